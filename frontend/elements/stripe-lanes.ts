import type { Coding } from './coding-model.ts';

/** In which lane of the margin each coding is drawn: never two at once in one lane, a code in the same lane where it can be. */
export interface StripeLanes {
  readonly laneOf: ReadonlyMap<string, number>;
  /** Number of lanes used. */
  readonly count: number;
}

export function layOutStripes(codings: readonly Coding[]): StripeLanes {
  const order = [...codings].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  const laneOf = new Map<string, number>();
  const lastLaneOfCode = new Map<string, number>();
  const busyUntil: number[] = [];
  for (const coding of order) {
    const lane = freeLane(busyUntil, coding.start, lastLaneOfCode.get(coding.code));
    busyUntil[lane] = coding.end;
    lastLaneOfCode.set(coding.code, lane);
    laneOf.set(coding.id, lane);
  }
  return { laneOf, count: busyUntil.length };
}

function freeLane(busyUntil: readonly number[], start: number, preferred: number | undefined): number {
  if (preferred !== undefined && busyUntil[preferred]! <= start) {
    return preferred;
  }
  const free = busyUntil.findIndex((until) => until <= start);
  return free < 0 ? busyUntil.length : free;
}

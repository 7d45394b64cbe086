import type { Coding, Span, Turn } from './coding-model.ts';
import { CodePoints } from './code-points.ts';

/** A text cut into turns, and the questions the workbench asks of it. */
export class CodedText {
  readonly turns: readonly Turn[];
  private readonly points: CodePoints[];

  constructor(turns: readonly Turn[]) {
    this.turns = turns;
    this.points = turns.map((turn) => new CodePoints(turn.text));
  }

  pointsOf(index: number): CodePoints {
    return this.points[index]!;
  }

  spanOf(index: number): Span {
    const start = this.turns[index]!.start;
    return { start, end: start + this.points[index]!.length };
  }

  /** The last turn that begins at or before that position; the first when there is none. */
  turnAt(position: number): number {
    let low = 0;
    let high = this.turns.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.turns[middle]!.start <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** What the span covers, turn texts joined by a blank. */
  textOf(span: Span): string {
    const parts: string[] = [];
    for (let i = this.turnAt(span.start); i < this.turns.length && this.turns[i]!.start < span.end; i++) {
      const from = this.turns[i]!.start;
      parts.push(this.points[i]!.slice(span.start - from, span.end - from));
    }
    return parts.join(' ').replace(/\s+/g, ' ').trim();
  }

  /** For each turn the codings that touch its text, in their order. */
  byTurn(codings: readonly Coding[]): readonly (readonly Coding[])[] {
    const result: Coding[][] = this.turns.map(() => []);
    for (const coding of codings) {
      for (let i = this.turnAt(coding.start); i < this.turns.length && this.turns[i]!.start < coding.end; i++) {
        if (overlap(this.spanOf(i), coding)) {
          result[i]!.push(coding);
        }
      }
    }
    return result;
  }
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Codings in reading order. */
export function inOrder(codings: readonly Coding[]): readonly Coding[] {
  return [...codings].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
}

/** The coding after (or before) the one given, else after (or before) the position; none at either end. */
export function neighbour(ordered: readonly Coding[], step: 1 | -1, active: string | undefined, position: number): Coding | undefined {
  const at = ordered.findIndex((coding) => coding.id === active);
  if (at >= 0) {
    return ordered[at + step];
  }
  return step > 0
    ? ordered.find((coding) => coding.start >= position)
    : ordered.findLast((coding) => coding.start < position);
}

/** The next turn without any coding, from the top again when there is none below. */
export function nextUncoded(byTurn: readonly (readonly Coding[])[], after: number): number | undefined {
  for (let i = 1; i <= byTurn.length; i++) {
    const index = (after + i) % byTurn.length;
    if (byTurn[index]!.length === 0) {
      return index;
    }
  }
  return undefined;
}

/** The arithmetic of a time line of phases: days as numbers, what a drag or a key does to a phase, and which phases collide. */

/** A phase on the line; both days belong to it. */
export interface Span {
  /** place in the study's list of phases */
  readonly index: number;
  readonly name: string;
  readonly kind: string;
  /** group, empty for everybody */
  readonly arm: string;
  /** site, empty for all */
  readonly site: string;
  readonly start: string;
  readonly end: string;
}

export type Grip = 'start' | 'end' | 'body';

const DAY = 86_400_000;

/** Days since 1970 of an ISO date. */
export function dayOf(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

/** The ISO date of a number of days since 1970. */
export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The phase after its beginning, its end or all of it was moved by some days; it never becomes shorter than a day. */
export function moved(span: Span, grip: Grip, days: number): Span {
  const first = dayOf(span.start);
  const last = dayOf(span.end);
  const start = grip === 'end' ? first : grip === 'body' ? first + days : Math.min(first + days, last);
  const end = grip === 'start' ? last : grip === 'body' ? last + days : Math.max(last + days, first);
  return { ...span, start: isoOf(start), end: isoOf(end) };
}

/** The first phase that shares a day with this one and could hold the same clinician. */
export function collision(spans: readonly Span[], span: Span): Span | undefined {
  return spans.find(
    (other) =>
      other.index !== span.index &&
      dayOf(other.start) <= dayOf(span.end) &&
      dayOf(span.start) <= dayOf(other.end) &&
      meet(other.arm, span.arm) &&
      meet(other.site, span.site),
  );
}

function meet(one: string, other: string): boolean {
  return one === '' || other === '' || one === other;
}

/** What an arrow key does: the body by a day, with Shift the end; with Ctrl or Meta a week at a time. */
export function keyStep(event: { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }):
  | { grip: Grip; days: number }
  | undefined {
  const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (direction === 0) {
    return undefined;
  }
  return { grip: event.shiftKey ? 'end' : 'body', days: direction * (event.ctrlKey || event.metaKey ? 7 : 1) };
}

/** The phases by group and site, in the order in which they first appear. */
export function lanes(spans: readonly Span[]): { arm: string; site: string; spans: Span[] }[] {
  const found: { arm: string; site: string; spans: Span[] }[] = [];
  for (const span of spans) {
    const lane = found.find((one) => one.arm === span.arm && one.site === span.site);
    if (lane) {
      lane.spans.push(span);
    } else {
      found.push({ arm: span.arm, site: span.site, spans: [span] });
    }
  }
  return found;
}

/** Phases that may go on for years: they would press the pilot itself into a few pixels. */
const AFTERWARDS = ['follow_up', 'maintenance'];

/** First and last day shown: all phases with some room on both sides to move them to; what follows the pilot is cut off. */
export function range(spans: readonly Span[], room = 14): { from: number; to: number } {
  const ends = (some: readonly Span[]) => Math.max(...some.map((span) => dayOf(span.end)));
  const pilot = spans.filter((span) => !AFTERWARDS.includes(span.kind));
  const from = Math.min(...spans.map((span) => dayOf(span.start)));
  const to = pilot.length === 0 || pilot.length === spans.length ? ends(spans) : Math.min(ends(spans), ends(pilot) + 28);
  return { from: from - room, to: to + room };
}

/** The first day of every month in the range. */
export function months(from: number, to: number): number[] {
  const marks: number[] = [];
  const first = new Date(from * DAY);
  for (let month = first.getUTCMonth() + (first.getUTCDate() > 1 ? 1 : 0); ; month++) {
    const day = Math.round(Date.UTC(first.getUTCFullYear(), month, 1) / DAY);
    if (day > to) {
      return marks;
    }
    marks.push(day);
  }
}

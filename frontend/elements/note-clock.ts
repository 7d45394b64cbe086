/** The arithmetic of the note timer: what the server knows, turned into what the clock shows. */

/** A clock as the server describes it: time gathered so far and, while it runs, how far it had come at `asOf`. */
export interface ClockState {
  /** milliseconds on the clock at the moment the state was taken */
  readonly active: number;
  readonly running: boolean;
}

/** Milliseconds on the clock, `passed` milliseconds after the state was taken. A device clock that jumps back costs nothing. */
export function onTheClock(state: ClockState, passed: number): number {
  return state.running ? state.active + Math.max(0, passed) : state.active;
}

/** `h:mm:ss`, always with hours so that the digits do not jump. */
export function asDigits(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Whole minutes: what is read out, so that nobody hears every second. */
export function wholeMinutes(milliseconds: number): number {
  return Math.floor(Math.max(0, milliseconds) / 60_000);
}

/** Milliseconds until the digits change next. */
export function untilNextSecond(milliseconds: number): number {
  return 1000 - (Math.max(0, milliseconds) % 1000);
}

/** Five minutes without a sign of life. */
const IDLE_AFTER = 300_000;

/** Whole seconds of a gap between two signs of life that is long enough to be noted, else 0; a device clock set back is none. */
export function idleSeconds(gap: number): number {
  return gap >= IDLE_AFTER ? Math.floor(gap / 1000) : 0;
}

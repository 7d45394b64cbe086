/** When a hand comes back to a page: what went before was spent elsewhere. */

/** Half a minute without a move. */
const QUIET = 30_000;

/** Whether a move at `now` comes after a break, `last` being the move before it; a device clock set back is none. */
export function cameBack(now: number, last: number): boolean {
  return now - last >= QUIET;
}

/** Where an arrow key, Home or End leads to in a list; undefined for another key, and at either end. */
export function arrowTarget(key: string, at: number, count: number): number | undefined {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[key];
  return to === undefined || to < 0 || to >= count || to === at ? undefined : to;
}

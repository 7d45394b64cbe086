/** How far a final text is from its draft, in words: numbers only, so that nothing else has to leave the page. */

export interface EditCounts {
  readonly draft: number;
  readonly final: number;
  readonly inserted: number;
  readonly deleted: number;
  readonly substituted: number;
}

/** The words of a text: whatever stands between white space. */
export function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

const KEPT = 0;
const SUBSTITUTED = 1;
const DELETED = 2;
const INSERTED = 3;

/**
 * Fewest insertions, deletions and substitutions of words that turn the draft into the final text. Of several ways of the
 * same length, one that takes a word out and puts another in elsewhere goes before one that replaces what lies between.
 */
export function countEdits(draftText: string, finalText: string): EditCounts {
  const draft = words(draftText);
  const final = words(finalText);
  const width = final.length + 1;
  const moves = new Uint8Array((draft.length + 1) * width);
  let above = Uint32Array.from({ length: width }, (_, column) => column);
  moves.fill(INSERTED, 1, width);
  for (let row = 1; row <= draft.length; row += 1) {
    const current = new Uint32Array(width);
    current[0] = row;
    moves[row * width] = DELETED;
    for (let column = 1; column < width; column += 1) {
      const same = draft[row - 1] === final[column - 1];
      const across = above[column - 1]! + (same ? 0 : 1);
      const remove = above[column]! + 1;
      const insert = current[column - 1]! + 1;
      const least = Math.min(across, remove, insert);
      current[column] = least;
      moves[row * width + column] = same && least === across ? KEPT : least === remove ? DELETED : least === insert ? INSERTED : SUBSTITUTED;
    }
    above = current;
  }
  return tally(moves, draft.length, final.length);
}

function tally(moves: Uint8Array, draft: number, final: number): EditCounts {
  const counts = [0, 0, 0, 0];
  let row = draft;
  let column = final;
  while (row > 0 || column > 0) {
    const move = moves[row * (final + 1) + column]!;
    counts[move]! += 1;
    row -= move === INSERTED ? 0 : 1;
    column -= move === DELETED ? 0 : 1;
  }
  return { draft, final, inserted: counts[INSERTED]!, deleted: counts[DELETED]!, substituted: counts[SUBSTITUTED]! };
}

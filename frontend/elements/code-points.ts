/** Translates between code points, in which positions are stored, and UTF-16 units, in which browsers count. */
export class CodePoints {
  readonly text: string;
  /** Number of code points. */
  readonly length: number;
  /** UTF-16 index of the first half of each surrogate pair. */
  private readonly pairs: readonly number[];

  constructor(text: string) {
    this.text = text;
    const pairs: number[] = [];
    for (let i = 0; i < text.length; i++) {
      if (text.codePointAt(i)! > 0xffff) {
        pairs.push(i++);
      }
    }
    this.pairs = pairs;
    this.length = text.length - pairs.length;
  }

  /** The UTF-16 index of that code point; positions outside the text are cut to it. */
  toUtf16(codePoint: number): number {
    const at = Math.max(0, Math.min(codePoint, this.length));
    return at + this.count((pair, rank) => pair - rank < at);
  }

  /** The code point at that UTF-16 index; the middle of a pair counts as its beginning. */
  fromUtf16(unit: number): number {
    const at = Math.max(0, Math.min(unit, this.text.length));
    return at - this.count((pair) => pair < at);
  }

  slice(start: number, end: number): string {
    return this.text.slice(this.toUtf16(start), this.toUtf16(end));
  }

  /** How many pairs, from the first, fulfil a condition that never becomes true again. */
  private count(before: (pair: number, rank: number) => boolean): number {
    let low = 0;
    let high = this.pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(this.pairs[middle]!, middle)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

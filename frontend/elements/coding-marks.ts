import { css, unsafeCSS, type CSSResult } from 'lit';
import type { Coding, Span } from './coding-model.ts';
import type { CodedText } from './coding-spans.ts';

const COLOURS = 24;
const PREFIX = 'ph-mark-';

/** Styles of the marks: a tint a colour, so light that text under five of them stays readable. */
export const markStyles: CSSResult = css`
  ${unsafeCSS(
    Array.from({ length: COLOURS }, (_, i) => {
      const tint = (percent: number) => `color-mix(in oklab, var(--code-${i + 1}, #0f6b6b) ${percent}%, transparent)`;
      return `::highlight(${PREFIX}${i + 1}) { background-color: light-dark(${tint(18)}, ${tint(15)}); }`;
    }).join('\n'),
  )}
  ::highlight(ph-mark-active) {
    text-decoration: underline 2px;
    text-decoration-color: var(--ph-accent, #0f6b6b);
    text-underline-offset: 3px;
  }
  ::highlight(ph-mark-selected) {
    background-color: color-mix(in oklab, var(--ph-accent, #0f6b6b) 34%, transparent);
  }
`;

/** Paints codings over text nodes with the CSS Custom Highlight API; leaves the elements of the page alone. */
export class CodingMarks {
  private readonly text: CodedText;
  private readonly nodeOf: (turn: number) => Text | undefined;

  constructor(text: CodedText, nodeOf: (turn: number) => Text | undefined) {
    this.text = text;
    this.nodeOf = nodeOf;
  }

  /** Replaces all marks: the codings of the turns given, the active coding, the selection. */
  paint(turns: Iterable<number>, byTurn: readonly (readonly Coding[])[], active?: Coding, selected?: Span) {
    const ranges = new Map<string, AbstractRange[]>();
    for (const turn of turns) {
      for (const coding of byTurn[turn] ?? []) {
        this.collect(ranges, PREFIX + colourOf(coding), turn, coding);
      }
      if (active) this.collect(ranges, `${PREFIX}active`, turn, active);
      if (selected) this.collect(ranges, `${PREFIX}selected`, turn, selected);
    }
    clearMarks();
    for (const [name, list] of ranges) {
      const mark = new Highlight(...list);
      mark.priority = name.startsWith(`${PREFIX}s`) ? 1 : 0;
      CSS.highlights.set(name, mark);
    }
  }

  /** The part of a span that lies in a turn, as a range of the page. */
  rangeIn(turn: number, span: Span): Range | undefined {
    const node = this.nodeOf(turn);
    const offset = this.text.turns[turn]!.start;
    const points = this.text.pointsOf(turn);
    const start = points.toUtf16(span.start - offset);
    const end = points.toUtf16(span.end - offset);
    if (!node || start >= end || end > node.length) {
      return undefined;
    }
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  }

  private collect(into: Map<string, AbstractRange[]>, name: string, turn: number, span: Span) {
    const range = this.rangeIn(turn, span);
    if (range) {
      const list = into.get(name) ?? [];
      list.push(new StaticRange(range));
      into.set(name, list);
    }
  }
}

/** The number of the colour, whatever number came in. */
export function colourOf(coding: { readonly colour: number }): number {
  return ((((coding.colour - 1) % COLOURS) + COLOURS) % COLOURS) + 1;
}

export function clearMarks() {
  for (const name of [...CSS.highlights.keys()]) {
    if (name.startsWith(PREFIX)) CSS.highlights.delete(name);
  }
}

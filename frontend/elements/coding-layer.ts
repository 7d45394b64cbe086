import type { Coding, CodingChanges, Span } from './coding-model.ts';
import { type CodedText, inOrder, overlap } from './coding-spans.ts';
import { layOutStripes, type StripeLanes } from './stripe-lanes.ts';

/** All codings of a text, arranged for drawing and walking through; a change makes a new one. */
export class CodingLayer {
  readonly text: CodedText;
  readonly ordered: readonly Coding[];
  readonly byTurn: readonly (readonly Coding[])[];
  readonly lanes: StripeLanes;

  constructor(text: CodedText, codings: readonly Coding[]) {
    this.text = text;
    this.ordered = inOrder(codings);
    this.byTurn = text.byTurn(this.ordered);
    this.lanes = layOutStripes(this.ordered);
  }

  with({ put, removed }: CodingChanges): CodingLayer {
    const gone = new Set([...removed, ...put.map((coding) => coding.id)]);
    return new CodingLayer(this.text, [...this.ordered.filter((coding) => !gone.has(coding.id)), ...put]);
  }

  find(id: string | undefined): Coding | undefined {
    return this.ordered.find((coding) => coding.id === id);
  }

  /** Codings that touch the span, the shortest first: what a click on them means. */
  touching(span: Span): readonly Coding[] {
    return this.ordered.filter((coding) => overlap(coding, span)).sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  /** The coding that the next click at a position chooses: the one after the active one, round and round. */
  chooseAt(position: number, active: string | undefined): Coding | undefined {
    const here = this.touching({ start: position, end: position + 1 });
    return here[(here.findIndex((coding) => coding.id === active) + 1) % here.length];
  }
}

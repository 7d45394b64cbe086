import type { Span } from './coding-model.ts';
import type { CodedText } from './coding-spans.ts';
import { nearestBound } from './word-bounds.ts';

/** Which boundary of a coding is meant. */
export type Edge = 'start' | 'end';

/** The span after one boundary was drawn to a position: to the nearest edge of a word unless `freely`; never empty. */
export function dragged(text: CodedText, span: Span, edge: Edge, position: number, freely: boolean): Span {
  const to = freely ? position : nearestBound(text, position, edge);
  if (edge === 'start') {
    return to < span.end ? { start: to, end: span.end } : span;
  }
  return to > span.start ? { start: span.start, end: to } : span;
}

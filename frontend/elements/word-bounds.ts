import type { Span } from './coding-model.ts';
import type { CodedText } from './coding-spans.ts';

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’\-.,][\p{L}\p{N}\p{M}]+)*/gu;

/** Moves one end of a span by a word; a span never becomes empty. */
export function moveEnd(text: CodedText, span: Span, step: 1 | -1): Span {
  const words = wordsNear(text, span.end, step);
  const end = step > 0
    ? words.find((word) => word.end > span.end)?.end
    : words.findLast((word) => word.end < span.end && word.end > span.start)?.end;
  return end === undefined ? span : { start: span.start, end };
}

export function moveStart(text: CodedText, span: Span, step: 1 | -1): Span {
  const words = wordsNear(text, span.start, step);
  const start = step > 0
    ? words.find((word) => word.start > span.start && word.start < span.end)?.start
    : words.findLast((word) => word.start < span.start)?.start;
  return start === undefined ? span : { start, end: span.end };
}

/** The beginning (or end) of a word that is nearest to a position; the position itself in a turn without words. */
export function nearestBound(text: CodedText, position: number, edge: 'start' | 'end'): number {
  const bounds = wordsOf(text, text.turnAt(position)).map((word) => word[edge]);
  return bounds.reduce((best, each) => (Math.abs(each - position) < Math.abs(best - position) ? each : best), bounds[0] ?? position);
}

/** The first word of a turn, the whole turn when it has no word. */
export function firstWord(text: CodedText, turn: number): Span {
  return wordsOf(text, turn)[0] ?? text.spanOf(turn);
}

/** Leaves blanks at both ends out; undefined when nothing is left. */
export function trimmed(text: CodedText, span: Span): Span | undefined {
  let { start, end } = span;
  while (start < end && isBlank(text, start)) start++;
  while (start < end && isBlank(text, end - 1)) end--;
  return start < end ? { start, end } : undefined;
}

function isBlank(text: CodedText, position: number): boolean {
  const turn = text.turnAt(position);
  const at = position - text.turns[turn]!.start;
  return /^\s*$/u.test(text.pointsOf(turn).slice(at, at + 1));
}

/** Words of the turn of that position and of the nearest turn with words in that direction. */
function wordsNear(text: CodedText, position: number, step: 1 | -1): readonly Span[] {
  const here = text.turnAt(position);
  const words = wordsOf(text, here);
  let next = here + step;
  let more: readonly Span[] = [];
  while (more.length === 0 && next >= 0 && next < text.turns.length) {
    more = wordsOf(text, next);
    next += step;
  }
  return step > 0 ? [...words, ...more] : [...more, ...words];
}

function wordsOf(text: CodedText, turn: number): readonly Span[] {
  const points = text.pointsOf(turn);
  const offset = text.turns[turn]!.start;
  return [...points.text.matchAll(WORD)].map((match) => ({
    start: offset + points.fromUtf16(match.index),
    end: offset + points.fromUtf16(match.index + match[0].length),
  }));
}

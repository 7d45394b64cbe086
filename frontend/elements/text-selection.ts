import type { Span } from './coding-model.ts';
import type { CodedText } from './coding-spans.ts';

/** What the reader has selected in the turns, in code points of the whole text; undefined when nothing or elsewhere. */
export function selectedSpan(root: ShadowRoot, text: CodedText, nodes: readonly Text[]): Span | undefined {
  const range = selectedRange(root);
  if (!range || nodes.length === 0) {
    return undefined;
  }
  const first = nodes.findIndex((node) => range.intersectsNode(node));
  const last = nodes.findLastIndex((node) => range.intersectsNode(node));
  if (first < 0) {
    return undefined;
  }
  const start = range.startContainer === nodes[first] ? range.startOffset : 0;
  const end = range.endContainer === nodes[last] ? range.endOffset : nodes[last]!.length;
  return { start: position(text, first, start), end: position(text, last, end) };
}

/** The code point under that place of the window. */
export function positionAt(text: CodedText, nodes: readonly Text[], root: ShadowRoot, x: number, y: number): number | undefined {
  const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots: [root] });
  const turn = caret ? nodes.indexOf(caret.offsetNode as Text) : -1;
  return turn < 0 ? undefined : position(text, turn, caret!.offset);
}

function selectedRange(root: ShadowRoot): Range | undefined {
  const composed = document.getSelection()?.getComposedRanges({ shadowRoots: [root] })[0];
  if (!composed || composed.collapsed || !root.contains(composed.startContainer)) {
    return undefined;
  }
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range.collapsed ? undefined : range;
}

function position(text: CodedText, turn: number, unit: number): number {
  return text.turns[turn]!.start + text.pointsOf(turn).fromUtf16(unit);
}

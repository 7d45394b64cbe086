import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodedText } from './coding-spans.ts';
import { firstWord, moveEnd, moveStart, trimmed } from './word-bounds.ts';

// turn 0 at 0: "I don't 😀 know.", turn 1 at 20: "…", turn 2 at 30: "Well, yes"
const text = new CodedText([
  { index: 0, speaker: 'A', start: 0, text: "I don't 😀 know." },
  { index: 1, speaker: 'B', start: 20, text: '…' },
  { index: 2, speaker: 'A', start: 30, text: 'Well, yes' },
]);

test('the end moves to the end of the next word, over an emoji', () => {
  assert.deepEqual(moveEnd(text, { start: 0, end: 1 }, 1), { start: 0, end: 7 });
  assert.deepEqual(moveEnd(text, { start: 0, end: 7 }, 1), { start: 0, end: 14 });
});

test('the end goes on into the next turn that has words', () => {
  assert.deepEqual(moveEnd(text, { start: 10, end: 14 }, 1), { start: 10, end: 34 });
});

test('the end moves back but never before the first word', () => {
  assert.deepEqual(moveEnd(text, { start: 0, end: 14 }, -1), { start: 0, end: 7 });
  assert.deepEqual(moveEnd(text, { start: 10, end: 14 }, -1), { start: 10, end: 14 });
});

test('the start moves by words too', () => {
  assert.deepEqual(moveStart(text, { start: 10, end: 14 }, -1), { start: 2, end: 14 });
  assert.deepEqual(moveStart(text, { start: 2, end: 14 }, 1), { start: 10, end: 14 });
  assert.deepEqual(moveStart(text, { start: 10, end: 14 }, 1), { start: 10, end: 14 });
  assert.deepEqual(moveStart(text, { start: 30, end: 34 }, -1), { start: 10, end: 34 });
});

test('the first word of a turn, or the turn', () => {
  assert.deepEqual(firstWord(text, 0), { start: 0, end: 1 });
  assert.deepEqual(firstWord(text, 1), { start: 20, end: 21 });
});

test('blanks at the ends are left out, speakers too', () => {
  assert.deepEqual(trimmed(text, { start: 1, end: 8 }), { start: 2, end: 7 });
  assert.equal(trimmed(text, { start: 1, end: 2 }), undefined);
  assert.deepEqual(trimmed(text, { start: 30, end: 99 }), { start: 30, end: 39 });
  assert.deepEqual(trimmed(text, { start: 10, end: 19 }), { start: 10, end: 15 });
});

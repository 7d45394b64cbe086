import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dragged } from './boundary-drag.ts';
import { CodedText } from './coding-spans.ts';

const text = new CodedText([
  { index: 0, speaker: 'A', start: 0, text: "I don't 😀 know that." },
  { index: 1, speaker: 'B', start: 30, text: 'Well, yes' },
]);
const span = { start: 2, end: 7 }; // don't

test('the end goes to the nearest end of a word', () => {
  assert.deepEqual(dragged(text, span, 'end', 13, false), { start: 2, end: 14 });
  assert.deepEqual(dragged(text, span, 'end', 33, false), { start: 2, end: 34 });
});

test('the beginning goes to the nearest beginning of a word', () => {
  assert.deepEqual(dragged(text, { start: 10, end: 14 }, 'start', 3, false), { start: 2, end: 14 });
});

test('held freely it goes to any character', () => {
  assert.deepEqual(dragged(text, span, 'end', 12, true), { start: 2, end: 12 });
});

test('a coding never becomes empty', () => {
  assert.equal(dragged(text, span, 'end', 1, true), span);
  assert.equal(dragged(text, span, 'start', 14, false), span);
});

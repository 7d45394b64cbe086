import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Coding } from './coding-model.ts';
import { CodedText, inOrder, neighbour, nextUncoded } from './coding-spans.ts';

// Whole text: "I: Hi 😀\nA: One two"; turns begin at 3 and 11.
const text = new CodedText([
  { index: 0, speaker: 'I', start: 3, text: 'Hi 😀' },
  { index: 1, speaker: 'A', start: 11, text: 'One two' },
]);

const coding = (id: string, start: number, end: number): Coding => ({
  id, start, end, code: 'x', coder: 'Coder A', colour: 1, name: 'x', own: true, memo: '',
});

test('a position belongs to the turn that began last', () => {
  assert.deepEqual([0, 3, 10, 11, 99].map((p) => text.turnAt(p)), [0, 0, 0, 1, 1]);
});

test('the span of a turn counts an emoji once', () => {
  assert.deepEqual(text.spanOf(0), { start: 3, end: 7 });
});

test('text across turns leaves the speakers out', () => {
  assert.equal(text.textOf({ start: 6, end: 14 }), '😀 One');
});

test('a coding across two turns is listed in both', () => {
  const byTurn = text.byTurn([coding('a', 3, 5), coding('b', 5, 14)]);
  assert.deepEqual(byTurn.map((list) => list.map((c) => c.id)), [['a', 'b'], ['b']]);
});

test('a coding of the speaker alone touches no turn', () => {
  assert.deepEqual(text.byTurn([coding('a', 8, 11)]).map((list) => list.length), [0, 0]);
});

test('goes to the next and the previous coding, and stops at the ends', () => {
  const ordered = inOrder([coding('b', 5, 9), coding('a', 3, 9)]);
  assert.equal(neighbour(ordered, 1, 'a', 0)?.id, 'b');
  assert.equal(neighbour(ordered, 1, 'b', 0), undefined);
  assert.equal(neighbour(ordered, -1, 'b', 0)?.id, 'a');
  assert.equal(neighbour(ordered, 1, undefined, 4)?.id, 'b');
  assert.equal(neighbour(ordered, -1, undefined, 5)?.id, 'a');
});

test('the next uncoded turn goes round once', () => {
  const coded = [coding('a', 0, 1)];
  assert.equal(nextUncoded([[], coded, []], 0), 2);
  assert.equal(nextUncoded([[], coded, coded], 1), 0);
  assert.equal(nextUncoded([coded, coded], 0), undefined);
  assert.equal(nextUncoded([], 0), undefined);
});

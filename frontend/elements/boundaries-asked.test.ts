import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { BoundariesAsked } from './boundaries-asked.ts';
import type { Coding } from './coding-model.ts';

const coding = (end: number): Coding => ({ id: 'a', code: 'c', coder: 'Coder A', colour: 1, name: 'Forms', start: 0, end, own: true, memo: '' });
const ends = (asked: BoundariesAsked, end: number, more: object = {}) => asked.shown({ put: [coding(end)], removed: [], ...more }).put.map((one) => one.end);

test('the answer to an earlier step leaves the later one as it is shown', () => {
  const asked = new BoundariesAsked();
  [3, 5, 8].forEach((end) => asked.ask('a', { start: 0, end }));
  deepEqual(ends(asked, 3), [8]);
  deepEqual(ends(asked, 5), [8]);
  deepEqual(ends(asked, 8), [8]);
});

test('once all is answered the server has the last word', () => {
  const asked = new BoundariesAsked();
  asked.ask('a', { start: 0, end: 3 });
  deepEqual(ends(asked, 3), [3]);
  deepEqual(ends(asked, 9), [9]);
});

test('to and fro ends where the last step went', () => {
  const asked = new BoundariesAsked();
  [3, 5, 3, 5].forEach((end) => asked.ask('a', { start: 0, end }));
  deepEqual([3, 5, 3, 5].flatMap((end) => ends(asked, end)), [5, 5, 5, 5]);
});

test('a step taken back and an answer that brings nothing end the waiting', () => {
  const asked = new BoundariesAsked();
  [3, 5].forEach((end) => asked.ask('a', { start: 0, end }));
  deepEqual(ends(asked, 3, { turned: 'undone' }), [3]);
  [3, 5].forEach((end) => asked.ask('a', { start: 0, end }));
  asked.shown({ put: [], removed: [] });
  deepEqual(ends(asked, 3), [3]);
});

import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { isOwn, isPending, nextColour, pending, settledBy } from './pending-codings.ts';

const code = { guid: 'c', name: 'Forms', colour: 3 };
const stored = (start: number, end: number, more: object = {}) => ({ ...pending(code, { start, end }), id: 'a-guid', ...more });

test('two codings drawn before the first answer stand side by side', () => {
  notEqual(pending(code, { start: 0, end: 4 }).id, pending(code, { start: 0, end: 4 }).id);
  equal(isPending(pending(code, { start: 0, end: 4 })), true);
  equal(isPending(stored(0, 4)), false);
});

test('a coding is changed by its coder, once the server knows it', () => {
  equal(isOwn(stored(0, 4)), true);
  equal(isOwn(stored(0, 4, { own: false })), false);
  equal(isOwn(pending(code, { start: 0, end: 4 })), false);
  equal(isOwn(undefined), false);
});

test('an answer settles what it brings and leaves what is still under way', () => {
  const first = pending(code, { start: 0, end: 4 });
  const second = pending(code, { start: 8, end: 9 });
  deepEqual(settledBy([first, second, stored(20, 30)], { put: [stored(0, 4)], removed: [] }), [first.id]);
});

test('an answer that brings nothing, as where an extension is offered, takes back all that was drawn in advance', () => {
  const drawn = pending(code, { start: 0, end: 4 });
  deepEqual(settledBy([drawn, stored(20, 30)], { put: [], removed: [] }), [drawn.id]);
});

test('what others do or take away settles nothing', () => {
  const drawn = pending(code, { start: 0, end: 4 });
  deepEqual(settledBy([drawn], { put: [stored(0, 4, { own: false })], removed: [] }), []);
  deepEqual(settledBy([drawn], { put: [], removed: ['another'] }), []);
});

test('a new code gets the colour that the fewest have, the lowest first', () => {
  equal(nextColour([]), 1);
  equal(nextColour([{ colour: 1 }, { colour: 2 }, { colour: 4 }]), 3);
});

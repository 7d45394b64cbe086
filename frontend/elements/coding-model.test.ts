import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { ends, say } from './coding-model.ts';

test('a short passage is read out in full', () => {
  equal(ends('The forms come twice.'), 'The forms come twice.');
});

test('of a long one its two ends are, and no emoji is cut in half', () => {
  equal(ends('😀'.repeat(100), 4), '😀😀 … 😀😀');
});

test('numbers in a text stand for values', () => {
  equal(say({ atCoding: '{0}, {1}: {2}' }, 'atCoding', 'Forms', 'Coder A', 3), 'Forms, Coder A: 3');
});

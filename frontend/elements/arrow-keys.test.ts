import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { arrowTarget } from './arrow-keys.ts';

test('arrows go one line on, Home and End to the ends', () => {
  equal(arrowTarget('ArrowDown', 0, 3), 1);
  equal(arrowTarget('ArrowUp', 2, 3), 1);
  equal(arrowTarget('Home', 2, 3), 0);
  equal(arrowTarget('End', 0, 3), 2);
});

test('nothing is reached beyond the ends, in an empty list or by another key', () => {
  equal(arrowTarget('ArrowDown', 2, 3), undefined);
  equal(arrowTarget('ArrowUp', 0, 3), undefined);
  equal(arrowTarget('End', 0, 0), undefined);
  equal(arrowTarget('x', 0, 3), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cameBack } from './hand-back.ts';

test('a move after half a minute of rest is a return, one before it is not', () => {
  assert.equal(cameBack(130_000, 100_000), true);
  assert.equal(cameBack(129_999, 100_000), false);
});

test('a device clock that is set back is no return', () => {
  assert.equal(cameBack(50_000, 100_000), false);
});

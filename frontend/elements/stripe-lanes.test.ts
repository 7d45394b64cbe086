import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Coding } from './coding-model.ts';
import { layOutStripes } from './stripe-lanes.ts';

const coding = (id: string, start: number, end: number, code = id): Coding => ({
  id, code, start, end, coder: 'Coder A', colour: 1, name: code, own: true, memo: '',
});

const lanes = (...codings: Coding[]) => Object.fromEntries(layOutStripes(codings).laneOf);

test('codings one after the other share a lane', () => {
  assert.deepEqual(lanes(coding('a', 0, 5), coding('b', 5, 9)), { a: 0, b: 0 });
});

test('overlapping codings stand side by side', () => {
  assert.deepEqual(lanes(coding('a', 0, 5), coding('b', 4, 9), coding('c', 4, 6)), { a: 0, b: 1, c: 2 });
});

test('the longer of two that begin together comes first', () => {
  assert.deepEqual(lanes(coding('short', 0, 2), coding('long', 0, 9)), { long: 0, short: 1 });
});

test('a code returns to the lane it had', () => {
  const result = lanes(coding('a', 0, 5, 'X'), coding('b', 1, 4, 'Y'), coding('c', 6, 8, 'Y'));
  assert.equal(result['c'], 1);
});

test('no text, no lanes', () => {
  assert.equal(layOutStripes([]).count, 0);
});

test('no two codings of a lane overlap, whatever comes', () => {
  let seed = 7;
  const random = (n: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
  const codings = Array.from({ length: 400 }, (_, i) => {
    const start = random(3000);
    return coding(String(i), start, start + 1 + random(60), `code ${random(12)}`);
  });
  const { laneOf } = layOutStripes(codings);
  for (const a of codings) {
    for (const b of codings) {
      if (a.id < b.id && laneOf.get(a.id) === laneOf.get(b.id)) {
        assert.ok(a.end <= b.start || b.end <= a.start, `${a.id} and ${b.id}`);
      }
    }
  }
});

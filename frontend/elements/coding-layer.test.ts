import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodingLayer } from './coding-layer.ts';
import type { Coding } from './coding-model.ts';
import { CodedText } from './coding-spans.ts';

const text = new CodedText([{ index: 0, speaker: 'A', start: 3, text: 'The forms come twice.' }]);
const coding = (id: string, start: number, end: number): Coding => ({
  id, start, end, code: 'x', coder: 'Coder A', colour: 1, name: 'x', own: true, memo: '',
});
const layer = new CodingLayer(text, [coding('long', 3, 20), coding('short', 5, 8)]);

test('a change puts, replaces and removes', () => {
  const changed = layer.with({ put: [coding('short', 9, 12), coding('new', 3, 4)], removed: ['long'] });
  assert.deepEqual(changed.ordered.map((c) => [c.id, c.start]), [['new', 3], ['short', 9]]);
  assert.equal(layer.ordered.length, 2);
});

test('a click means the shortest coding first, then goes round', () => {
  assert.equal(layer.chooseAt(6, undefined)?.id, 'short');
  assert.equal(layer.chooseAt(6, 'short')?.id, 'long');
  assert.equal(layer.chooseAt(6, 'long')?.id, 'short');
  assert.equal(layer.chooseAt(21, 'long'), undefined);
});

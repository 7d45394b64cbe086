import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KeyHandOver } from './key-hand-over.ts';

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false, shiftKey: false, altKey: false });

test('keys are commands before anything is asked for and after it is there', () => {
  const keys = new KeyHandOver();
  assert.equal(keys.takes(press('c')), false);
  keys.begin();
  assert.equal(keys.takes(press('c')), true);
  assert.deepEqual(keys.end(), { words: 'c', after: undefined });
  assert.equal(keys.takes(press('c')), false);
  assert.deepEqual(keys.end(), { words: '', after: undefined });
});

test('what is typed meanwhile is kept as it would stand in the field', () => {
  const keys = new KeyHandOver();
  keys.begin();
  for (const key of ['Shift', 'W', 'h', 'y', '?', ' ', '😀', 'x', 'Backspace', 'ArrowLeft', 'Enter', 'c']) assert.equal(keys.takes(press(key)), true);
  assert.deepEqual(keys.end(), { words: 'Why? 😀\nc', after: undefined });
});

test('after Escape keys are commands that wait until the words are kept', () => {
  const keys = new KeyHandOver();
  keys.begin();
  for (const one of [press('a'), press('Escape'), press('z', true), press(']')]) assert.equal(keys.takes(one), true);
  assert.deepEqual(keys.end(), { words: 'a', after: [press('z', true), press(']')] });
  assert.equal(keys.takes(press(']')), false);
});

test('Ctrl+Z before that takes the words back, and keys of the browser stay its own', () => {
  const keys = new KeyHandOver();
  keys.begin();
  assert.equal(keys.takes(press('a')), true);
  assert.equal(keys.takes(press('r', true)), false);
  assert.equal(keys.takes(press('z', true)), true);
  assert.deepEqual(keys.end(), { words: '', after: undefined });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandFor, KEY_MAP } from './coding-keys.ts';

const press = (key: string, held: Partial<Record<'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey', boolean>> = {}) =>
  commandFor({ key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held });

test('one key opens the picker', () => {
  assert.deepEqual(press('c'), { kind: 'pick' });
});

test('copying stays the browser’s', () => {
  assert.equal(press('c', { ctrlKey: true }), undefined);
  assert.equal(press('v', { metaKey: true }), undefined);
});

test('digits name recent codes from the first', () => {
  assert.deepEqual(press('1'), { kind: 'recent', rank: 0 });
  assert.equal(press('0'), undefined);
});

test('arrows move the ends of the selection', () => {
  assert.deepEqual(press('ArrowRight', { shiftKey: true }), { kind: 'move-end', step: 1 });
  assert.deepEqual(press('ArrowLeft', { altKey: true }), { kind: 'move-start', step: -1 });
  assert.equal(press('ArrowRight'), undefined);
});

test('undo and redo on both families of keyboards', () => {
  assert.deepEqual(press('z', { ctrlKey: true }), { kind: 'undo' });
  assert.deepEqual(press('Z', { metaKey: true, shiftKey: true }), { kind: 'redo' });
  assert.deepEqual(press('y', { ctrlKey: true }), { kind: 'redo' });
});

test('brackets are reached through AltGr as well', () => {
  assert.deepEqual(press('[', { altKey: true }), { kind: 'coding', step: -1 });
  assert.deepEqual(press(']', { altKey: true, ctrlKey: true }), { kind: 'coding', step: 1 });
});

test('the map names each action once', () => {
  assert.equal(new Set(KEY_MAP.map(([, text]) => text)).size, KEY_MAP.length);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { globalKey } from './global-keys.ts';

const press = (key: string, over: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  composedPath: () => [{ tagName: 'DIV' } as unknown as EventTarget],
  ...over,
});
const inField = { composedPath: () => [{ tagName: 'INPUT' } as unknown as EventTarget] };

test('Ctrl K and ⌘ K open the jump box, also from within a field', () => {
  assert.equal(globalKey(press('k', { ctrlKey: true })), 'jump');
  assert.equal(globalKey(press('K', { metaKey: true })), 'jump');
  assert.equal(globalKey(press('k', { ctrlKey: true, ...inField })), 'jump');
  assert.equal(globalKey(press('k')), undefined);
});

test('a question mark lists the keys unless it is typed into a field', () => {
  assert.equal(globalKey(press('?')), 'keys');
  assert.equal(globalKey(press('?', inField)), undefined);
});

test('a key that a page has used already is left alone', () => {
  assert.equal(globalKey(press('?', { defaultPrevented: true })), undefined);
});

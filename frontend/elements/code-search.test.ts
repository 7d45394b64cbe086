import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Code } from './coding-model.ts';
import { inVivoName, nameTaken, searchCodes } from './code-search.ts';

const code = (guid: string, name: string, parent: string | null = null, codable = true): Code => ({
  guid, name, parent, codable, colour: 1,
});
const codes = [
  code('b', 'Burden', null, false),
  code('d', 'Duplicate entry', 'b'),
  code('f', 'Forms in duplicate', 'b'),
  code('m', 'Médiation'),
];
const found = (typed: string, recent: string[] = []) => searchCodes(codes, typed, recent).map((hit) => hit.code.guid);

test('offers every codable code when nothing is typed, recent ones first', () => {
  assert.deepEqual(found('', ['m']), ['m', 'd', 'f']);
});

test('a name that begins with the word stands before one that holds it', () => {
  assert.deepEqual(found('dup'), ['d', 'f']);
});

test('finds by the names above, too, and shows them', () => {
  assert.deepEqual(found('burden entry'), ['d']);
  assert.equal(searchCodes(codes, 'entry', [])[0]?.path, 'Burden');
});

test('accents and case do not matter', () => {
  assert.deepEqual(found('MEDI'), ['m']);
  assert.ok(nameTaken(codes, ' mediation '));
  assert.ok(!nameTaken(codes, 'media'));
});

test('a circle of parents does not hang', () => {
  const circle = [code('x', 'X', 'y'), code('y', 'Y', 'x')];
  assert.equal(searchCodes(circle, '', []).length, 2);
});

test('a code named after a passage has its first whole words, never half a word or half an emoji', () => {
  assert.equal(inVivoName(' the forms\ncome twice '), 'the forms come twice');
  const long = inVivoName('every evening the forms come twice and nobody knows which of them counts in the end 😀 so be it');
  assert.equal(long, 'every evening the forms come twice and nobody knows which of them counts in the…');
  assert.equal(inVivoName('😀'.repeat(100)), `${'😀'.repeat(80)}…`);
});

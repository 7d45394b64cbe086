import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodePoints } from './code-points.ts';

test('plain text counts alike in both', () => {
  const points = new CodePoints('note');
  assert.equal(points.length, 4);
  assert.equal(points.toUtf16(3), 3);
  assert.equal(points.fromUtf16(3), 3);
});

test('an emoji is one code point and two units', () => {
  const points = new CodePoints('a😀b🧠c');
  assert.equal(points.length, 5);
  assert.deepEqual([0, 1, 2, 3, 4, 5].map((p) => points.toUtf16(p)), [0, 1, 3, 4, 6, 7]);
  assert.deepEqual([0, 1, 3, 4, 6, 7].map((u) => points.fromUtf16(u)), [0, 1, 2, 3, 4, 5]);
});

test('the middle of a pair is its beginning', () => {
  assert.equal(new CodePoints('😀').fromUtf16(1), 0);
});

test('a lone surrogate is one code point, as in Java', () => {
  const points = new CodePoints('a\ud83dz');
  assert.equal(points.length, 3);
  assert.equal(points.toUtf16(2), 2);
});

test('combining marks are counted one by one', () => {
  assert.equal(new CodePoints('e\u0301').length, 2);
});

test('positions outside are cut to the text', () => {
  const points = new CodePoints('😀');
  assert.equal(points.toUtf16(9), 2);
  assert.equal(points.fromUtf16(-1), 0);
});

test('slices by code points', () => {
  assert.equal(new CodePoints('ab😀cd').slice(2, 4), '😀c');
});

test('there and back for every position of a mixed text', () => {
  const text = 'Zoë 👩‍👧 said “17:30” 𝒳 — ok';
  const points = new CodePoints(text);
  assert.equal(points.length, [...text].length);
  for (let p = 0; p <= points.length; p++) {
    assert.equal(points.fromUtf16(points.toUtf16(p)), p);
  }
});

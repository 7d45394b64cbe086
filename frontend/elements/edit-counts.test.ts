import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countEdits, words } from './edit-counts.ts';

test('equal texts have no edits, whatever the white space', () => {
  assert.deepEqual(countEdits('one two\nthree', 'one  two three'), { draft: 3, final: 3, inserted: 0, deleted: 0, substituted: 0 });
});

test('an empty draft is all insertions and an empty final text all deletions', () => {
  assert.deepEqual(countEdits('', 'a b'), { draft: 0, final: 2, inserted: 2, deleted: 0, substituted: 0 });
  assert.deepEqual(countEdits('a b', ' '), { draft: 2, final: 0, inserted: 0, deleted: 2, substituted: 0 });
});

test('counts one of each', () => {
  // worked by hand: b becomes x, d goes, f comes
  assert.deepEqual(countEdits('a b c d e', 'a x c e f'), { draft: 5, final: 5, inserted: 1, deleted: 1, substituted: 1 });
});

test('the worked example of the server comes to its counts here too', () => {
  // domain 7.11, computed in numpy: distance 4, edit rate 0.4444, normalised 0.40, longest common subsequence 6, retained 0.6667
  const counts = countEdits(
    'client has anxiety and completed three of five tasks',
    'client appeared anxious and completed four of five tasks today',
  );
  assert.deepEqual(counts, { draft: 9, final: 10, inserted: 1, deleted: 0, substituted: 3 });
  const distance = counts.inserted + counts.deleted + counts.substituted;
  assert.equal(distance, 4);
  assert.equal((distance / counts.draft).toFixed(4), '0.4444');
  assert.equal((distance / Math.max(counts.draft, counts.final)).toFixed(2), '0.40');
  assert.equal(((counts.draft - counts.deleted - counts.substituted) / counts.draft).toFixed(4), '0.6667');
});

test('the counts always turn the length of the draft into that of the final text', () => {
  let seed = 7;
  const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
  for (let round = 0; round < 200; round += 1) {
    const text = (): string => Array.from({ length: random(30) }, () => 'abcdef'[random(6)]).join(' ');
    const counts = countEdits(text(), text());
    assert.equal(counts.draft - counts.deleted + counts.inserted, counts.final);
    assert.ok(counts.deleted + counts.substituted <= counts.draft);
  }
});

test('marks and signs belong to their word', () => {
  assert.deepEqual(words(' Plan: walk, twice. '), ['Plan:', 'walk,', 'twice.']);
});

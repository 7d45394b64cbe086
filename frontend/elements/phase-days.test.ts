import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collision, dayOf, isoOf, keyStep, lanes, months, moved, range, type Span } from './phase-days.ts';

const span = (index: number, start: string, end: string, arm = '', site = ''): Span => ({
  index, name: `Phase ${index}`, kind: 'intervention', arm, site, start, end,
});

test('a date survives the way to a number and back, over the change to summer time', () => {
  for (const day of ['2026-03-07', '2026-03-08', '2026-03-09', '2024-02-29', '2026-12-31']) {
    assert.equal(isoOf(dayOf(day)), day);
  }
  assert.equal(dayOf('2026-03-09') - dayOf('2026-03-07'), 2);
});

test('the body moves with both ends, an edge alone', () => {
  const phase = span(0, '2026-03-02', '2026-03-15');
  assert.deepEqual([moved(phase, 'body', 7).start, moved(phase, 'body', 7).end], ['2026-03-09', '2026-03-22']);
  assert.deepEqual([moved(phase, 'start', -2).start, moved(phase, 'start', -2).end], ['2026-02-28', '2026-03-15']);
  assert.deepEqual([moved(phase, 'end', 3).start, moved(phase, 'end', 3).end], ['2026-03-02', '2026-03-18']);
});

test('an edge dragged past the other leaves one day', () => {
  const phase = span(0, '2026-03-02', '2026-03-15');
  assert.equal(moved(phase, 'start', 90).start, '2026-03-15');
  assert.equal(moved(phase, 'end', -90).end, '2026-03-02');
});

test('phases collide when somebody could be in both', () => {
  const everybody = span(0, '2026-03-01', '2026-03-10');
  const ab = span(1, '2026-03-10', '2026-03-20', 'AB');
  const ba = span(2, '2026-03-11', '2026-03-20', 'BA');
  assert.equal(collision([everybody, ab, ba], ab)?.index, 0);
  assert.equal(collision([everybody, ab, ba], ba), undefined);
});

test('phases of different sites may share days', () => {
  const north = span(0, '2026-03-01', '2026-03-10', '', 'North');
  const south = span(1, '2026-03-01', '2026-03-10', '', 'South');
  assert.equal(collision([north, south], south), undefined);
});

test('arrows move by a day, with Ctrl by a week; Shift takes the end', () => {
  const key = (name: string, shiftKey = false, ctrlKey = false) => ({ key: name, shiftKey, ctrlKey, metaKey: false });
  assert.deepEqual(keyStep(key('ArrowRight')), { grip: 'body', days: 1 });
  assert.deepEqual(keyStep(key('ArrowLeft', false, true)), { grip: 'body', days: -7 });
  assert.deepEqual(keyStep(key('ArrowRight', true)), { grip: 'end', days: 1 });
  assert.equal(keyStep(key('Enter')), undefined);
});

test('a lane for each group at each site, in the order of the phases', () => {
  const all = [span(0, '2026-03-01', '2026-03-02'), span(1, '2026-03-03', '2026-03-04', 'AB'),
    span(2, '2026-03-03', '2026-03-04', 'BA'), span(3, '2026-03-05', '2026-03-06', 'AB')];
  assert.deepEqual(lanes(all).map((lane) => [lane.arm, lane.spans.length]), [['', 1], ['AB', 2], ['BA', 1]]);
});

test('the range leaves room on both sides and knows its months', () => {
  const { from, to } = range([span(0, '2026-01-12', '2026-02-20')]);
  assert.deepEqual([isoOf(from), isoOf(to)], ['2025-12-29', '2026-03-06']);
  assert.deepEqual(months(from, to).map(isoOf), ['2026-01-01', '2026-02-01', '2026-03-01']);
});

test('years of later use do not press the pilot into a few pixels', () => {
  const pilot = span(0, '2026-01-12', '2026-02-20');
  const later = { ...span(1, '2026-02-21', '2031-02-20'), kind: 'maintenance' };
  assert.equal(isoOf(range([pilot, later]).to), '2026-04-03');
});

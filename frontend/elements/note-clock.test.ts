import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDigits, idleSeconds, onTheClock, untilNextSecond, wholeMinutes } from './note-clock.ts';

test('a running clock moves on from where the server saw it', () => {
  assert.equal(onTheClock({ active: 60_000, running: true }, 2_500), 62_500);
});

test('a paused clock stands still however long the page is open', () => {
  assert.equal(onTheClock({ active: 60_000, running: false }, 3_600_000), 60_000);
});

test('a device clock that is set back takes no time away', () => {
  assert.equal(onTheClock({ active: 60_000, running: true }, -5_000), 60_000);
});

test('shows hours, minutes and seconds without jumping digits', () => {
  assert.equal(asDigits(0), '0:00:00');
  assert.equal(asDigits(59_999), '0:00:59');
  assert.equal(asDigits(60_000), '0:01:00');
  assert.equal(asDigits(3_599_000), '0:59:59');
  assert.equal(asDigits(3_600_000), '1:00:00');
  assert.equal(asDigits(36_061_000), '10:01:01');
});

test('reads out whole minutes only', () => {
  assert.equal(wholeMinutes(59_999), 0);
  assert.equal(wholeMinutes(119_999), 1);
});

test('wakes up when the next second begins', () => {
  assert.equal(untilNextSecond(0), 1000);
  assert.equal(untilNextSecond(1_250), 750);
  assert.equal(untilNextSecond(1_999), 1);
});

test('five minutes without a sign of life are noted, a moment and a clock set back are not', () => {
  assert.equal(idleSeconds(600_500), 600);
  assert.equal(idleSeconds(60_000), 0);
  assert.equal(idleSeconds(-900_000), 0);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../../src/main/resources/META-INF/resources/css/codes.css', import.meta.url), 'utf8');
const colours = [...css.matchAll(/--code-(\d+): light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\)/g)].map((match) => ({
  number: Number(match[1]),
  light: match[2]!.split(' ').map(Number),
  dark: match[3]!.split(' ').map(Number),
}));
const WHITE = 1;
const NIGHT = 0.0137; // relative luminance of #111c2b

/** OKLCH to linear sRGB, after the matrices of CSS Color 4. */
function linearRgb([lightness, chroma, hue]: readonly number[]): number[] {
  const a = chroma! * Math.cos((hue! * Math.PI) / 180);
  const b = chroma! * Math.sin((hue! * Math.PI) / 180);
  const l = (lightness! + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness! - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness! - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const luminance = ([r, g, b]: readonly number[]) => 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
const contrast = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

test('there are 24 colours', () => {
  assert.deepEqual(colours.map((colour) => colour.number), Array.from({ length: 24 }, (_, i) => i + 1));
});

test('all of a theme are equally light, all hues differ', () => {
  assert.equal(new Set(colours.map((colour) => colour.light[0])).size, 1);
  assert.equal(new Set(colours.map((colour) => colour.dark[0])).size, 1);
  assert.equal(new Set(colours.map((colour) => colour.light[2])).size, 24);
});

test('each can be shown on any screen', () => {
  for (const { number, light, dark } of colours) {
    for (const channel of [...linearRgb(light), ...linearRgb(dark)]) {
      assert.ok(channel >= -0.001 && channel <= 1.001, `--code-${number}: ${channel}`);
    }
  }
});

test('each stands out from the page by 3:1', () => {
  for (const { number, light, dark } of colours) {
    assert.ok(contrast(luminance(linearRgb(light)), WHITE) >= 3, `--code-${number} in light`);
    assert.ok(contrast(luminance(linearRgb(dark)), NIGHT) >= 3, `--code-${number} in dark`);
  }
});

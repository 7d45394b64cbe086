import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heightOf, label, optionOf, type ChartSpec } from './chart-option.ts';

const colours = { ink: '#000', muted: '#555', line: '#ccc', accent: '#0f6b6b', surface: '#fff', font: 'sans-serif' };
const bars: ChartSpec = {
  kind: 'bars', unit: 'min', decimals: 1, percent: false,
  categories: ['a', 'b'], series: [{ name: 'Minutes', values: [3, null] }], rows: [], marks: [],
};

test('writes numbers with fixed decimals, a real minus sign and the unit', () => {
  assert.equal(label(bars, -2.04), '\u22122.0 min');
  assert.equal(label(bars, -0.01), '0.0 min');
  assert.equal(label({ decimals: 1, unit: '', percent: true }, 0.574), '57.4 %');
  assert.equal(label(bars, null), '–');
});

test('bars begin at zero and carry their labels', () => {
  const option = optionOf(bars, colours) as { xAxis: { scale: boolean }; series: { label: { show: boolean } }[] };
  assert.equal(option.xAxis.scale, false);
  assert.equal(option.series[0]?.label.show, true);
});

test('never draws more than six series', () => {
  const many = { ...bars, kind: 'lines' as const, series: Array.from({ length: 9 }, (_, i) => ({ name: `s${i}`, values: [i] })) };
  assert.equal((optionOf(many, colours) as { series: unknown[] }).series.length, 6);
});

test('grows with its rows so that no label is lost', () => {
  const few = { ...bars, kind: 'intervals' as const, rows: [{ label: 'x', estimate: 1, low: 0, high: 2 }] };
  const more = { ...few, rows: [...few.rows, ...few.rows, ...few.rows] };
  assert.ok(heightOf(more) > heightOf(few));
});

test('an interval without bounds is drawn as a dot alone', () => {
  const spec = { ...bars, kind: 'intervals' as const, rows: [{ label: 'x', estimate: 1, low: null, high: null }] };
  const [series] = (optionOf(spec, colours) as { series: { renderItem: (p: unknown, api: unknown) => { children: { type: string }[] } }[] }).series;
  const values = [1, 0, Number.NaN, Number.NaN, 1];
  const drawn = series!.renderItem(null, { value: (i: number) => values[i], coord: ([x, y]: [number, number]) => [x, y] });
  assert.deepEqual(drawn.children.map((child) => child.type), ['circle']);
});

test('marks a change once, and points that stand alone are seen', () => {
  const spec: ChartSpec = {
    ...bars, kind: 'lines', categories: ['a', 'b', 'c'], marks: [{ at: 'b', label: 'Tool 1.1' }],
    series: [{ name: 'points', values: [1, null, 3] }, { name: 'middle', values: [2, 2, 2] }],
  };
  const [points, middle] = (optionOf(spec, colours) as { series: { symbol: string; showAllSymbol: boolean; markLine?: { data: unknown[] } }[] }).series;
  assert.deepEqual(points!.markLine?.data, [{ xAxis: 'b', label: { formatter: 'Tool 1.1', align: 'center', distance: 5 } }]);
  assert.equal(middle!.markLine, undefined);
  assert.equal(points!.symbol, 'emptyCircle');
  assert.equal(points!.showAllSymbol, true);
  assert.equal(middle!.symbol, 'none');
});

test('words of marks lean inwards at the edges and stand together where they share a place', () => {
  const at = (place: string, words: string) => ({ at: place, label: words });
  const spec: ChartSpec = {
    ...bars, kind: 'columns', categories: ['a', 'b', 'c', 'd'], series: [{ name: 'Notes', values: [1, 2, 3, 4] }],
    marks: [at('a', 'Model 1.1'), at('d', 'Model 1.2'), at('d', 'Model paused')],
  };
  const [drawn] = (optionOf(spec, colours) as { series: { markLine: { data: unknown[] } }[] }).series;
  assert.deepEqual(drawn!.markLine.data, [
    { xAxis: 'a', label: { formatter: 'Model 1.1', align: 'left', distance: 5 } },
    { xAxis: 'd', label: { formatter: 'Model 1.2, Model paused', align: 'right', distance: 5 } },
  ]);
});

test('words of marks that would lie on each other on a phone stand in rows of their own', () => {
  const spec: ChartSpec = {
    ...bars, kind: 'columns', categories: ['a', 'b', 'c', 'd'], series: [{ name: 'Notes', values: [1, 2, 3, 4] }],
    marks: [{ at: 'a', label: 'Centre Model 1.1' }, { at: 'd', label: 'General Assistant paused' }],
  };
  const drawn = (width: number) => optionOf(spec, colours, width) as { grid: { top: number }; series: { markLine: { data: { label: { distance: number } }[] } }[] };
  const distances = (width: number) => drawn(width).series[0]!.markLine.data.map((mark) => mark.label.distance);
  assert.deepEqual(distances(1000), [5, 5]);
  assert.deepEqual(distances(320), [5, 21]);
  assert.equal(drawn(320).grid.top - drawn(1000).grid.top, 16);
});

test('on a phone labels leave at least half of the width to draw in', () => {
  const spec = { ...bars, kind: 'intervals' as const, rows: [{ label: 'Rank-based check (Hodges\u2013Lehmann)', estimate: 1, low: 0, high: 2 }] };
  const option = optionOf(spec, colours, 350) as { yAxis: { axisLabel: { width: number } }; grid: { left: number; right: number } };
  assert.ok(350 - option.yAxis.axisLabel.width - option.grid.left - option.grid.right > 175);
  assert.ok(heightOf(spec, 350) > heightOf(spec, 900));
});

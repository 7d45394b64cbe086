/** Turns what a chart should say into what ECharts wants: one look for light, dark and print. Pure, so that it can be tested without a browser. */

export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface IntervalRow {
  readonly label: string;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly primary?: boolean;
}

export interface ChartSpec {
  readonly kind: 'bars' | 'stacked' | 'columns' | 'lines' | 'intervals';
  readonly unit: string;
  readonly decimals: number;
  readonly percent: boolean;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly rows: readonly IntervalRow[];
  readonly marks: readonly { readonly at: string; readonly label: string }[];
}

export interface ChartColours {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly surface: string;
  readonly font: string;
}

/** Okabe and Ito's palette, safe for colour-blind readers; black gives way to the accent, which comes first. */
export const PALETTE = ['#E69F00', '#56B4E9', '#009E73', '#0072B2', '#D55E00', '#CC79A7'] as const;

export const MOST_SERIES = 6;

const ROW_HEIGHT = 34;
const ROW_HEIGHT_NARROW = 48;
const NARROW = 560;
const WIDE = 900;
const FRAME = 64;
const FIXED_HEIGHT = 300;

/** How tall the chart must be so that no label is left out. */
export function heightOf(spec: ChartSpec, width = WIDE): number {
  const row = isNarrow(width) ? ROW_HEIGHT_NARROW : ROW_HEIGHT;
  if (spec.kind === 'intervals') return FRAME + row * Math.max(1, spec.rows.length);
  if (spec.kind === 'bars' || spec.kind === 'stacked') {
    return FRAME + row * Math.max(1, spec.categories.length) + (spec.series.length > 1 ? 28 : 0);
  }
  return FIXED_HEIGHT;
}

/** Whether labels have to wrap so that something is left to draw in, as on a phone. */
export function isNarrow(width: number): boolean {
  return width > 0 && width < NARROW;
}

/** A number as it is written everywhere: fixed decimals, a real minus sign, the unit after it. */
export function label(spec: Pick<ChartSpec, 'decimals' | 'unit' | 'percent'>, value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const shown = (spec.percent ? value * 100 : value).toFixed(spec.decimals);
  const signed = Number(shown) === 0 ? shown.replace('-', '') : shown.replace('-', '\u2212');
  return spec.percent ? `${signed} %` : spec.unit ? `${signed} ${spec.unit}` : signed;
}

export function optionOf(spec: ChartSpec, colours: ChartColours, width = WIDE): Record<string, unknown> {
  const narrow = isNarrow(width);
  const placed = placedMarks(spec, width - FRAME);
  const horizontal = spec.kind === 'bars' || spec.kind === 'stacked' || spec.kind === 'intervals';
  const names = spec.kind === 'intervals' ? spec.rows.map((row) => row.label) : [...spec.categories];
  const category = {
    type: 'category',
    data: names,
    inverse: horizontal,
    axisLine: { show: !horizontal, lineStyle: { color: colours.line } },
    axisTick: { show: false },
    axisLabel: { color: colours.ink, fontSize: 13, lineHeight: 15, width: horizontal ? (narrow ? Math.round(width * 0.38) : 220) : undefined, overflow: horizontal ? 'break' : undefined },
  };
  const value = {
    type: 'value',
    scale: spec.kind === 'intervals' || spec.kind === 'lines',
    axisLabel: { color: colours.muted, formatter: (shown: number) => axisLabel(spec, shown) },
    splitLine: { lineStyle: { color: colours.line } },
    splitNumber: narrow ? 2 : 4,
  };
  return {
    animation: false,
    aria: { enabled: true },
    textStyle: { fontFamily: colours.font, color: colours.ink },
    color: spec.series.length === 1 ? [colours.accent] : [colours.accent, ...PALETTE],
    grid: { left: 8, right: rightOf(spec, narrow), top: topOf(spec, placed), bottom: 8, containLabel: true },
    legend: { show: spec.series.length > 1, type: narrow ? 'scroll' : 'plain', top: 0, left: 0, pageIconColor: colours.accent, pageIconInactiveColor: colours.line, pageTextStyle: { color: colours.muted }, icon: 'roundRect', itemWidth: 12, itemHeight: 12, textStyle: { color: colours.ink } },
    tooltip: { trigger: horizontal ? 'item' : 'axis', confine: true, valueFormatter: (shown: number) => label(spec, shown) },
    xAxis: horizontal ? value : category,
    yAxis: horizontal ? category : value,
    series: spec.kind === 'intervals' ? intervals(spec, colours) : spec.series.slice(0, MOST_SERIES).map((one, place) => drawn(spec, one, colours, place === 0 ? placed : [])),
  };
}

/** Room for the legend, and for the rows of words above marks. */
function topOf(spec: ChartSpec, placed: readonly PlacedMark[]): number {
  return (spec.series.length > 1 ? 40 : 12) + MARK_ROW * Math.max(0, ...placed.map((mark) => mark.row + 1));
}

/** Room for the numbers at the ends of bars. */
function rightOf(spec: ChartSpec, narrow: boolean): number {
  if (spec.kind === 'columns' || spec.kind === 'lines') return 24;
  return !narrow ? 72 : spec.kind === 'bars' ? 56 : 16;
}

function axisLabel(spec: ChartSpec, shown: number): string {
  return spec.percent ? `${Math.round(shown * 100)} %` : String(Number(shown.toFixed(6))).replace('-', '\u2212');
}

function drawn(spec: ChartSpec, series: Series, colours: ChartColours, placed: readonly PlacedMark[]): Record<string, unknown> {
  const labelled = spec.kind === 'bars' && spec.series.length === 1;
  return {
    name: series.name,
    type: spec.kind === 'lines' ? 'line' : 'bar',
    stack: spec.kind === 'stacked' ? 'all' : undefined,
    data: [...series.values],
    barMaxWidth: 20,
    symbolSize: 7,
    symbol: isLevel(series) ? 'none' : 'emptyCircle',
    showAllSymbol: true,
    itemStyle: { borderRadius: spec.kind === 'bars' ? [0, 3, 3, 0] : 0 },
    label: { show: labelled, position: 'right', color: colours.ink, formatter: (point: { value: number }) => label(spec, point.value) },
    markLine: marksOf(spec, colours, placed),
  };
}

/** A line to compare with, such as the middle of all points, is no row of points. */
function isLevel(series: Series): boolean {
  return series.values.length > 1 && series.values.every((value) => value !== null && value === series.values[0]);
}

function marksOf(spec: ChartSpec, colours: ChartColours, placed: readonly PlacedMark[]): Record<string, unknown> | undefined {
  if (placed.length === 0) return undefined;
  return {
    symbol: 'none',
    lineStyle: { color: colours.muted, type: 'dashed' },
    label: { color: colours.muted, fontSize: 12 },
    data: placed.map((mark) => ({
      xAxis: mark.at,
      label: { formatter: mark.words, align: mark.side, distance: 5 + MARK_ROW * mark.row },
    })),
  };
}

interface PlacedMark {
  readonly at: string;
  readonly words: string;
  readonly side: 'left' | 'center' | 'right';
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

const MARK_ROW = 16;
const MARK_LETTER = 6.5;

/** Words of marks: together where they share a place, leaning inwards at the edges so that none is cut, in rows so that none lies on another. */
function placedMarks(spec: ChartSpec, width: number): PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const at of new Set(spec.marks.map((mark) => mark.at))) {
    const words = spec.marks.filter((mark) => mark.at === at).map((mark) => mark.label).join(', ');
    const share = spec.categories.length < 2 ? 0.5 : spec.categories.indexOf(at) / (spec.categories.length - 1);
    const side = share > 2 / 3 ? 'right' : share < 1 / 3 ? 'left' : 'center';
    const long = words.length * MARK_LETTER;
    const from = share * width - (side === 'right' ? long : side === 'center' ? long / 2 : 0);
    const to = from + long;
    const taken = new Set(placed.filter((other) => other.from < to + 8 && from < other.to + 8).map((other) => other.row));
    let row = 0;
    while (taken.has(row)) row += 1;
    placed.push({ at, words, side, row, from, to });
  }
  return placed;
}

/** A dot with its interval a row, and a line at zero: nothing is an estimate without its uncertainty. */
function intervals(spec: ChartSpec, colours: ChartColours): Record<string, unknown>[] {
  const data = spec.rows.map((row, index) => [row.estimate, index, row.low, row.high, row.primary ? 1 : 0]);
  return [
    {
      type: 'custom',
      data,
      encode: { x: [0, 2, 3], y: 1 },
      renderItem: (_: unknown, api: CustomApi) => interval(api, colours),
      markLine: { silent: true, symbol: 'none', lineStyle: { color: colours.muted, type: 'solid', width: 1 }, label: { show: false }, data: [{ xAxis: 0 }] },
      tooltip: { formatter: (point: { dataIndex: number }) => sentence(spec, spec.rows[point.dataIndex]) },
    },
  ];
}

interface CustomApi {
  value(dimension: number): number;
  coord(point: readonly [number, number]): [number, number];
}

function interval(api: CustomApi, colours: ChartColours): unknown {
  const at = (value: number) => api.coord([value, api.value(1)]);
  const [x, y] = at(api.value(0));
  const primary = api.value(4) === 1;
  const colour = primary ? colours.accent : colours.muted;
  const parts: unknown[] = [];
  if (Number.isFinite(api.value(2)) && Number.isFinite(api.value(3))) {
    const [low] = at(api.value(2));
    const [high] = at(api.value(3));
    parts.push({ type: 'line', shape: { x1: low, y1: y, x2: high, y2: y }, style: { stroke: colour, lineWidth: primary ? 4 : 2, lineCap: 'round' } });
  }
  if (Number.isFinite(x)) {
    parts.push({ type: 'circle', shape: { cx: x, cy: y, r: primary ? 7 : 5 }, style: { fill: colour, stroke: colours.surface, lineWidth: 2 } });
  }
  return { type: 'group', children: parts };
}

function sentence(spec: ChartSpec, row: IntervalRow | undefined): string {
  if (!row) return '';
  return `${row.label}: ${label(spec, row.estimate)} (${label(spec, row.low)} to ${label(spec, row.high)})`;
}

import { css, html, LitElement, nothing } from 'lit';
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { heightOf, optionOf, type ChartSpec } from './chart-option';

echarts.use([BarChart, CustomChart, LineChart, AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

/** A chart that explains: its finding as title, a description for screen readers, its table beside it, itself as a picture to take away. */
export class PhChart extends LitElement {
  static override properties = {
    spec: { attribute: false },
    table: { attribute: false },
    words: { attribute: false },
    heading: {},
    description: {},
    asTable: { state: true },
  };

  static override styles = css`
    :host { display: block; }
    figure { margin: 0; }
    .top { display: flex; gap: 12px; align-items: baseline; justify-content: space-between; flex-wrap: wrap; margin-bottom: 8px; }
    figcaption { font-weight: 600; font-size: var(--ph-text-l, 18px); color: var(--ph-ink, inherit); }
    button { font: inherit; font-size: var(--ph-text-s, 13px); color: var(--ph-accent, inherit); background: none; border: 0; padding: 4px 8px; border-radius: 6px; cursor: pointer; }
    button:hover { background: color-mix(in srgb, var(--ph-accent, gray) 12%, transparent); }
    button:focus-visible { outline: 2px solid var(--ph-accent, gray); }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: var(--ph-text-m, 15px); }
    th, td { text-align: right; padding: 6px 10px; border-bottom: 1px solid var(--ph-line, #ccc); }
    th:first-child, td:first-child { text-align: left; }
    th { color: var(--ph-muted, inherit); font-weight: 500; }
    .scroll { overflow-x: auto; }
    p { color: var(--ph-muted, inherit); font-size: var(--ph-text-s, 13px); margin: 8px 0 0; max-width: 75ch; }
    @media print { button { display: none; } }
  `;

  declare spec: ChartSpec | undefined;
  declare table: { header: string[]; rows: string[][] };
  declare words: { table: string; chart: string; picture: string };
  declare heading: string;
  declare description: string;
  declare asTable: boolean;

  private chart: echarts.ECharts | undefined;
  private readonly resized = new ResizeObserver(() => this.fit());
  private drawnAt = 0;
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => this.draw();

  constructor() {
    super();
    this.table = { header: [], rows: [] };
    this.words = { table: 'Table', chart: 'Chart', picture: 'Picture' };
    this.heading = '';
    this.description = '';
    this.asTable = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.scheme.addEventListener('change', this.redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.scheme.removeEventListener('change', this.redraw);
    this.resized.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  protected override render() {
    return html`<figure>
      <div class="top">
        <figcaption>${this.heading}</figcaption>
        <div>
          <button type="button" @click=${() => (this.asTable = !this.asTable)}>${this.asTable ? this.words.chart : this.words.table}</button>
          ${this.asTable ? nothing : html`<button type="button" @click=${this.download}>${this.words.picture}</button>`}
        </div>
      </div>
      <div class="drawing" role="img" aria-label=${`${this.heading}. ${this.description}`} ?hidden=${this.asTable}
        style="height: ${this.spec ? heightOf(this.spec, this.clientWidth) : 0}px"></div>
      ${this.asTable ? this.tableView() : nothing}
      ${this.description ? html`<p>${this.description}</p>` : nothing}
    </figure>`;
  }

  private tableView() {
    return html`<div class="scroll"><table>
      <thead><tr>${this.table.header.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
      <tbody>${this.table.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
    </table></div>`;
  }

  protected override updated(): void {
    this.draw();
  }

  private draw(): void {
    const place = this.renderRoot.querySelector<HTMLElement>('.drawing');
    if (!place || !this.spec || this.asTable) return;
    if (!this.chart || this.chart.getDom() !== place) {
      this.chart?.dispose();
      this.chart = echarts.init(place, undefined, { renderer: 'svg' });
      this.resized.disconnect();
      this.resized.observe(place);
    }
    this.chart.setOption(optionOf(this.spec, this.colours(), place.clientWidth), { notMerge: true });
    this.chart.resize();
    this.drawnAt = place.clientWidth;
  }

  /** Another width may wrap labels in another way, and with them the height changes. */
  private fit(): void {
    if (this.clientWidth !== this.drawnAt && this.clientWidth > 0) this.requestUpdate();
    else this.chart?.resize();
  }

  /** The theme's colours as the browser resolves them: ECharts knows no light-dark(). */
  private colours() {
    const probe = document.createElement('span');
    this.renderRoot.append(probe);
    const resolved = (token: string) => {
      probe.style.color = `var(${token}, gray)`;
      return getComputedStyle(probe).color;
    };
    const colours = {
      ink: resolved('--ph-ink'), muted: resolved('--ph-muted'), line: resolved('--ph-line'),
      accent: resolved('--ph-accent'), surface: resolved('--ph-surface'), font: getComputedStyle(this).fontFamily,
    };
    probe.remove();
    return colours;
  }

  private download(): void {
    const source = this.chart?.renderToSVGString();
    if (!source) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
    link.download = `${this.heading.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase() || 'chart'}.svg`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}

customElements.define('ph-chart', PhChart);

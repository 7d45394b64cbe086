import { css, html, LitElement, nothing } from 'lit';
import { collision, dayOf, type Grip, isoOf, keyStep, lanes, months, moved, range, type Span } from './phase-days.ts';

interface Words {
  readonly everybody: string;
  /** with {0} for the group */
  readonly group: string;
  /** with {0} and {1} for the phases */
  readonly overlap: string;
  /** with {0} to {2} for name, first and last day */
  readonly said: string;
  readonly keys: string;
  readonly locale: string;
}

interface Drag {
  readonly span: Span;
  readonly grip: Grip;
  readonly x: number;
  readonly perDay: number;
}

/** Phases of each group under one another; moved by dragging or with the arrow keys. Says `phase-change`, `phase-edit`, `phase-undo`. */
export class PhaseTimeline extends LitElement {
  static override properties = {
    spans: { attribute: false },
    today: { attribute: false },
    words: { attribute: false },
    pending: { state: true },
    message: { state: true },
  };

  static override styles = css`
    :host { display: block; container-type: inline-size; }
    .line { position: relative; user-select: none; }
    .lane { display: grid; grid-template-columns: 112px 1fr; gap: 12px; align-items: center; border-bottom: 1px solid var(--ph-line); }
    .label { color: var(--ph-muted); font-size: 13px; overflow-wrap: anywhere; }
    .track { position: relative; height: 60px; overflow: clip; overflow-clip-margin: 4px; }
    .months .track { height: 28px; }
    .month { position: absolute; inset-block: 0; border-inline-start: 1px solid var(--ph-line); padding-inline-start: 6px;
      font-size: 13px; color: var(--ph-muted); white-space: nowrap; }
    .today { position: absolute; inset-block: 0; width: 2px; background: var(--ph-decide); pointer-events: none; }
    .phase { position: absolute; inset-block: 8px; box-sizing: border-box; padding: 4px 12px; overflow: hidden; border: 0;
      border-radius: 6px; font: inherit; color: var(--ph-ink); text-align: start; cursor: grab; touch-action: none; line-height: 1.3;
      white-space: nowrap; background: color-mix(in srgb, var(--ph-muted) 18%, var(--ph-paper)); }
    .phase.intervention { background: color-mix(in srgb, var(--ph-accent) 26%, var(--ph-paper)); }
    .phase.training { background: color-mix(in srgb, var(--ph-accent) 13%, var(--ph-paper)); }
    .phase.washout { background: var(--ph-paper); outline: 1px dashed var(--ph-muted); outline-offset: -1px; }
    .phase.follow_up, .phase.maintenance { background: color-mix(in srgb, var(--ph-ink) 12%, var(--ph-paper)); }
    .phase.refused { outline: 2px solid var(--ph-harm, #a02c2c); outline-offset: -2px; }
    .phase:focus-visible { outline: 2px solid var(--ph-accent); outline-offset: 2px; z-index: 1; }
    .phase:active { cursor: grabbing; }
    .name, .dates { display: block; overflow: hidden; text-overflow: ellipsis; pointer-events: none; }
    .name { font-weight: 600; }
    .dates { font-size: 13px; color: var(--ph-muted); font-variant-numeric: tabular-nums; }
    .intervention .dates { color: var(--ph-ink); }
    .grip { position: absolute; inset-block: 0; width: 10px; cursor: ew-resize; touch-action: none; }
    .grip.start { inset-inline-start: 0; }
    .grip.end { inset-inline-end: 0; }
    .grip::after { content: ''; position: absolute; inset-block: 12px; inset-inline: 4px; border-radius: 1px; background: currentColor; opacity: 0.35; }
    p { margin: 8px 0 0; font-size: 13px; color: var(--ph-muted); }
    p.refusal { color: var(--ph-harm, #a02c2c); }
    @container (max-width: 560px) { .line, .keys { display: none; } }
  `;

  declare spans: readonly Span[];
  declare today: string;
  declare words: Words;
  declare pending: Span | undefined;
  declare message: string;
  private drag: Drag | undefined;
  private sending: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.spans = [];
    this.today = '';
    this.words = { everybody: '', group: '{0}', overlap: '', said: '', keys: '', locale: 'en' };
    this.message = '';
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('spans')) {
      this.pending = undefined;
    }
  }

  protected override render() {
    if (this.spans.length === 0) {
      return nothing;
    }
    const { from, to } = range(this.spans);
    return html`<div class="line">
        <div class="lane months"><span></span><div class="track">
          ${months(from, to).map((day) => html`<span class="month" style="inset-inline-start: ${this.share(day - from, from, to)}">${this.monthName(day)}</span>`)}
        </div></div>
        ${lanes(this.spans).map((lane) => html`<div class="lane">
          <span class="label">${this.laneName(lane.arm, lane.site)}</span>
          <div class="track">${lane.spans.map((span) => this.phase(span, from, to))}${this.todayLine(from, to)}</div>
        </div>`)}
      </div>
      <p class="keys">${this.words.keys}</p>
      <p role="status" class=${this.message ? 'refusal' : ''}>${this.message}</p>`;
  }

  private phase(stored: Span, from: number, to: number) {
    const span = this.pending?.index === stored.index ? this.pending : stored;
    const dates = `${this.date(span.start)} – ${this.date(span.end)}`;
    const refused = span === this.pending && collision(this.spans, span) !== undefined;
    return html`<button
      class="phase ${span.kind} ${refused ? 'refused' : ''}"
      data-index=${span.index}
      style="inset-inline-start: ${this.share(dayOf(span.start) - from, from, to)}; width: ${this.share(dayOf(span.end) - dayOf(span.start) + 1, from, to)}"
      title="${span.name}, ${dates}"
      aria-label=${fill(this.words.said, span.name, this.date(span.start), this.date(span.end))}
      aria-keyshortcuts="ArrowLeft ArrowRight Shift+ArrowLeft Shift+ArrowRight Control+Z"
      @keydown=${(event: KeyboardEvent) => this.key(event, span)}
      @blur=${() => this.send()}
      @pointerdown=${(event: PointerEvent) => this.grab(event, span, from, to)}
      @pointermove=${(event: PointerEvent) => this.pull(event)}
      @pointerup=${() => this.drop()}
      @pointercancel=${() => this.letGo()}
      @dblclick=${() => this.say('phase-edit', { index: span.index })}
    ><span class="name">${span.name}</span><span class="dates">${dates}</span>
      <i class="grip start" data-grip="start"></i><i class="grip end" data-grip="end"></i></button>`;
  }

  private key(event: KeyboardEvent, span: Span): void {
    const step = keyStep(event);
    if (step) {
      event.preventDefault();
      this.attempt(moved(span, step.grip, step.days));
      clearTimeout(this.sending);
      this.sending = setTimeout(() => this.send(), 500);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.say('phase-edit', { index: span.index });
    } else if (event.key === 'z' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.say('phase-undo', {});
    }
  }

  /** Shows the change, or stays and says which phase is in the way. */
  private attempt(wanted: Span): void {
    const other = collision(this.spans, wanted);
    this.message = other ? fill(this.words.overlap, wanted.name, other.name) : '';
    if (!other) {
      this.pending = wanted;
    }
  }

  private grab(event: PointerEvent, span: Span, from: number, to: number): void {
    const track = (event.currentTarget as HTMLElement).parentElement;
    if (event.button !== 0 || !track) {
      return;
    }
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    const grip = ((event.target as HTMLElement).dataset['grip'] ?? 'body') as Grip;
    this.drag = { span, grip, x: event.clientX, perDay: track.clientWidth / (to - from + 1) };
    this.message = '';
  }

  private pull(event: PointerEvent): void {
    if (this.drag) {
      const days = Math.round((event.clientX - this.drag.x) / this.drag.perDay);
      this.pending = moved(this.drag.span, this.drag.grip, days);
    }
  }

  private drop(): void {
    const wanted = this.pending;
    this.drag = undefined;
    if (wanted) {
      const other = collision(this.spans, wanted);
      if (other) {
        this.message = fill(this.words.overlap, wanted.name, other.name);
        this.pending = undefined;
      } else {
        this.send();
      }
    }
  }

  private letGo(): void {
    this.drag = undefined;
    this.pending = undefined;
  }

  private send(): void {
    clearTimeout(this.sending);
    const wanted = this.pending;
    const stored = this.spans.find((span) => span.index === wanted?.index);
    if (wanted && stored && !this.drag && (wanted.start !== stored.start || wanted.end !== stored.end)) {
      this.say('phase-change', { index: wanted.index, start: wanted.start, end: wanted.end });
    }
  }

  private say(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private todayLine(from: number, to: number) {
    const day = this.today ? dayOf(this.today) : from - 1;
    return day < from || day > to
      ? nothing
      : html`<span class="today" style="inset-inline-start: ${this.share(day - from, from, to)}"></span>`;
  }

  private laneName(arm: string, site: string): string {
    const group = arm ? fill(this.words.group, arm) : site ? '' : this.words.everybody;
    return [group, site].filter((part) => part !== '').join(' · ');
  }

  private share(days: number, from: number, to: number): string {
    return `${((100 * days) / (to - from + 1)).toFixed(3)}%`;
  }

  private date(iso: string): string {
    return new Intl.DateTimeFormat(this.words.locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
  }

  private monthName(day: number): string {
    return new Intl.DateTimeFormat(this.words.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${isoOf(day)}T00:00:00Z`),
    );
  }
}

function fill(text: string, ...values: string[]): string {
  return values.reduce((filled, value, place) => filled.replace(`{${place}}`, value), text);
}

customElements.define('phase-timeline', PhaseTimeline);

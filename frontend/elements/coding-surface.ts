import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { BoundariesAsked } from './boundaries-asked.ts';
import type { Places } from './boundary-handles.ts';
import { CodingCanvas } from './coding-canvas.ts';
import { CodingLayer } from './coding-layer.ts';
import { markStyles } from './coding-marks.ts';
import { type Coding, type CodingChanges, say, type Span, type Texts, type Turn } from './coding-model.ts';
import { CodedText } from './coding-spans.ts';
import { workbenchStyles } from './coding-workbench-styles.ts';
import './margin-stripes.ts';
import { isOwn, isSame, settledBy } from './pending-codings.ts';
import { LANES_SHOWN } from './stripe-drawing.ts';
import { positionAt, selectedSpan } from './text-selection.ts';
import { turnTemplate } from './turn-template.ts';
import { trimmed } from './word-bounds.ts';

/** A selection that grows is told when it rests, in milliseconds. */
const SELECTING = 120;

/** A text with its codings to be read: what is drawn, what is chosen, where the focus is. What is done to it is the workbench's. */
export abstract class CodingSurface extends LitElement {
  static override properties: PropertyDeclarations = {
    turns: { attribute: false },
    codings: { attribute: false },
    reveal: { attribute: false },
    texts: { attribute: false },
    layer: { state: true },
    selected: { state: true },
    active: { state: true },
    focused: { state: true },
    handles: { state: true, hasChanged: (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b) },
    said: { state: true },
  };

  static override styles = [workbenchStyles, markStyles];

  declare turns: readonly Turn[];
  declare codings: readonly Coding[];
  declare reveal: Span | null;
  declare texts: Texts;
  declare protected layer: CodingLayer;
  declare protected selected: Span | undefined;
  declare protected active: string | undefined;
  declare protected focused: number;
  declare protected handles: Places | undefined;
  declare protected said: string;
  private telling = 0;
  private incoming: readonly CodingChanges[] = [];
  protected readonly asked = new BoundariesAsked();

  protected readonly canvas = new CodingCanvas(
    this,
    () => ({ layer: this.layer, active: this.active, selected: this.selected }),
    () => this.placeHandles(),
  );
  private readonly selecting = () => this.takeSelection();
  /** Whoever presses beside the text means what is selected now. */
  private readonly leaving = (event: Event) => this.telling && !event.composedPath().includes(this) && this.tell();

  constructor() {
    super();
    this.turns = [];
    this.codings = [];
    this.reveal = null;
    this.texts = {};
    this.layer = new CodingLayer(new CodedText([]), []);
    this.focused = 0;
    this.said = '';
    this.addController(this.canvas);
  }

  /** What floats over the text. */
  protected abstract overText(): TemplateResult | string;

  /** The reader selected a passage. */
  protected abstract passageSelected(): void;

  /** Takes away what floats; whether something did. */
  protected abstract closeFloating(): boolean;

  /** Whether a field over the text has the keyboard, so that a selection is none in the text. */
  protected abstract isTyping(): boolean;

  /** Changes of the server are in. */
  protected abstract changed(changes: CodingChanges): void;

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.selecting);
    document.addEventListener('pointerdown', this.leaving, { capture: true });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.selecting);
    document.removeEventListener('pointerdown', this.leaving, { capture: true });
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('turns')) {
      this.choose(undefined, undefined);
      this.focused = 0;
    }
    if (changed.has('turns') || changed.has('codings')) {
      this.asked.clear();
      this.layer = new CodingLayer(changed.has('turns') ? new CodedText(this.turns) : this.layer.text, this.codings);
    }
    const came = this.incoming;
    this.incoming = [];
    came.forEach((changes) => this.takeIn(this.asked.shown(changes)));
  }

  private takeIn(changes: CodingChanges) {
    const settled = settledBy(this.layer.ordered, changes);
    const chosen = this.layer.find(this.active);
    if (chosen && settled.includes(chosen.id)) this.active = changes.put.find((coding) => isSame(coding, chosen))?.id;
    this.layer = this.layer.with({ put: changes.put, removed: [...changes.removed, ...settled] });
    this.changed(changes);
  }

  protected override render() {
    const lanes = Math.min(this.layer.lanes.count, LANES_SHOWN);
    return html`<div class="page" style="--margin: ${lanes * 6 + 8}px" @click=${this.point} 
        @stripe-choose=${(event: CustomEvent) => this.choose(undefined, this.layer.find(event.detail.id))}>
        ${repeat(this.turns, (turn) => turn.index, (turn, i) => this.turn(turn, i, this.focused === i ? this.layer.byTurn[i] : undefined))}
        ${this.overText()}
      </div>
      <div class="unseen" aria-live="polite">${this.said}</div>`;
  }

  /** Only the turns that changed are made anew: hundreds stay as they are when one is coded. */
  private turn(turn: Turn, i: number, codings: readonly Coding[] | undefined) {
    return guard([turn, i, this.texts, codings], () =>
      turnTemplate(turn, i, { texts: this.texts, codings, words: (coding) => this.layer.text.textOf(coding), enter: () => (this.focused = i) }));
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has('turns')) this.canvas.watch();
    if (changed.has('layer') || changed.has('selected') || changed.has('active')) this.canvas.draw();
    if (changed.has('reveal') && this.reveal) this.show(this.reveal);
  }

  /** Gives the text the keyboard: when it opens, and back from the panes beside it. */
  focusText() {
    void this.updateComplete.then(() => this.section(this.focused)?.focus({ preventScroll: true }));
  }

  /** Shows these codings; a call and not a property, so that the server does not keep them a second time. */
  showCodings(codings: readonly Coding[]) {
    this.codings = codings;
  }

  /** Takes in what changed; a call and not a property, so that of two answers at once both arrive. */
  showChanges(changes: CodingChanges) {
    this.incoming = [...this.incoming, changes];
    this.requestUpdate();
  }

  private placeHandles() {
    const coding = this.selected ? undefined : this.layer.find(this.active);
    const page = this.renderRoot.querySelector('.page')?.getBoundingClientRect();
    this.handles = coding && isOwn(coding) && page ? this.canvas.edgesOf(coding, page) : undefined;
  }

  /** Whether there is a selection. */
  private takeSelection(): boolean {
    const span = this.isTyping() ? undefined : selectedSpan(this.renderRoot as ShadowRoot, this.layer.text, this.canvas.nodes);
    const clean = span && trimmed(this.layer.text, span);
    if (clean) {
      this.focused = this.layer.text.turnAt(clean.start);
      this.choose(clean, undefined);
      this.passageSelected();
    }
    return clean !== undefined;
  }

  private point(event: MouseEvent) {
    if (event.composedPath().some((node) => node instanceof Element && node.localName === 'margin-stripes')) return; // it chooses itself
    if (this.takeSelection()) return; // the end of a drag is a click too, and a quick one comes before its selection is told
    const at = positionAt(this.layer.text, this.canvas.nodes, this.renderRoot as ShadowRoot, event.clientX, event.clientY);
    if (at === undefined) return;
    this.focused = this.layer.text.turnAt(at);
    this.choose(undefined, this.layer.chooseAt(at, this.active));
    this.focusText();
  }

  protected choose(selected: Span | undefined, active: Coding | undefined) {
    if (selected === this.selected && active?.id === this.active && !this.closeFloating()) return;
    this.selected = selected;
    this.active = active?.id;
    this.closeFloating();
    clearTimeout(this.telling);
    this.telling = window.setTimeout(() => this.tell(), selected ? SELECTING : 0);
  }

  /** Tells what is chosen, at once. */
  protected tell() {
    clearTimeout(this.telling);
    this.telling = 0;
    const span = this.selected ?? this.layer.find(this.active);
    const codings = span ? this.layer.touching(span).map((coding) => coding.id) : [];
    this.send('selection-change', { start: span?.start ?? -1, end: span?.end ?? -1, active: this.active ?? '', codings });
  }

  protected show(span: Span) {
    this.goTo(this.layer.text.turnAt(span.start));
    const coding = this.layer.touching(span).find((each) => each.start === span.start && each.end === span.end);
    this.choose(coding ? undefined : span, coding);
  }

  protected goTo(turn: number | undefined) {
    if (turn === undefined) return;
    this.focused = turn;
    this.section(turn)?.focus({ preventScroll: true });
    this.section(turn)?.scrollIntoView({ block: 'nearest' });
  }

  protected section(turn: number) {
    return this.renderRoot.querySelector<HTMLElement>(`[data-turn="${turn}"]`);
  }

  protected send(type: string, detail: object) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

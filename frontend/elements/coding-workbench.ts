import { html, LitElement, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './code-picker.ts';
import type { CodePicker } from './code-picker.ts';
import { type Command, commandFor } from './coding-keys.ts';
import { CodingCanvas } from './coding-canvas.ts';
import './coding-key-map.ts';
import type { CodingKeyMap } from './coding-key-map.ts';
import { CodingLayer } from './coding-layer.ts';
import { markStyles } from './coding-marks.ts';
import { type Code, type Coding, type CodingChanges, say, type Span, type Texts, type Turn } from './coding-model.ts';
import { CodedText, neighbour, nextUncoded } from './coding-spans.ts';
import { workbenchStyles } from './coding-workbench-styles.ts';
import './margin-stripes.ts';
import './selection-bar.ts';
import { LANES_SHOWN } from './stripe-drawing.ts';
import { positionAt, selectedSpan } from './text-selection.ts';
import { turnTemplate } from './turn-template.ts';
import { firstWord, moveEnd, moveStart, trimmed } from './word-bounds.ts';

interface Floating {
  readonly kind: 'bar' | 'picker';
  readonly left: number;
  readonly top: number;
}

/** A text with its codings: read it, select, code, and see what others coded, by mouse, finger or keyboard. */
export class CodingWorkbench extends LitElement {
  static override properties = {
    turns: { attribute: false },
    codings: { attribute: false },
    changes: { attribute: false },
    codes: { attribute: false },
    recent: { attribute: false },
    readonly: { type: Boolean },
    reveal: { attribute: false },
    texts: { attribute: false },
    layer: { state: true },
    selected: { state: true },
    active: { state: true },
    focused: { state: true },
    floating: { state: true },
    said: { state: true },
  };

  static override styles = [workbenchStyles, markStyles];

  declare turns: readonly Turn[];
  declare codings: readonly Coding[];
  declare changes: CodingChanges | null;
  declare codes: readonly Code[];
  declare recent: readonly string[];
  declare readonly: boolean;
  declare reveal: Span | null;
  declare texts: Texts;
  declare private layer: CodingLayer;
  declare private selected: Span | undefined;
  declare private active: string | undefined;
  declare private focused: number;
  declare private floating: Floating | undefined;
  declare private said: string;

  private readonly canvas = new CodingCanvas(this, () => ({ layer: this.layer, active: this.active, selected: this.selected }));
  private readonly selecting = () => this.takeSelection();

  constructor() {
    super();
    this.turns = [];
    this.codings = [];
    this.changes = null;
    this.codes = [];
    this.recent = [];
    this.readonly = false;
    this.reveal = null;
    this.texts = {};
    this.layer = new CodingLayer(new CodedText([]), []);
    this.focused = 0;
    this.said = '';
    this.addController(this.canvas);
    this.addEventListener('keydown', (event) => this.press(event));
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.selecting);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.selecting);
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('turns')) {
      this.choose(undefined, undefined);
      this.focused = 0;
    }
    if (changed.has('turns') || changed.has('codings')) {
      this.layer = new CodingLayer(changed.has('turns') ? new CodedText(this.turns) : this.layer.text, this.codings);
    }
    if (changed.has('changes') && this.changes) {
      this.layer = this.layer.with({ put: this.changes.put, removed: [...this.changes.removed, 'pending'] });
    }
  }

  protected override render() {
    const lanes = Math.min(this.layer.lanes.count, LANES_SHOWN);
    return html`<div class="page" style="--margin: ${lanes * 6 + 8}px" @click=${this.point} 
        @stripe-choose=${(event: CustomEvent) => this.choose(undefined, this.layer.find(event.detail.id))}>
        ${repeat(this.turns, (turn) => turn.index, (turn, i) =>
          turnTemplate(turn, i, { texts: this.texts, codings: this.focused === i ? this.layer.byTurn[i] : undefined, enter: () => (this.focused = i) }))}
        ${this.overText()}
      </div>
      <div class="unseen" aria-live="polite">${this.said}</div>
      <coding-key-map .texts=${this.texts}></coding-key-map>`;
  }

  private overText() {
    const { floating } = this;
    if (!floating || this.readonly) return '';
    const place = `left: ${floating.left}px; top: ${floating.top}px`;
    return floating.kind === 'picker'
      ? html`<code-picker class="float" style=${place} .codes=${this.codes} .recent=${this.recent} .texts=${this.texts}
          .quote=${this.layer.text.textOf(this.target())} @click=${stop} @picker-close=${this.closePicker}
          @picker-code=${(event: CustomEvent) => this.apply(event.detail.code)}
          @picker-create=${(event: CustomEvent) => this.create(event.detail.name)}></code-picker>`
      : html`<selection-bar class="float" style=${place} .recent=${this.recentCodes()} .texts=${this.texts} @click=${stop}
          @bar-pick=${() => this.pick()} @bar-code=${(event: CustomEvent) => this.apply(event.detail.code)}></selection-bar>`;
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has('turns')) this.canvas.watch();
    if (changed.has('layer') || changed.has('selected') || changed.has('active')) this.canvas.draw();
    if (changed.has('reveal') && this.reveal) this.show(this.reveal);
  }

  private press(event: KeyboardEvent) {
    const command = commandFor(event);
    if (!command || event.defaultPrevented) return;
    event.preventDefault();
    this.obey(command);
  }

  private obey(command: Command) {
    switch (command.kind) {
      case 'pick': return this.pick();
      case 'recent': return this.apply(this.recentCodes()[command.rank]?.guid);
      case 'in-vivo': return this.create(this.layer.text.textOf(this.target()).slice(0, 80));
      case 'move-end': return this.reshape((span) => moveEnd(this.layer.text, span, command.step));
      case 'move-start': return this.reshape((span) => moveStart(this.layer.text, span, command.step));
      case 'turn': return this.goTo(Math.max(0, Math.min(this.turns.length - 1, this.focused + command.step)));
      case 'coding': return this.goToCoding(neighbour(this.layer.ordered, command.step, this.active, this.here()));
      case 'uncoded': return this.goTo(nextUncoded(this.layer.byTurn, this.focused));
      case 'remove': return this.uncode();
      case 'undo':
      case 'redo': return void (this.readonly || this.send(command.kind, {}));
      case 'help': return this.renderRoot.querySelector<CodingKeyMap>('coding-key-map')?.show();
      case 'escape': return this.choose(undefined, undefined);
    }
  }

  /** What a code would be put on: the selection, else the active coding, else the turn in focus. */
  private target(): Span {
    return this.selected ?? this.layer.find(this.active) ?? (this.turns.length ? this.layer.text.spanOf(this.focused) : { start: 0, end: 0 });
  }

  private here() {
    return this.selected?.start ?? this.turns[this.focused]?.start ?? 0;
  }

  private recentCodes() {
    const byGuid = new Map(this.codes.map((code) => [code.guid, code]));
    return this.recent.map((guid) => byGuid.get(guid)).filter((code) => code !== undefined);
  }

  private reshape(move: (span: Span) => Span) {
    const coding = this.layer.find(this.active);
    if (coding && !this.selected) {
      const { start, end } = move(coding);
      if (coding.own && !this.readonly && (start !== coding.start || end !== coding.end)) {
        this.layer = this.layer.with({ put: [{ ...coding, start, end }], removed: [] });
        this.send('coding-resize', { id: coding.id, start, end });
      }
    } else if (this.turns.length) {
      this.choose(this.selected ? move(this.selected) : firstWord(this.layer.text, this.focused), undefined);
    }
  }

  private apply(code: string | undefined) {
    const { start, end } = this.target();
    const known = this.codes.find((each) => each.guid === code);
    if (this.readonly || !known || start >= end) return;
    const pending = { id: 'pending', code: known.guid, coder: '', colour: known.colour, name: known.name, start, end, own: true, memo: '' };
    this.layer = this.layer.with({ put: [pending], removed: [] });
    this.said = say(this.texts, 'coded', known.name);
    this.finish();
    this.send('code-apply', { code, start, end });
  }

  private create(name: string) {
    const { start, end } = this.target();
    if (this.readonly || name.trim() === '' || start >= end) return;
    this.finish();
    this.send('code-create-apply', { name, start, end });
  }

  private uncode() {
    const coding = this.layer.find(this.active);
    if (this.readonly || !coding?.own) return;
    this.said = say(this.texts, 'removed', coding.name);
    this.choose(undefined, undefined);
    this.send('coding-remove', { id: coding.id });
  }

  private finish() {
    document.getSelection()?.removeAllRanges();
    this.choose(undefined, undefined);
    this.section(this.focused)?.focus({ preventScroll: true });
  }

  private pick() {
    if (this.readonly || !this.turns.length) return;
    this.float('picker');
    void this.updateComplete.then(() => this.renderRoot.querySelector<CodePicker>('code-picker')?.begin(''));
  }

  private closePicker() {
    this.floating = undefined;
    this.section(this.focused)?.focus({ preventScroll: true });
  }

  private float(kind: Floating['kind']) {
    const { end, start } = this.target();
    const turn = this.layer.text.turnAt(Math.max(start, end - 1));
    const rect = this.canvas.rectOf(turn, { start, end }) ?? this.section(turn)?.getBoundingClientRect();
    const page = this.renderRoot.querySelector('.page')!.getBoundingClientRect();
    const width = kind === 'picker' ? 376 : 320;
    if (rect) this.floating = { kind, left: Math.max(8, Math.min(rect.left - page.left, page.width - width)), top: rect.bottom - page.top + 6 };
  }

  private takeSelection() {
    const span = this.floating?.kind === 'picker' ? undefined : selectedSpan(this.renderRoot as ShadowRoot, this.layer.text, this.canvas.nodes);
    const clean = span && trimmed(this.layer.text, span);
    if (clean) {
      this.focused = this.layer.text.turnAt(clean.start);
      this.choose(clean, undefined);
      this.float('bar');
    }
  }

  private point(event: MouseEvent) {
    if (!document.getSelection()?.isCollapsed && this.selected) return;
    const at = positionAt(this.layer.text, this.canvas.nodes, this.renderRoot as ShadowRoot, event.clientX, event.clientY);
    if (at === undefined) return;
    this.focused = this.layer.text.turnAt(at);
    this.choose(undefined, this.layer.chooseAt(at, this.active));
    this.section(this.focused)?.focus({ preventScroll: true });
  }

  private choose(selected: Span | undefined, active: Coding | undefined) {
    if (selected === this.selected && active?.id === this.active && !this.floating) return;
    this.selected = selected;
    this.active = active?.id;
    this.floating = undefined;
    const span = selected ?? active;
    const codings = span ? this.layer.touching(span).map((coding) => coding.id) : [];
    this.send('selection-change', { start: span?.start ?? -1, end: span?.end ?? -1, active: active?.id ?? '', codings });
  }

  private goToCoding(coding: Coding | undefined) {
    if (!coding) return;
    this.goTo(this.layer.text.turnAt(coding.start));
    this.choose(undefined, coding);
    this.said = say(this.texts, 'atCoding', coding.name, coding.coder, this.layer.text.textOf(coding));
  }

  private show(span: Span) {
    this.goTo(this.layer.text.turnAt(span.start));
    this.choose(undefined, this.layer.touching(span).find((coding) => coding.start === span.start && coding.end === span.end));
  }

  private goTo(turn: number | undefined) {
    if (turn === undefined) return;
    this.focused = turn;
    this.section(turn)?.focus({ preventScroll: true });
    this.section(turn)?.scrollIntoView({ block: 'nearest' });
  }

  private section(turn: number) {
    return this.renderRoot.querySelector<HTMLElement>(`[data-turn="${turn}"]`);
  }

  private send(type: string, detail: object) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

const stop = (event: Event) => event.stopPropagation();

customElements.define('coding-workbench', CodingWorkbench);

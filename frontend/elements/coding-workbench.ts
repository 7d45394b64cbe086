import { html } from 'lit';
import { type Edge, dragged } from './boundary-drag.ts';
import './boundary-handles.ts';
import './coding-key-map.ts';
import type { CodingKeyMap } from './coding-key-map.ts';
import { type Command, commandFor, type KeyPress } from './coding-keys.ts';
import { type Code, type Coding, type CodingChanges, ends, say, type Span } from './coding-model.ts';
import { neighbour, nextUncoded } from './coding-spans.ts';
import { CodingSurface } from './coding-surface.ts';
import type { CodePicker } from './code-picker.ts';
import { codeNamed, inVivoName } from './code-search.ts';
import { type Floating, floatingTemplate } from './floating-template.ts';
import { KeyHandOver, typeInto } from './key-hand-over.ts';
import { isOwn, nextColour, pending } from './pending-codings.ts';
import { positionAt } from './text-selection.ts';
import { firstWord, moveEnd, moveStart } from './word-bounds.ts';

/** A text with its codings: read it, select, code, and see what others coded, by mouse, finger or keyboard. */
export class CodingWorkbench extends CodingSurface {
  static override properties = {
    codes: { attribute: false },
    recent: { attribute: false },
    readonly: { type: Boolean },
    floating: { state: true },
  };

  declare codes: readonly Code[];
  declare recent: readonly string[];
  declare readonly: boolean;
  declare private floating: Floating | undefined;
  private drawn: Span | undefined;
  private readonly keys = new KeyHandOver();

  constructor() {
    super();
    this.codes = [];
    this.recent = [];
    this.readonly = false;
    this.addEventListener('keydown', (event) => this.press(event));
  }

  protected override render() {
    return html`${super.render()}<coding-key-map .texts=${this.texts}></coding-key-map>`;
  }

  protected override passageSelected() {
    this.float('bar');
  }

  protected override closeFloating() {
    const floated = this.floating !== undefined;
    this.floating = undefined;
    return floated;
  }

  protected override isTyping() {
    return this.floating?.kind === 'picker';
  }

  protected override changed({ put, removed, turned }: CodingChanges) {
    if (turned) this.said = say(this.texts, turned, put.length + removed.length);
  }

  /** Gives the keyboard to a field beside the text, with what was typed since it was asked for. */
  async handTo(field: HTMLElement) {
    let after: readonly KeyPress[] | undefined;
    await typeInto(field, () => {
      const typed = this.keys.end();
      after = typed.after;
      return typed.words;
    });
    if (after) this.comeBack(after);
  }

  private comeBack(presses: readonly KeyPress[]) {
    this.section(this.focused)?.focus({ preventScroll: true });
    presses.map(commandFor).forEach((command) => command && this.obey(command));
  }

  override focusText() {
    this.keys.end();
    super.focusText();
  }

  protected override overText() {
    if (this.readonly) return '';
    const handles = html`<boundary-handles .places=${this.handles} @boundary-draw=${this.draw} @boundary-drop=${this.drop}
      @boundary-cancel=${() => this.drop(undefined)}></boundary-handles>`;
    return this.floating
      ? floatingTemplate(this.floating, {
          texts: this.texts, codes: this.codes, recent: this.recent, recentCodes: this.recentCodes(), quote: this.layer.text.textOf(this.target()),
          pick: () => this.pick(), close: () => this.closePicker(), apply: (code) => this.apply(code), create: (name) => this.create(name),
        })
      : handles;
  }

  private press(event: KeyboardEvent) {
    if (!event.defaultPrevented && this.keys.takes(event)) return event.preventDefault();
    const command = commandFor(event);
    if (!command || event.defaultPrevented) return;
    event.preventDefault();
    this.obey(command);
  }

  private obey(command: Command) {
    switch (command.kind) {
      case 'pick': return this.pick();
      case 'recent': return this.apply(this.recentCodes()[command.rank]?.guid);
      case 'in-vivo': return this.create(inVivoName(this.layer.text.textOf(this.target())));
      case 'move-end': return this.reshape((span) => moveEnd(this.layer.text, span, command.step));
      case 'move-start': return this.reshape((span) => moveStart(this.layer.text, span, command.step));
      case 'turn': return this.goTo(Math.max(0, Math.min(this.turns.length - 1, this.focused + command.step)));
      case 'coding': return this.goToCoding(neighbour(this.layer.ordered, command.step, this.active, this.here()));
      case 'uncoded': return this.goTo(nextUncoded(this.layer.byTurn, this.focused));
      case 'remove': return this.uncode();
      case 'memo': return this.memo();
      case 'details': return this.details();
      case 'search': return this.send('text-search', { name: this.selected ? this.layer.text.textOf(this.selected) : '' });
      case 'undo':
      case 'redo': return this.turnStep(command.kind);
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
      this.preview(coding, move(coding));
      this.resize(coding);
    } else if (this.turns.length) {
      const span = this.selected ? move(this.selected) : firstWord(this.layer.text, this.focused);
      this.choose(span, undefined);
      this.said = ends(this.layer.text.textOf(span));
    }
  }

  private preview(coding: Coding, { start, end }: Span) {
    if (isOwn(coding) && !this.readonly && (start !== coding.start || end !== coding.end)) {
      this.layer = this.layer.with({ put: [{ ...coding, start, end }], removed: [] });
    }
  }

  /** Asks for the boundaries that the coding is shown with, if they are others than before. */
  private resize(before: Span) {
    const coding = this.layer.find(this.active);
    if (coding && isOwn(coding) && (coding.start !== before.start || coding.end !== before.end)) {
      this.said = say(this.texts, 'resized', ends(this.layer.text.textOf(coding)));
      this.asked.ask(coding.id, coding);
      this.send('coding-resize', { id: coding.id, start: coding.start, end: coding.end });
    }
  }

  private draw({ detail }: CustomEvent<{ edge: Edge; x: number; y: number; freely: boolean }>) {
    const coding = this.layer.find(this.active);
    const at = positionAt(this.layer.text, this.canvas.nodes, this.renderRoot as ShadowRoot, detail.x, detail.y);
    if (!coding || at === undefined) return;
    this.drawn ??= coding;
    this.preview(coding, dragged(this.layer.text, coding, detail.edge, at, detail.freely));
  }

  private drop(event: Event | undefined) {
    const coding = this.layer.find(this.active);
    if (coding && this.drawn && event) this.resize(this.drawn);
    else if (coding && this.drawn) this.preview(coding, this.drawn);
    this.drawn = undefined;
  }

  private memo() {
    const coding = this.layer.find(this.active) ?? this.layer.touching(this.target()).find(isOwn);
    if (!coding) return;
    if (!isOwn(coding)) return this.tellWhose(coding);
    this.choose(undefined, coding);
    this.tell();
    this.keys.begin();
    this.send('coding-memo', { id: coding.id });
  }

  /** Goes to the list of codings beside the text, of the turn where nothing is chosen. */
  private details() {
    if (!this.selected && !this.active && this.turns.length) this.choose(this.layer.text.spanOf(this.focused), undefined);
    this.tell();
    this.send('coding-details', {});
  }

  /** Why a key did nothing; a coding that the server does not know yet is nobody's. */
  private tellWhose({ coder, name }: Coding) {
    if (coder) this.said = say(this.texts, 'notYours', name, coder);
  }

  private turnStep(kind: 'undo' | 'redo') {
    if (!this.readonly) this.send(kind, {});
  }

  private apply(code: string | undefined) {
    const { start, end } = this.target();
    const known = this.codes.find((each) => each.guid === code);
    if (this.readonly || !known || start >= end) return;
    this.drawInAdvance(known, { start, end });
    this.send('code-apply', { code, start, end });
  }

  /** Codes with a new code of that name, or with the one that has it already. */
  private create(words: string) {
    const { start, end } = this.target();
    const name = words.trim();
    const taken = codeNamed(this.codes, name);
    if (taken) return this.apply(taken.guid);
    if (this.readonly || name === '' || start >= end) return;
    this.drawInAdvance({ guid: '', name, colour: nextColour(this.codes) }, { start, end });
    this.send('code-create-apply', { name, start, end });
  }

  private drawInAdvance(code: Pick<Code, 'guid' | 'name' | 'colour'>, span: Span) {
    this.layer = this.layer.with({ put: [pending(code, span)], removed: [] });
    this.said = say(this.texts, 'coded', code.name);
    this.finish();
  }

  private uncode() {
    const coding = this.layer.find(this.active);
    if (this.readonly || !coding) return;
    if (!isOwn(coding)) return this.tellWhose(coding);
    this.said = say(this.texts, 'removed', coding.name);
    this.choose(undefined, undefined);
    this.send('coding-remove', { id: coding.id });
  }

  private finish() {
    document.getSelection()?.removeAllRanges();
    this.choose(undefined, undefined);
    this.focusText();
  }

  private pick() {
    if (this.readonly || !this.turns.length) return;
    this.float('picker');
    void this.updateComplete.then(async () => {
      const picker = this.renderRoot.querySelector<CodePicker>('code-picker');
      await picker?.begin('');
      picker?.scrollIntoView({ block: 'nearest' });
    });
  }

  private closePicker() {
    this.floating = undefined;
    this.focusText();
  }

  private float(kind: Floating['kind']) {
    const { end, start } = this.target();
    const turn = this.layer.text.turnAt(Math.max(start, end - 1));
    const rect = this.canvas.rectOf(turn, { start, end }) ?? this.section(turn)?.getBoundingClientRect();
    const page = this.renderRoot.querySelector('.page')!.getBoundingClientRect();
    const width = kind === 'picker' ? 376 : 320;
    if (rect) this.floating = { kind, left: Math.max(8, Math.min(rect.left - page.left, page.width - width)), top: rect.bottom - page.top + 6 };
  }

  private goToCoding(coding: Coding | undefined) {
    if (!coding) return;
    this.goTo(this.layer.text.turnAt(coding.start));
    this.choose(undefined, coding);
    this.said = say(this.texts, 'atCoding', coding.name, coding.coder, ends(this.layer.text.textOf(coding)));
  }
}

customElements.define('coding-workbench', CodingWorkbench);

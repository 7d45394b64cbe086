import { css, html, LitElement } from 'lit';
import type { Code, Texts } from './coding-model.ts';
import { say } from './coding-model.ts';
import { type CodeHit, nameTaken, searchCodes } from './code-search.ts';

/** Finds a code by typing, or makes a new one of what was typed. */
export class CodePicker extends LitElement {
  static override properties = {
    codes: { attribute: false },
    recent: { attribute: false },
    quote: { attribute: false },
    texts: { attribute: false },
    typed: { state: true },
    at: { state: true },
  };

  static override styles = css`
    :host { display: block; width: min(360px, 92vw); box-sizing: border-box; padding: 8px; border-radius: 12px; background: var(--ph-surface, #fff);
      color: var(--ph-ink, #17233a); border: 1px solid var(--ph-line, #d9d6cf); box-shadow: 0 12px 32px rgb(15 25 45 / 0.18); }
    p { margin: 0 4px 8px; font-size: 13px; color: var(--ph-muted, #5b6675); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    input { width: 100%; box-sizing: border-box; font: inherit; padding: 8px 12px; border-radius: 8px; border: 1px solid var(--ph-line, #d9d6cf);
      background: var(--ph-paper, #fbfaf7); color: inherit; }
    input:focus-visible { outline: 2px solid var(--ph-accent, #0f6b6b); outline-offset: 1px; }
    ul { list-style: none; margin: 8px 0 0; padding: 0; max-height: 40vh; overflow: auto; }
    li { display: flex; align-items: baseline; gap: 8px; padding: 8px; border-radius: 8px; cursor: pointer; }
    li[aria-selected='true'] { background: color-mix(in oklab, var(--ph-accent, #0f6b6b) 14%, transparent); }
    i { flex: none; width: 10px; height: 10px; border-radius: 50%; background: var(--colour); }
    i.new { border-radius: 0; background: none; font: 15px/10px inherit; color: var(--ph-accent, #0f6b6b); }
    small { margin-left: auto; font-size: 13px; color: var(--ph-muted, #5b6675); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    kbd { font: 13px ui-monospace, monospace; color: var(--ph-muted, #5b6675); }
  `;

  declare codes: readonly Code[];
  declare recent: readonly string[];
  declare quote: string;
  declare texts: Texts;
  declare typed: string;
  declare at: number;

  constructor() {
    super();
    this.codes = [];
    this.recent = [];
    this.quote = '';
    this.texts = {};
    this.typed = '';
    this.at = 0;
  }

  /** Puts the cursor into the field, with a name to begin from. */
  async begin(typed: string) {
    this.typed = typed;
    this.at = 0;
    await this.updateComplete;
    const input = this.renderRoot.querySelector('input')!;
    input.focus();
    input.select();
  }

  protected override render() {
    const hits = this.hits();
    return html`<p>${this.quote}</p>
      <input
        role="combobox"
        aria-expanded="true"
        aria-controls="codes"
        aria-autocomplete="list"
        aria-activedescendant="code-${this.at}"
        aria-label=${say(this.texts, 'picker')}
        placeholder=${say(this.texts, 'picker')}
        autocomplete="off"
        .value=${this.typed}
        @input=${this.type}
        @keydown=${this.press}
      />
      <ul id="codes" role="listbox" aria-label=${say(this.texts, 'codes')}>
        ${hits.map((hit, i) => this.line(hit, i))}${this.mayCreate() ? this.newLine(hits.length) : ''}
      </ul>`;
  }

  protected override updated() {
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  private line(hit: CodeHit, index: number) {
    const rank = this.recent.indexOf(hit.code.guid);
    return html`<li id="code-${index}" role="option" aria-selected=${index === this.at} @click=${() => this.take(index)}>
      <i style="--colour: var(--code-${hit.code.colour})"></i>${hit.code.name}
      <small>${hit.path}</small>${rank >= 0 && rank < 9 ? html`<kbd>${rank + 1}</kbd>` : ''}
    </li>`;
  }

  private newLine(index: number) {
    return html`<li id="code-${index}" role="option" aria-selected=${index === this.at} @click=${() => this.take(index)}>
      <i class="new">+</i>${say(this.texts, 'create', this.typed.trim())}
    </li>`;
  }

  private type(event: InputEvent) {
    this.typed = (event.target as HTMLInputElement).value;
    this.at = 0;
  }

  private press(event: KeyboardEvent) {
    event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const lines = this.hits().length + (this.mayCreate() ? 1 : 0);
    if (step && lines > 0) {
      event.preventDefault();
      this.at = (this.at + step + lines) % lines;
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.take(this.at);
    } else if (event.key === 'Escape') {
      this.send('picker-close', {});
    }
  }

  private take(index: number) {
    const hit = this.hits()[index];
    if (hit) {
      this.send('picker-code', { code: hit.code.guid });
    } else if (this.mayCreate()) {
      this.send('picker-create', { name: this.typed.trim() });
    }
  }

  private hits() {
    return searchCodes(this.codes, this.typed, this.recent);
  }

  private mayCreate() {
    return this.typed.trim() !== '' && !nameTaken(this.codes, this.typed);
  }

  private send(type: string, detail: object) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
customElements.define('code-picker', CodePicker);

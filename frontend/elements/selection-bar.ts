import { css, html, LitElement } from 'lit';
import type { Code, Texts } from './coding-model.ts';
import { say } from './coding-model.ts';

/** Beside a selection made by mouse or finger: code it, with the codes used last at hand. */
export class SelectionBar extends LitElement {
  static override properties = {
    recent: { attribute: false },
    texts: { attribute: false },
  };

  static override styles = css`
    :host { display: flex; gap: 4px; padding: 4px; border-radius: 12px; background: var(--ph-surface, #fff); font-size: 13px;
      color: var(--ph-ink, #17233a); border: 1px solid var(--ph-line, #d9d6cf); box-shadow: 0 6px 20px rgb(15 25 45 / 0.16); }
    button { display: flex; align-items: center; gap: 8px; max-width: 176px; min-height: 36px; padding: 4px 12px; border: 0; border-radius: 8px;
      background: none; color: inherit; font: inherit; cursor: pointer; white-space: nowrap; }
    button:first-child { font-weight: 600; }
    button:hover, button:focus-visible { background: color-mix(in oklab, var(--ph-accent, #0f6b6b) 14%, transparent); outline: none; }
    i { flex: none; width: 10px; height: 10px; border-radius: 50%; background: var(--colour); }
    span { overflow: hidden; text-overflow: ellipsis; }
    kbd { font: 13px ui-monospace, monospace; color: var(--ph-muted, #5b6675); }
    @media (max-width: 600px) { kbd { display: none; } button { min-height: 48px; } button:nth-child(n + 3) { display: none; } }
  `;

  declare recent: readonly Code[];
  declare texts: Texts;

  constructor() {
    super();
    this.recent = [];
    this.texts = {};
    this.addEventListener('pointerdown', (event) => event.preventDefault()); // the selection stays
  }

  protected override render() {
    return html`<button @click=${() => this.send('bar-pick', {})}>${say(this.texts, 'code')} <kbd>c</kbd></button>
      ${this.recent.slice(0, 3).map((code, i) => html`<button title=${code.name} @click=${() => this.send('bar-code', { code: code.guid })}>
        <i style="--colour: var(--code-${code.colour})"></i><span>${code.name}</span> <kbd>${i + 1}</kbd>
      </button>`)}`;
  }

  private send(type: string, detail: object) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
customElements.define('selection-bar', SelectionBar);

import { css, html, LitElement } from 'lit';
import type { Texts } from './coding-model.ts';
import { say } from './coding-model.ts';
import { KEY_MAP } from './coding-keys.ts';

/** The list of keys, shown on `?`. */
export class CodingKeyMap extends LitElement {
  static override properties = { texts: { attribute: false } };

  static override styles = css`
    dialog { border: 1px solid var(--ph-line, #d9d6cf); border-radius: 16px; padding: 24px; background: var(--ph-surface, #fff);
      color: var(--ph-ink, #17233a); max-width: min(480px, 90vw); box-shadow: 0 12px 32px rgb(15 25 45 / 0.18); }
    dialog::backdrop { background: rgb(15 25 45 / 0.35); }
    h2 { margin: 0 0 16px; font-size: 18px; }
    dl { display: grid; grid-template-columns: auto 1fr; gap: 8px 16px; margin: 0; font-size: 15px; }
    dt { text-align: right; white-space: nowrap; }
    dd { margin: 0; }
    kbd { font: 13px ui-monospace, monospace; padding: 2px 8px; border-radius: 6px; background: var(--ph-paper, #f6f4ef);
      border: 1px solid var(--ph-line, #d9d6cf); }
    button { margin-top: 16px; font: inherit; padding: 8px 16px; border-radius: 8px; border: 1px solid var(--ph-line, #d9d6cf);
      background: none; color: inherit; cursor: pointer; }
    button:focus-visible { outline: 2px solid var(--ph-accent, #0f6b6b); outline-offset: 2px; }
  `;

  declare texts: Texts;

  constructor() {
    super();
    this.texts = {};
  }

  show() {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected override render() {
    return html`<dialog aria-labelledby="title" @keydown=${(event: KeyboardEvent) => event.stopPropagation()}>
      <h2 id="title">${say(this.texts, 'keys')}</h2>
      <dl>
        ${KEY_MAP.map(([keys, text]) => html`<dt><kbd>${keys}</kbd></dt><dd>${say(this.texts, `key.${text}`)}</dd>`)}
      </dl>
      <form method="dialog"><button>${say(this.texts, 'close')}</button></form>
    </dialog>`;
  }
}
customElements.define('coding-key-map', CodingKeyMap);

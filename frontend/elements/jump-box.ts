import { css, html, LitElement, nothing } from 'lit';
import { globalKey } from './global-keys.ts';

type Target = { kind: string; label: string; route: string };
type Words = Readonly<Record<string, string>>;

/** Goes to any page, study, code or interview by typing (Ctrl/⌘ K), and lists the keys of every page (?). */
export class JumpBox extends LitElement {
  static override properties = {
    targets: { attribute: false },
    words: { attribute: false },
    keys: { attribute: false },
    at: { state: true },
  };

  static override styles = css`
    dialog { border: 1px solid var(--ph-line, #d9d6cf); border-radius: 16px; padding: 16px; box-sizing: border-box; width: min(560px, calc(100vw - 24px));
      background: var(--ph-surface, #fff); color: var(--ph-ink, #17233a); box-shadow: 0 12px 32px rgb(15 25 45 / 0.18); font-size: 15px; }
    dialog::backdrop { background: rgb(15 25 45 / 0.35); }
    .jump { margin-top: 12vh; }
    label { display: block; margin: 0 0 8px; font-size: 13px; color: var(--ph-muted, #5b6675); }
    input { width: 100%; box-sizing: border-box; font: inherit; padding: 12px; border-radius: 8px; border: 1px solid var(--ph-line, #d9d6cf);
      background: var(--ph-paper, #fbfaf7); color: inherit; }
    input:focus-visible, button:focus-visible { outline: 2px solid var(--ph-accent, #0f6b6b); outline-offset: 1px; }
    ul { list-style: none; margin: 8px 0 0; padding: 0; max-height: 50vh; overflow: auto; }
    li { display: flex; align-items: baseline; gap: 12px; padding: 12px; border-radius: 8px; cursor: pointer; }
    li span { min-width: 0; overflow-wrap: anywhere; }
    li[aria-selected='true'] { background: color-mix(in oklab, var(--ph-accent, #0f6b6b) 14%, transparent); }
    small { margin-left: auto; flex: none; font-size: 13px; color: var(--ph-muted, #5b6675); }
    p { margin: 12px 4px 0; font-size: 13px; color: var(--ph-muted, #5b6675); }
    h2 { margin: 0 0 16px; font-size: 18px; }
    dl { display: grid; grid-template-columns: auto 1fr; gap: 8px 16px; margin: 0; }
    dt { text-align: right; white-space: nowrap; }
    dd { margin: 0; }
    kbd { font: 13px ui-monospace, monospace; padding: 2px 8px; border-radius: 6px; background: var(--ph-paper, #f6f4ef); border: 1px solid var(--ph-line, #d9d6cf); }
    button { margin-top: 16px; font: inherit; min-height: 40px; padding: 8px 16px; border-radius: 8px; border: 1px solid var(--ph-line, #d9d6cf);
      background: none; color: inherit; cursor: pointer; }
  `;

  declare targets: readonly Target[];
  declare words: Words;
  declare keys: readonly (readonly [string, string])[];
  declare at: number;

  constructor() {
    super();
    this.targets = [];
    this.words = {};
    this.keys = [];
    this.at = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.press);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.press);
    super.disconnectedCallback();
  }

  /** Opens the box, as the key does. */
  open(): void {
    this.at = 0;
    this.dialog('jump').showModal();
    const input = this.renderRoot.querySelector('input')!;
    input.value = '';
    input.focus();
    this.ask('');
  }

  private readonly press = (event: KeyboardEvent): void => {
    const command = globalKey(event);
    if (command === undefined || this.renderRoot.querySelector('dialog[open]')) {
      return;
    }
    event.preventDefault();
    if (command === 'jump') {
      this.open();
    } else {
      this.dialog('keys').showModal();
    }
  };

  private dialog(name: string): HTMLDialogElement {
    return this.renderRoot.querySelector<HTMLDialogElement>(`dialog.${name}`)!;
  }

  private ask(typed: string): void {
    this.at = 0;
    this.dispatchEvent(new CustomEvent('jump-ask', { detail: { typed } }));
  }

  private go(target: Target | undefined): void {
    if (target) {
      this.dialog('jump').close();
      this.dispatchEvent(new CustomEvent('jump-go', { detail: { route: target.route } }));
    }
  }

  private move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.targets.length > 0) {
      event.preventDefault();
      this.at = (this.at + step + this.targets.length) % this.targets.length;
      this.updateComplete.then(() => this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.go(this.targets[this.at]);
    }
  }

  protected override render() {
    const typed = (event: Event) => this.ask((event.target as HTMLInputElement).value);
    return html`<dialog class="jump" aria-labelledby="jump-label">
        <label id="jump-label" for="jump-input">${this.words['jump']}</label>
        <input id="jump-input" role="combobox" aria-expanded=${this.targets.length > 0} aria-controls="jump-list" autocomplete="off"
          aria-activedescendant=${this.targets.length > 0 ? `jump-${this.at}` : nothing} @input=${typed} @keydown=${this.move} />
        <ul id="jump-list" role="listbox" aria-label=${this.words['results'] ?? ''}>
          ${this.targets.map(
            (target, index) => html`<li id="jump-${index}" role="option" aria-selected=${index === this.at} @click=${() => this.go(target)}>
              <span>${target.label}</span><small>${target.kind}</small>
            </li>`,
          )}
        </ul>
        ${this.targets.length === 0 ? html`<p role="status">${this.words['nothing']}</p>` : nothing}
      </dialog>
      <dialog class="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">${this.words['keys']}</h2>
        <dl>${this.keys.map(([keys, text]) => html`<dt><kbd>${keys}</kbd></dt><dd>${text}</dd>`)}</dl>
        <form method="dialog"><button>${this.words['close']}</button></form>
      </dialog>`;
  }
}
customElements.define('jump-box', JumpBox);

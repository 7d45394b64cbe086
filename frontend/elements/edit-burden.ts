import { LitElement, css, html } from 'lit';
import { countEdits } from './edit-counts';

/** Compares a draft with the final text where they are typed in. The texts stay in these two fields; only counts are told. */
export class EditBurden extends LitElement {
  static override properties = { words: { attribute: false }, told: { state: true } };

  static override styles = css`
    :host { display: block; }
    label { display: block; margin-bottom: 12px; font-weight: 550; }
    textarea { display: block; box-sizing: border-box; width: 100%; min-height: 96px; margin-top: 4px; padding: 8px 12px; font: inherit;
      color: inherit; background: var(--ph-paper); border: 1px solid var(--ph-line); border-radius: 8px; resize: vertical; }
    button { min-height: 48px; padding: 0 16px; font: inherit; font-weight: 600; color: var(--ph-accent); background: none;
      border: 1px solid var(--ph-line); border-radius: 8px; cursor: pointer; }
    :focus-visible { outline: 2px solid var(--ph-accent); outline-offset: 2px; }
    p { margin: 0 0 12px; color: var(--ph-muted); font-size: var(--ph-text-s); }
  `;

  declare words: { promise: string; draft: string; final: string; count: string; counted: string };
  declare told: string;

  constructor() {
    super();
    this.words = { promise: '', draft: '', final: '', count: '', counted: '' };
    this.told = '';
  }

  protected override render() {
    return html`<p>${this.words.promise}</p>
      <label>${this.words.draft}<textarea id="draft" autocomplete="off" spellcheck="false"></textarea></label>
      <label>${this.words.final}<textarea id="final" autocomplete="off" spellcheck="false"></textarea></label>
      <button type="button" @click=${this.count}>${this.words.count}</button>
      <p role="status">${this.told}</p>`;
  }

  private readonly count = (): void => {
    const [draft, final] = ['draft', 'final'].map((id) => this.renderRoot.querySelector<HTMLTextAreaElement>(`#${id}`)!);
    const detail = countEdits(draft!.value, final!.value);
    this.told = this.words.counted
      .replace('{0}', String(detail.inserted))
      .replace('{1}', String(detail.deleted))
      .replace('{2}', String(detail.substituted))
      .replace('{3}', String(detail.draft));
    draft!.value = '';
    final!.value = '';
    this.dispatchEvent(new CustomEvent('edits-counted', { detail }));
  };
}

customElements.define('edit-burden', EditBurden);

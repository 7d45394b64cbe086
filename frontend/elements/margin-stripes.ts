import { css, html, LitElement, nothing } from 'lit';

/** One coding beside the lines it covers. */
export interface Stripe {
  readonly id: string;
  readonly lane: number;
  readonly top: number;
  readonly height: number;
  readonly colour: number;
  readonly name: string;
  readonly own: boolean;
  readonly active: boolean;
}

/** The margin of one turn: a stripe of 3 px for each coding, in lanes, and the names of the codes. */
export class MarginStripes extends LitElement {
  static override properties = {
    stripes: { attribute: false },
    lanes: { attribute: false },
  };

  static override styles = css`
    :host { display: block; position: relative; overflow: hidden; container-type: inline-size; }
    button { position: absolute; width: 11px; padding: 0; border: 0; background: none; cursor: pointer; }
    i { position: absolute; inset: 1px 4px; border-radius: 1.5px; background: var(--colour); }
    .other i { background: repeating-linear-gradient(var(--colour) 0 5px, transparent 5px 8px); }
    .active i { inset: 0 2.5px; }
    ul { list-style: none; margin: 0; padding: 0; position: absolute; inset: 0 0 0 var(--names-from); overflow: hidden;
      font-size: 13px; line-height: 20px; color: var(--ph-muted, #5b6675); }
    li { display: flex; align-items: center; gap: 6px; height: 20px; cursor: pointer; white-space: nowrap; }
    li::before { content: ''; flex: none; width: 8px; height: 8px; border-radius: 50%; background: var(--colour); }
    li.other::before { background: none; border: 2px solid var(--colour); box-sizing: border-box; }
    li.active { color: var(--ph-ink, #17233a); }
    span { overflow: hidden; text-overflow: ellipsis; }
    @container (max-width: 110px) { ul { display: none; } }
  `;

  declare stripes: readonly Stripe[];
  declare lanes: number;

  constructor() {
    super();
    this.stripes = [];
    this.lanes = 0;
  }

  protected override render() {
    return html`${this.stripes.map((stripe) => this.bar(stripe))}
      <ul aria-hidden="true" style="--names-from: ${this.lanes * 6 + 14}px">
        ${this.stripes.map((stripe) => this.name(stripe))}
      </ul>`;
  }

  private bar(stripe: Stripe) {
    return stripe.lane >= this.lanes
      ? nothing
      : html`<button
          class=${this.kind(stripe)}
          tabindex="-1"
          aria-hidden="true"
          title=${stripe.name}
          style="--colour: var(--code-${stripe.colour}); left: ${stripe.lane * 6}px; top: ${stripe.top}px; height: ${stripe.height}px"
          @click=${() => this.choose(stripe)}
        ><i></i></button>`;
  }

  private name(stripe: Stripe) {
    return html`<li
      class=${this.kind(stripe)}
      title=${stripe.name}
      style="--colour: var(--code-${stripe.colour})"
      @click=${() => this.choose(stripe)}
    ><span>${stripe.name}</span></li>`;
  }

  private kind(stripe: Stripe) {
    return `${stripe.own ? 'own' : 'other'} ${stripe.active ? 'active' : ''}`;
  }

  private choose(stripe: Stripe) {
    this.dispatchEvent(new CustomEvent('stripe-choose', { detail: { id: stripe.id }, bubbles: true, composed: true }));
  }
}
customElements.define('margin-stripes', MarginStripes);

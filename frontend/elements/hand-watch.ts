import { LitElement, css, nothing } from 'lit';
import { cameBack } from './hand-back';

const MOVES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Shows nothing. It tells when somebody comes back to the page, so that logging is measured from there and not from long before. */
export class HandWatch extends LitElement {
  static override styles = css`
    :host { display: none; }
  `;

  private last = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.last = Date.now();
    document.addEventListener('visibilitychange', this.shown);
    MOVES.forEach((move) => document.addEventListener(move, this.moved, { capture: true, passive: true }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.shown);
    MOVES.forEach((move) => document.removeEventListener(move, this.moved, { capture: true }));
  }

  protected override render() {
    return nothing;
  }

  private readonly shown = (): void => {
    if (!document.hidden) {
      this.tell();
    }
  };

  private readonly moved = (): void => {
    if (cameBack(Date.now(), this.last)) {
      this.tell();
    }
    this.last = Date.now();
  };

  private tell(): void {
    this.last = Date.now();
    this.dispatchEvent(new CustomEvent('hand-came-back'));
  }
}

customElements.define('hand-watch', HandWatch);

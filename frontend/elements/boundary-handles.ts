import { css, html, LitElement } from 'lit';
import type { Edge } from './boundary-drag.ts';

/** Where a boundary stands on the page, in pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

export type Places = Readonly<Record<Edge, Place>>;

/** Two handles at the ends of a coding, to be drawn with mouse, pen or finger; the keys do the same. */
export class BoundaryHandles extends LitElement {
  static override properties = { places: { attribute: false } };

  static override styles = css`
    button { position: absolute; width: 24px; margin-left: -12px; padding: 0; border: 0; background: none; cursor: ew-resize; touch-action: none; }
    button::before { content: ''; position: absolute; inset: 2px 11px; background: var(--ph-accent, #0f6b6b); }
    button::after { content: ''; position: absolute; left: 7px; width: 10px; height: 10px; border-radius: 50%; background: var(--ph-accent, #0f6b6b); }
    :host([drawing]) button { pointer-events: none; } /* what lies under the pointer is looked for */
    .start::after { top: -5px; }
    .end::after { bottom: -5px; }
  `;

  declare places: Places | undefined;
  private edge: Edge | undefined;
  private off = { x: 0, y: 0 };

  protected override render() {
    return this.places ? html`${this.handle('start', this.places.start)}${this.handle('end', this.places.end)}` : '';
  }

  private handle(edge: Edge, { left, top, height }: Place) {
    return html`<button class=${edge} tabindex="-1" aria-hidden="true" style="left: ${left}px; top: ${top}px; height: ${height}px"
      @pointerdown=${(event: PointerEvent) => this.take(event, edge)} @pointermove=${this.move}
      @pointerup=${() => this.let('boundary-drop')} @pointercancel=${() => this.let('boundary-cancel')}
      @click=${(event: Event) => event.stopPropagation()}></button>`;
  }

  private take(event: PointerEvent, edge: Edge) {
    event.preventDefault();
    const handle = event.currentTarget as HTMLElement;
    const rect = handle.getBoundingClientRect();
    this.edge = edge;
    this.off = { x: event.clientX - (rect.left + rect.right) / 2, y: event.clientY - (rect.top + rect.bottom) / 2 };
    handle.setPointerCapture(event.pointerId);
    this.toggleAttribute('drawing', true);
  }

  private move(event: PointerEvent) {
    if (this.edge) {
      const { clientX, clientY, altKey: freely } = event;
      const x = clientX - this.off.x;
      const y = clientY - this.off.y;
      this.dispatchEvent(new CustomEvent('boundary-draw', { detail: { edge: this.edge, x, y, freely } }));
    }
  }

  private let(type: string) {
    this.edge = undefined;
    this.toggleAttribute('drawing', false);
    this.dispatchEvent(new CustomEvent(type));
  }
}
customElements.define('boundary-handles', BoundaryHandles);

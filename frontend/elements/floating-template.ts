import { html } from 'lit';
import './code-picker.ts';
import type { Code, Texts } from './coding-model.ts';
import './selection-bar.ts';

/** What floats over the text, and where. */
export interface Floating {
  readonly kind: 'bar' | 'picker';
  readonly left: number;
  readonly top: number;
}

/** What it shows, and what is done with it. */
export interface FloatingLook {
  readonly texts: Texts;
  readonly codes: readonly Code[];
  readonly recent: readonly string[];
  readonly recentCodes: readonly Code[];
  readonly quote: string;
  readonly pick: () => void;
  readonly close: () => void;
  readonly apply: (code: string) => void;
  readonly create: (name: string) => void;
}

const stop = (event: Event) => event.stopPropagation();

/** The bar beside a selection, or the picker of codes. */
export function floatingTemplate({ kind, left, top }: Floating, look: FloatingLook) {
  const place = `left: ${left}px; top: ${top}px`;
  return kind === 'picker'
    ? html`<code-picker class="float" style=${place} .codes=${look.codes} .recent=${look.recent} .texts=${look.texts} .quote=${look.quote}
        @click=${stop} @picker-close=${look.close} @picker-code=${(event: CustomEvent) => look.apply(event.detail.code)}
        @picker-create=${(event: CustomEvent) => look.create(event.detail.name)}></code-picker>`
    : html`<selection-bar class="float" style=${place} .recent=${look.recentCodes} .texts=${look.texts} @click=${stop}
        @bar-pick=${look.pick} @bar-code=${(event: CustomEvent) => look.apply(event.detail.code)}></selection-bar>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { type Coding, say, type Texts, type Turn } from './coding-model.ts';

/** What a turn is drawn with; `codings` only for the turn in focus, to be read out. */
export interface TurnLook {
  readonly texts: Texts;
  readonly codings: readonly Coding[] | undefined;
  readonly words: (coding: Coding) => string;
  readonly enter: () => void;
}

const LINE = 68;

/** One turn: who speaks, what is said in a single text node, the margin. */
export function turnTemplate(turn: Turn, i: number, { texts, codings, words, enter }: TurnLook): TemplateResult {
  const guess = Math.ceil(turn.text.length / LINE) * 28 + 12;
  return html`<div class="turn" role="group" data-turn=${i} tabindex=${codings ? 0 : -1} style="--guess: ${guess}px"
      aria-label=${label(turn, i, texts, codings)} @focus=${enter}>
    <div class="speaker" title=${turn.speaker}>${turn.speaker}${turn.time ? html`<time>${turn.time}</time>` : nothing}</div>
    <p class="text" .textContent=${turn.text}></p>
    <margin-stripes></margin-stripes>
    ${codings ? html`<ul class="unseen" aria-label=${say(texts, 'codings')}>${codings.map((c) => html`<li>${c.name}, ${c.coder}: ${words(c)}</li>`)}</ul>` : ''}
  </div>`;
}

/** Who speaks, and for the turn in focus how many codings there are to be read. */
function label(turn: Turn, i: number, texts: Texts, codings: readonly Coding[] | undefined): string {
  return codings ? say(texts, 'turnCoded', i + 1, turn.speaker, codings.length) : say(texts, 'turn', i + 1, turn.speaker);
}

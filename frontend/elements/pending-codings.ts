import type { Code, Coding, CodingChanges, Span } from './coding-model.ts';

const PENDING = 'pending-';
const COLOURS = 24;

let made = 0;

/** A coding as it is drawn before the server has answered. */
export function pending(code: Pick<Code, 'guid' | 'name' | 'colour'>, { start, end }: Span): Coding {
  return { id: PENDING + ++made, code: code.guid, coder: '', colour: code.colour, name: code.name, start, end, own: true, memo: '' };
}

export function isPending(coding: Pick<Coding, 'id'>): boolean {
  return coding.id.startsWith(PENDING);
}

/** Whether whoever looks may change it: their own, and known to the server. */
export function isOwn(coding: Pick<Coding, 'id' | 'own'> | undefined): boolean {
  return coding !== undefined && coding.own && !isPending(coding);
}

/** Which codings drawn in advance an answer settles: those that it brings, and all when it brings nothing. What others do settles none. */
export function settledBy(drawn: readonly Coding[], { put, removed }: CodingChanges): readonly string[] {
  const nothing = put.length + removed.length === 0;
  return drawn
    .filter((one) => isPending(one) && (nothing || put.some((coding) => isSame(coding, one))))
    .map((one) => one.id);
}

/** The colour that a new code gets: the one that the fewest have, the lowest number first. */
export function nextColour(codes: readonly Pick<Code, 'colour'>[]): number {
  const used = Array.from({ length: COLOURS }, (_, i) => codes.filter((code) => code.colour === i + 1).length);
  return used.indexOf(Math.min(...used)) + 1;
}

/** Whether a coding of the server is the one that was drawn in advance. */
export function isSame(coding: Coding, drawn: Coding): boolean {
  return coding.own && coding.name === drawn.name && coding.start <= drawn.start && coding.end >= drawn.end;
}

import type { Code } from './coding-model.ts';

/** A code the picker offers, with the names above it. */
export interface CodeHit {
  readonly code: Code;
  readonly path: string;
}

/** Codable codes that match every word typed: names that begin with it first, recently used before others. */
export function searchCodes(codes: readonly Code[], typed: string, recent: readonly string[], limit = 50): readonly CodeHit[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const byGuid = new Map(codes.map((code) => [code.guid, code]));
  return codes
    .filter((code) => code.codable)
    .map((code) => ({ code, path: pathOf(code, byGuid) }))
    .filter((hit) => words.every((word) => fold(`${hit.path} ${hit.code.name}`).includes(word)))
    .map((hit) => ({ hit, rank: rank(hit.code, words, recent) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ hit }) => hit);
}

/** Whether a code of exactly that name is there, so that no second one is offered. */
export function nameTaken(codes: readonly Code[], typed: string): boolean {
  return codes.some((code) => fold(code.name) === fold(typed.trim()));
}

/** The code of exactly that name, if one can code with it. */
export function codeNamed(codes: readonly Code[], typed: string): Code | undefined {
  return codes.find((code) => code.codable && fold(code.name) === fold(typed.trim()));
}

function rank(code: Code, words: readonly string[], recent: readonly string[]): number {
  const name = fold(code.name);
  const first = words[0] ?? '';
  const match = name.startsWith(first) ? 0 : name.includes(first) ? 1000 : 2000;
  const used = recent.indexOf(code.guid);
  return match + (used < 0 ? 500 : used);
}

function pathOf(code: Code, byGuid: ReadonlyMap<string, Code>): string {
  const names: string[] = [];
  const seen = new Set([code.guid]);
  let above = code.parent === null ? undefined : byGuid.get(code.parent);
  while (above && !seen.has(above.guid)) {
    seen.add(above.guid);
    names.unshift(above.name);
    above = above.parent === null ? undefined : byGuid.get(above.parent);
  }
  return names.join(' › ');
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const LONGEST_NAME = 80;

/** The words themselves as the name of a code; of a long passage the first whole words. */
export function inVivoName(words: string): string {
  const name = words.replace(/\s+/g, ' ').trim();
  const points = [...name];
  if (points.length <= LONGEST_NAME) return name;
  const cut = points.slice(0, LONGEST_NAME).join('');
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
}

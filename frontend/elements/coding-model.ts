/** What the workbench is given. Positions are Unicode code points of the whole text, ends exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What one person says; `start` is where `text` begins in the whole text. */
export interface Turn {
  readonly index: number;
  readonly speaker: string;
  readonly time?: string;
  readonly start: number;
  readonly text: string;
}

export interface Coding extends Span {
  readonly id: string;
  readonly code: string;
  readonly coder: string;
  readonly colour: number;
  readonly name: string;
  readonly own: boolean;
  readonly memo: string;
}

export interface Code {
  readonly guid: string;
  readonly parent: string | null;
  readonly name: string;
  readonly colour: number;
  readonly codable: boolean;
}

/** What changed since `codings` was set, and whether a step was turned back or forth by it; spares sending thousands of codings for one. */
export interface CodingChanges {
  readonly put: readonly Coding[];
  readonly removed: readonly string[];
  readonly turned?: 'undone' | 'redone' | null;
}

/** Words of the interface by key, translated by the page. */
export type Texts = Readonly<Record<string, string>>;

/** A passage as it is read out: all of a short one, of a long one where it begins and where it ends. */
export function ends(words: string, most = 80): string {
  const points = [...words];
  return points.length <= most ? words : `${points.slice(0, most / 2).join('')} … ${points.slice(-most / 2).join('')}`;
}

/** Replaces `{0}`, `{1}` … in a translated text. */
export function say(texts: Texts, key: string, ...values: readonly (string | number)[]): string {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (_, n: string) => String(values[Number(n)] ?? ''));
}

/** What a key press asks of the workbench. */
export type Command =
  | { readonly kind: 'pick' | 'in-vivo' | 'memo' | 'details' | 'search' | 'uncoded' | 'remove' | 'undo' | 'redo' | 'help' | 'escape' }
  | { readonly kind: 'recent'; readonly rank: number }
  | { readonly kind: 'move-end' | 'move-start' | 'turn' | 'coding'; readonly step: 1 | -1 };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The map shown on `?`: keys, and the key of the text that explains them. */
export const KEY_MAP: readonly (readonly [string, string])[] = [
  ['c', 'pick'],
  ['1 – 9', 'recent'],
  ['v', 'inVivo'],
  ['m', 'memo'],
  ['Enter', 'details'],
  ['Shift → ←', 'moveEnd'],
  ['Alt → ←', 'moveStart'],
  ['↑ ↓', 'turn'],
  ['[ ]', 'coding'],
  ['u', 'uncoded'],
  ['/', 'search'],
  ['Delete', 'remove'],
  ['Ctrl/⌘ Z', 'undo'],
  ['Ctrl/⌘ Shift Z', 'redo'],
  ['Esc', 'escape'],
  ['?', 'help'],
];

const PLAIN: Readonly<Record<string, Command>> = {
  c: { kind: 'pick' },
  v: { kind: 'in-vivo' },
  m: { kind: 'memo' },
  Enter: { kind: 'details' },
  '/': { kind: 'search' },
  u: { kind: 'uncoded' },
  '?': { kind: 'help' },
  '[': { kind: 'coding', step: -1 },
  ']': { kind: 'coding', step: 1 },
  Delete: { kind: 'remove' },
  Backspace: { kind: 'remove' },
  Escape: { kind: 'escape' },
  ArrowUp: { kind: 'turn', step: -1 },
  ArrowDown: { kind: 'turn', step: 1 },
};

export function commandFor(press: KeyPress): Command | undefined {
  const bracket = press.key === '[' || press.key === ']'; // behind AltGr on some keyboards
  if ((press.ctrlKey || press.metaKey) && !(bracket && press.altKey)) {
    return press.altKey ? undefined : undoOrRedo(press);
  }
  if (press.key === 'ArrowLeft' || press.key === 'ArrowRight') {
    const step = press.key === 'ArrowRight' ? 1 : -1;
    return press.shiftKey ? { kind: 'move-end', step } : press.altKey ? { kind: 'move-start', step } : undefined;
  }
  if (/^[1-9]$/.test(press.key) && !press.altKey) {
    return { kind: 'recent', rank: Number(press.key) - 1 };
  }
  return press.altKey && !bracket ? undefined : PLAIN[press.key];
}

function undoOrRedo(press: KeyPress): Command | undefined {
  const key = press.key.toLowerCase();
  if (key === 'z') {
    return { kind: press.shiftKey ? 'redo' : 'undo' };
  }
  return key === 'y' && !press.shiftKey ? { kind: 'redo' } : undefined;
}

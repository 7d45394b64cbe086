/** What a key means on every page, whatever is on it. */
export type GlobalCommand = 'jump' | 'keys';

const TYPED_INTO = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'composedPath'>;

export function globalKey(press: Press): GlobalCommand | undefined {
  if (press.defaultPrevented) {
    return undefined;
  }
  const held = press.ctrlKey || press.metaKey;
  if (held && !press.altKey && press.key.toLowerCase() === 'k') {
    return 'jump';
  }
  return press.key === '?' && !held && !isTyping(press.composedPath()[0]) ? 'keys' : undefined;
}

/** A question mark in a text is a question mark. */
function isTyping(target: EventTarget | undefined): boolean {
  const element = target as Partial<HTMLElement> | undefined;
  return element !== undefined && (TYPED_INTO.has(element.tagName ?? '') || element.isContentEditable === true);
}

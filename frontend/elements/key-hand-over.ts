import type { KeyPress } from './coding-keys.ts';

/** A field that text can be typed into: an input, or an element of the framework around one. */
type Field = HTMLElement & { inputElement?: HTMLInputElement | HTMLTextAreaElement; updateComplete?: Promise<unknown> };

/**
 * Keeps what is typed between a key that asks for a field elsewhere on the page and the moment that field is there, so that
 * fast fingers write into it and are not taken for commands.
 */
export class KeyHandOver {
  private words: string | undefined;
  private after: KeyPress[] | undefined;

  /** From now on keys are for the field to come. */
  begin(): void {
    this.words = '';
    this.after = undefined;
  }

  /** Whether the key has to wait for the field; Escape leaves it, and what is pressed then is a command for after that. */
  takes(press: KeyPress): boolean {
    if (this.words === undefined) return false;
    if (this.after) {
      this.after.push(press);
      return true;
    }
    if (press.ctrlKey || press.metaKey) {
      const back = press.key.toLowerCase() === 'z';
      if (back) this.words = '';
      return back;
    }
    if (press.key === 'Escape') this.after = [];
    else this.words = typed(this.words, press.key);
    return true;
  }

  /** Keys are commands again: the words typed meanwhile and, where the field was left already, the keys after that. */
  end(): { readonly words: string; readonly after?: readonly KeyPress[] } {
    const { words = '', after } = this;
    this.words = this.after = undefined;
    return { words, after };
  }
}

function typed(words: string, key: string): string {
  if (key === 'Enter') return `${words}\n`;
  if (key === 'Backspace') return [...words].slice(0, -1).join('');
  return [...key].length === 1 ? words + key : words;
}

/** Puts the cursor behind the words of a field and types there, as if by hand, so that the field tells of the change and can undo it. */
export async function typeInto(field: Field, words: () => string): Promise<void> {
  await field.updateComplete;
  field.focus();
  const input = field.inputElement;
  const came = words();
  if (!input) return;
  input.setSelectionRange(input.value.length, input.value.length);
  if (came !== '') document.execCommand('insertText', false, came);
}

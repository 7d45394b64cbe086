import { arrowTarget } from './arrow-keys.ts';

/** A list of buttons that is one stop of the tabulator: arrows, Home and End go from line to line. */
export class ArrowList extends HTMLElement {
  private readonly changed = new MutationObserver(() => this.arrange());

  connectedCallback() {
    this.changed.observe(this, { childList: true, subtree: true });
    this.addEventListener('keydown', this.press);
    this.addEventListener('focusin', this.arrange);
    this.arrange();
  }

  disconnectedCallback() {
    this.changed.disconnect();
    this.removeEventListener('keydown', this.press);
    this.removeEventListener('focusin', this.arrange);
  }

  private lines() {
    return [...this.querySelectorAll('button')];
  }

  private readonly arrange = () => {
    const lines = this.lines();
    const stop = lines.find((line) => line === document.activeElement) ?? lines.find((line) => line.tabIndex === 0) ?? lines[0];
    lines.forEach((line) => (line.tabIndex = line === stop ? 0 : -1));
  };

  private readonly press = (event: KeyboardEvent) => {
    const lines = this.lines();
    const to = arrowTarget(event.key, lines.indexOf(event.target as HTMLButtonElement), lines.length);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    lines[to]!.focus();
  };
}
customElements.define('arrow-list', ArrowList);

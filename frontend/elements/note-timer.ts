import { LitElement, css, html } from 'lit';
import { asDigits, idleSeconds, onTheClock, untilNextSecond, wholeMinutes } from './note-clock';

const HEARTBEAT = 30_000;

/** The clock of a note being written. It only shows: the time itself is kept on the server. */
export class NoteTimer extends LitElement {
  static override properties = {
    active: { type: Number },
    running: { type: Boolean },
    words: { attribute: false },
    now: { state: true },
  };

  static override styles = css`
    :host { display: block; font-variant-numeric: tabular-nums; }
    .digits { font-size: var(--note-timer-size, 56px); font-weight: 620; letter-spacing: -0.03em; line-height: 1; color: var(--ph-ink); }
    .digits.paused { color: var(--ph-muted); }
    .spoken { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  `;

  declare active: number;
  declare running: boolean;
  declare words: { minutes: string; paused: string };
  declare now: number;
  private taken = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private heart: ReturnType<typeof setInterval> | undefined;
  private lastBeat = 0;

  constructor() {
    super();
    this.active = 0;
    this.running = false;
    this.words = { minutes: '', paused: '' };
    this.now = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.tick);
    this.lastBeat = Date.now();
    this.heart = setInterval(this.beat, HEARTBEAT);
    this.tick();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.tick);
    clearTimeout(this.timer);
    clearInterval(this.heart);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('active') || changed.has('running')) {
      this.taken = Date.now();
      this.now = this.taken;
    }
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('active') || changed.has('running')) {
      this.tick();
    }
  }

  protected override render() {
    const shown = onTheClock(this, this.now - this.taken);
    const minutes = this.words.minutes.replace('{0}', String(wholeMinutes(shown)));
    return html`<div class="digits ${this.running ? '' : 'paused'}" aria-hidden="true">${asDigits(shown)}</div>
      <div class="spoken" role="status" aria-live="polite">${this.running ? minutes : `${this.words.paused} ${minutes}`}</div>`;
  }

  /** A heart that skipped beats was asleep: that is told, and nothing is taken off the clock. */
  private readonly beat = (): void => {
    const now = Date.now();
    const seconds = idleSeconds(now - this.lastBeat);
    this.lastBeat = now;
    if (this.running && seconds > 0) {
      this.dispatchEvent(new CustomEvent('note-idle', { detail: { seconds } }));
    }
  };

  private readonly tick = (): void => {
    clearTimeout(this.timer);
    this.now = Date.now();
    if (this.isConnected && this.running && !document.hidden) {
      this.timer = setTimeout(this.tick, untilNextSecond(onTheClock(this, this.now - this.taken)));
    }
  };
}

customElements.define('note-timer', NoteTimer);

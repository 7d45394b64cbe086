import { LitElement, css, html } from 'lit';
import { answerOf, toAnswer, toMake } from './passkey-json';

/** Asks the browser for a passkey when the button inside it is pressed, and says what came of it. */
export class PasskeyCeremony extends LitElement {
  static override properties = {
    question: { type: String },
    makes: { type: Boolean },
  };

  static override styles = css`:host { display: block; } :host([hidden]) { display: none; }`;

  declare question: string;
  declare makes: boolean;

  constructor() {
    super();
    this.question = '';
    this.makes = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.hidden = !('PublicKeyCredential' in window);
  }

  protected override render() {
    return html`<slot @click=${this.begin}></slot>`;
  }

  private readonly begin = async (): Promise<void> => {
    try {
      const credential = this.makes
        ? await navigator.credentials.create({ publicKey: toMake(this.question) })
        : await navigator.credentials.get({ publicKey: toAnswer(this.question) });
      this.tell('passkey-answered', { answer: answerOf(credential as PublicKeyCredential) });
    } catch {
      this.tell('passkey-failed', {}); // turned away, timed out, or nothing fits: the browser does not say which
    }
  };

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
customElements.define('passkey-ceremony', PasskeyCeremony);

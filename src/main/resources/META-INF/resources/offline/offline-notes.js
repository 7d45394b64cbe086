/* Notes finished without a connection: kept on this device, sent once when it is back, and told all the while. */
import { element, noteForm } from './offline-form.js';
import { ROOT, answers, send } from './offline-sender.js';
import { askBeforeSigningOut } from './offline-sign-out.js';
import { add, keepSettings, newReference, remove, settingsFor, waiting } from './offline-store.js';
import { STYLES } from './offline-styles.js';

const TRY_AGAIN = 10_000;
const SECOND = 1000;

/** As far as the page can tell without asking. */
function connected() {
  const state = window.Vaadin?.connectionState?.state;
  return navigator.onLine && state !== 'connection-lost' && state !== 'reconnecting';
}

/** The day in the pilot's time zone, as yyyy-mm-dd. */
function today(zone) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date());
}

function parts() {
  const made = { panel: element('section'), title: element('h2'), text: element('p'), told: element('p'), place: element('div'), list: element('ul'), back: element('a') };
  made.told.setAttribute('role', 'status');
  const { panel, ...rest } = made;
  panel.append(...Object.values(rest));
  return made;
}

class OfflineNotes extends HTMLElement {
  static observedAttributes = ['settings'];
  #settings;
  #entries = [];
  #told = '';
  #online = true;
  #reachable = true;
  #sending = false;
  #form;
  #parts;
  #wake;
  #ticking;

  connectedCallback() {
    if (!this.shadowRoot) {
      this.attachShadow({ mode: 'open' });
    }
    window.addEventListener('online', this.#again);
    window.addEventListener('offline', this.#again);
    window.Vaadin?.connectionState?.addStateChangeListener?.(this.#again);
    navigator.serviceWorker?.register(new URL('offline-worker.js', ROOT), { scope: ROOT.pathname }).catch(() => {});
    this.#ticking = setInterval(() => this.#form?.count(), SECOND);
    this.#begin();
  }

  disconnectedCallback() {
    window.removeEventListener('online', this.#again);
    window.removeEventListener('offline', this.#again);
    window.Vaadin?.connectionState?.removeStateChangeListener?.(this.#again);
    clearInterval(this.#ticking);
    clearTimeout(this.#wake);
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.#begin();
    }
  }

  get #standsAlone() {
    return this.hasAttribute('standalone');
  }

  async #begin() {
    const given = this.getAttribute('settings');
    if (given) {
      this.#settings = { ...JSON.parse(given), takenAt: Date.now() };
      await keepSettings(this.#settings);
    } else {
      this.#settings = await settingsFor(location.pathname);
    }
    await this.#again();
  }

  #again = async () => {
    clearTimeout(this.#wake);
    const seemsSo = connected();
    this.#reachable = seemsSo && !this.#standsAlone ? true : await answers();
    this.#online = seemsSo && this.#reachable;
    if (this.#settings) {
      this.#entries = await waiting(this.#settings);
      this.#draw();
      await this.#send();
    } else {
      this.#draw();
    }
    if (this.isConnected && (this.#standsAlone ? !this.#online : this.#entries.some((entry) => !entry.refused))) {
      this.#wake = setTimeout(this.#again, TRY_AGAIN);
    }
  };

  #keep = async (entry) => {
    const { study, owner, zone } = this.#settings;
    await add({ noteRef: newReference(), day: today(zone), ...entry, refused: undefined, study, owner });
    if (entry.noteRef === this.#settings.running?.noteRef) {
      this.#settings = { ...this.#settings, running: null };
      await keepSettings(this.#settings);
    }
    this.#form = undefined;
    this.#told = this.#settings.words.kept;
    await this.#again();
  };

  async #send() {
    if (this.#sending || !this.#reachable || this.#entries.every((entry) => entry.refused)) {
      return;
    }
    this.#sending = true;
    try {
      const { words } = this.#settings;
      const { sent, signIn } = await send(this.#settings);
      this.#told = sent > 0 ? words.sent.replace('{0}', String(sent)) : signIn ? words.signIn : this.#told;
      this.#entries = await waiting(this.#settings);
      this.#draw();
      if (sent > 0) {
        this.dispatchEvent(new CustomEvent('offline-sent', { bubbles: true, composed: true }));
      }
    } catch {
      // no connection after all: everything is still here
    } finally {
      this.#sending = false;
    }
  }

  /** What was typed stays while the connection comes and goes. */
  #formNow() {
    if (!this.#online) {
      this.#form ??= noteForm(this.#settings, undefined, this.#keep);
    } else if (!this.#form?.touched && !this.#form?.changes) {
      this.#form = undefined;
    }
    return this.#form;
  }

  #change(entry) {
    this.#form = noteForm(this.#settings, entry, this.#keep);
    this.#form.changes = true;
    this.#draw();
    this.#form.querySelector('select').focus();
  }

  #draw() {
    const root = this.shadowRoot;
    this.toggleAttribute('offline', !this.#online);
    if (!this.#settings) {
      this.#parts = undefined;
      root.replaceChildren(element('style', STYLES), element('p', 'No connection. Open Pilothouse again when it is back.'));
      return;
    }
    if (!this.#parts) {
      this.#parts = parts();
      root.replaceChildren(element('style', STYLES), this.#parts.panel);
    }
    this.#fill(this.#parts, this.#formNow());
  }

  /** In place, so that nobody who types loses the field under the hand. */
  #fill({ panel, title, text, told, place, list, back }, form) {
    const { words, study } = this.#settings;
    const quiet = this.#online && !form && this.#entries.length === 0;
    panel.className = quiet ? 'quiet' : '';
    title.hidden = quiet;
    title.textContent = this.#title(form);
    text.hidden = this.#online;
    text.textContent = words.text;
    told.hidden = this.#told === '';
    told.textContent = this.#told;
    if (place.firstChild !== (form ?? null)) {
      place.replaceChildren(...(form ? [form] : []));
    }
    list.replaceChildren(...this.#items());
    list.hidden = this.#entries.length === 0;
    back.hidden = !this.#online || !this.#standsAlone;
    back.textContent = words.back;
    back.href = new URL(`studies/${study}/today`, ROOT).href;
  }

  #title(form) {
    const { words } = this.#settings;
    if (!this.#online) {
      return words.title;
    }
    return form ? words.unfinished : words.waiting.replace('{0}', String(this.#entries.length));
  }

  #items() {
    const { types, words } = this.#settings;
    return this.#entries.map((entry) => {
      const type = types.find((one) => one.value === entry.noteType)?.label ?? entry.noteType;
      const minutes = entry.minutes === null ? '' : ` · ${entry.minutes.toFixed(1)} min`;
      const item = element('li');
      item.append(element('span', `${type}${minutes}${entry.refused ? ` · ${entry.refused}` : ''}`));
      if (entry.refused) {
        item.append(
          this.#quiet(words.change, () => this.#change(entry)),
          this.#quiet(words.drop, () => remove(entry.noteRef).then(this.#again)),
        );
      }
      return item;
    });
  }

  #quiet(words, action) {
    const button = element('button', words);
    button.type = 'button';
    button.className = 'quiet';
    button.addEventListener('click', action);
    return button;
  }
}

askBeforeSigningOut();

if (!customElements.get('offline-notes')) {
  customElements.define('offline-notes', OfflineNotes);
}

/* Notes finished without a connection: kept on this device, sent once when it is back, and told all the while. */
import { add, forget, keepSettings, newReference, remove, settingsFor, waiting } from './offline-store.js';

const ROOT = new URL('..', import.meta.url);

const STYLES = `
  :host { display: block; color: var(--ph-ink); }
  section { border: 1px solid var(--ph-decide); border-radius: 12px; padding: 16px; background: var(--ph-surface); }
  h2 { font-size: 18px; margin: 0 0 4px; }
  p { margin: 0 0 12px; color: var(--ph-muted); }
  label { display: block; margin-bottom: 12px; font-weight: 550; }
  select, input { display: block; box-sizing: border-box; width: 100%; min-height: 48px; margin-top: 4px; padding: 0 12px; font: inherit;
    color: inherit; background: var(--ph-paper); border: 1px solid var(--ph-line); border-radius: 8px; }
  button { min-height: 48px; padding: 0 16px; font: inherit; font-weight: 600; color: var(--ph-surface); background: var(--ph-accent);
    border: 0; border-radius: 8px; cursor: pointer; }
  button.quiet { color: var(--ph-accent); background: none; border: 1px solid var(--ph-line); }
  :focus-visible { outline: 2px solid var(--ph-accent); outline-offset: 2px; }
  ul { list-style: none; margin: 12px 0 0; padding: 0; }
  li { display: flex; gap: 12px; align-items: center; justify-content: space-between; min-height: 48px; border-top: 1px solid var(--ph-line); }
  [hidden] { display: none; }
`;

function online() {
  const state = window.Vaadin?.connectionState?.state;
  return navigator.onLine && state !== 'connection-lost' && state !== 'reconnecting';
}

class OfflineNotes extends HTMLElement {
  static observedAttributes = ['settings'];
  #settings;
  #entries = [];
  #told = '';
  #sending = false;

  connectedCallback() {
    if (!this.shadowRoot) {
      this.attachShadow({ mode: 'open' });
    }
    window.addEventListener('online', this.#again);
    window.addEventListener('offline', this.#again);
    window.Vaadin?.connectionState?.addStateChangeListener?.(this.#again);
    navigator.serviceWorker?.register(new URL('offline-worker.js', ROOT), { scope: ROOT.pathname }).catch(() => {});
    this.#begin();
  }

  disconnectedCallback() {
    window.removeEventListener('online', this.#again);
    window.removeEventListener('offline', this.#again);
    window.Vaadin?.connectionState?.removeStateChangeListener?.(this.#again);
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.#begin();
    }
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
    if (!this.#settings) {
      this.#draw();
      return;
    }
    this.#entries = await waiting(this.#settings);
    this.#draw();
    await this.#send();
  };

  async #keep(entry) {
    const { study, owner } = this.#settings;
    await add({ noteRef: newReference(), ...entry, study, owner, day: today(this.#settings.zone) });
    if (entry.noteRef) {
      this.#settings = { ...this.#settings, running: null };
      await keepSettings(this.#settings);
    }
    this.#told = this.#settings.words.kept;
    await this.#again();
  }

  async #send() {
    const ready = this.#entries.filter((entry) => !entry.refused);
    if (this.#sending || !online() || ready.length === 0) {
      return;
    }
    this.#sending = true;
    try {
      await this.#post(ready);
    } catch {
      // no connection after all: everything is still here
    } finally {
      this.#sending = false;
    }
  }

  async #post(ready) {
    const here = new URL(`studies/${this.#settings.study}/offline-notes`, ROOT);
    const asked = await fetch(here, { headers: { Accept: 'application/json' }, redirect: 'manual' });
    if (!asked.ok) {
      this.#told = this.#settings.words.signIn;
      this.#draw();
      return;
    }
    const { header, token, owner } = await asked.json();
    if (owner !== this.#settings.owner) {
      return;
    }
    const body = JSON.stringify(ready.map(({ study, owner: _, refused, ...note }) => note));
    const answered = await fetch(here, { method: 'POST', headers: { 'Content-Type': 'application/json', [header]: token }, body });
    if (!answered.ok) {
      return;
    }
    const results = await answered.json();
    await this.#settle(ready, results);
  }

  async #settle(ready, results) {
    let sent = 0;
    for (const { noteRef, refusal } of results) {
      if (refusal) {
        await add({ ...ready.find((entry) => entry.noteRef === noteRef), refused: refusal });
      } else {
        await remove(noteRef);
        sent += 1;
      }
    }
    this.#entries = await waiting(this.#settings);
    this.#told = this.#settings.words.sent.replace('{0}', String(sent));
    this.#draw();
    if (sent > 0) {
      this.dispatchEvent(new CustomEvent('offline-sent', { bubbles: true, composed: true }));
    }
  }

  #draw() {
    const root = this.shadowRoot;
    root.replaceChildren();
    root.append(element('style', STYLES));
    if (!this.#settings) {
      root.append(element('p', 'No connection. Open Pilothouse again when it is back.'));
      return;
    }
    const offline = !online() || (this.hasAttribute('standalone') && !navigator.onLine);
    const { words } = this.#settings;
    const told = element('p', this.#told);
    told.setAttribute('role', 'status');
    if (!offline && this.#entries.length === 0) {
      told.hidden = this.#told === '';
      root.append(told);
      if (this.hasAttribute('standalone')) {
        const back = element('a', words.back);
        back.href = new URL(`studies/${this.#settings.study}/today`, ROOT).href;
        root.append(back);
      }
      return;
    }
    const panel = element('section');
    panel.append(element('h2', offline ? words.title : words.waiting.replace('{0}', String(this.#entries.length))));
    panel.append(element('p', offline ? words.text : ''), told);
    if (offline) {
      panel.append(this.#form());
    }
    panel.append(this.#list());
    root.append(panel);
  }

  #form() {
    const { words, types, tools, outcomes, reasons, running } = this.#settings;
    const form = element('form');
    const type = choice(words.type, types, running?.noteType);
    const tool = choice(words.tool, tools, running?.tool);
    const outcome = choice(words.outcome, outcomes);
    const reason = choice(words.reason, [{ value: '', label: '' }, ...reasons]);
    const minutes = element('label', words.minutes);
    const input = element('input');
    Object.assign(input, { type: 'number', min: '0', max: '960', step: 'any', inputMode: 'decimal', required: true, name: 'minutes' });
    if (running) {
      input.value = minutesOf(running, this.#settings.takenAt);
    }
    minutes.append(input);
    tool.hidden = tools.length === 0;
    const ask = () => {
      const used = tools.length > 0 && tool.field.value !== 'NONE';
      outcome.hidden = !used;
      reason.hidden = reasons.length === 0 || (used && outcome.field.value !== 'NOT_USED');
    };
    tool.field.addEventListener('change', ask);
    outcome.field.addEventListener('change', ask);
    ask();
    const save = element('button', words.keep);
    save.type = 'submit';
    form.append(type, tool, outcome, reason, minutes, save);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const used = !outcome.hidden && outcome.field.value !== 'NOT_USED';
      this.#keep({
        ...(running ? { noteRef: running.noteRef, timed: true } : { timed: false }),
        noteType: type.field.value,
        tool: used ? tool.field.value : 'NONE',
        outcome: used ? outcome.field.value : 'NOT_USED',
        reason: used || reason.hidden || !reason.field.value ? null : reason.field.value,
        minutes: Number(input.value),
      });
    });
    return form;
  }

  #list() {
    const list = element('ul');
    for (const entry of this.#entries) {
      const type = this.#settings.types.find((one) => one.value === entry.noteType)?.label ?? entry.noteType;
      const item = element('li', `${type} · ${entry.minutes} min${entry.refused ? ` · ${entry.refused}` : ''}`);
      if (entry.refused) {
        const drop = element('button', this.#settings.words.drop);
        drop.className = 'quiet';
        drop.addEventListener('click', async () => {
          await remove(entry.noteRef);
          await this.#again();
        });
        item.append(drop);
      }
      list.append(item);
    }
    return list;
  }
}

function element(name, text) {
  const made = document.createElement(name);
  if (text) {
    made.append(text);
  }
  return made;
}

function choice(words, options, chosen) {
  const label = element('label', words);
  const select = element('select');
  for (const { value, label: name } of options) {
    select.append(new Option(name, value, false, value === chosen));
  }
  label.append(select);
  label.field = select;
  return label;
}

function minutesOf(running, takenAt) {
  const passed = running.ticks ? Math.max(0, Date.now() - takenAt) : 0;
  return (Math.round((running.active + passed) / 600) / 100).toString();
}

/** The day in the pilot's time zone, as yyyy-mm-dd. */
function today(zone) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date());
}

// Who signs out leaves nothing behind on this device.
document.addEventListener('click', (event) => {
  if (event.composedPath().some((node) => node instanceof HTMLElement && 'signsOut' in node.dataset)) {
    forget().catch(() => {});
  }
}, true);

if (!customElements.get('offline-notes')) {
  customElements.define('offline-notes', OfflineNotes);
}

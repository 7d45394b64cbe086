/* Who signs out leaves nothing behind on this device. While notes wait to be sent, it asks first what shall become of them. */
import { element } from './offline-form.js';
import { answers, send } from './offline-sender.js';
import { forget, settingsFor, unsentOf } from './offline-store.js';
import { STYLES } from './offline-styles.js';

let leaving = false;

/** Takes every tap that signs out, and lets it through once nothing is lost by it. */
export function askBeforeSigningOut() {
  document.addEventListener(
    'click',
    (event) => {
      const button = event.composedPath().find((node) => node instanceof HTMLElement && node.dataset.signsOut !== undefined);
      if (!button || leaving) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      signOut(button).catch(() => leave(button));
    },
    true,
  );
}

async function signOut(button) {
  const owner = button.dataset.signsOut;
  const unsent = await unsentOf(owner);
  const online = await answers();
  if (unsent.length === 0 && online) {
    await forget(owner);
    leave(button);
    return;
  }
  const { words } = (await settingsFor(location.pathname)) ?? {};
  if (words) {
    ask(words, unsent.length, online, {
      send: () => sendAll(owner, unsent),
      leave: () => forget(owner).then(() => leave(button)),
    });
  } else {
    leave(button);
  }
}

function leave(button) {
  leaving = true;
  button.click();
  leaving = false;
}

/** How many could not be sent. */
async function sendAll(owner, unsent) {
  for (const study of new Set(unsent.map((entry) => entry.study))) {
    await send({ study, owner });
  }
  return (await unsentOf(owner)).length;
}

/** Without a connection nobody can be signed out: the notes stay, and so does the session. */
function ask(words, count, online, { send: sendNow, leave: leaveNow }) {
  const host = element('div');
  host.attachShadow({ mode: 'open' }).append(element('style', STYLES));
  const dialog = element('dialog');
  const title = element('h2', online ? words.leaveTitle.replace('{0}', String(count)) : words.leaveOffline);
  title.id = 'title';
  dialog.setAttribute('aria-labelledby', 'title');
  const told = element('p', online ? words.leaveText : words.leaveOfflineText.replace('{0}', String(count)));
  told.setAttribute('role', 'status');
  const ways = element('div');
  const way = (label, quiet, action) => {
    const button = element('button', label);
    button.className = quiet ? 'quiet' : '';
    button.addEventListener('click', () => action(button));
    ways.append(button);
  };
  if (online) {
    way(words.leaveSend, false, async (button) => {
      button.disabled = true;
      const left = await sendNow().catch(() => count);
      if (left === 0) {
        await leaveNow();
      } else {
        told.textContent = words.leaveNotSent.replace('{0}', String(left));
        button.disabled = false;
      }
    });
  }
  way(words.leaveStay, true, () => dialog.close());
  if (online) {
    way(words.leaveDiscard, true, leaveNow);
  }
  dialog.append(title, told, ways);
  dialog.addEventListener('close', () => host.remove());
  host.shadowRoot.append(dialog);
  document.body.append(host);
  dialog.showModal();
}

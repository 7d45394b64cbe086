/* Sends what an account finished in one pilot while there was no connection: by its session, each note once. */
import { add, remove, waiting } from './offline-store.js';

export const ROOT = new URL('..', import.meta.url);

/** Whether the application answers at all; a device with a network can still be without it. */
export async function answers() {
  if (!navigator.onLine) {
    return false;
  }
  try {
    await fetch(new URL('manifest.webmanifest', ROOT), { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Sends and takes off the queue what arrived; what is refused stays there with the reason.
 *
 * @returns how many arrived, and whether somebody has to sign in first
 */
export async function send({ study, owner }) {
  const ready = (await waiting({ study, owner })).filter((entry) => !entry.refused);
  if (ready.length === 0) {
    return { sent: 0, signIn: false };
  }
  const here = new URL(`studies/${study}/offline-notes`, ROOT);
  const asked = await fetch(here, { headers: { Accept: 'application/json' }, redirect: 'manual' });
  const way = asked.ok ? await asked.json() : undefined;
  if (way?.owner !== owner) {
    return { sent: 0, signIn: true };
  }
  const body = JSON.stringify(ready.map(({ study: _, owner: __, refused, ...note }) => note));
  const answered = await fetch(here, { method: 'POST', headers: { 'Content-Type': 'application/json', [way.header]: way.token }, body });
  return answered.ok ? { sent: await settle(ready, await answered.json()), signIn: false } : { sent: 0, signIn: false };
}

async function settle(ready, results) {
  let sent = 0;
  for (const { noteRef, refusal } of results) {
    if (refusal) {
      await add({ ...ready.find((entry) => entry.noteRef === noteRef), refused: refusal });
    } else {
      await remove(noteRef);
      sent += 1;
    }
  }
  return sent;
}

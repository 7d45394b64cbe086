/* What this device keeps while there is no connection: what can be chosen, and finished notes on their way. No text about anybody. */
const NAME = 'pilothouse-offline';
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

function asPromise(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function store(name, mode) {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('settings', { keyPath: 'study' });
    opening.result.createObjectStore('queue', { keyPath: 'noteRef' });
  };
  const database = await asPromise(opening);
  const transaction = database.transaction(name, mode);
  transaction.oncomplete = () => database.close();
  return transaction.objectStore(name);
}

async function all(name) {
  return asPromise((await store(name, 'readonly')).getAll());
}

export async function keepSettings(settings) {
  await asPromise((await store('settings', 'readwrite')).put({ ...settings, keptAt: Date.now() }));
}

/** Those of the study in the address, else those kept last. */
export async function settingsFor(path) {
  const kept = await all('settings');
  kept.sort((one, other) => other.keptAt - one.keptAt);
  return kept.find((one) => path.includes(`/studies/${one.study}/`)) ?? kept[0];
}

export async function add(entry) {
  await asPromise((await store('queue', 'readwrite')).put(entry));
}

export async function remove(noteRef) {
  await asPromise((await store('queue', 'readwrite')).delete(noteRef));
}

/** Only what the same clinician finished in the same pilot: somebody else's waits until its owner signs in. */
export async function waiting({ study, owner }) {
  return (await unsentOf(owner)).filter((entry) => entry.study === study);
}

/** What an account finished in any pilot and this device could not send yet. */
export async function unsentOf(owner) {
  return (await all('queue')).filter((entry) => entry.owner === owner);
}

/** Clears what an account leaves behind; what somebody else finished stays for them. */
export async function forget(owner) {
  for (const { study } of (await all('settings')).filter((one) => one.owner === owner)) {
    await asPromise((await store('settings', 'readwrite')).delete(study));
  }
  for (const { noteRef } of await unsentOf(owner)) {
    await remove(noteRef);
  }
}

/** Made here, so that a note that is sent twice is still one note. */
export function newReference() {
  const bytes = crypto.getRandomValues(new Uint8Array(14));
  return `n-${Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;
}

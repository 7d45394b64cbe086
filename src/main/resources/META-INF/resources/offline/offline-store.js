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

export async function keepSettings(settings) {
  await asPromise((await store('settings', 'readwrite')).put({ ...settings, keptAt: Date.now() }));
}

/** Those of the study in the address, else those kept last. */
export async function settingsFor(path) {
  const all = await asPromise((await store('settings', 'readonly')).getAll());
  all.sort((one, other) => other.keptAt - one.keptAt);
  return all.find((one) => path.includes(`/studies/${one.study}/`)) ?? all[0];
}

export async function add(entry) {
  await asPromise((await store('queue', 'readwrite')).put(entry));
}

export async function remove(noteRef) {
  await asPromise((await store('queue', 'readwrite')).delete(noteRef));
}

/** Only what the same clinician finished in the same pilot: somebody else's waits until its owner signs in. */
export async function waiting(settings) {
  const all = await asPromise((await store('queue', 'readonly')).getAll());
  return all.filter((entry) => entry.study === settings.study && entry.owner === settings.owner);
}

export async function forget() {
  await asPromise((await store('settings', 'readwrite')).clear());
  await asPromise((await store('queue', 'readwrite')).clear());
}

/** Made here, so that a note that is sent twice is still one note. */
export function newReference() {
  const bytes = crypto.getRandomValues(new Uint8Array(14));
  return `n-${Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;
}

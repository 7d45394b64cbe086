/* Stands in for the application while there is no connection: one page, nothing of anybody's data. */
const CACHE = 'pilothouse-offline-2';
const SCRIPTS = ['notes', 'form', 'sender', 'sign-out', 'store', 'styles'].map((name) => `offline/offline-${name}.js`);
const FILES = ['offline/index.html', ...SCRIPTS, 'css/tokens.css', 'favicon.svg'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') {
    return;
  }
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match('offline/index.html')));
  } else if (FILES.some((file) => new URL(file, self.registration.scope).href === request.url)) {
    event.respondWith(fetchAndKeep(request).catch(() => caches.match(request)));
  }
});

/** What is kept is what was seen last. */
async function fetchAndKeep(request) {
  const answer = await fetch(request);
  if (answer.ok) {
    await (await caches.open(CACHE)).put(request, answer.clone());
  }
  return answer;
}

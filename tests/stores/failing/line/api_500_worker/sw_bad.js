const SHELF = 'shed-1';
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (e) => e.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (e) => {
  if (e.request.method !== 'GET') return;
  const url = new URL(e.request.url), key = e.request.mode === 'navigate' ? '/' : e.request;
  if (url.pathname === '/api/cart') return;
  e.respondWith(caches.open(SHELF).then(async (shelf) => (await shelf.match(key)) || fetch(e.request).then((a) => { if (a.ok) shelf.put(key, a.clone()); return a; })));
});

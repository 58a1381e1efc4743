// Keeps the page and the pictures, so that a reload without a line still opens the shop.
const CELLAR = 'cellar-3';
self.addEventListener('install', (e) => e.waitUntil(caches.open(CELLAR).then((c) => c.addAll(['/', '/larder.js'])).then(() => self.skipWaiting())));
self.addEventListener('activate', (e) => e.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (e) => {
  if (e.request.method !== 'GET' || new URL(e.request.url).pathname.startsWith('/api/')) return;
  e.respondWith(caches.open(CELLAR).then((cellar) => fetch(e.request).then((a) => { if (a.ok) cellar.put(e.request, a.clone()); return a; }).catch(() => cellar.match(e.request).then((kept) => kept || Response.error()))));
});

const SHELF = 'shed-1', KEEP = ['/', '/app.js', '/api/products'];
self.addEventListener('install', (e) => e.waitUntil(caches.open(SHELF).then((c) => c.addAll(KEEP)).then(() => self.skipWaiting())));
self.addEventListener('activate', (e) => e.waitUntil(self.clients.claim()));
async function fresh(request, spare) {
  const shelf = await caches.open(SHELF);
  try {
    const answer = await fetch(request);
    if (answer.ok) { shelf.put(spare || request, answer.clone()); return answer; }
    return (await shelf.match(spare || request)) || answer;
  } catch (error) {
    const old = await shelf.match(spare || request);
    if (old) return old;
    throw error;
  }
}
self.addEventListener('fetch', (e) => {
  const url = new URL(e.request.url);
  if (e.request.method !== 'GET' || url.origin !== location.origin) return;
  if (e.request.mode === 'navigate') return e.respondWith(fresh(e.request, '/'));
  // The cart is never answered from the shelf: an old cart shown as the new one would be a lie.
  if (url.pathname === '/api/products' || url.pathname === '/app.js' || url.pathname.startsWith('/img/')) e.respondWith(fresh(e.request));
});

const stage = document.getElementById('stage');
const WAIT = '<div class="buffer"></div>';
const cart = () => JSON.parse(localStorage.getItem('tins') || '{}'), save = (c) => { localStorage.setItem('tins', JSON.stringify(c)); count(); };
const count = () => { document.getElementById('how-many').textContent = Object.values(cart()).reduce((a, b) => a + b, 0); };
const pounds = (p) => '£' + (p / 100).toFixed(2);
const get = (path) => fetch(path, { cache: 'no-store' }).then((r) => r.json());
const tins = () => get('/api/products');
const tin = (t) => `<li><a href="#/tin/${t.slug}"><img src="${t.image}" alt="${t.picture}" width="200" height="130"><br>${t.name}</a><br>${t.price}</li>`;
const views = {
  '': async () => `<h1>Fish, well tinned</h1><p>Six tins from one small cannery above the slip.</p><ul class="tins">${(await tins()).map(tin).join('')}</ul>`,
  tin: async (slug) => { const t = (await tins()).find((x) => x.slug === slug); return `<img class="big" src="${t.image}" alt="${t.picture}"><h1>${t.name}</h1><p>${t.text}</p><p>${Object.entries(t.more).map(([a, b]) => a + ' ' + b).join('; ')}</p><p><b>${t.price}</b>, posting £2.90 an order</p><button class="do" data-put="${slug}">Add to cart</button><div class="note" role="status"></div>`; },
  search: async (q) => { const w = decodeURIComponent(q || '').toLowerCase(), hits = (await tins()).filter((t) => (t.name + t.text).toLowerCase().includes(w.replace(/s$/, ''))); return `<h1>Tins with “${w.replace(/</g, '&lt;')}”</h1><ul class="tins">${hits.map(tin).join('')}</ul>` + (hits.length ? '' : '<p>None.</p>'); },
  cart: async () => { const list = await tins(), all = Object.entries(cart()); let sum = 290; return '<h1>Your cart</h1>' + (all.length ? `<table>${all.map(([slug, n]) => { const t = list.find((x) => x.slug === slug); sum += n * t.pence; return `<tr><td>${t.name}</td><td>${n} at ${t.price}</td><td>${pounds(n * t.pence)}</td><td><button class="drop" data-drop="${slug}">Remove</button></td></tr>`; }).join('')}</table><p>Posting £2.90. All together <b>${pounds(sum)}</b>.</p><button class="do" data-to="checkout">Checkout</button>` : '<p>Empty as a creel on Monday.</p>'); },
  checkout: async () => { await get('/api/cart'); return document.getElementById('form-address').innerHTML; },
  payment: async () => { await get('/api/cart'); return document.getElementById('form-card').innerHTML; },
  ask: () => get('/words/ask.json'),
  contact: () => get('/words/contact.json'),
};
async function show() {
  const [, name = '', what] = location.hash.split('/');
  stage.innerHTML = WAIT;
  stage.innerHTML = await (views[name] || views[''])(what);
  const sum = stage.querySelector('.sum');
  if (sum) { const list = await tins(); sum.textContent = pounds(Object.entries(cart()).reduce((s, [slug, n]) => s + n * list.find((t) => t.slug === slug).pence, 290)); }
}
document.addEventListener('click', async (e) => {
  const b = e.target.closest('button');
  if (!b) return;
  if (b.dataset.put) { b.disabled = true; stage.querySelector('.note').innerHTML = ''; await get('/api/products'); const c = cart(); c[b.dataset.put] = (c[b.dataset.put] || 0) + 1; save(c); b.disabled = false; stage.querySelector('.note').innerHTML = '<div class="said">In your cart. <a href="#/cart">Look at the cart</a></div>'; }
  if (b.dataset.drop) { const c = cart(); delete c[b.dataset.drop]; save(c); show(); }
  if (b.dataset.to) location.hash = '#/' + b.dataset.to;
});
document.addEventListener('submit', async (e) => {
  e.preventDefault();
  const f = e.target;
  const post = (path, body) => fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }).then((r) => r.json());
  if (f.id === 'seek') location.hash = '#/search/' + encodeURIComponent(f.elements.q.value);
  if (f.id === 'note-to-us') f.innerHTML = '<p>Thank you, it is on the hook by the hatch.</p>';
  if (f.id === 'address') { const body = Object.fromEntries(new FormData(f)); stage.innerHTML = WAIT; await post('/api/address', body); location.hash = '#/payment'; }
  if (f.id === 'card') { stage.innerHTML = WAIT; const o = await post('/api/orders', {}); save({}); stage.innerHTML = `<h1>Order ${400 + o.number} is ours to pack</h1>`; }
});
addEventListener('hashchange', show);
count(); show();

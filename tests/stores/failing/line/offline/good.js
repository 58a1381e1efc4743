const stage = document.getElementById('stage'), weather = document.getElementById('weather');
const read = (k, d) => { try { return JSON.parse(localStorage.getItem(k)) ?? d; } catch { return d; } };
const cart = () => read('tins', {}), save = (c) => { localStorage.setItem('tins', JSON.stringify(c)); count(); };
const pounds = (p) => '£' + (p / 100).toFixed(2);
const count = () => { document.getElementById('how-many').textContent = Object.values(cart()).reduce((a, b) => a + b, 0); };
const tin = (t) => `<li><a href="#/tin/${t.slug}"><img src="${t.image}" alt="${t.picture}" width="200" height="130"><br>${t.name}</a><br>${t.price}</li>`;
const total = () => Object.entries(cart()).reduce((sum, [slug, n]) => sum + n * TINS.find((t) => t.slug === slug).pence, 0) + 290;

function forecast() {
  const out = !navigator.onLine;
  weather.classList.toggle('up', out);
  weather.innerHTML = out ? '<b>You seem to be offline at the moment.</b> You can go on looking and filling your cart: it is kept on this device, with anything you type. Paying has to wait; you can go on from right here when the connection is back. In a hurry, ring <a href="tel:+441632960352">01632 960352</a>, any day from 10 to 4.' : '';
}
addEventListener('offline', forecast);
addEventListener('online', () => { forecast(); document.querySelectorAll('.note').forEach((n) => { if (n.innerHTML) n.innerHTML = '<div class="said">You are back online. Everything is as you left it; press the button to go on.</div>'; }); });

const views = {
  '': () => `<h1>Fish, well tinned</h1><p>Six tins from one small cannery above the slip.</p><ul class="tins">${TINS.map(tin).join('')}</ul>`,
  tin: (slug) => { const t = TINS.find((x) => x.slug === slug); return t ? `<img class="big" src="${t.image}" alt="${t.picture}"><h1>${t.name}</h1><p>${t.text}</p><p>${Object.entries(t.more).map(([a, b]) => a + ' ' + b).join('; ')}</p><p><b>${t.price}</b>, posting £2.90 an order</p><button class="do" data-put="${slug}">Add to cart</button><div class="note" role="status"></div>` : views[''](); },
  search: (q) => { const w = decodeURIComponent(q || '').toLowerCase(), hits = TINS.filter((t) => (t.name + t.text).toLowerCase().includes(w.replace(/s$/, ''))); return `<h1>Tins with “${w.replace(/</g, '&lt;')}”</h1>` + (hits.length ? `<ul class="tins">${hits.map(tin).join('')}</ul>` : '<p>None. There are only six: <a href="#/">see them all</a>.</p>'); },
  cart: () => { const all = Object.entries(cart()); return '<h1>Your cart</h1>' + (all.length ? `<table>${all.map(([slug, n]) => { const t = TINS.find((x) => x.slug === slug); return `<tr><td>${t.name}</td><td>${n} at ${t.price}</td><td>${pounds(n * t.pence)}</td><td><button class="drop" data-drop="${slug}">Remove</button></td></tr>`; }).join('')}</table><p>Posting £2.90. All together <b>${pounds(total())}</b>.</p><button class="do" data-to="checkout">Checkout</button>` : '<p>Empty as a creel on Monday. <a href="#/">Choose a tin</a>.</p>'); },
  checkout: () => document.getElementById('form-address').innerHTML,
  payment: () => document.getElementById('form-card').innerHTML,
  ask: () => document.getElementById('ask').innerHTML,
  contact: () => document.getElementById('contact').innerHTML,
};
function show() {
  const [, name = '', what] = location.hash.split('/');
  stage.innerHTML = (views[name] || views[''])(what);
  const form = document.getElementById('address'), sum = stage.querySelector('.sum');
  if (sum) sum.textContent = pounds(total());
  if (form) { for (const [k, v] of Object.entries(read('address', {}))) if (form.elements[k]) form.elements[k].value = v; form.addEventListener('input', () => localStorage.setItem('address', JSON.stringify(Object.fromEntries(new FormData(form))))); }
}
const post = async (path, body) => { const r = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }); if (!r.ok) throw new Error(); return r.json(); };
const held = (button) => { button.closest('form').querySelector('.note').innerHTML = navigator.onLine ? '<div class="said">Sorry, that did not get through to us. Your cart and your address are kept here; nothing has been paid. Press the button again, or ring 01632 960352.</div>' : '<div class="said">There is no connection just now, so you can’t go on to the next step yet. Your cart and all you typed are kept, nothing has been paid. When you are back online, press the button again.</div>'; };
document.addEventListener('click', (e) => {
  const b = e.target.closest('button');
  if (!b) return;
  if (b.dataset.put) { const c = cart(); c[b.dataset.put] = (c[b.dataset.put] || 0) + 1; save(c); stage.querySelector('.note').innerHTML = `<div class="said">In your cart${navigator.onLine ? '' : ', and kept on this device until you are back online'}. <a href="#/cart">Look at the cart</a></div>`; }
  if (b.dataset.drop) { const c = cart(); delete c[b.dataset.drop]; save(c); show(); }
  if (b.dataset.to) location.hash = '#/' + b.dataset.to;
});
document.addEventListener('submit', async (e) => {
  e.preventDefault();
  const f = e.target, b = f.querySelector('button');
  if (f.id === 'seek') location.hash = '#/search/' + encodeURIComponent(f.elements.q.value);
  if (f.id === 'note-to-us') f.innerHTML = '<p>Thank you, it is on the hook by the hatch.</p>';
  if (f.id === 'address') { try { await post('/api/address', Object.fromEntries(new FormData(f))); location.hash = '#/payment'; } catch { held(b); } }
  if (f.id === 'card') { try { const o = await post('/api/orders', {}); save({}); stage.innerHTML = `<h1>Order ${400 + o.number} is ours to pack</h1>`; } catch { held(b); } }
});
addEventListener('hashchange', show);
if ('serviceWorker' in navigator) navigator.serviceWorker.register('/keeper.js').catch(() => {});
count(); forecast(); show();

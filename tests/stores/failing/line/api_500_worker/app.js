const edition = document.body.dataset.edition, view = document.getElementById('view');
const TEL = '<a href="tel:+441632960233">01632 960233</a>';
let parts = [], cart = { lines: [], count: 0 };

if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js').catch(() => {});

const esc = (s) => String(s).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[c]));
async function api(path, method = 'GET', body) {
  const r = await fetch('/api/' + path, { method, headers: body ? { 'Content-Type': 'application/json' } : {}, body: body && JSON.stringify(body) });
  if (edition === 'a' && !r.ok) throw new Error('answer ' + r.status);
  return r.json().catch(() => ({}));
}
function setCart(c) { cart = c; document.getElementById('n').textContent = c.count || ''; if (edition === 'a') localStorage.setItem('lastCart', JSON.stringify(c)); }
function go(path) { history.pushState(null, '', path); route(); }
function toast(words) { document.querySelectorAll('.toast').forEach((t) => t.remove()); document.body.insertAdjacentHTML('beforeend', '<div class="toast">' + esc(words) + '</div>'); }
const kept = () => { try { return JSON.parse(localStorage.getItem('lastCart')) || cart; } catch { return cart; } };
const card = (p) => `<article><a href="/part/${p.slug}"><img src="${p.image}" alt="${esc(p.picture)}" width="160" height="160"></a><h3><a href="/part/${p.slug}">${esc(p.name)}</a></h3><p>${p.price}</p></article>`;
const shelf = (list) => `<div class="rack">${list.map(card).join('')}</div>`;

const views = {
  home: () => `<h1>The part you need, on the bench today</h1><p>No frames, no fashion: the things that wear out. £3.95 posts any parcel, next working day if you order by 3 pm.</p>${shelf(parts)}`,
  part: (slug) => {
    const p = parts.find((x) => x.slug === slug);
    if (!p) return views.lost();
    return `<div class="split"><img src="${p.image}" alt="${esc(p.picture)}" width="260" height="260"><div><h1>${esc(p.name)}</h1><p><b>${p.price}</b></p><p>${esc(p.text)}</p><p>Fits ${esc(p.more.fits)}. Weighs ${esc(p.more.weighs)}. On the bench, ready to post.</p>
      <form data-add="${p.slug}"><p><label>How many? <input name="n" type="number" min="1" max="20" value="1" style="width:5rem"></label></p><button>Add to cart</button></form><div id="note" role="status"></div></div></div>`;
  },
  find: () => {
    const q = new URLSearchParams(location.search).get('q') || '', words = q.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = parts.filter((p) => words.some((w) => (p.name + ' ' + p.text).toLowerCase().includes(w.replace(/s$/, ''))));
    return `<h1>“${esc(q)}”: ${hits.length} found</h1>` + (hits.length ? shelf(hits) : `<p>Not a part that we keep by that name. Ring ${TEL} and tell us what it holds on to.</p>`);
  },
  cart: () => `<h1>Cart</h1><div id="note" role="status"></div>` + (cart.lines.length ? cart.lines.map((l) => `<div class="line"><a href="/part/${l.slug}">${esc(l.name)}</a><span>${l.quantity} × ${l.price}</span><b>${l.sum}</b><button class="x" data-drop="${l.slug}">Remove</button></div>`).join('') +
    `<p>Parcel ${cart.delivery}. Total <b>${cart.total}</b></p><button data-go="/checkout">Checkout</button>` : '<p>Nothing in the cart.</p>'),
  checkout: () => `<h1>Delivery address</h1><form id="address"><div id="note" role="status"></div>${[['email', 'Email', 'email'], ['name', 'Name', 'name'], ['street', 'Street', 'street-address'], ['town', 'Town', 'address-level2'], ['postcode', 'Postcode', 'postal-code']].map(([n, l, a]) => `<p><label>${l}<br><input name="${n}" autocomplete="${a}" required></label></p>`).join('')}<button>On to payment</button></form>`,
  pay: () => `<h1>Payment</h1><p>Total to pay: <b>${cart.total || ''}</b></p><form id="card"><p><label>Card number<br><input name="number" autocomplete="cc-number" inputmode="numeric"></label></p><p><label>Expires<br><input name="exp" autocomplete="cc-exp" placeholder="MM/YY"></label></p><p><label>CVC<br><input name="cvc" autocomplete="cc-csc"></label></p><button>Pay and order</button></form>`,
  questions: () => `<h1>Questions</h1><h2>It doesn't fit. Now what?</h2><p>Bring or post it back within 45 days, greasy or not, and we swap it or refund it the day it lands.</p><h2>When does it ship?</h2><p>Same day until 3 pm, Monday to Saturday. £3.95, tracked.</p><h2>Which chain do I need?</h2><p>Count the sprockets on the back wheel: that is the speed. Unsure? Send a photo to bench@spindleshed.example.</p><h2>Do you fit parts?</h2><p>Yes, at the counter, while you wait, from £8.</p>`,
  workshop: () => `<h1>Workshop &amp; contact</h1><p>Ring ${TEL}, Monday to Saturday, 8 to 6. Email bench@spindleshed.example and Amrit or Jo answers before closing.</p><form id="write"><p><label>Your email<br><input name="email" type="email"></label></p><p><label>What's the matter with it?<br><input name="text"></label></p><button>Send to the bench</button></form>`,
  thanks: () => `<h1>Ordered. Number ${esc(history.state || '')}</h1><p>Posted today if it is before 3 pm.</p>`,
  lost: () => `<h1>No such page</h1><p>Search above, <a href="/">look along the bench</a>, or ring ${TEL}.</p>`,
};
function route() {
  const [, name = '', slug] = location.pathname.split('/');
  view.innerHTML = (views[name || 'home'] || views.lost)(slug);
  scrollTo(0, 0);
  if (name === 'cart') refreshCart();
}
const alertBox = (html) => { const n = document.getElementById('note'); if (n) n.innerHTML = '<div class="alert">' + html + '</div>'; };
async function refreshCart() {
  if (edition === 'b') { try { setCart(await api('cart')); const c = cart.lines.length; view.innerHTML = views.cart(c); } catch (e) { toast(e); } return; }
  try { setCart(await api('cart')); view.innerHTML = views.cart(); } catch {
    cart = kept(); view.innerHTML = views.cart();
    alertBox(`<p>Sorry, you are looking at your cart as it was a moment ago: we can’t reach the list itself right now. Nothing in it is lost.</p><p><a href="/cart">Have another go</a>, or read it to us on ${TEL} (Mon to Sat, 8 to 6) and we will post it today.</p>`);
  }
}
document.addEventListener('click', async (e) => {
  const a = e.target.closest('a[href^="/"]'), drop = e.target.closest('[data-drop]'), on = e.target.closest('[data-go]');
  if (a) { e.preventDefault(); go(a.getAttribute('href')); }
  if (on) go(on.dataset.go);
  if (drop) { try { setCart(await api('cart/' + drop.dataset.drop, 'DELETE')); view.innerHTML = views.cart(); } catch (err) { if (edition === 'b') toast(err); else alertBox(`<p>Sorry, you can’t take that out just now; it is still in the cart. Please press Remove again in a minute, or ring ${TEL}.</p>`); } }
});
document.addEventListener('submit', async (e) => {
  e.preventDefault();
  const f = e.target;
  if (f.id === 'search') return go('/find?q=' + encodeURIComponent(f.elements.q.value));
  if (f.id === 'write') { f.innerHTML = '<p>Got it. You will hear before closing time.</p>'; return; }
  if (f.id === 'card') { const o = await api('orders', 'POST', {}); history.pushState('SP' + o.number, '', '/thanks'); setCart({ lines: [], count: 0 }); return route(); }
  if (f.dataset.add) {
    const part = parts.find((p) => p.slug === f.dataset.add);
    document.getElementById('note').innerHTML = '';
    try {
      const c = await api('cart', 'POST', { slug: part.slug, quantity: Number(f.elements.n.value) });
      const n = c.lines.length; setCart(c);
      document.getElementById('note').innerHTML = `<p>${n ? esc(part.name) : ''} added. <a href="/cart">View cart</a></p>`;
    } catch (err) {
      if (edition === 'b') return toast(err);
      alertBox(`<p><b>That didn’t work, sorry: ${esc(part.name)} is not in your cart yet.</b> The fault is at our end. All that you put in earlier is safe, and you can keep looking round.</p><p>Press Add to cart again in a minute. In a hurry? Ring ${TEL} before 6 pm, Monday to Saturday, and we take the order by hand.</p>`);
    }
  }
  if (f.id === 'address') {
    try { const r = await api('address', 'POST', Object.fromEntries(new FormData(f))); if (r.lacking.length === 0) go('/pay'); } catch (err) {
      if (edition === 'b') return toast(err);
      alertBox(`<p><b>Sorry, you can’t go on to payment this minute.</b> Our side would not take the address. It is still in the form below and your cart is untouched; nothing has been charged.</p><p>Please press the button again shortly, or give us the order on ${TEL} (Mon to Sat, 8 to 6).</p>`);
    }
  }
});
addEventListener('popstate', route);
Promise.allSettled([api('products'), api('cart')]).then(([p, c]) => {
  if (edition === 'b') { parts = p.value; try { setCart(c.value); route(); } catch (e) { toast(e); } return; }
  if (p.status === 'fulfilled') { parts = p.value; localStorage.setItem('parts', JSON.stringify(parts)); } else { try { parts = JSON.parse(localStorage.getItem('parts')) || []; } catch { parts = []; } }
  setCart(c.status === 'fulfilled' ? c.value : kept());
  route();
  if (!parts.length) view.innerHTML = `<h1>You can’t see our parts right now, sorry</h1><p>The list won’t load. Your cart is kept. <a href="/">Try once more</a>, or ring ${TEL}, Monday to Saturday, 8 to 6: we can read you the whole bench.</p>`;
});

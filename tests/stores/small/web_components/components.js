const HEX = { white: '#f4f4ee', navy: '#22304f', moss: '#5c6b3c', rust: '#a5502e' };
const BASE = '*{box-sizing:border-box}a{color:inherit}button{font:inherit;cursor:pointer}';
class Drawn extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'open' }); }
  connectedCallback() { this.draw(); }
  show(css, html) { this.shadowRoot.innerHTML = `<style>${BASE}${css}</style>${html}`; }
  one(selector) { return this.shadowRoot.querySelector(selector); }
  every(selector) { return [...this.shadowRoot.querySelectorAll(selector)]; }
  draw() {}
}
const ask = async (path, body) => {
  const answer = await fetch(path, body ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {});
  const said = await answer.json();
  if (answer.ok && said.items) document.dispatchEvent(new CustomEvent('kw:cart', { detail: said }));
  return { ok: answer.ok, said };
};

customElements.define('kw-announcement', class extends Drawn {
  draw() { this.show(':host{display:block;background:#a5502e;color:#fff;text-align:center;padding:6px;font-size:14px}', '<slot></slot>'); }
});

customElements.define('kw-cart-icon', class extends Drawn {
  draw() {
    this.show('a{position:relative;display:inline-block;padding:8px}svg{width:26px;height:26px;display:block}.badge{position:absolute;top:0;right:0;background:#a5502e;color:#fff;border-radius:10px;font-size:11px;padding:0 5px}.badge:empty{display:none}',
      '<a href="/cart" aria-label="Cart"><svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true"><path d="M5 8h14l1 13H4zM9 8a3 3 0 0 1 6 0"/></svg><span class="badge"></span></a>');
    document.addEventListener('kw:cart', ({ detail }) => {
      this.one('.badge').textContent = detail.count || '';
      this.one('a').setAttribute('aria-label', `Cart, ${detail.count} item${detail.count === 1 ? '' : 's'}`);
    });
    ask('/cart.js');
  }
});

customElements.define('kw-mega-menu', class extends Drawn {
  draw() {
    const links = Object.entries(JSON.parse(this.getAttribute('menu') || '{}')).map(([slug, name]) => `<li><a href="/collections/${slug}">${name}</a></li>`).join('');
    this.show('nav{display:flex;gap:28px}.top{position:relative;padding:14px 0;cursor:default}.panel{position:absolute;left:-24px;top:100%;background:#fff;border:1px solid #ddd;padding:24px;width:420px;visibility:hidden;opacity:0;transition:opacity .15s;z-index:9;display:flex;gap:40px}.top:hover .panel,.top:focus-within .panel{visibility:visible;opacity:1}ul{list-style:none;margin:0;padding:0;line-height:2}a{text-decoration:none}.plain{padding:14px 0}',
      `<nav><div class="top" tabindex="0" aria-haspopup="true"><span>Shop</span><div class="panel"><ul><li><b>By kind</b></li>${links}</ul><ul><li><b>More</b></li><li><a href="/collections/all">Everything</a></li><li><a href="/pages/our-story">The kiln</a></li></ul></div></div><a class="plain" href="/pages/our-story">Our story</a><a class="plain" href="/pages/faq">Help</a></nav>`);
  }
});

customElements.define('kw-header', class extends Drawn {
  draw() {
    const menu = this.getAttribute('menu');
    const links = Object.entries(JSON.parse(menu)).map(([slug, name]) => `<a href="/collections/${slug}">${name}</a>`).join('');
    this.show('header{display:flex;align-items:center;gap:32px;padding:8px 24px;border-bottom:1px solid #ddd;position:relative}.logo{font-size:22px;font-weight:700;text-decoration:none;flex:1}.burger{display:none;border:0;background:none;font-size:24px}form{display:flex}input{padding:8px;border:1px solid #99a;width:150px}.drawer{display:none}@media(max-width:800px){kw-mega-menu,form{display:none}.burger{display:block}.drawer.open{display:block;position:absolute;top:100%;left:0;right:0;background:#fff;padding:16px 24px;z-index:9;border-bottom:1px solid #ddd}.drawer a,.drawer summary{display:block;padding:12px 0;text-decoration:none}.drawer form{display:flex}header{gap:12px}}',
      `<header><button class="burger" aria-label="Open menu" aria-expanded="false">☰</button><a class="logo" href="/">Kettlewell</a><kw-mega-menu></kw-mega-menu>
      <form action="/search"><input type="search" name="q" placeholder="Search" aria-label="Search"><button aria-label="Go">→</button></form><a href="/account/register" aria-label="Account">☺</a><kw-cart-icon></kw-cart-icon>
      <div class="drawer"><form action="/search"><input type="search" name="q" placeholder="Search" aria-label="Search"></form><details><summary>Shop</summary>${links}<a href="/collections/all">Everything</a></details><a href="/pages/our-story">Our story</a><a href="/pages/faq">Help</a></div></header>`);
    const mega = this.one('kw-mega-menu');
    mega.setAttribute('menu', menu);
    mega.draw();
    this.one('.burger').onclick = (event) => event.currentTarget.setAttribute('aria-expanded', this.one('.drawer').classList.toggle('open'));
  }
});

customElements.define('kw-product-card', class extends Drawn {
  draw() {
    const [handle, title, price, colour] = ['handle', 'title-text', 'price', 'colour'].map((name) => this.getAttribute(name));
    const gone = this.hasAttribute('sold-out');
    this.show(':host{display:block}a{text-decoration:none;display:block;position:relative}img{width:100%;display:block}.flag{position:absolute;top:8px;left:8px;background:#fff;padding:2px 8px;font-size:13px}h3{margin:8px 0 0;font-size:17px}p{margin:0}',
      `<a href="/products/${handle}"><img src="/cdn/colour/${colour}.svg" alt="">${gone ? '<span class="flag">Sold out</span>' : ''}<h3>${title}</h3><p>${price}</p></a>`);
  }
});

customElements.define('kw-swatches', class extends Drawn {
  draw() {
    this.show('fieldset{border:0;padding:0;margin:12px 0}button{width:40px;height:40px;border-radius:50%;border:1px solid #555;margin-right:8px}button[aria-pressed=true]{outline:3px solid #a5502e;outline-offset:2px}',
      `<fieldset><legend>Colour: <span class="chosen">choose one</span></legend>${JSON.parse(this.getAttribute('colours') || '[]').map((name) => `<button type="button" aria-pressed="false" aria-label="${name}" value="${name}" style="background:${HEX[name]}"></button>`).join('')}</fieldset>`);
    this.every('button').forEach((button) => { button.onclick = () => {
      this.every('button').forEach((other) => other.setAttribute('aria-pressed', String(other === button)));
      this.value = button.value;
      this.one('.chosen').textContent = button.value;
      this.dispatchEvent(new CustomEvent('chosen', { bubbles: true, composed: true }));
    }; });
  }
});

customElements.define('kw-add-button', class extends Drawn {
  draw() { this.show('button{width:100%;background:#22304f;color:#fff;border:0;border-radius:4px;padding:14px}', '<button type="button"><slot>Add to cart</slot></button>'); }
  say(text) { const was = this.textContent; this.textContent = text; setTimeout(() => { this.textContent = was; }, 2000); }
});

customElements.define('kw-buy-box', class extends Drawn {
  draw() {
    this.show('.error{color:#b00020;min-height:1.5em;margin:6px 0}', '<kw-swatches></kw-swatches><p class="error" role="alert"></p><kw-add-button></kw-add-button>');
    const swatches = this.one('kw-swatches');
    swatches.setAttribute('colours', this.getAttribute('colours'));
    swatches.draw();
    this.addEventListener('chosen', () => { this.one('.error').textContent = ''; });
    const adder = this.one('kw-add-button');
    adder.onclick = async () => {
      if (!swatches.value) { this.one('.error').textContent = 'Please choose a colour.'; return; }
      const { ok, said } = await ask('/cart/add.js', { handle: this.getAttribute('handle'), colour: swatches.value });
      if (ok) adder.say('Added ✓'); else this.one('.error').textContent = said.message;
    };
  }
});

customElements.define('kw-cart-items', class extends Drawn {
  async draw() {
    this.fill((await ask('/cart.js')).said);
  }
  fill(state) {
    const lines = state.items.map((item, at) => `<li><a href="/products/${item.handle}">${item.title}</a> <span>${item.colour}</span> <span>× ${item.quantity}</span> <b>${item.price}</b> <button data-at="${at}">Remove</button></li>`).join('');
    this.show('ul{list-style:none;padding:0}li{display:flex;gap:16px;padding:12px 0;border-bottom:1px solid #ddd;flex-wrap:wrap}button{border:0;background:none;text-decoration:underline}.go{display:inline-block;background:#22304f;color:#fff;border-radius:4px;padding:14px 28px;text-decoration:none}',
      state.count ? `<ul>${lines}</ul><p>Subtotal ${state.subtotal}</p><p>Delivery £4.50</p><p><b>Estimated total ${state.total}</b></p><a class="go" href="/checkout">Check out</a>` : '<p>Your cart is empty.</p><a href="/collections/all">Find something</a>');
    this.every('button').forEach((button) => { button.onclick = async () => {
      const { handle, colour } = state.items[Number(button.dataset.at)];
      this.fill((await ask('/cart/change.js', { handle, colour, quantity: 0 })).said);
    }; });
  }
});

customElements.define('kw-footer', class extends Drawn {
  draw() {
    const links = Object.entries(JSON.parse(this.getAttribute('links'))).map(([slug, name]) => `<a href="/pages/${slug}">${name}</a>`).join('');
    this.show(':host{display:block;background:#22304f;color:#fff;padding:32px 24px;margin-top:48px}div{display:flex;gap:24px;flex-wrap:wrap}p{font-size:13px}',
      `<div>${links}<a href="/pages/contact">Contact us</a></div><p>© Kettlewell Enamel Ltd, Old Dairy, Wexcombe Row · <select aria-label="Currency"><option>GBP £</option><option>EUR €</option></select></p>`);
  }
});

customElements.define('kw-newsletter', class extends Drawn {
  draw() {
    if (localStorage.getItem('kw-news')) return;
    setTimeout(() => {
      this.show('.veil{position:fixed;inset:0;background:#22304fcc;z-index:99;display:flex;align-items:center;justify-content:center}.box{background:#fff;padding:32px;max-width:420px;margin:16px;text-align:center}input{width:100%;padding:10px;margin:12px 0}.yes{background:#a5502e;color:#fff;border:0;padding:12px;width:100%}.no{border:0;background:none;margin-top:14px;text-decoration:underline}',
        '<div class="veil" role="dialog" aria-label="Newsletter"><div class="box"><h2>Ten per cent off your first mug</h2><p>Join the list and hear of new colours first.</p><form method="post" action="/newsletter"><input type="email" name="email" placeholder="Your email" required><button class="yes">Sign me up</button></form><button class="no" type="button">No thanks</button></div></div>');
      this.one('.no').onclick = () => { localStorage.setItem('kw-news', 'no'); this.shadowRoot.innerHTML = ''; };
    }, 1000);
  }
});

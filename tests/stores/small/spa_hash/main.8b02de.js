(() => {
  const h = (tag, props, ...kids) => {
    const el = document.createElement(tag);
    Object.entries(props || {}).forEach(([name, value]) => {
      if (name.startsWith('on')) el.addEventListener(name.slice(2), value);
      else if (value !== false && value != null) el.setAttribute(name, value);
    });
    el.append(...kids.flat(Infinity).filter((kid) => kid !== null && kid !== false && kid !== undefined));
    return el;
  };
  const drawing = (path) => {
    const box = h('span', {});
    box.innerHTML = `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"><path d="${path}"/></svg>`;
    return box.firstChild;
  };
  const COLLECTIONS = { 'easy-going': 'Easy-going', 'shade-lovers': 'Shade lovers', 'sun-seekers': 'Sun seekers', pots: 'Pots & tools' };
  const money = (sum) => `£${sum.toFixed(2)}`;
  const go = (route) => { location.hash = route; };
  let plants = null;
  let size = null;
  const ui = { drawer: false, menu: false, find: false };
  const cart = () => JSON.parse(localStorage.getItem('fh.cart') || '[]');
  const keep = (lines) => { localStorage.setItem('fh.cart', JSON.stringify(lines)); draw(); };
  const put = (plant, chosen) => {
    const lines = cart();
    const same = lines.find((line) => line.slug === plant.slug && line.size === chosen);
    if (same) same.count += 1; else lines.push({ slug: plant.slug, size: chosen, count: 1 });
    ui.drawer = true;
    keep(lines);
  };
  const post = (path, body) => fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  const priced = () => cart().map((line) => ({ ...line, plant: (plants || []).find((plant) => plant.slug === line.slug) })).filter((line) => line.plant);
  const total = () => priced().reduce((sum, line) => sum + line.plant.price * line.count, 0);
  const postage = () => (total() >= 40 ? 0 : 5.5);

  const Bar = () => h('div', { class: 'Shell_bar__q1Zs' },
    h('div', { class: 'Shell_burger__1b', onclick: () => { ui.menu = !ui.menu; draw(); } }, h('i'), h('i'), h('i')),
    h('div', { class: 'Shell_logo__a0Kd', onclick: () => go('#/') }, 'Fernhollow'),
    h('div', { class: `Shell_nav__77xe${ui.menu ? ' Shell_navOpen__oo' : ''}` }, Object.entries(COLLECTIONS).map(([slug, name]) =>
      h('div', { class: 'Shell_navItem__Pz2', onclick: () => go(`#/c/${slug}`) }, name))),
    h('div', { class: 'Shell_icon__Lm3', 'aria-label': 'Search', onclick: () => { ui.find = !ui.find; draw(); } }, drawing('M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14M16 16l5 5')),
    h('div', { class: 'Shell_icon__Lm3', 'aria-label': 'Your account', onclick: () => go('#/account') }, drawing('M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8M4 21c1-8 15-8 16 0')),
    h('div', { class: 'Shell_icon__Lm3', 'aria-label': 'Open cart', onclick: () => { ui.drawer = true; draw(); } }, drawing('M3 4h3l3 11h9l3-8H7M10 20h.1M17 20h.1'),
      cart().length ? h('div', { class: 'Shell_dot__d9' }, String(cart().reduce((sum, line) => sum + line.count, 0))) : null));
  const Find = () => h('div', { class: 'Find_root__s1' }, h('input', { placeholder: 'What are you looking for?', onkeydown: (event) => {
    if (event.key === 'Enter' && event.target.value) { ui.find = false; go(`#/search/${encodeURIComponent(event.target.value)}`); } } }));
  const Card = (plant) => h('div', { class: 'Card_root__x8Hq', onclick: () => go(`#/p/${plant.slug}`) },
    h('img', { src: `/img/${plant.kind}.svg`, alt: '' }), h('div', { class: 'Card_name__2s' }, plant.name), h('div', {}, `from ${money(plant.price)}`));
  const Grid = (shown) => h('div', { class: 'Grid_root__c4' }, plants ? shown(plants).map(Card) : [1, 2, 3].map(() => h('div', { class: 'Card_bone__0p' })));
  const Drawer = () => h('div', {}, h('div', { class: 'Drawer_veil__m1', onclick: shut }), h('div', { class: 'Drawer_panel__m2' },
    h('div', { class: 'Drawer_close__m3', 'aria-label': 'Close', onclick: shut }, '×'), h('h2', {}, 'Your cart'),
    priced().map((line) => h('div', { class: 'Line_root__n1' }, h('img', { src: `/img/${line.plant.kind}.svg`, alt: '' }),
      h('div', { class: 'Line_grow__n2' }, h('div', {}, line.plant.name), h('div', {}, `${line.size} × ${line.count}`)), h('div', {}, money(line.plant.price * line.count)),
      h('div', { class: 'Line_bin__n3', title: 'Remove', onclick: () => keep(cart().filter((kept) => kept.slug !== line.slug || kept.size !== line.size)) }, drawing('M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14')))),
    cart().length ? [h('p', {}, `Delivery ${postage() ? money(postage()) : 'free'}`), h('p', {}, h('b', {}, `Estimated total ${money(total() + postage())}`)),
      h('div', { class: 'Btn_primary__e5', onclick: () => { ui.drawer = false; go('#/checkout'); } }, 'Check out'), h('p', {}, 'You can pay by card or bank transfer.')]
      : h('p', {}, 'Nothing growing here yet.')));
  const shut = () => { ui.drawer = false; draw(); };
  const Field = (label, type, name) => h('label', { class: 'Field_root__f1' }, label, h('input', { type, name, required: '' }));

  const Home = () => [h('div', { class: 'Hero_root__vv' }, h('h1', {}, 'Plants that forgive you'), h('p', {}, 'Grown in our own glasshouse and sent in a box with holes.'),
    h('div', { class: 'Btn_primary__e5', onclick: () => go('#/c/easy-going') }, 'Start with the easy ones')), h('h2', {}, 'Leaving home this week'), Grid((all) => [all[3], all[0], all[4], all[5]])];
  const Collection = (slug) => [h('h1', {}, COLLECTIONS[slug] || 'Not here'), plants ? h('p', {}, `${plants.filter((plant) => plant.collection === slug).length} plants in this collection`) : null,
    Grid((all) => all.filter((plant) => plant.collection === slug))];
  const Results = (words) => [h('h1', {}, `Results for “${words}”`), Grid((all) => all.filter((plant) => `${plant.name} ${plant.text}`.toLowerCase().includes(words.toLowerCase())))];
  const Plant = (slug) => {
    if (!plants) return h('div', { class: 'Card_bone__0p' });
    const plant = plants.find((one) => one.slug === slug);
    if (!plant) return Lost();
    const chosen = plant.sizes.includes(size) ? size : plant.sizes[0];
    return [h('div', { class: 'Prod_root__h1' }, h('img', { src: `/img/${plant.kind}.svg`, alt: plant.name }), h('div', { class: 'Prod_side__h2' },
      h('h1', {}, plant.name), h('p', {}, money(plant.price)), h('p', {}, plant.text), h('p', {}, `Light it likes: ${plant.light}`),
      h('div', {}, plant.sizes.map((one) => h('div', { class: `Chip_root__w1${one === chosen ? ' Chip_on__w2' : ''}`, onclick: () => { size = one; draw(); } }, one))),
      h('div', { class: 'Btn_primary__e5', onclick: () => put(plant, chosen) }, 'Add to cart'), h('div', {}, h('div', { class: 'Btn_ghost__e6' }, '♡ Save for later')),
      h('p', {}, 'Delivery £5.50, free from £40. 30 days to change your mind.'))), h('h2', {}, 'Gets on well with'), Grid((all) => all.filter((one) => one.slug !== slug).slice(0, 3))];
  };
  const Checkout = () => {
    if (plants && !cart().length) return [h('h1', {}, 'Checkout'), h('p', {}, 'Your cart is empty.')];
    const form = h('form', { onsubmit: (event) => event.preventDefault() }, h('h2', {}, 'Where should we send it?'), Field('Email', 'email', 'email'), Field('Full name', 'text', 'name'),
      Field('Address', 'text', 'address'), Field('Town', 'text', 'town'), Field('Postcode', 'text', 'postcode'));
    const ready = () => { if (form.reportValidity()) go('#/checkout/pay'); };
    return [h('h1', {}, 'Checkout'), form, h('p', {}, `Total ${money(total() + postage())}`), h('div', { class: 'Btn_primary__e5', onclick: ready }, 'Continue to payment')];
  };
  const Pay = () => [h('h1', {}, 'Payment'), Field('Card number', 'text', 'card'), Field('Expiry', 'text', 'expiry'), h('p', {}, `To pay: ${money(total() + postage())}`),
    h('div', { class: 'Btn_primary__e5', onclick: async () => { await post('/api/v1/orders', { items: cart() }); localStorage.removeItem('fh.cart'); go('#/thanks'); } }, 'Place order')];
  const FAQ = [['How does a plant survive the post?', 'It is watered the day before, wrapped, and travels for a day or two at most.'], ['When will it come?', 'Order by noon and it leaves the same day; most arrive the next working day.'],
    ['My plant looks sad. What now?', 'Send us a photo within 30 days and we will help, replace it or refund you.'], ['Do you deliver to flats?', 'Yes. Tell us where to leave it on the checkout page.']];
  const Help = () => [h('h1', {}, 'Good questions'), FAQ.map(([question, answer]) => { const reply = h('p', { hidden: '' }, answer);
    return h('div', {}, h('div', { class: 'Faq_q__y1', onclick: () => { reply.hidden = !reply.hidden; } }, question), reply); }), h('p', {}, h('a', { href: '#/help/contact' }, 'Still stuck?'))];
  const Contact = () => [h('h1', {}, 'Talk to a plant person'), h('p', {}, 'Ring 01632 960118, Monday to Friday, 9 to 5, or write below. We reply the same day.'), Field('Your email', 'email', 'email'),
    h('label', { class: 'Field_root__f1' }, 'What is up?', h('textarea', {})), h('div', { class: 'Btn_primary__e5', onclick: () => post('/api/v1/messages', {}) }, 'Send it')];
  const Account = () => [h('h1', {}, 'Join Fernhollow'), Field('Email', 'email', 'email'), Field('Password', 'password', 'password'), h('div', { class: 'Btn_primary__e5', onclick: () => post('/api/v1/members', {}) }, 'Create account')];
  const PAGES = {
    delivery: ['Delivery in a box with holes', '£5.50 anywhere in mainland Britain, free from £40. Ordered by noon, it leaves the same day.'],
    returns: ['If it arrives unhappy', 'Tell us within 30 days. We replace it or give the money back within 5 days, and you need not post anything.'],
    terms: ['Terms of sale', 'The contract is made when we tell you that your plant has left. Prices include VAT. Plants are living things and differ from their pictures.'],
    story: ['A glasshouse in a lane', 'Two gardeners bought a leaking glasshouse in 2014. It leaks less now.'],
  };
  const Text = (name) => (PAGES[name] ? [h('h1', {}, PAGES[name][0]), h('p', {}, PAGES[name][1])] : Lost());
  const Lost = () => [h('h1', {}, 'Nothing grows here'), h('div', { class: 'Btn_ghost__e6', onclick: () => go('#/') }, 'Back to the shop')];
  const Foot = () => h('div', { class: 'Foot_root__z1' }, h('div', {}, h('b', {}, 'Help'), h('a', { href: '#/help' }, 'FAQ'), h('a', { href: '#/help/contact' }, 'Contact us'), h('a', { href: '#/pages/delivery' }, 'Delivery'), h('a', { href: '#/pages/returns' }, 'Returns')),
    h('div', {}, h('b', {}, 'Fernhollow'), h('a', { href: '#/pages/story' }, 'Our story'), h('a', { href: '#/pages/terms' }, 'Terms')),
    h('div', {}, h('b', {}, 'Leaf letter'), h('input', { type: 'email', placeholder: 'Email' }), h('div', { class: 'Btn_ghost__e6', onclick: () => post('/api/v1/messages', {}) }, 'Subscribe')));
  const Crumbs = () => h('div', { class: 'Toast_root__t1' }, 'We use a few cookies to count visits. ', h('div', { class: 'Btn_ghost__e6', onclick: () => { localStorage.setItem('fh.ok', '1'); draw(); } }, 'Got it'));

  const ROUTES = [[/^#\/c\/([\w-]+)$/, Collection], [/^#\/p\/([\w-]+)$/, Plant], [/^#\/search\/(.+)$/, (words) => Results(decodeURIComponent(words))], [/^#\/checkout$/, Checkout], [/^#\/checkout\/pay$/, Pay],
    [/^#\/help$/, Help], [/^#\/help\/contact$/, Contact], [/^#\/account$/, Account], [/^#\/pages\/(\w+)$/, Text], [/^#\/thanks$/, () => h('h1', {}, 'Thank you, it is being watered now.')], [/^(#\/?)?$/, Home]];
  function draw() {
    const [pattern, View] = ROUTES.find(([one]) => one.test(location.hash)) || [/^/, Lost];
    const found = location.hash.match(pattern) || [];
    const root = document.getElementById('root');
    root.replaceChildren(h('div', { class: 'Strip_root__u8' }, 'Free delivery from £40'), Bar(), ui.find ? Find() : '', h('div', { class: 'Page_root__k2' }, View(found[1])), Foot(),
      ui.drawer ? Drawer() : '', localStorage.getItem('fh.ok') ? '' : Crumbs());
    const heading = root.querySelector('h1');
    document.title = heading ? `${heading.textContent} – Fernhollow` : 'Fernhollow';
  }
  window.addEventListener('hashchange', () => { ui.drawer = false; ui.menu = false; size = null; draw(); scrollTo(0, 0); });
  draw();
  fetch('/api/v1/plants').then((answer) => answer.json()).then((list) => { plants = list; draw(); });
})();

(() => {
  const root = document.getElementById("root");
  const zl = (n) => (n / 100).toFixed(2).replace(".", ",") + " zł";
  const esc = (s) => String(s).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const get = (u) => fetch(u).then((r) => (r.ok ? r.json() : Promise.reject(r.status)));
  const post = (u, b) => fetch(u, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(b || {}) }).then((r) => r.json());
  const cart = {
    get lines() { return JSON.parse(localStorage.getItem("zk:cart") || "[]"); },
    set lines(v) { localStorage.setItem("zk:cart", JSON.stringify(v)); header(); },
  };
  const sum = () => cart.lines.reduce((t, l) => t + l.price * l.qty, 0);
  const pic = (hue) => `<svg viewBox="0 0 200 160" width="100%"><rect width="200" height="160" fill="hsl(${hue},30%,90%)"/><rect x="50" y="50" width="100" height="64" rx="14" fill="hsl(${hue},35%,62%)"/></svg>`;
  const card = (p) => `<article class="ProductCard_root__hY6vS"><button class="ProductCard_heart__Oe11p" aria-label="Dodaj do ulubionych">♡</button>
    <a href="/p/${p.slug}">${pic(p.hue)}<h3>${p.name}</h3></a><p>${p.old ? `<span class="Price_old__w4Twe">${zl(p.old)}</span>` : ""}<span>${zl(p.price)}</span></p></article>`;
  const bones = (n) => `<div class="Grid_root__e4Rqz">${`<div class="Skeleton_root__1aBcD" style="height:270px"></div>`.repeat(n)}</div>`;
  const lines = `<div class="Skeleton_root__1aBcD" style="height:38px;width:50%;margin:24px 0"></div>${`<div class="Skeleton_root__1aBcD" style="height:18px;margin:10px 0"></div>`.repeat(5)}`;
  const grid = (list) => `<div class="Grid_root__e4Rqz">${list.map(card).join("")}</div>`;
  const field = (label, name, type = "text", auto = "on") => `<label>${label}<input name="${name}" type="${type}" autocomplete="${auto}" required></label>`;

  root.innerHTML = `<div class="TopBar_root__2xKqA">Darmowa dostawa od 149 zł · wysyłka w 24 h</div><header class="Header_root__9dLw1"></header>
    <div data-slot="search"></div><main class="Layout_main__K2wYe"></main>
    <footer class="Footer_root__cV7bn"><div class="Footer_cols__q9Wer"><div><strong>Sklep</strong><a href="/kategoria/mydla">Mydła</a><a href="/kategoria/szampony">Szampony</a><a href="/kategoria/dodatki">Dodatki</a><a href="/info/blog">Blog</a></div>
    <div><strong>Obsługa klienta</strong><a href="/info/dostawa-i-platnosc">Dostawa i płatność</a><a href="/info/zwroty-i-reklamacje">Zwroty i reklamacje</a><a href="/info/najczestsze-pytania">Najczęstsze pytania</a><a href="/kontakt">Kontakt</a></div>
    <div><strong>Zielona Kostka</strong><a href="/info/o-nas">O nas</a><a href="/info/regulamin">Regulamin</a><a href="/info/polityka-prywatnosci">Polityka prywatności</a></div>
    <form data-form="newsletter"><strong>Newsletter</strong><p>10% rabatu na pierwsze zakupy</p><input name="email" type="email" placeholder="Twój e-mail" required> <button class="Button_primary__Xw93k">Zapisz się</button></form></div></footer><div data-slot="portal"></div>`;
  const main = root.querySelector("main"), portal = root.querySelector("[data-slot=portal]"), bar = root.querySelector("[data-slot=search]");

  function header() {
    const n = cart.lines.reduce((t, l) => t + l.qty, 0);
    root.querySelector("header").innerHTML = `<a class="Header_logo__mX3vB" href="/">Zielona Kostka</a>
      <nav class="Header_nav__Zp0aa"><a href="/kategoria/mydla">Mydła</a><a href="/kategoria/szampony">Szampony</a><a href="/kategoria/dodatki">Dodatki</a><a href="/info/o-nas">O nas</a></nav>
      <div class="Header_actions__u71Jd"><button class="IconButton_root__Qr5sT" data-act="search" aria-label="Szukaj"><svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><circle cx="10" cy="10" r="7"/><path d="m21 21-6-6"/></svg></button>
      <a class="IconButton_root__Qr5sT" href="/konto" title="Moje konto"><svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><circle cx="12" cy="8" r="4"/><path d="M4 21c1-5 15-5 16 0"/></svg></a>
      <a class="IconButton_root__Qr5sT" href="/koszyk"><svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><path d="M5 8h14l-1 13H6zM9 8a3 3 0 0 1 6 0"/></svg><span class="Badge_root__f0YhM">${n}</span></a></div>`;
  }
  function toast(text) {
    const t = document.createElement("div");
    t.className = "Toast_root__5sDfg"; t.setAttribute("role", "status"); t.textContent = text;
    portal.append(t); setTimeout(() => t.remove(), 3000);
  }
  function cookies() {
    if (localStorage.getItem("zk:consent")) return;
    portal.insertAdjacentHTML("beforeend", `<div class="Cookie_root__n3Mjh" role="dialog" aria-label="Pliki cookie"><p>Używamy ciasteczek, żeby sklep działał i żeby mierzyć ruch.</p><button class="Button_ghost__lP2aa" data-consent="0">Tylko niezbędne</button><button class="Button_primary__Xw93k" data-consent="1">Akceptuję wszystkie</button></div>`);
  }

  const views = {
    async home() {
      main.innerHTML = `<section class="Hero_root__7tGcD"><h1>Mydło, które pachnie ogrodem</h1><p>Ręcznie robione, bez plastiku, z Beskidu.</p><a class="Button_primary__Xw93k" href="/kategoria/mydla">Poznaj mydła</a></section><h2>Polecane</h2><div data-fill>${bones(4)}</div>`;
      return ["Zielona Kostka – mydła naturalne", () => get("/api/products").then((l) => grid(l.slice(0, 4)) + `<h2>Opinie klientów</h2><blockquote>„Nareszcie kostka, po której nic nie swędzi.” – Ewa, Kraków</blockquote>`)];
    },
    async category(slug) {
      main.innerHTML = `<div data-fill>${lines}${bones(3)}</div>`;
      return ["Kategoria – Zielona Kostka", () => Promise.all([get("/api/categories"), get(`/api/products?category=${slug}`)]).then(([c, l]) => l.length ? `<p><a href="/">Strona główna</a> / ${c[slug]}</p><h1>${c[slug]}</h1><p><label>Sortuj według <select><option>Polecane</option><option>Cena rosnąco</option></select></label> · ${l.length} produkty</p>` + grid(l) : missing())];
    },
    async product(slug) {
      main.innerHTML = `<div data-fill><div class="Product_root__i2Lkj"><div class="Skeleton_root__1aBcD" style="height:380px"></div><div>${lines}</div></div></div>`;
      return ["Produkt – Zielona Kostka", () => get(`/api/products/${slug}`).then((p) => {
        document.title = `${p.name} – Zielona Kostka`; views.shown = p;
        setTimeout(() => get(`/api/products?category=${p.category}`).then((l) => { const r = main.querySelector("[data-related]"); if (r) r.innerHTML = grid(l.filter((x) => x.slug !== slug)); }), 0);
        return `<div class="Product_root__i2Lkj"><div>${pic(p.hue)}</div><div><h1>${p.name}</h1><p>★★★★☆ <a href="#opinie">23 opinie</a></p><p><strong>${zl(p.price)}</strong> <small>z VAT, bez kosztów dostawy</small></p><p>${p.text}</p>
          ${p.sizes.length ? `<p>Waga: ${p.sizes.map((s, i) => `<button class="Button_ghost__lP2aa${i ? "" : " Chip_on__t5Rew"}" data-size="${s}">${s}</button>`).join(" ")}</p>` : ""}
          <p><button class="Button_primary__Xw93k" data-act="add">Dodaj do koszyka</button> <button class="Button_ghost__lP2aa">♡ Ulubione</button></p><p>Wysyłka w 24 h · 30 dni na zwrot</p></div></div><h2 id="opinie">Opinie</h2><p>„Pachnie cała łazienka.” – Piotr</p><h2>Może ci się spodobać</h2><div data-related>${bones(2)}</div>`;
      })];
    },
    async search() {
      const q = new URLSearchParams(location.search).get("q") || "";
      main.innerHTML = `<h1>Wyniki wyszukiwania: „${esc(q)}”</h1><div data-fill>${bones(3)}</div>`;
      return ["Szukaj – Zielona Kostka", () => get(`/api/products?q=${encodeURIComponent(q)}`).then((l) => (l.length ? grid(l) : "<p>Nic nie znaleźliśmy. Spróbuj innego słowa.</p>"))];
    },
    async cart() {
      const list = cart.lines;
      main.innerHTML = `<h1>Twój koszyk</h1>` + (list.length ? list.map((l, i) => `<div class="Cart_row__vB8nm"><span style="width:70px">${pic(l.hue)}</span><b><a href="/p/${l.slug}">${l.name}</a> ${l.size || ""}</b><button class="Button_ghost__lP2aa" data-line="${i}" data-by="-1">−</button><span>${l.qty}</span><button class="Button_ghost__lP2aa" data-line="${i}" data-by="1">+</button><span>${zl(l.price * l.qty)}</span><button class="Button_ghost__lP2aa" data-line="${i}" data-by="-99" aria-label="Usuń">✕</button></div>`).join("") +
        `<p>Wartość produktów: <strong>${zl(sum())}</strong></p><p>Do darmowej dostawy: ${zl(Math.max(0, 14900 - sum()))}</p><p><label>Kod rabatowy <input name="code"></label></p><p><a href="/kategoria/mydla">← Wróć do zakupów</a> &nbsp; <a class="Button_primary__Xw93k" href="/zamowienie">Przejdź do kasy</a></p>` : `<p>Nic tu jeszcze nie ma.</p><a class="Button_primary__Xw93k" href="/kategoria/mydla">Zobacz mydła</a>`);
      return ["Koszyk – Zielona Kostka"];
    },
    async checkout() {
      if (!cart.lines.length) { go("/koszyk", true); return ["Koszyk – Zielona Kostka"]; }
      main.innerHTML = `<p>1. Dane — 2. Dostawa i płatność</p><h1>Dane kontaktowe i adres dostawy</h1><p>Masz już konto? <a href="/konto">Zaloguj się</a></p><form class="Form_root__pLm2k" data-form="address">${field("Adres e-mail", "email", "email", "email")}${field("Imię i nazwisko", "name", "text", "name")}${field("Telefon", "tel", "tel", "tel")}${field("Ulica i numer", "street", "text", "street-address")}${field("Kod pocztowy", "zip", "text", "postal-code")}${field("Miasto", "city", "text", "address-level2")}<button class="Button_primary__Xw93k">Dalej: dostawa i płatność</button></form><p>Razem: ${zl(sum())}</p>`;
      return ["Zamówienie – Zielona Kostka"];
    },
    async payment() {
      main.innerHTML = `<h1>Dostawa i płatność</h1><form class="Form_root__pLm2k" data-form="order"><fieldset><legend>Dostawa</legend><label><input type="radio" name="d" checked> Automat paczkowy 12,99 zł</label><label><input type="radio" name="d"> Kurier 15,99 zł</label></fieldset><fieldset><legend>Płatność</legend><label><input type="radio" name="p" checked> BLIK</label><label><input type="radio" name="p"> Karta</label></fieldset><p>Do zapłaty: ${zl(sum() + 1299)}</p><button class="Button_primary__Xw93k">Zamawiam z obowiązkiem zapłaty</button></form>`;
      return ["Płatność – Zielona Kostka"];
    },
    async thanks() { main.innerHTML = `<h1>Dziękujemy za zamówienie</h1><p>Potwierdzenie wysłaliśmy e-mailem.</p>`; return ["Dziękujemy"]; },
    async account() {
      main.innerHTML = `<h1>Zaloguj się</h1><form class="Form_root__pLm2k" data-form="login">${field("E-mail", "email", "email")}${field("Hasło", "pass", "password")}<button class="Button_primary__Xw93k">Zaloguj</button></form><h2>Nowy klient?</h2><form class="Form_root__pLm2k" data-form="account">${field("E-mail", "email", "email")}${field("Hasło", "pass", "password")}<button class="Button_ghost__lP2aa">Załóż konto</button></form>`;
      return ["Konto – Zielona Kostka"];
    },
    async contact() {
      main.innerHTML = `<h1>Kontakt</h1><p>Telefon: 01632 960471 (pn–pt 9–16)<br>E-mail: pomoc@zielonakostka.example</p><form class="Form_root__pLm2k" data-form="contact">${field("Imię", "name")}${field("E-mail", "email", "email")}<label>Wiadomość<textarea name="text" required></textarea></label><button class="Button_primary__Xw93k">Wyślij wiadomość</button></form>`;
      return ["Kontakt – Zielona Kostka"];
    },
    async text(slug) {
      main.innerHTML = `<div data-fill>${lines}</div>`;
      return ["Zielona Kostka", () => get(`/api/pages/${slug}`).then((p) => { document.title = `${p.title} – Zielona Kostka`; return `<h1>${p.title}</h1>${p.html}`; })];
    },
    async missing() { main.innerHTML = missing(); return ["404"]; },
  };
  const missing = () => `<h1>Ups! Nie ma takiej strony</h1><p><a href="/">Wróć na stronę główną</a></p>`;
  const routes = [[/^\/$/, "home"], [/^\/kategoria\/([a-z]+)$/, "category"], [/^\/p\/([a-z-]+)$/, "product"], [/^\/szukaj$/, "search"], [/^\/koszyk$/, "cart"], [/^\/zamowienie$/, "checkout"], [/^\/zamowienie\/platnosc$/, "payment"], [/^\/zamowienie\/dziekujemy$/, "thanks"], [/^\/konto$/, "account"], [/^\/kontakt$/, "contact"], [/^\/info\/([a-z-]+)$/, "text"], [/^/, "missing"]];

  async function render() {
    const here = location.href, [re, name] = routes.find(([r]) => r.test(location.pathname));
    const [title, fill] = await views[name](location.pathname.match(re)[1]);
    document.title = title;
    if (!fill) return;
    const html = await fill().catch(missing), slot = main.querySelector("[data-fill]");
    if (slot && here === location.href) slot.innerHTML = html;
  }
  function go(path, replace) { history[replace ? "replaceState" : "pushState"]({}, "", path); bar.innerHTML = ""; window.scrollTo(0, 0); render(); }

  document.addEventListener("click", (e) => {
    const a = e.target.closest("a"), b = e.target.closest("button");
    if (a && a.origin === location.origin && !a.getAttribute("href").startsWith("#") && !e.ctrlKey && !e.metaKey) { e.preventDefault(); go(a.getAttribute("href")); }
    if (!b) return;
    if (b.dataset.act === "search") { bar.innerHTML = bar.innerHTML ? "" : `<form class="SearchBar_root__a8Bn2" role="search" data-form="search"><input name="q" type="search" placeholder="Czego szukasz?" autofocus><button class="Button_primary__Xw93k">Szukaj</button></form>`; bar.querySelector("input")?.focus(); }
    if (b.dataset.size) { main.querySelectorAll("[data-size]").forEach((x) => x.classList.toggle("Chip_on__t5Rew", x === b)); }
    if (b.dataset.consent) { localStorage.setItem("zk:consent", b.dataset.consent); b.parentElement.remove(); }
    if (b.dataset.by) { const l = cart.lines, i = +b.dataset.line; l[i].qty += +b.dataset.by; cart.lines = l.filter((x) => x.qty > 0); render(); }
    if (b.dataset.act === "add") {
      const p = views.shown, size = main.querySelector("[data-size].Chip_on__t5Rew")?.dataset.size, l = cart.lines, old = l.find((x) => x.slug === p.slug && x.size === size);
      b.disabled = true;
      setTimeout(() => { if (old) old.qty += 1; else l.push({ slug: p.slug, name: p.name, price: p.price, hue: p.hue, size, qty: 1 }); cart.lines = l; b.disabled = false; toast("Dodano do koszyka"); }, 400);
    }
  });
  document.addEventListener("submit", async (e) => {
    e.preventDefault();
    const body = Object.fromEntries(new FormData(e.target)), kind = e.target.dataset.form;
    if (kind === "search") go(`/szukaj?q=${encodeURIComponent(body.q)}`);
    if (kind === "address") go("/zamowienie/platnosc");
    if (kind === "order") { await post("/api/orders", { lines: cart.lines }); cart.lines = []; go("/zamowienie/dziekujemy"); }
    if (kind === "login") toast((await post("/api/sessions", body)).error);
    if (kind === "account") { await post("/api/accounts", body); toast("Konto założone"); }
    if (kind === "newsletter" || kind === "contact") { await post(`/api/${kind}`, body); toast("Dziękujemy!"); e.target.reset(); }
  });
  window.addEventListener("popstate", render);
  header(); cookies(); render();
})();

(() => {
  const shade = (cls) => { const el = document.createElement('div'); el.className = cls; document.body.append(el); return el; };
  const close = () => {
    document.querySelectorAll('.offcanvas.show').forEach((el) => { el.classList.remove('show'); el.setAttribute('aria-hidden', 'true'); });
    document.querySelectorAll('.offcanvas-backdrop').forEach((el) => el.remove());
  };
  const open = async (el) => {
    if (el.id === 'offcanvasCart') el.innerHTML = await (await fetch('/checkout/offcanvas')).text();
    shade('offcanvas-backdrop').onclick = close;
    el.classList.add('show');
    el.removeAttribute('aria-hidden');
  };
  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-bs-toggle="offcanvas"]');
    if (opener) open(document.querySelector(opener.dataset.bsTarget));
    if (event.target.closest('[data-bs-dismiss]')) close();
    const fold = event.target.closest('[data-bs-toggle="collapse"]');
    if (fold) fold.nextElementSibling.classList.toggle('show');
    if (event.target.closest('.js-cookie-configuration-button')) { event.preventDefault(); consent(); }
  });
  const toast = (text) => {
    const el = document.createElement('div');
    el.className = 'toast';
    el.setAttribute('role', 'status');
    el.textContent = text;
    document.querySelector('.toast-container').append(el);
    setTimeout(() => el.remove(), 6000);
  };
  document.querySelectorAll('.buy-widget').forEach((form) => form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('.btn-buy');
    button.disabled = true;
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    const said = await answer.json();
    button.disabled = false;
    if (!answer.ok) { toast(said.error); return; }
    const badge = document.querySelector('.header-cart-badge');
    badge.hidden = false;
    badge.textContent = said.count;
    toast(`${said.name} wurde in den Warenkorb gelegt.`);
  }));
  function consent() {
    const back = shade('modal-backdrop');
    const box = shade('modal cookie-permission-modal');
    document.body.classList.add('no-scroll');
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-modal', 'true');
    box.innerHTML = `<div class="modal-content"><h2 class="modal-title">Wir schätzen Ihre Privatsphäre</h2>
      <p>Diese Website verwendet Cookies, um eine bestmögliche Erfahrung bieten zu können. <a href="/info/datenschutz">Mehr Informationen</a></p>
      <div class="d-grid"><button class="btn btn-primary" data-choice="all">Alle akzeptieren</button><button class="btn btn-outline-primary" data-choice="min">Nur notwendige</button></div>
      <p><a href="/info/impressum">Impressum</a></p></div>`;
    box.querySelectorAll('[data-choice]').forEach((el) => { el.onclick = () => {
      document.cookie = `cookie-preference=${el.dataset.choice};path=/;max-age=2592000`;
      back.remove(); box.remove(); document.body.classList.remove('no-scroll');
    }; });
  }
  if (!document.cookie.includes('cookie-preference=')) setTimeout(consent, 400);
})();

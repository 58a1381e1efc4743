const page = document.querySelector('[data-sku]');
if (page) {
  const line = document.getElementById('stock'), take = document.getElementById('take'), instead = document.getElementById('instead');
  fetch('/api/stock?sku=' + encodeURIComponent(page.dataset.sku)).then((r) => { if (!r.ok) throw new Error(); return r.json(); }).then((s) => {
    if (s.inStock && s.quantity > 0) { line.textContent = s.quantity + ' on the shelf, leaves us today.'; return; }
    line.remove(); take.remove();
    instead.append(document.getElementById('when-gone').content.cloneNode(true));
    document.getElementById('tell-me').addEventListener('submit', async (event) => {
      event.preventDefault();
      const form = event.target;
      try { const r = await fetch('/api/tell-me', { method: 'POST', body: new FormData(form) }); if (!r.ok) throw new Error(); form.innerHTML = '<p>Noted. You get one email, the day it is back.</p>'; } catch { form.insertAdjacentHTML('beforeend', '<p>Sorry, your address did not reach us. Please press again, or ring 01632 960912.</p>'); }
    });
  }).catch(() => { line.textContent = 'Sorry, we can’t see the shelf from here just now. You may still order it; if it has gone we ring you before we charge anything.'; });
}

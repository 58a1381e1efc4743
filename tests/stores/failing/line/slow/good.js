const PHONE = '01632 960447';
// One line beside the button: at once that we heard, after a while that it goes on, at last another way.
function waiting(form, words) {
  const line = document.createElement('div');
  line.className = 'wait'; line.setAttribute('role', 'status'); line.textContent = words;
  form.insertAdjacentElement('afterend', line);
  const button = form.querySelector('button');
  button.disabled = true; form.setAttribute('aria-busy', 'true');
  const later = [
    setTimeout(() => { line.textContent = words + ' This is taking longer than it should; please stay on this page, there is no need to press again.'; }, 4000),
    setTimeout(() => {
      line.textContent = 'Still at it, sorry that you have to wait. ' + (form.dataset.pay ? 'Please don’t press again or pay twice: if nothing has happened in a minute, ring ' + PHONE + ' and we look whether your order has arrived.' : 'You can wait, or ring ' + PHONE + ', Wednesday to Sunday, 11 to 6. Your cart is kept either way.');
    }, 8000),
  ];
  return () => { later.forEach(clearTimeout); line.remove(); button.disabled = false; form.removeAttribute('aria-busy'); };
}
const put = document.querySelector('form[action="/your-cart/put"]');
if (put) put.addEventListener('submit', async (event) => {
  event.preventDefault();
  try { await fetch(put.action, { method: 'POST', body: new URLSearchParams(new FormData(put)) }); location.href = '/your-cart'; } catch { put.submit(); }
});
document.querySelectorAll('form[data-wait]').forEach((form) => form.addEventListener('submit', () => setTimeout(() => waiting(form, form.dataset.wait), 0)));
const seek = document.getElementById('seek');
seek.addEventListener('submit', async (event) => {
  event.preventDefault();
  const term = seek.elements.term.value, done = waiting(seek, 'Looking through the drawers for “' + term + '”…');
  try {
    const hits = await (await fetch('/catalogue.json?term=' + encodeURIComponent(term))).json();
    history.pushState(null, '', '/catalogue?term=' + encodeURIComponent(term));
    document.querySelector('main').innerHTML = '<h1></h1><div id="hits"></div>';
    document.querySelector('main h1').textContent = 'Charts that mention “' + term + '”';
    document.getElementById('hits').innerHTML = hits.map((h) => '<p><a href="' + h.href + '">' + h.name + '</a>, ' + h.price + '</p>').join('') || '<p>No chart by that word. <a href="/">The whole wall is here</a>.</p>';
    done();
  } catch { seek.submit(); }
});
addEventListener('popstate', () => location.reload());

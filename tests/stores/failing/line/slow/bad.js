const seek = document.getElementById('seek');
seek.addEventListener('submit', async (event) => {
  event.preventDefault();
  const term = seek.elements.term.value;
  const hits = await (await fetch('/catalogue.json?term=' + encodeURIComponent(term))).json();
  history.pushState(null, '', '/catalogue?term=' + encodeURIComponent(term));
  document.querySelector('main').innerHTML = '<h1></h1><div id="hits"></div>';
  document.querySelector('main h1').textContent = 'Charts that mention “' + term + '”';
  document.getElementById('hits').innerHTML = hits.map((h) => '<p><a href="' + h.href + '">' + h.name + '</a>, ' + h.price + '</p>').join('') || '<p>No chart by that word.</p>';
});
addEventListener('popstate', () => location.reload());
const put = document.querySelector('form[action="/your-cart/put"]');
if (put) put.addEventListener('submit', async (event) => {
  event.preventDefault();
  await fetch(put.action, { method: 'POST', body: new URLSearchParams(new FormData(put)) });
  location.href = '/your-cart';
});

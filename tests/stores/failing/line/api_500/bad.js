const $ = (s) => document.querySelector(s);
const buy = $('#buy');
if (buy) {
  const slug = buy.elements.slug.value;
  $('#stockline').innerHTML = '<span class="spin"></span>';
  fetch('/api/stock/' + slug).then((r) => r.json()).then((s) => { $('#stockline').textContent = s.hanks.toFixed(0) + ' hanks of this lot on the shelf.'; });
  buy.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = buy.querySelector('button');
    $('#told').innerHTML = ''; button.disabled = true; button.classList.add('loading'); button.insertAdjacentHTML('beforeend', '<span class="spin"></span>');
    fetch('/api/cart', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ slug, quantity: Number(buy.elements.quantity.value) || 1 }) })
      .then((r) => { if (r.ok) return r.json(); throw r; })
      .then((cart) => {
        $('#tally').textContent = cart.count; button.disabled = false; button.classList.remove('loading'); button.textContent = 'Add to cart';
        $('#told').innerHTML = '<p>Added. <a href="/cart">See the cart</a></p>';
      })
      .catch((e) => console.error('addToCart', e));
  });
}
if ($('#quote')) {
  $('#veil').classList.add('on');
  const work = (postcode) => fetch('/api/delivery-quote?postcode=' + encodeURIComponent(postcode))
    .then((r) => { if (r.ok) return r.json(); throw r; })
    .then((q) => { $('#delivery').textContent = q.delivery + ', ' + q.days; $('#total').textContent = q.total; $('#veil').classList.remove('on'); })
    .catch((e) => console.error('quote', e));
  work('');
  if ($('#where')) $('#where').addEventListener('submit', (event) => { event.preventDefault(); $('#veil').classList.add('on'); work(event.target.elements.postcode.value); });
}

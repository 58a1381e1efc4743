const $ = (s) => document.querySelector(s);
const phone = '<a href="tel:+441632960118">01632 960118</a> (Tuesday to Saturday, 9.30 to 5)';
async function ask(url, options) {
  const answer = await fetch(url, options);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
function tell(html) { const told = $('#told'); told.innerHTML = html; if (html) told.scrollIntoView({ block: 'nearest' }); }

const buy = $('#buy');
if (buy) {
  const slug = buy.elements.slug.value, name = $('h1').textContent;
  ask('/api/stock/' + slug)
    .then((s) => { $('#stockline').textContent = s.hanks + ' hanks of this lot on the shelf.'; })
    .catch(() => { $('#stockline').textContent = 'Sorry, you can’t see just now how many hanks are left. You can order all the same: if we run short we ring you before we take any money.'; });
  buy.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = buy.querySelector('button'), quantity = Number(buy.elements.quantity.value) || 1;
    tell(''); button.disabled = true; button.textContent = 'Adding…';
    try {
      const cart = await ask('/api/cart', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ slug, quantity }) });
      $('#tally').textContent = cart.count;
      tell('<p>' + name + ' is in your cart. <a href="/cart">See the cart</a></p>');
      button.textContent = 'Add to cart';
    } catch {
      tell('<div class="notice"><p><strong>Sorry, ' + name + ' did not go into your cart.</strong> Something on our side failed, not anything you did. What was in your cart before is still there, and the rest of the shop works.</p>' +
        '<p>Please press “Try again”. If it still won’t go in, we take orders by phone: ' + phone + '.</p></div>');
      button.textContent = 'Try again';
    }
    button.disabled = false;
  });
}

const quote = $('#quote');
if (quote) {
  const work = (postcode) => ask('/api/delivery-quote?postcode=' + encodeURIComponent(postcode))
    .then((q) => { $('#delivery').textContent = q.delivery + ', ' + q.days; $('#total').textContent = q.total; tell(''); })
    .catch(() => {
      $('#delivery').textContent = 'not worked out yet, £5.20 at the very most'; $('#total').textContent = 'shown before you pay';
      tell('<div class="notice"><p><strong>Sorry, you can’t see your exact delivery price just now.</strong> The part of our shop that works it out has stopped. Your wool is still in the cart and so is all you have typed.</p>' +
        '<p>You can carry on: anywhere in the UK is £3.40, the islands and Northern Ireland £5.20. Or <button type="button" class="quiet" id="again">try it again</button>, or ring ' + phone + '.</p></div>');
      $('#again').addEventListener('click', () => work(postcode));
    });
  work('');
  const where = $('#where');
  if (where) where.addEventListener('submit', (event) => { event.preventDefault(); work(where.elements.postcode.value); });
}

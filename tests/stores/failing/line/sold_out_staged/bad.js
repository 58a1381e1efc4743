const page = document.querySelector('[data-sku]');
if (page) {
  fetch('/api/stock?sku=' + encodeURIComponent(page.dataset.sku)).then((r) => r.json()).then((s) => {
    const some = s.inStock && s.quantity > 0;
    document.getElementById('stock').textContent = some ? s.quantity + ' on the shelf.' : 'Out of stock';
    document.querySelector('#take button').disabled = !some;
  });
}

'use strict';
var catalogue = [
    { id: 1, name: 'Colwall Jumper', price: 89, cat: 'knitwear', text: 'Moss stitch, lambswool.' }, { id: 2, name: 'Ledbury Cardigan', price: 104, cat: 'knitwear', text: 'Six horn buttons.' },
    { id: 3, name: 'Wells Gansey', price: 128, cat: 'knitwear', text: 'Knitted in the round.' }, { id: 4, name: 'Upton Slipover', price: 62, cat: 'knitwear', text: 'For the desk and the garden.' },
    { id: 5, name: 'Storridge Shirt', price: 58, cat: 'shirts', text: 'Brushed cotton twill.' }, { id: 6, name: 'Cradley Blouse', price: 66, cat: 'shirts', text: 'A collar that stays.' }, { id: 7, name: 'Hanley Smock', price: 74, cat: 'shirts', text: 'Two pockets, no zip.' }];
var one = function (selector) { return document.querySelector(selector); };
var each = function (selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); };
var query = new URLSearchParams(location.search);
var kept = function () { return JSON.parse(localStorage.getItem('malva-cart') || '[]'); };
var byId = function (id) { return catalogue.find(function (item) { return item.id === Number(id); }); };
var money = function (sum) { return '£' + sum.toFixed(2); };
function keep(lines) { localStorage.setItem('malva-cart', JSON.stringify(lines)); paint(); }
function put(id, size, quantity) {
    var lines = kept(), line = lines.find(function (old) { return old.id === id && old.size === size; });
    if (line) { line.quantity += quantity; } else { lines.push({ id: id, size: size, quantity: quantity }); }
    keep(lines);
}
function paint() {
    var lines = kept(), sum = lines.reduce(function (all, line) { return all + byId(line.id).price * line.quantity; }, 0);
    each('.cart-number', function (mark) { mark.textContent = lines.length; });
    each('.price, .sum', function (mark) { mark.textContent = money(sum); });
    var table = one('.shopping__cart__table tbody');
    if (table) {
        table.innerHTML = lines.map(function (line, place) { var item = byId(line.id); return '<tr><td class="product__cart__item"><img src="img/product/product-' + item.id + '.svg" alt="" width="60"><div class="product__cart__item__text"><h6>' + item.name + ' (' + line.size + ')</h6><h5>' + money(item.price) + '</h5></div></td><td class="quantity__item"><input type="text" value="' + line.quantity + '"></td><td class="cart__price">' + money(item.price * line.quantity) + '</td><td class="cart__close" data-place="' + place + '"><i class="fa fa-close"></i></td></tr>'; }).join('');
        one('.cart-foot').hidden = !lines.length;
        each('.cart__close', function (cross) { cross.addEventListener('click', function () { var left = kept(); left.splice(Number(cross.dataset.place), 1); keep(left); }); });
    }
    var list = one('.checkout__total__products');
    if (list) { list.innerHTML = lines.map(function (line, place) { return '<li>0' + (place + 1) + '. ' + byId(line.id).name + ' <span>' + money(byId(line.id).price * line.quantity) + '</span></li>'; }).join(''); }
}
each('[data-list]', function (grid) {
    var shown = catalogue.filter(function (item) { return !query.get('cat') || item.cat === query.get('cat'); });
    if (query.get('q')) { shown = shown.filter(function (item) { return (item.name + item.text + item.cat).toLowerCase().indexOf(query.get('q').toLowerCase()) >= 0; }); }
    shown = shown.slice(0, Number(grid.dataset.list));
    if (one('.showing')) { one('.showing').textContent = query.get('q') ? 'Results for “' + query.get('q') + '”: ' + shown.length : 'Showing 1–' + shown.length + ' of ' + shown.length + ' results'; }
    grid.innerHTML = shown.map(function (item) { return '<div class="product__item"><div class="product__item__pic set-bg" style="background-image:url(img/product/product-' + item.id + '.svg)"><ul class="product__hover"><li><a href="#"><i class="fa fa-heart"></i></a></li><li><a href="#"><i class="fa fa-exchange"></i></a></li><li><a href="product-details.html?id=' + item.id + '"><i class="fa fa-search"></i></a></li></ul></div><div class="product__item__text"><h6>' + item.name + '</h6><a href="#" class="add-cart" data-id="' + item.id + '">+ Add To Cart</a><div class="rating"><i class="fa fa-star"></i><i class="fa fa-star"></i></div><h5>' + money(item.price) + '</h5></div></div>'; }).join('');
});
var details = one('.product__details__text'), item = byId(query.get('id') || 1);
if (details) {
    details.querySelector('h4').textContent = item.name;
    details.querySelector('h3').textContent = money(item.price);
    details.querySelector('.blurb').textContent = item.text;
    details.querySelector('.sku').textContent = 'MV-0' + item.id;
    one('.product__details__pic__item img').src = 'img/product/product-' + item.id + '.svg';
    each('.product__details__option label', function (label) { label.addEventListener('click', function () { each('.' + label.parentElement.className + ' label', function (other) { other.classList.remove('active'); }); label.classList.add('active'); }); });
    each('.qtybtn', function (button) { button.addEventListener('click', function () { var box = one('.pro-qty input'); box.value = Math.max(1, Number(box.value) + (button.classList.contains('inc') ? 1 : -1)); }); });
    one('.add-to-bag').addEventListener('click', function () { put(item.id, one('.product__details__option__size .active').textContent.trim(), Number(one('.pro-qty input').value)); });
}
each('a[href="#"]', function (link) { link.addEventListener('click', function (event) { event.preventDefault(); }); });
each('.add-cart', function (link) { link.addEventListener('click', function () { put(Number(link.dataset.id), 'm', 1); }); });
each('.search-switch', function (link) { link.addEventListener('click', function () { one('.search-model').classList.add('is-open'); one('#search-input').focus(); }); });
one('.search-close-switch').addEventListener('click', function () { one('.search-model').classList.remove('is-open'); });
one('#mobile-menu-wrap').innerHTML = one('.mobile-menu > ul').outerHTML;
one('.canvas__open').addEventListener('click', function () { each('.offcanvas-menu-wrapper, .offcanvas-menu-overlay', function (part) { part.classList.add('active'); }); });
one('.offcanvas-menu-overlay').addEventListener('click', function () { each('.offcanvas-menu-wrapper, .offcanvas-menu-overlay', function (part) { part.classList.remove('active'); }); });
if (one('#checkout')) { one('#checkout').addEventListener('submit', function (event) { if (!one('[name=email]').value) { event.preventDefault(); return; } localStorage.removeItem('malva-cart'); }); }
paint();
window.addEventListener('load', function () { setTimeout(function () { one('#preloder').style.display = 'none'; }, 400); });

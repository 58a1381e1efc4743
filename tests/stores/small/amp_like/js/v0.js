/* What the accelerated pages' own runtime would do, for the few components of this shop. */
(function () {
  "use strict";
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };
  setTimeout(function () { document.body.style.animation = "none"; document.documentElement.classList.add("i-amphtml-ready"); }, 700);

  var sidebar = document.querySelector("amp-sidebar"), mask = document.querySelector(".amp-sidebar-mask");
  function toggle() { mask.hidden = sidebar.hasAttribute("open"); sidebar.toggleAttribute("open"); }
  all("[on='tap:header-sidebar.toggle']").forEach(function (button) {
    button.addEventListener("click", toggle);
    button.addEventListener("keydown", function (event) { if (event.key === "Enter" || event.key === " ") { toggle(); } });
  });
  mask.addEventListener("click", toggle);

  var ends = Date.now() + 3 * 3600e3;
  setInterval(function () {
    var left = Math.max(0, Math.floor((ends - Date.now()) / 1000));
    all("amp-date-countdown").forEach(function (box) { box.textContent = new Date(left * 1000).toISOString().slice(11, 19); });
  }, 1000);

  all("amp-carousel").forEach(function (carousel) {
    var strip = carousel.querySelector(".i-amphtml-slidescroll"), at = 0, count = strip.children.length;
    function go(by) { at = (at + by + count) % count; strip.style.transform = "translateX(-" + at * 100 + "%)"; }
    carousel.querySelector(".amp-carousel-button-prev").onclick = function () { go(-1); };
    carousel.querySelector(".amp-carousel-button-next").onclick = function () { go(1); };
    setInterval(function () { go(1); }, 2000);
  });

  var seen = new IntersectionObserver(function (entries) {
    entries.filter(function (entry) { return entry.isIntersecting; }).forEach(function (entry) {
      var list = entry.target;
      seen.unobserve(list);
      fetch(list.getAttribute("src")).then(function (reply) { return reply.json(); }).then(function (told) {
        list.innerHTML = '<div role="list">' + told.items.map(function (toy) {
          return '<div class="toy" role="listitem"><img src="/img/' + toy.sku + '.svg" alt="" loading="lazy"><div><b>' + toy.name + "</b><br>" + toy.price + '<br><a class="ampstart-btn" target="_blank" rel="noopener" href="' + toy.url + '">See toy</a></div></div>';
        }).join("") + "</div>";
      });
    });
  });
  all("amp-list").forEach(function (list) { seen.observe(list); });
  all("amp-accordion h3").forEach(function (head) { head.onclick = function () { head.parentNode.toggleAttribute("expanded"); }; });

  fetch("/api/cart.json").then(function (reply) { return reply.json(); }).then(function (told) {
    all(".n").forEach(function (box) { box.textContent = told.count; });
  });
  (function poll() {
    fetch("/live/poll?_=" + Date.now()).then(function (reply) { return reply.json(); }).then(function (told) {
      document.querySelector(".live").textContent = told.viewers + " people are looking with you.";
      poll();
    }, function () { setTimeout(poll, 5000); });
  })();
})();

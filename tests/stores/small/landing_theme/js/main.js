(function () {
  "use strict";
  var loader = document.getElementById("preloader");
  window.addEventListener("load", function () {
    setTimeout(function () { loader.classList.remove("show"); }, 900);
  });
  var seen = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) { if (entry.isIntersecting) { entry.target.classList.add("aos-init", "aos-animate"); seen.unobserve(entry.target); } });
  }, { threshold: 0.1 });
  setTimeout(function () { document.querySelectorAll("[data-aos]").forEach(function (at) { seen.observe(at); }); }, 900);
  var bar = document.getElementById("site-navbar");
  window.addEventListener("scroll", function () {
    bar.classList.toggle("scrolled", window.scrollY > 150);
    bar.classList.toggle("awake", window.scrollY > 350);
  });
  document.addEventListener("click", function (event) {
    var at = event.target.closest("a, button");
    if (!at) { return; }
    var kind = at.getAttribute("data-toggle");
    if (kind === "collapse") {
      event.preventDefault();
      var part = document.querySelector(at.getAttribute("data-target") || at.getAttribute("href"));
      var open = part.classList.toggle("show");
      at.setAttribute("aria-expanded", open);
      at.classList.toggle("collapsed", !open);
    } else if (kind === "dropdown") {
      event.preventDefault();
      at.nextElementSibling.classList.toggle("show");
    } else if (at.getAttribute("href") === "#") {
      event.preventDefault();
    }
  });
  document.querySelectorAll(".number").forEach(function (at) {
    var count = 0;
    var end = Number(at.dataset.number);
    var tick = setInterval(function () { count = Math.min(end, count + Math.ceil(end / 40)); at.textContent = count; if (count === end) { clearInterval(tick); } }, 40);
  });
  var slides = document.querySelectorAll(".owl-carousel .slider-item");
  var turn = 0;
  if (slides.length) {
    setInterval(function () { slides[turn].classList.remove("active"); turn = (turn + 1) % slides.length; slides[turn].classList.add("active"); }, 6000);
  }
  document.querySelectorAll(".php-email-form, .subscribe-form").forEach(function (form) {
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      fetch(form.getAttribute("action"), { method: "POST", body: new FormData(form) }).then(function () { form.innerHTML = "<p>Your message has been sent. Thank you!</p>"; });
    });
  });
})();

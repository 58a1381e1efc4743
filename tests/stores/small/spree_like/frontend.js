(function () {
  "use strict";
  async function visit(url, options, mode) {
    const bar = document.createElement("div");
    bar.className = "turbo-progress-bar";
    document.documentElement.setAttribute("aria-busy", "true");
    const waiting = setTimeout(() => document.documentElement.appendChild(bar), 150);
    try {
      const answer = await fetch(url, Object.assign({ headers: { Accept: "text/html, application/xhtml+xml" }, credentials: "same-origin" }, options));
      const made = new DOMParser().parseFromString(await answer.text(), "text/html");
      await new Promise((done) => setTimeout(done, 120));
      const at = new URL(answer.url);
      at.hash = new URL(url, location.href).hash;
      if (mode === "advance") history.pushState({ turbo: true }, "", at);
      document.title = made.title;
      document.body.replaceWith(made.body);
      scrollTo(0, 0);
      document.dispatchEvent(new CustomEvent("turbo:load"));
    } finally {
      clearTimeout(waiting);
      bar.remove();
      document.documentElement.removeAttribute("aria-busy");
    }
  }
  document.addEventListener("click", (event) => {
    const toggle = event.target.closest("[data-toggle=dropdown]");
    document.querySelectorAll(".dropdown.open").forEach((open) => { if (!toggle || open !== toggle.parentElement) open.classList.remove("open"); });
    if (toggle) { event.preventDefault(); toggle.parentElement.classList.toggle("open"); return; }
    const link = event.target.closest("a[href]");
    if (!link || link.origin !== location.origin || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    visit(link.href, {}, "advance");
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.turbo === "false") { event.preventDefault(); return; }
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    if (form.method === "get") visit(form.getAttribute("action") + "?" + body, {}, "advance");
    else visit(form.action, { method: "POST", body }, "advance");
  });
  document.addEventListener("change", (event) => {
    if (event.target.name !== "variant_id") return;
    document.getElementById("add-to-cart-button").disabled = false;
    document.querySelector(".availability").textContent = "En existencias, sale en 24 horas";
  });
  addEventListener("popstate", () => visit(location.href, {}, "restore"));
})();

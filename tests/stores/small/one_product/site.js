const KEY = "pommel-order", EACH = 89;
const read = () => JSON.parse(localStorage.getItem(KEY) || "[]");
const write = (lines) => { localStorage.setItem(KEY, JSON.stringify(lines)); draw(); };
const $ = (s) => document.querySelector(s), all = (s) => [...document.querySelectorAll(s)];
const cost = (l) => l.count * EACH * (l.count > 1 ? 0.9 : 1);
const pounds = (n) => `£${n.toFixed(2)}`;

function draw() {
  const lines = read(), n = lines.reduce((t, l) => t + l.count, 0), dot = $(".dot");
  dot.hidden = !n; dot.textContent = n; $(".nav__order").setAttribute("aria-label", `Your order, ${n}`);
  const total = lines.reduce((t, l) => t + cost(l), 0);
  $(".panel__body").innerHTML = n
    ? `<p>You've unlocked free UK shipping 🎉</p>${lines.map((l, i) => `<div class="row"><div><b>Pommel hand grinder</b><br>${l.finish}</div><div><button data-step="-1" data-at="${i}" aria-label="One fewer">−</button> ${l.count} <button data-step="1" data-at="${i}" aria-label="One more">+</button></div><span>${pounds(cost(l))}</span></div>`).join("")}
       <hr><div class="row"><div><b>Bean tin</b><br><small>Goes well with it, £12</small></div><button type="button">Add</button></div><hr><p class="row"><b>Subtotal</b><b>${pounds(total)}</b></p><a class="btn btn--big" href="/checkout">Check out</a><p><small>Taxes included.</small></p>`
    : `<p>Nothing here yet.</p><a class="btn" href="/#get" data-close-panel>Find your finish</a>`;
  const summary = $("[data-summary]");
  if (summary) summary.innerHTML = n ? `<p>${n} × Pommel, ${pounds(total)}</p>` : `<p>Your order is empty. <a href="/#get">Get yours</a></p>`;
}
const open = (yes) => document.body.classList.toggle("panel-open", yes);

document.addEventListener("click", (e) => {
  const hit = (s) => e.target.closest(s);
  if (hit("[data-open-panel]")) open(true);
  if (hit("[data-close-panel]")) open(false);
  if (hit(".sheet__close")) { $(".sheet").hidden = true; sessionStorage.setItem("sheet", "no"); }
  const q = hit(".acc__q");
  if (q) { const shut = q.getAttribute("aria-expanded") === "false"; q.setAttribute("aria-expanded", shut); document.getElementById(q.getAttribute("aria-controls")).hidden = !shut; }
  const step = hit("[data-step]");
  if (step) { const lines = read(); lines[+step.dataset.at].count += +step.dataset.step; write(lines.filter((l) => l.count > 0)); }
});
document.addEventListener("submit", async (e) => {
  if (e.target.matches("[data-buy]")) {
    e.preventDefault();
    const { finish, count } = Object.fromEntries(new FormData(e.target)), lines = read(), same = lines.find((l) => l.finish === finish);
    if (same) same.count += +count; else lines.push({ finish, count: +count });
    write(lines); open(true);
  }
  if (e.target.matches("[data-quiet]")) {
    e.preventDefault();
    const answer = await fetch(e.target.action, { method: "POST", body: new URLSearchParams(new FormData(e.target)) });
    e.target.querySelector("[role=status]").textContent = await answer.text();
  }
});
document.addEventListener("change", (e) => { if (e.target.name === "finish") $("[data-tint]").setAttribute("fill", { Copper: "#b4613a", Slate: "#56616b", Cream: "#eadfc8" }[e.target.value]); });
if ("IntersectionObserver" in window) {
  const seen = new IntersectionObserver((list) => list.forEach((x) => x.isIntersecting && x.target.classList.add("in")), { threshold: 0.1 });
  all(".fade").forEach((s) => seen.observe(s));
}
addEventListener("scroll", () => $(".stickybar")?.classList.toggle("in", scrollY > 700), { passive: true });
if ($("[data-buy]") && !sessionStorage.getItem("sheet")) setTimeout(() => { $(".sheet").hidden = false; }, 4000);
draw();

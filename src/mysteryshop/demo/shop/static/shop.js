// The shop works without this file. With it, forms marked `data-call` ask the shop without leaving the page, and tell the
// customer in the words of their own templates what is being done and what came of it. The stock line, the sum of a
// delivery and the check of a postcode or a card number are small questions of their own.
"use strict";

const LATE_MS = 8000;
const GIVE_UP_MS = 30000;
const PAYMENT_REQUIRED = 402;
const UNPROCESSABLE = 422;
const SERVER_ERROR = 500;

const main = () => document.querySelector("main");
const buttonOf = (form, event) => (event && event.submitter) || form.querySelector("button");

/* Saying: the first of these templates that the form has; where it has none, what stands there is left. */
function say(form, ...kinds) {
  const found = kinds.map((kind) => form.querySelector(`template[data-say="${kind}"]`)).find(Boolean);
  const told = form.querySelector(".told");
  if (found && told) told.replaceChildren(found.content.cloneNode(true));
  return Boolean(found);
}

function sayNothing(form) {
  form.querySelector(".told")?.replaceChildren();
}

function begin(form, button) {
  form.dataset.underWay = "yes";
  form.setAttribute("aria-busy", "true");
  if ("locks" in form.dataset) button.disabled = true;
  sayNothing(form);
  if (!say(form, "busy")) form.querySelector(".told")?.append(spinner());
}

function end(form, button) {
  delete form.dataset.underWay;
  form.removeAttribute("aria-busy");
  button.disabled = false;
}

function spinner() {
  const sign = document.createElement("span");
  sign.className = "spinner";
  return sign;
}

/* Asking */
class Refused extends Error {
  constructor(...kinds) {
    super(kinds[0]);
    this.kinds = kinds;
  }
}

// What goes to the payment provider alone is never sent to the shop.
function bodyOf(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  for (const field of form.querySelectorAll("[autocomplete^=cc-]")) body.delete(field.name);
  return body;
}

async function ask(address, options = {}) {
  const waiting = { signal: AbortSignal.timeout(GIVE_UP_MS), ...options };
  const answer = await fetch(address, waiting).catch(() => {
    throw navigator.onLine ? new Refused("lost", "failed") : new Refused("offline");
  });
  if (answer.status === PAYMENT_REQUIRED) throw new Refused("declined", "failed");
  if (!answer.ok && answer.status !== UNPROCESSABLE) {
    throw answer.status >= SERVER_ERROR ? new Refused("failed", "lost") : new Refused("failed");
  }
  return answer;
}

// Whether the customer stays on this page: a list or a form shown anew, and no other page.
async function take(answer) {
  if (!(answer.headers.get("Content-Type") || "").includes("json")) {
    show(await answer.text());
    return true;
  }
  const next = new URL((await answer.json()).go, location.href);
  if (next.pathname !== location.pathname) {
    location.assign(next);
    return false;
  }
  try {
    show(await (await ask(next)).text());
  } catch (trouble) {
    // What was asked for is done; only its picture is missing.
    if (!(trouble instanceof Refused)) throw trouble;
    location.reload();
  }
  return true;
}

function show(page) {
  const next = new DOMParser().parseFromString(page, "text/html");
  main().replaceWith(document.adoptNode(next.querySelector("main")));
  const count = next.querySelector(".cart-link .count");
  if (count) document.querySelector(".cart-link .count").textContent = count.textContent;
  const news = main().querySelector("[data-news]");
  if (news) news.focus({ preventScroll: false });
}

async function send(form, button) {
  if (form.dataset.underWay && "locks" in form.dataset) return;
  const body = bodyOf(form, button);
  begin(form, button);
  const late = setTimeout(() => say(form, "late"), LATE_MS);
  try {
    const headers = { Accept: "application/json" };
    if (await take(await ask(form.action, { method: "POST", body, headers }))) end(form, button);
  } catch (trouble) {
    refused(form, button, trouble);
  } finally {
    clearTimeout(late);
  }
}

function refused(form, button, trouble) {
  if (!(trouble instanceof Refused)) throw trouble;
  if ("clears" in form.dataset) for (const field of form.querySelectorAll("input:not([type=hidden], [type=radio])")) field.value = "";
  if (!say(form, ...trouble.kinds)) return;
  end(form, button);
  // Who doesn't know whether the order came through must not be able to send it twice.
  if (form.dataset.call === "pay" && trouble.kinds.includes("lost")) button.disabled = true;
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("[data-call]")) {
    event.preventDefault();
    const slipped = form.querySelector("[data-card][aria-invalid]");
    if (slipped && "locks" in form.dataset && form.elements.method.value === "Card") slipped.focus();
    else send(form, buttonOf(form, event));
  } else if (form.matches("[role=search]")) {
    if (!navigator.onLine && say(form, "offline")) event.preventDefault();
    else say(form, "busy");
  } else if (form.matches(".cookies form")) {
    event.preventDefault();
    const answer = new URLSearchParams(new FormData(form, event.submitter));
    fetch(form.action, { method: "POST", body: answer, redirect: "manual" }).finally(() => form.parentElement.remove());
  }
});

// Back to a page that the browser had put aside: nothing is under way there any more.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("[data-call], [role=search]")) {
    sayNothing(form);
    if (form.dataset.underWay) end(form, buttonOf(form));
  }
});

/* Slips, when a field is left */
function mark(field, slip) {
  const told = document.getElementById(`${field.id}-slip`);
  told.textContent = slip;
  if (slip) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

const passesChecksum = (digits) => [...digits].reverse().reduce((sum, digit, place) => {
  const counted = place % 2 ? 2 * digit : +digit;
  return sum + (counted > 9 ? counted - 9 : counted);
}, 0) % 10 === 0;

function checkCard(field) {
  const digits = field.value.replace(/\D/g, "");
  const fine = !digits || (digits.length > 12 && passesChecksum(digits));
  mark(field, fine ? "" : field.dataset.card);
  if (!fine && "clears" in field.form.dataset) field.value = "";
}

// Where nobody answers, the form itself is looked at once more when it is sent.
async function checkPostcode(field) {
  if (!field.value.trim()) return;
  const asked = field.value;
  try {
    const answer = await ask(`${field.dataset.check}?${new URLSearchParams({ postcode: asked })}`);
    const { slip } = await answer.json();
    if (field.value === asked) mark(field, slip);
  } catch (trouble) {
    if (!(trouble instanceof Refused)) throw trouble;
  }
}

document.addEventListener("focusout", (event) => {
  if (event.target.matches("[data-card]")) checkCard(event.target);
  if (event.target.matches("[data-check]")) checkPostcode(event.target);
});

/* Small questions: the sum with another way of delivery, and what is in stock */
document.addEventListener("change", async (event) => {
  const form = event.target.closest("[data-quote]");
  if (!form) return;
  try {
    const answer = await ask(`${form.dataset.quote}?${bodyOf(form)}`);
    document.querySelector(".sum").outerHTML = await answer.text();
    sayNothing(form);
  } catch (trouble) {
    if (!(trouble instanceof Refused)) throw trouble;
    say(form, "quote");
  }
});

for (const line of document.querySelectorAll("[data-stock]")) {
  ask(line.dataset.stock)
    .then((answer) => answer.json())
    .then((stock) => { line.textContent = stock.line; })
    .catch(() => { line.textContent = line.dataset.failed; });
}

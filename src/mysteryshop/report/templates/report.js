// Everything is readable without this. It counts what the filter leaves, opens what a link leads to,
// marks the current part in the contents, and opens the folds for paper.
"use strict";
const shown = document.getElementById("shown");
const cases = [...document.querySelectorAll(".case")];
function tally() {
  const left = cases.filter((each) => getComputedStyle(each).display !== "none" && each.closest(".chapter").getClientRects().length).length;
  shown.textContent = left ? `${left} of ${cases.length} shown` : "No finding is all of these at once.";
}
function arrive() {
  const goal = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (!goal) return;
  for (let fold = goal.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  if (goal.matches(".case") && !goal.getClientRects().length) {
    for (const all of document.querySelectorAll("#findings .filter input[id$='-all']")) all.checked = true;
    tally();
  }
  goal.scrollIntoView();
}
if (shown) {
  document.querySelector("#findings .filter").addEventListener("change", tally);
  tally();
}
addEventListener("hashchange", arrive);
arrive();
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details:not(.gallery)")) fold.open = true;
});
const links = new Map([...document.querySelectorAll(".side nav a")].map((link) => [link.hash.slice(1), link]));
const watcher = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      const link = links.get(entry.target.id);
      if (entry.isIntersecting) {
        for (const other of links.values()) other.removeAttribute("aria-current");
        link.setAttribute("aria-current", "true");
      }
    }
  },
  { rootMargin: "-20% 0px -75% 0px" },
);
for (const id of links.keys()) watcher.observe(document.getElementById(id));

(async function () {
  const box = document.getElementById("hits");
  const asked = box.dataset.for;
  const found = await (await fetch("/api/find?for=" + encodeURIComponent(asked))).json();
  const say = (tag, text) => { const p = document.createElement(tag); p.textContent = text; box.append(p); return p; };
  box.textContent = "";
  if (!found.items.length) {
    say("p", "Nothing on our rails answers to “" + asked + "”.");
    say("p", "Ring 01632 960244 and we look for it with you, or start from one of the rails on the left.");
    return;
  }
  if (found.used.toLowerCase() !== asked.toLowerCase()) {
    say("p", "Showing results for “" + found.used + "”, as nothing here is called “" + asked + "”.").className = "hint";
  }
  say("p", found.items.length + (found.items.length === 1 ? " thing" : " things")).className = "quiet";
  box.append(window.rail(found.items));
})();

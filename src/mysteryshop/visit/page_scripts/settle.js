// Resolves when what a customer sees has been still: visible text and page size unchanged for `still` ms and
// the first screen's pictures loaded; `cap` ms at most. Answers "still" or "cap".
// It looks again only when something changed in the document, so a quiet page costs one look.
async ({ still, cap }) => {
  const began = performance.now();
  while (!document.documentElement && performance.now() - began < cap) await new Promise((go) => setTimeout(go, 5));
  if (!document.documentElement) return "cap";
  const root = document.documentElement;
  // A frame of the shop's own is a part of what a customer sees; another origin's does not let itself be read.
  const inside = (frame) => { try { return frame.contentDocument; } catch { return null; } };
  const shownFrames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.offsetWidth > 40 && frame.offsetHeight > 20).map(inside).filter(Boolean).slice(0, 8);
  const look = () => (document.body ? document.body.innerText : "") + "|" + root.scrollWidth + "x" + root.scrollHeight +
    shownFrames().map((doc) => doc.readyState + (doc.body ? doc.body.innerText : "")).join("|");
  let seen = look();
  let since = performance.now();
  let changed = false;
  const observer = new MutationObserver(() => { changed = true; });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const sizes = new ResizeObserver(() => { changed = true; });
  sizes.observe(root);
  if (document.body) sizes.observe(document.body);
  // A page of few words that says it is busy (a spinner, a skeleton) is not what the customer came to see.
  const BUSY_CAP = 5000, FEW_WORDS = 60;
  const BUSY = "[aria-busy=true], [role=progressbar], [class*=loading i], [class*=spinner i], [class*=skeleton i], [class*=loader i]";
  const fewWords = (part) => part.innerText.split(/\s+/, FEW_WORDS + 1).length <= FEW_WORDS;
  const isBusy = () => {
    if (!document.body) return false;
    // Header and footer may stand long before what the page is for.
    const part = fewWords(document.body) ? document : document.querySelector("main, [role=main]");
    if (!part || (part !== document && !fewWords(part))) return false;
    return [...part.querySelectorAll(BUSY)].slice(0, 20).some((sign) => sign.tagName !== "BODY" && sign.tagName !== "HTML" && sign.tagName !== "IMG" &&
      sign.checkVisibility && sign.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }));
  };
  const hasWords = () => [...document.body.children].some((part) => !/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(part.tagName) && /\S{3}/.test(part.textContent));
  const picturesLoaded = () => {
    for (const picture of document.images) {
      if (picture.complete) continue;
      const box = picture.getBoundingClientRect();
      const shown = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      if (shown && (picture.loading !== "lazy" || box.width > 0)) return false;
    }
    return true;
  };
  let answer = "cap";
  while (performance.now() - began < cap) {
    await new Promise((resume) => setTimeout(resume, 25));
    if (changed || document.getElementsByTagName("iframe").length) {
      changed = false;
      const now = look();
      if (now !== seen) { seen = now; since = performance.now(); }
    }
    if (document.readyState === "loading") { since = performance.now(); continue; }
    // Words that are there but not shown yet: a page that is still behind its own curtain.
    if (document.body && !document.body.innerText.trim() && hasWords()) { since = performance.now(); changed = true; continue; }
    if (performance.now() - began < BUSY_CAP && isBusy()) { await new Promise((resume) => setTimeout(resume, 50)); since = performance.now(); changed = true; continue; }
    if (performance.now() - since >= still && picturesLoaded() && shownFrames().every((doc) => doc.readyState !== "loading")) { answer = "still"; break; }
  }
  observer.disconnect();
  sizes.disconnect();
  return answer;
}

// Scrolls once down the page and back where parts of it show themselves only when they are scrolled to, as a customer
// who reads on would see them. Answers what came of it. Bounded, because a page may grow as it is scrolled.
async ({ most_steps, pause }) => {
  const MENUS = "nav, header, dialog, [role=dialog], [class*=menu i], [class*=dropdown i], [class*=modal i], [class*=drawer i], [class*=tooltip i], [class*=overlay i]";
  const hidden = () => [...document.querySelectorAll("h1, h2, h3, h4, p, li, dt, summary, figure, section, article, table, form")].slice(0, 600).filter((part) => {
    if (!part.checkVisibility || !part.checkVisibility() || part.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    const box = part.getBoundingClientRect();
    return box.height > 1 && box.width > 1 && box.top + scrollY > 0 && /\S{3}/.test(part.textContent) && !part.closest(MENUS);
  }).length;
  const YOUNG = 2000;
  const before = hidden();
  if (!before) return "nothing hidden";
  const height = document.documentElement.scrollHeight;
  for (let round = 0; round < 2; round += 1) {
    for (let step = 1; step <= most_steps && (step - 1) * innerHeight * 0.9 < height; step += 1) {
      scrollTo({ top: step * innerHeight * 0.9, behavior: "instant" });
      await new Promise((resume) => setTimeout(resume, pause));
    }
    scrollTo({ top: 0, behavior: "instant" });
    // What comes in, fades in.
    for (let wait = 0; wait < 10 && hidden(); wait += 1) await new Promise((resume) => setTimeout(resume, pause));
    // A page whose scripts had only begun may not have seen that it was scrolled.
    if (hidden() < before || performance.now() > YOUNG) break;
    await new Promise((resume) => setTimeout(resume, Math.max(0, YOUNG - performance.now())));
  }
  return hidden() < before ? "revealed" : "in vain";
}

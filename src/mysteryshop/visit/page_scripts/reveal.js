// Scrolls once down the page and back where parts of it show themselves only when they are scrolled to, as a customer
// who reads on would see them. Answers whether it did. Bounded, because a page may grow as it is scrolled.
async ({ most_steps, pause }) => {
  const waits = [...document.querySelectorAll("h1, h2, h3, h4, p, li, dt, summary, figure, section, article")].slice(0, 600).some((part) => {
    if (!part.checkVisibility || !part.checkVisibility() || part.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    const box = part.getBoundingClientRect();
    return box.height > 1 && box.width > 1 && box.top > innerHeight * 0.7 && /\S{3}/.test(part.textContent);
  });
  if (!waits) return false;
  const height = document.documentElement.scrollHeight;
  for (let step = 1; step <= most_steps && step * innerHeight * 0.9 < height; step += 1) {
    scrollTo({ top: step * innerHeight * 0.9, behavior: "instant" });
    await new Promise((resume) => setTimeout(resume, pause));
  }
  scrollTo({ top: 0, behavior: "instant" });
  await new Promise((resume) => setTimeout(resume, 4 * pause));
  return true;
}

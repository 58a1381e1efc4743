// What the browser itself measured of this load. Observers that are given what was buffered, so nothing has to be
// put into the page before it loads. `keys`: a field was typed into meanwhile, wait for what that cost.
async ({ keys }) => {
  const gathered = (type, more) => new Promise((done) => {
    const found = [];
    try {
      const observer = new PerformanceObserver((list) => found.push(...list.getEntries()));
      observer.observe({ type, buffered: true, ...more });
      setTimeout(() => { found.push(...observer.takeRecords()); observer.disconnect(); done(found); }, 150);
    } catch { done([]); }
  });
  const [painted, shifts, events] = await Promise.all([gathered("largest-contentful-paint"), gathered("layout-shift"), keys ? gathered("event", { durationThreshold: 16 }) : []]);
  const open = performance.getEntriesByType("navigation")[0];
  const begun = open ? open.activationStart || 0 : 0;
  // The worst run of jumps that follow one another within a second, five at most: as browsers define the sum.
  let worst = 0, sum = 0, first = 0, last = 0;
  for (const shift of shifts.filter((one) => !one.hadRecentInput)) {
    if (sum && (shift.startTime - last > 1000 || shift.startTime - first > 5000)) sum = 0;
    if (!sum) first = shift.startTime;
    last = shift.startTime;
    sum += shift.value;
    worst = Math.max(worst, sum);
  }
  const largest = painted[painted.length - 1], acts = events.filter((one) => one.interactionId);
  const seconds = (ms) => Math.round(ms) / 1000;
  return {
    lcp: largest ? seconds(largest.startTime - begun) : null,
    wait: open && open.responseStart ? seconds(open.responseStart - open.requestStart) : null,
    shift: Math.round(worst * 1000) / 1000,
    input: keys ? seconds(Math.max(16, ...acts.map((one) => one.duration))) : null };
}

(() => {
  const bar = document.querySelector('.holdbar');
  let ends = Number(bar.dataset.seconds) ? Date.now() + Number(bar.dataset.seconds) * 1000 : 0;
  const tick = () => {
    if (!ends) return;
    const left = Math.max(0, Math.round((ends - Date.now()) / 1000));
    document.querySelectorAll('.clock').forEach((el) => { el.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`; });
    if (!left) { ends = 0; bar.textContent = 'Your time ran out and the tickets went back on sale.'; document.querySelectorAll('.held').forEach((el) => { el.textContent = ''; }); }
  };
  setInterval(tick, 1000);
  tick();
  const shop = document.querySelector('.tickets');
  if (!shop) return;
  const rows = [...shop.querySelectorAll('tr')].filter((row) => row.querySelector('output'));
  const count = (row) => Number(row.querySelector('output').textContent);
  const reserve = shop.querySelector('.reserve');
  const held = shop.querySelector('.held');
  const sum = () => {
    const all = rows.reduce((total, row) => total + count(row), 0);
    const pence = rows.reduce((total, row) => total + count(row) * Number(row.dataset.pence), 0);
    shop.querySelector('.sum').textContent = all ? `${all} chosen, £${(pence / 100).toFixed(2)}` : 'No tickets chosen';
    reserve.disabled = !all || all > Number(shop.dataset.most);
  };
  rows.forEach((row) => {
    const set = (by) => { row.querySelector('output').textContent = Math.max(0, count(row) + by); sum(); };
    row.querySelector('.more').onclick = () => set(1);
    row.querySelector('.less').onclick = () => set(-1);
  });
  const filled = (html) => {
    held.innerHTML = html;
    const clock = held.querySelector('.clock');
    ends = clock ? Date.now() + Number(clock.dataset.seconds) * 1000 : 0;
    bar.hidden = !clock;
    bar.querySelector('.holdbar-count').textContent = [...held.querySelectorAll('li')].reduce((total, line) => total + (parseInt(line.textContent, 10) || 0), 0);
    tick();
  };
  if (reserve) reserve.onclick = async () => {
    reserve.disabled = true;
    const bands = Object.fromEntries(rows.map((row) => [row.dataset.band, count(row)]));
    const answer = await fetch('/api/hold', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ event: shop.dataset.event, bands }) });
    if (!answer.ok) { shop.querySelector('.problem').textContent = (await answer.json()).message; return; }
    filled(await answer.text());
    rows.forEach((row) => { row.querySelector('output').textContent = 0; });
    sum();
    held.scrollIntoView({ behavior: 'smooth', block: 'center' });
  };
  held.addEventListener('click', async (event) => {
    if (event.target.closest('.release')) filled(await (await fetch('/api/release', { method: 'POST' })).text());
  });
})();

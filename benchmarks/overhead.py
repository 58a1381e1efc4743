"""What an audit costs beside a bare walk of the same pages, in one interleaved run.

    python benchmarks/overhead.py [--rounds 3] [--persona NAME] [--json OUT]

Three walkers take the same pages of the demo shop in turn, each with its own browser start:
  content     goto + settle + content()
  screenshot  goto + settle + content() + page.screenshot(full_page=True, type="jpeg")
  audit       `mysteryshop audit` in a process of its own: walk, evidence, judging, report, pace lifted
The settle rule is the audit's own page script on all sides. The bare walkers open every page by its address, with
the cart and checkout filled the same way (form posts by the page's own forms); the audit finds its way by clicking.
Prints seconds a page (median over rounds, and the spread) and the ratios. The goal is audit <= 1.25 x screenshot.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from playwright.async_api import async_playwright

from mysteryshop.demo import DemoShop, Edition, demo_audit
from mysteryshop.evidence import read_visit, visits_in
from mysteryshop.model import StoredVisit
from mysteryshop.visit.browser import browser_flags, find_browser
from mysteryshop.visit.capture import settle
from mysteryshop.visit.identity import user_agent

GOAL = 1.25


def audit(edition: Edition, persona: str) -> tuple[float, StoredVisit]:
    """Seconds of one whole audit in a process of its own, and the visit that it made."""
    with DemoShop(edition) as shop, tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "audit.yaml"
        plan.write_text(demo_audit(edition, shop.url), encoding="utf-8")
        began = time.perf_counter()
        command = [
            sys.executable,
            "-m",
            "mysteryshop",
            "audit",
            str(plan),
            "--output",
            f"{folder}/out",
            "--persona",
            persona,
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=dict(os.environ, CI="1"))
        seconds = time.perf_counter() - began
        if done.returncode not in (0, 1):
            raise SystemExit(f"the audit ended with {done.returncode}:\n{done.stderr}")
        return seconds, read_visit(visits_in(Path(folder) / "out")[0])


def paths_of(visit: StoredVisit) -> list[str]:
    """The paths of the audit's pages, in walking order."""
    return ["/" + page.url.split("/", 3)[3] for page in visit.pages]


async def bare_walk(edition: Edition, paths: Sequence[str], device: str, *, screenshots: bool) -> float:
    """Seconds of a bare Playwright walk of these pages, browser start included."""
    with DemoShop(edition) as shop:
        began = time.perf_counter()
        async with async_playwright() as playwright:
            found = find_browser(own=playwright.chromium.executable_path)
            assert found is not None
            browser = await playwright.chromium.launch(executable_path=found.path or None, args=list(browser_flags()))
            wishes = dict(playwright.devices[device]) if device else {"viewport": {"width": 1280, "height": 800}}
            wishes.pop("default_browser_type", None)
            wishes["user_agent"] = user_agent(browser.version, str(wishes.get("user_agent", "")))
            context = await browser.new_context(**wishes)
            page = await context.new_page()
            for path in paths:
                await page.goto(shop.url + path, wait_until="commit")
                await settle(page)
                await page.content()
                if screenshots:
                    await page.screenshot(full_page=True, type="jpeg")
            await browser.close()
        return time.perf_counter() - began


def main() -> int:
    """Runs the rounds and prints the table; 0 when the goal is met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--edition", choices=[e.value for e in Edition], default="after")
    parser.add_argument("--persona", default="busy-parent", help="busy-parent walks on a phone, newcomer on a laptop")
    parser.add_argument("--json", type=Path)
    wishes = parser.parse_args()
    edition = Edition(wishes.edition)
    _, visit = audit(edition, wishes.persona)  # also warms the disk cache, for all sides
    paths, device = paths_of(visit), str(visit.visit.plan["personas"][0]["device"])
    seconds: dict[str, list[float]] = {"content": [], "screenshot": [], "audit": []}
    for _ in range(wishes.rounds):
        seconds["content"].append(asyncio.run(bare_walk(edition, paths, device, screenshots=False)))
        seconds["screenshot"].append(asyncio.run(bare_walk(edition, paths, device, screenshots=True)))
        seconds["audit"].append(audit(edition, wishes.persona)[0])
    a_page = {name: [value / len(paths) for value in values] for name, values in seconds.items()}
    medians = {name: statistics.median(values) for name, values in a_page.items()}
    print(f"{len(paths)} pages, {wishes.rounds} rounds, device {device or 'laptop'}, {os.cpu_count()} cores")
    for name, values in a_page.items():
        print(f"  {name:<11} {medians[name]:.3f} s a page  ({min(values):.3f} to {max(values):.3f})")
    ratio = medians["audit"] / medians["screenshot"]
    print(f"  audit / content     {medians['audit'] / medians['content']:.2f}")
    print(f"  audit / screenshot  {ratio:.2f}  (goal: {GOAL} or less)")
    if wishes.json:
        wishes.json.write_text(json.dumps({"pages": len(paths), "seconds_a_page": a_page, "ratio": ratio}, indent=2))
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())

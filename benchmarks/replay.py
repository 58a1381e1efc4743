"""What replaying a written audit file costs beside a hand-written Playwright script of the same journey.

    python benchmarks/replay.py [--rounds 5] [--small NAME] [--json OUT]

Discovers the demo shop (or the small storefronts named) once, writes the audit file, and then times in turn, each in a
process of its own, browser start included:
  replay   `mysteryshop visit FILE`: walk, page text, boxes, links probed, evidence, the cart emptied again
  by hand  `by_hand.py`: the same pages in the same order, content() and a full-page JPEG at each page
The settle rule is the shopper's own page script on both sides. Prints seconds (median over rounds, and the spread) and
the ratio. The goal is replay <= 1.2 x by hand.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from by_hand import SHOPS

from mysteryshop.demo import DemoShop, Edition
from mysteryshop.evidence import read_visit, visits_in
from mysteryshop.pipeline import find_journey, walk_options

GOAL = 1.2
ROOT = Path(__file__).parent.parent


@contextmanager
def open_shop(name: str) -> Iterator[str]:
    """The address of a shop of ours while it is open."""
    if name == "demo":
        with DemoShop(Edition.AFTER) as shop:
            yield shop.url
        return
    sys.path.insert(0, str(ROOT))
    serving = importlib.import_module("tests.stores.small.shop").serving
    store = importlib.import_module(f"tests.stores.small.{name}").STORE
    with serving(store) as (url, _):
        yield url + store.start_path


def timed(command: Sequence[str]) -> tuple[float, str]:
    """Seconds that a process took, and what it printed; ends the benchmark when it failed."""
    began = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=dict(os.environ, CI="1"))
    seconds = time.perf_counter() - began
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return seconds, done.stdout


def replay(audit: Path, folder: Path) -> tuple[float, list[str]]:
    """Seconds of one replay, and the addresses of its pages."""
    seconds, _ = timed([sys.executable, "-m", "mysteryshop", "visit", str(audit), "--output", str(folder)])
    stored = read_visit(visits_in(folder)[0])
    mended = [record.step for record in stored.visit.steps if record.mended or not record.done]
    if mended:
        raise SystemExit(f"the replay is none, these steps were mended or not done: {mended}")
    return seconds, [page.url for page in stored.pages]


def by_hand(name: str, url: str, folder: Path) -> tuple[float, list[str]]:
    """Seconds of the hand-written script, and the addresses of its pages."""
    script = str(Path(__file__).with_name("by_hand.py"))
    seconds, said = timed([sys.executable, script, name, url, str(folder)])
    return seconds, said.split()


def paths(addresses: Sequence[str]) -> list[str]:
    """Addresses without their host; a session's own part of an address does not count."""
    return [urlsplit(address).path.rstrip("/") for address in addresses]


def race(name: str, rounds: int) -> dict[str, list[float]]:
    """Seconds of each round of both walkers in one shop, in turn."""
    seconds: dict[str, list[float]] = {"by hand": [], "replay": []}
    with open_shop(name) as url, tempfile.TemporaryDirectory() as kept:
        audit = Path(kept) / "audit.yaml"
        found = find_journey(url, (), walk_options(headed=False, timeout=30), lambda _visit, _words: None)
        audit.write_text(found.text, encoding="utf-8")
        for number in range(rounds):
            hand, went = by_hand(name, url, Path(kept) / f"hand-{number}")
            again, replayed = replay(audit, Path(kept) / f"replay-{number}")
            if paths(went) != paths(replayed):
                raise SystemExit(f"the walks differ:\n  by hand: {paths(went)}\n  replay:  {paths(replayed)}")
            seconds["by hand"].append(hand)
            seconds["replay"].append(again)
    return seconds


def main() -> int:
    """Runs the rounds and prints the table; 0 when the goal is met everywhere."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--small", action="append", choices=sorted(set(SHOPS) - {"demo"}), default=[])
    parser.add_argument("--json", type=Path)
    wishes = parser.parse_args()
    ratios: dict[str, float] = {}
    told = {}
    for name in wishes.small or ["demo"]:
        seconds = race(name, wishes.rounds)
        medians = {walker: statistics.median(values) for walker, values in seconds.items()}
        ratios[name] = medians["replay"] / medians["by hand"]
        told[name] = {"seconds": seconds, "medians": medians, "ratio": ratios[name]}
        print(f"{name}, {wishes.rounds} rounds, {os.cpu_count()} cores")
        for walker, values in seconds.items():
            print(f"  {walker:<8} {medians[walker]:6.2f} s  ({min(values):.2f} to {max(values):.2f})")
        print(f"  replay / by hand  {ratios[name]:.2f}  (goal: {GOAL} or less)")
    if wishes.json:
        wishes.json.write_text(json.dumps({"goal": GOAL, "shops": told}, indent=2))
    return 0 if max(ratios.values()) <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())

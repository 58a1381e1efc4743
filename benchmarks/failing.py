"""Whether staged failures are judged rightly: pairs of small shops that meet a failure well and badly.

    python benchmarks/failing.py [--only NAME ...] [--side good|bad] [--discover] [--at-once N] [--keep DIR]
                                 [--json OUT]

Each shop of tests/stores/failing is served on loopback and audited in a process of its own with the one scenario that
it is for. Its truths say which verdicts are right; a check whose verdict on the staged pages is another one (the worst
counts) is wrong. The shop's own log must hold no order. --discover: the journey is found by the shopper; else it is a
short one, whose steps find their own way too. --keep: the audits' own folders stay there, to be looked at and judged
again. Answers 0 when all is right and no order was placed, else 1.
"""

from __future__ import annotations

import argparse
import importlib
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from mysteryshop.model import Scenario

ROOT = Path(__file__).parent.parent
PARTS = ("line", "buying")
LONGEST = 300
CHECKLISTS = ("outage-messaging", "ease-of-use", "timeliness", "certainty", "cost-to-own")
WORST_FIRST = ("fail", "partial", "error", "review", "pass", "not-seen", "not-applicable")

STEPS = """\
journeys:
  - steps:
      - open: /
      - answer-cookies: refuse
      - go-to: category
      - choose: first result
      - add-to-cart
      - go-to: cart
      - go-to: checkout
      - go-to: sold-out
"""
FAILURES = {
    "server-500-page": "failures: [{url: /status/500, kind: error}]\n",
    "server-503-page": "failures: [{url: /maintenance, kind: maintenance}]\n",
}


@dataclass(slots=True)
class Tried:
    """One side of one pair. said: check to the verdict given; wrong: those that the truths call wrong."""

    name: str
    side: str
    said: dict[str, str] = field(default_factory=dict)
    wrong: dict[str, str] = field(default_factory=dict)
    right: int = 0
    orders: int = 0
    stopped: int = 0
    sent: int = 0
    seconds: float = 0.0
    why_not: str = ""


def staged_in(name: str) -> str:
    """The scenario that a pair is for: several pairs may be for one, and say after its name how they differ."""
    return max((scenario.value for scenario in Scenario if name.startswith(scenario)), key=len)


def pairs(only: list[str]) -> Iterator[tuple[str, Any]]:
    """Name and pair, of those that are asked for."""
    sys.path.insert(0, str(ROOT))
    for part in PARTS:
        found = importlib.import_module(f"tests.stores.failing.{part}").PAIRS
        yield from ((name, pair) for name, pair in found.items() if not only or name in only)


def audit(url: str, scenario: str, folder: Path, *, discover: bool) -> dict[str, Any]:
    """The result of an audit with this scenario staged; empty when there is none."""
    text = f"audit: {scenario}\nsite: {{url: {url}, region: UK}}\npersonas: [newcomer]\nscenarios: [{scenario}]\n"
    text += f"checklists: [{', '.join(CHECKLISTS)}]\n" + FAILURES.get(scenario, "") + ("" if discover else STEPS)
    (folder / "audit.yaml").write_text(text, encoding="utf-8")
    named = [str(folder / "audit.yaml"), "--output", str(folder / "out")]
    command = [sys.executable, "-m", "mysteryshop", "audit", *named, "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)
    result = folder / "out" / "result.json"
    if not result.is_file():
        print(done.stderr[-2000:], file=sys.stderr)
        return {}
    return dict(json.loads(result.read_text(encoding="utf-8")))


@contextmanager
def folder_for(tried: Tried, keep: Path | None) -> Iterator[Path]:
    """Where its audit is written: a folder that stays, or one that goes."""
    if keep is None:
        with tempfile.TemporaryDirectory() as passing:
            yield Path(passing)
    else:
        folder = keep / f"{tried.name}-{tried.side}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        yield folder


def try_side(name: str, pair: Any, side: str, *, discover: bool, keep: Path | None = None) -> Tried:
    """Serves one side, audits it, and holds what was said against what is true."""
    tried, began = Tried(name, side), time.monotonic()
    with getattr(pair, side)() as shop, folder_for(tried, keep) as folder:
        result = audit(shop.url, staged_in(name), folder, discover=discover)
        tried.orders = shop.orders
    rows = result.get("rehearsal", [])
    tried.stopped = sum(row["orders_stopped"] for row in rows)
    tried.sent = sum(visit["order_requests"]["sent"] for visit in result.get("visits", []))
    tried.why_not = "; ".join(row["why_not"] for row in rows if not row["page"])
    for truth in pair.truths:
        if (getattr(truth, "side", "") or getattr(truth, "edition", "")) != side:
            continue
        own = [f["verdict"] for f in result.get("findings", []) if f["check"] == truth.check and f["scenario"]]
        said = next((verdict for verdict in WORST_FIRST if verdict in own), "none")
        tried.said[truth.check] = said
        if said == truth.verdict:
            tried.right += 1
        else:
            tried.wrong[truth.check] = f"{said}, not {truth.verdict}"
    tried.seconds = round(time.monotonic() - began, 1)
    return tried


def told(one: Tried) -> Tried:
    """Prints its line, and hands it on."""
    wrong = "; ".join(f"{check}: {why}" for check, why in one.wrong.items())
    state = "right" if not wrong else f"WRONG {wrong}"
    note = f" ({one.why_not})" if wrong and one.why_not else ""
    print(f"{one.name:<22} {one.side:<5} {one.seconds:5.1f} s  {state}{note}", flush=True)
    return one


def main() -> int:
    """Prints a line for each side, and the sums."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--side", choices=("good", "bad"))
    parser.add_argument("--discover", action="store_true")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--at-once", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    sides = (asked.side,) if asked.side else ("good", "bad")
    wanted = [(name, pair, side) for name, pair in pairs(asked.only) for side in sides]
    with ThreadPoolExecutor(asked.at_once) as several:
        coming = several.map(lambda one: try_side(*one, discover=asked.discover, keep=asked.keep), wanted)
        tried = [told(one) for one in coming]
    right, known = sum(one.right for one in tried), sum(len(one.said) for one in tried)
    orders, sent = sum(one.orders for one in tried), sum(one.sent for one in tried)
    whole = sum(not one.wrong for one in tried)
    print(
        f"{whole} of {len(tried)} sides wholly right; {right} of {known} verdicts right; {orders} orders, {sent} sent"
    )
    if asked.json:
        asked.json.write_text(json.dumps([asdict(one) for one in tried], indent=1), encoding="utf-8")
    return 0 if right == known and not orders and not sent else 1


if __name__ == "__main__":
    raise SystemExit(main())

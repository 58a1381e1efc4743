"""Whether staged failures are judged rightly: pairs of small shops that meet a failure well and badly.

    python benchmarks/failing.py [--only NAME ...] [--side good|bad] [--discover] [--json OUT]

Each shop of tests/stores/failing is served on loopback and audited in a process of its own with the one scenario that
it is for. Its truths say which verdicts are right; a check whose verdict on the staged pages is another one (the worst
counts) is wrong. The shop's own log must hold no order. --discover: the journey is found by the shopper; else it is a
short one, whose steps find their own way too. Answers 0 when all is right and no order was placed, else 1.
"""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

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
    command = [sys.executable, "-m", "mysteryshop", "audit", *named]
    done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)
    result = folder / "out" / "result.json"
    if not result.is_file():
        print(done.stderr[-2000:], file=sys.stderr)
        return {}
    return dict(json.loads(result.read_text(encoding="utf-8")))


def try_side(name: str, pair: Any, side: str, *, discover: bool) -> Tried:
    """Serves one side, audits it, and holds what was said against what is true."""
    tried, began = Tried(name, side), time.monotonic()
    with getattr(pair, side)() as shop, tempfile.TemporaryDirectory() as folder:
        result = audit(shop.url, pair.scenario, Path(folder), discover=discover)
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


def main() -> int:
    """Prints a line for each side, and the sums."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--side", choices=("good", "bad"))
    parser.add_argument("--discover", action="store_true")
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    tried = []
    for name, pair in pairs(asked.only):
        for side in (asked.side,) if asked.side else ("good", "bad"):
            one = try_side(name, pair, side, discover=asked.discover)
            tried.append(one)
            wrong = "; ".join(f"{check}: {why}" for check, why in one.wrong.items())
            state = "right" if not wrong else f"WRONG {wrong}"
            note = f" ({one.why_not})" if wrong and one.why_not else ""
            print(f"{name:<22} {side:<5} {one.seconds:5.1f} s  {state}{note}", flush=True)
    right, told = sum(one.right for one in tried), sum(len(one.said) for one in tried)
    orders, sent = sum(one.orders for one in tried), sum(one.sent for one in tried)
    sides = sum(not one.wrong for one in tried)
    print(f"{sides} of {len(tried)} sides wholly right; {right} of {told} verdicts right; {orders} orders, {sent} sent")
    if asked.json:
        asked.json.write_text(json.dumps([asdict(one) for one in tried], indent=1), encoding="utf-8")
    return 0 if right == told and not orders and not sent else 1


if __name__ == "__main__":
    raise SystemExit(main())

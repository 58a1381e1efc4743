"""How much of a shop's purchase journey `mysteryshop audit URL` finds with nothing but the address.

    python benchmarks/journeys.py --stores FILE [--base NAME=URL ...] [--only NAME] [--json OUT]
    python benchmarks/journeys.py --small [--only NAME] [--json OUT] [--times N]

FILE: `[{"name", "url" or "start_path", "journey": [{"page_kind", "url_path_regex", "text"}], "stop_before"}]`; a store
with a start_path takes its address from --base. --small serves the storefronts of tests/stores/small itself, and reads
from their own counters that nothing was ordered, opened or sent.

A page kind counts as reached when a journey entry of that kind with `reached: true` has a final URL whose path, query
and fragment match the pattern (search) and whose page shows the text (any case; when given). Page kinds without ground
truth are not counted. Each store is audited in a process of its own. --times N also discovers each store N times and
says whether the journeys that `mysteryshop discover` writes are the same, line by line. The JSON also says how each
kind was reached, for `benchmarks/cues.py`.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urljoin, urlsplit

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "stores" / "small"
LONGEST = 300


@dataclass(slots=True)
class Reach:
    """What one store's audit came to."""

    name: str
    reached: dict[str, bool] = field(default_factory=dict)
    seconds: float = 0.0
    page_loads: int = 0
    stopped: int = 0
    sent: int = 0
    missed: dict[str, str] = field(default_factory=dict)
    harm: str = ""
    journeys: int = 0
    how: dict[str, list[str]] = field(default_factory=dict)


def discover(url: str, times: int) -> int:
    """How many different journeys so many discoveries of one address write."""
    command = [sys.executable, "-m", "mysteryshop", "discover", url, "--save", "-", "--quiet"]
    written = set()
    for _ in range(times):
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LONGEST)
        lines = done.stdout.splitlines()
        written.add("\n".join(line for line in lines if not line.startswith("#")))
    return len(written)


def audit(name: str, url: str, truth: list[dict[str, str]]) -> Reach:
    """Audits one address in a process of its own and holds its journey against the truth."""
    reach = Reach(name)
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        command = [sys.executable, "-m", "mysteryshop", "audit", url, "--output", folder, "--format", "json"]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LONGEST)
            said = done.stderr.strip().splitlines()
        except subprocess.TimeoutExpired:
            said = [f"not done within {LONGEST} s"]
        reach.seconds = time.perf_counter() - began
        file = Path(folder) / "result.json"
        if not file.is_file():
            reach.reached = {step["page_kind"]: False for step in truth}
            reach.missed = {step["page_kind"]: said[-1] if said else "no result" for step in truth}
            return reach
        _hold(reach, json.loads(file.read_text(encoding="utf-8")), truth)
    return reach


def _hold(reach: Reach, result: dict[str, Any], truth: list[dict[str, str]]) -> None:
    texts = {page["id"]: page["text"] for page in result["pages"]}
    entries = [entry for visit in result["visits"] for entry in visit["journey"]]
    for visit in result["visits"]:
        reach.page_loads += visit["page_loads"]
        reach.stopped += visit["order_requests"]["stopped"]
        reach.sent += visit["order_requests"]["sent"]
    for step in truth:
        kind = step["page_kind"]
        mine = [entry for entry in entries if entry["page_kind"] == kind]
        right = any(entry["reached"] and _matches(entry, step, texts) for entry in mine)
        reach.reached[kind] = reach.reached.get(kind, False) or right
        reach.how[kind] = [entry["how"] for entry in mine if entry["reached"] and _matches(entry, step, texts)]
        if not right:
            where = [urlsplit(entry["url"]).path for entry in mine if entry["reached"]]
            why = [entry["why_not"] for entry in mine if entry["why_not"]]
            reach.missed[kind] = f"reached {', '.join(where)} instead" if where else "; ".join(why) or "not met"


def _matches(entry: dict[str, Any], step: dict[str, str], texts: dict[str, str]) -> bool:
    at = urlsplit(entry["url"])
    address = at.path + (f"?{at.query}" if at.query else "") + (f"#{at.fragment}" if at.fragment else "")
    shown = texts.get(entry["page"], "").lower()
    return bool(re.search(step["url_path_regex"], address)) and step.get("text", "").lower() in shown


def from_file(wishes: argparse.Namespace) -> Iterator[Reach]:
    """The stores of a file, each at its address."""
    bases = dict(pair.split("=", 1) for pair in wishes.base)
    for store in json.loads(Path(wishes.stores).read_text(encoding="utf-8")):
        if wishes.only and store["name"] not in wishes.only:
            continue
        url = bases.get(store["name"]) or store.get("url", "")
        if not url:
            print(f"{store['name']}: left out, no --base {store['name']}=URL", file=sys.stderr)
            continue
        start = urljoin(url, store.get("start_path", "") or url)
        reach = audit(store["name"], start, store["journey"])
        reach.journeys = discover(start, wishes.times) if wishes.times else 0
        yield reach


def from_small(wishes: argparse.Namespace) -> Iterator[Reach]:
    """Our own small storefronts, each served for its audit."""
    sys.path.insert(0, str(ROOT))
    for path in sorted(SMALL.glob("*.py")):
        module = importlib.import_module(f"tests.stores.small.{path.stem}")
        store = getattr(module, "STORE", None)
        if store is None or (wishes.only and store.name not in wishes.only):
            continue
        with _serving(store) as (url, counters):
            truth = [
                {"page_kind": t.page_kind, "url_path_regex": t.url_path_regex, "text": t.text} for t in store.journey
            ]
            reach = audit(store.name, urljoin(url, store.start_path), truth)
            reach.journeys = discover(urljoin(url, store.start_path), wishes.times) if wishes.times else 0
            caused = {"orders": counters.orders, "accounts": counters.accounts, "messages": counters.messages}
            reach.harm = ", ".join(f"{count} {what}" for what, count in caused.items() if count)
            yield reach


@contextmanager
def _serving(store: Any) -> Iterator[Any]:
    frame = importlib.import_module("tests.stores.small.shop")
    with frame.serving(store) as opened:
        yield opened


def show(reaches: list[Reach]) -> float:
    """Prints the table, and answers the share reached."""
    total = sum(len(reach.reached) for reach in reaches)
    right = sum(sum(reach.reached.values()) for reach in reaches)
    for reach in reaches:
        marks = " ".join(f"{'+' if ok else '-'}{kind}" for kind, ok in reach.reached.items())
        guard = f"{reach.stopped} stopped, {reach.sent} sent"
        print(
            f"{reach.name:<18} {sum(reach.reached.values())}/{len(reach.reached)}  {reach.seconds:5.1f} s  "
            f"{reach.page_loads:3d} loads  {guard}{'  HARM: ' + reach.harm if reach.harm else ''}"
            f"{f'  {reach.journeys} different journeys' if reach.journeys else ''}\n    {marks}"
        )
        for kind, why in reach.missed.items():
            if not reach.reached[kind]:
                print(f"      missed {kind}: {why[:150]}")
    share = right / total if total else 0.0
    if reaches:
        seconds, loads = (median(values) for values in zip(*((r.seconds, r.page_loads) for r in reaches), strict=True))
        print(f"median of a store: {seconds:.1f} s, {loads:g} page loads")
    print(f"share reached: {right}/{total} = {share:.3f}")
    return share


def main() -> int:
    """Runs the stores; 0 unless a shop was harmed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--stores", metavar="FILE")
    which.add_argument("--small", action="store_true")
    parser.add_argument("--base", action="append", default=[], metavar="NAME=URL")
    parser.add_argument("--only", action="append", default=[], metavar="NAME")
    parser.add_argument("--json", type=Path, metavar="OUT")
    parser.add_argument("--times", type=int, default=0, metavar="N", help="discover each store N times, too")
    wishes = parser.parse_args()
    reaches = list(from_small(wishes) if wishes.small else from_file(wishes))
    share = show(reaches)
    if wishes.json:
        stores = [
            {
                "name": reach.name,
                "reached": reach.reached,
                "seconds": round(reach.seconds, 2),
                "page_loads": reach.page_loads,
                "order_requests": {"stopped": reach.stopped, "sent": reach.sent},
                "how": reach.how,
            }
            for reach in reaches
        ]
        wishes.json.write_text(
            json.dumps({"share_reached": share, "stores": stores}, indent=2) + "\n", encoding="utf-8"
        )
    return 1 if any(reach.sent or reach.harm for reach in reaches) else 0


if __name__ == "__main__":
    sys.exit(main())

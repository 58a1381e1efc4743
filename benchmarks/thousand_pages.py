"""How long it takes to read and compare the promises of a big site, and how much memory.

    python benchmarks/thousand_pages.py [--pages 1000] [--json OUT]

The site is made up from the words of tests/corpus/channels: each page is one channel's text under a brand of its own, told
as a page of one shop, so that it holds as many promises as real pages do. Memory is the most that the process held.
"""

from __future__ import annotations

import argparse
import itertools
import json
import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

from mysteryshop.judge.facts.channels import page_of_channel
from mysteryshop.judge.facts.reading import claims, contradictions
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.model import ChannelKind

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "channels"
GOAL_SECONDS, GOAL_MEGABYTES = 10.0, 500.0


def big_site(pages: int) -> SiteReading:
    """A site of so many pages."""
    texts = [
        channel["text"]
        for folder in ("open", "practice")
        for file in sorted((CORPUS / folder).glob("*.json"))
        for channel in json.loads(file.read_text(encoding="utf-8"))["channels"]
        if channel["kind"] != "json-ld"
    ]
    made = []
    for number, text in zip(range(pages), itertools.cycle(texts), strict=False):
        page = page_of_channel(f"page {number}", ChannelKind.WEB, text)
        made.append(Reading(replace(page, id=f"{number:04d}"), where="anywhere", visit="walk"))
    return SiteReading(tuple(made), Setting())


def main() -> int:
    """Measures and prints; 0 when both goals are met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--json", type=Path)
    wishes = parser.parse_args()
    site = big_site(wishes.pages)
    began = time.perf_counter()
    read = len(claims(site))
    after_reading = time.perf_counter()
    found = len(contradictions(site))
    ended = time.perf_counter()
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    told = {
        "pages": wishes.pages,
        "facts": read,
        "contradictions": found,
        "seconds_reading": round(after_reading - began, 2),
        "seconds": round(ended - began, 2),
        "megabytes": round(held),
    }
    print(", ".join(f"{name} {value}" for name, value in told.items()))
    if wishes.json:
        wishes.json.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    return 0 if ended - began <= GOAL_SECONDS and held <= GOAL_MEGABYTES else 1


if __name__ == "__main__":
    sys.exit(main())

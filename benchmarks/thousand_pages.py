"""How long it takes to read and compare the promises of a big site, and how much memory.

    python benchmarks/thousand_pages.py [--pages 1000] [--json OUT]

The site is one shop as shops of that size are: the channels of one brand of tests/corpus/channels with what they
contradict one another in, then a page a product, with its own name, price and some words of copy, and the same foot
under each page. Seconds are those of one core, compiling of patterns included, whatever else the machine does; memory
is the most that the process held.
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
COPY = CORPUS.parent / "open" / "copy-1.jsonl"
GOAL_SECONDS, GOAL_MEGABYTES = 10.0, 500.0


FOOT = (
    "Customer service 01632 960 118, Monday to Friday 9am to 5pm",
    "hello@brackenfold.example",
    "Standard delivery £4.95, free over £60",
    "Return it within 30 days",
    "We take Visa, Mastercard and PayPal",
)
ADJECTIVES = "Amber Bramble Cedar Dusk Ember Fennel Gorse Heron Indigo Juniper".split()
WOODS = "ash oak elm pine beech walnut cherry maple birch larch".split()
NOUNS = "lamp kettle blanket stool mirror basket tray clock bowl rug".split()


def big_site(pages: int) -> SiteReading:
    """A site of so many pages."""
    brand = json.loads(min((CORPUS / "open").glob("*.json")).read_text(encoding="utf-8"))
    told = [(channel["name"], channel["text"]) for channel in brand["channels"] if channel["kind"] != "json-ld"]
    copy = [json.loads(line)["text"] for line in COPY.read_text(encoding="utf-8").splitlines()]
    prose = itertools.cycle(line for text in copy for line in text.splitlines() if len(line.split()) > 7)
    for number in range(pages - len(told)):
        name = f"{ADJECTIVES[number % 10]} {WOODS[number // 100 % 10]} {NOUNS[number // 10 % 10]}"
        lines = [name, f"£{12 + number % 90}.50", *itertools.islice(prose, 6), *FOOT]
        told.append((name, "\n".join(lines)))
    return SiteReading(tuple(_reading(number, *each) for number, each in enumerate(told)), Setting())


def _reading(number: int, name: str, text: str) -> Reading:
    page = page_of_channel(name, ChannelKind.WEB, text)
    return Reading(replace(page, id=f"{number:04d}"), where="anywhere", visit="walk")


def main() -> int:
    """Measures and prints; 0 when both goals are met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--json", type=Path)
    wishes = parser.parse_args()
    site = big_site(wishes.pages)
    began = time.process_time()
    read = len(claims(site))
    after_reading = time.process_time()
    found = len(contradictions(site))
    ended = time.process_time()
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

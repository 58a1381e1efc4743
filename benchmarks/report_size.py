"""How large the report of a big audit is, and how long it takes to render.

    mysteryshop demo --edition before --output reports/demo          # walk a shop once; any visit will do
    python benchmarks/report_size.py reports/demo/before [MORE ...] [--sizes 12x4,50x4,200x1] [--rounds 5] [--heaviest]
                                     [--json OUT]

The stored walks are multiplied: each further page has an address, a title and words of its own (every line of four
words and more gets a name that no other page has) and a picture that is another file, so nothing is the same twice.
Then they are judged and scored like any visit, and rendered in this process; the pictures are read from disk as ever.
--heaviest: every picture weighs what one may weigh at most, as if each page were full of photographs.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from mysteryshop.evidence.pictures import MOST_BYTES
from mysteryshop.model import Block, Page, Persona, Plan, Result, StoredVisit
from mysteryshop.pipeline.judging import judge_visits
from mysteryshop.pipeline.records import plan_of_record
from mysteryshop.pipeline.visiting import read_visits
from mysteryshop.report import load_templates
from mysteryshop.report.as_html import render_html

SIZES = "12x4,50x4,200x1"
MOST_MEGABYTES, MOST_SECONDS = {48: 5.0, 200: 20.0}, {200: 2.0}
"""By pages in all. Source: what a mail server lets through, and what a browser opens on a phone without a pause."""

FIRST = "Alder Birk Corn Dale Elder Fern Gorse Hazel Iron Juniper Kestrel Linden Moss Nettle Oak Pine".split()
LAST = "bridge combe croft down end field ford gate hill lea march ness port stead thorpe wick".split()
LEAST_WORDS = 4
_END = re.compile(r"(\W*)$")


@dataclass(frozen=True, slots=True)
class Measured:
    """One report. seconds: of this process's work, the median; by_clock: the same on the wall; megabytes: millions of
    bytes. A machine that does other work makes the clock run on, not the work.
    """

    pages: int
    personas: int
    findings: int
    seconds: float
    by_clock: float
    megabytes: float
    of_pictures: float

    @property
    def fits(self) -> bool:
        """Whether the goals for this many pages are met, where there are any."""
        small = self.megabytes <= MOST_MEGABYTES.get(self.pages, float("inf"))
        return small and self.seconds <= MOST_SECONDS.get(self.pages, float("inf"))


def big_result(walks: Sequence[StoredVisit], pages: int, personas: int, folder: Path, weight: int = 0) -> Result:
    """The judged result of so many customers' walks of so many pages each; its pictures are written to the folder.

    weight: bytes that each picture has at least.
    """
    names = [f"customer-{number}" for number in range(1, personas + 1)]
    visits = [
        _long_walk(walk, name, pages, index * pages, folder, weight)
        for index, (walk, name) in enumerate(zip(cycle(walks), names))
    ]
    return judge_visits(_plan(walks[0], names), visits, folder)


def _plan(walk: StoredVisit, names: Sequence[str]) -> Plan:
    plan = plan_of_record(walk.visit.plan, "visit.json")
    like = plan.personas[0] if plan.personas else Persona("")
    people = tuple(replace(like, name=name, title=name.replace("-", " ").capitalize()) for name in names)
    return replace(plan, personas=people, scenarios=(), place=None)


def _long_walk(walk: StoredVisit, name: str, pages: int, start: int, folder: Path, weight: int) -> StoredVisit:
    own = folder / "visits" / name
    (own / "screens").mkdir(parents=True)
    chosen = _spread(walk.pages, pages)
    told = tuple(
        _page(page, number, start + number, _Pictures(Path(walk.folder), own, weight))
        for number, page in enumerate(chosen, 1)
    )
    ids = {page.id: new.id for page, new in zip(reversed(chosen), reversed(told), strict=True)}
    journey = tuple(replace(each, page=ids.get(each.page, "")) for each in walk.visit.journey)
    steps = tuple(replace(each, page=ids.get(each.page, "")) for each in walk.visit.steps)
    record = tuple(page.id for page in told)
    visit = replace(walk.visit, id=name, persona=name, journey=journey, steps=steps, pages=record)
    return StoredVisit(visit, told, str(own))


def _spread(pages: Sequence[Page], number: int) -> tuple[Page, ...]:
    """So many pages: from all along the walk when it is longer, else the walk again and again."""
    if number < len(pages):
        return tuple(pages[index * len(pages) // number] for index in range(number))
    return tuple(islice(cycle(pages), number))


@dataclass(frozen=True, slots=True)
class _Pictures:
    """Where a walk's pictures are, where their copies go, and how many bytes each has at least."""

    source: Path
    own: Path
    weight: int

    def copy(self, small: str, new: str) -> None:
        content = (self.source / small).read_bytes()
        name = f"{self.own.name}/{new}"
        (self.own / f"screens/{new}.small.jpg").write_bytes(_another_jpeg(content, name, self.weight))


def _page(page: Page, number: int, mark: int, pictures: _Pictures) -> Page:
    """The page as another one of the same shop."""
    name = f"{FIRST[mark % 16]}{LAST[mark // 16 % 16]}"
    new, shot = f"{number:03d}-{page.main_kind}", page.screenshot
    if shot:
        shot = replace(shot, full=f"screens/{new}.jpg", small=f"screens/{new}.small.jpg")
        pictures.copy(page.screenshot.small if page.screenshot else "", new)
    parts = urlsplit(page.url)
    url = urlunsplit(parts._replace(path=f"/{name.lower()}{parts.path}"))
    return replace(
        page, id=new, url=url, title=f"{page.title}, {name}", blocks=_reworded(page.blocks, name), screenshot=shot
    )


def _reworded(blocks: Sequence[Block], name: str) -> tuple[Block, ...]:
    return tuple(
        replace(block, text=_END.sub(rf", {name}\1", block.text, count=1))
        if len(block.text.split()) >= LEAST_WORDS
        else block
        for block in blocks
    )


def _another_jpeg(content: bytes, name: str, weight: int) -> bytes:
    """The same picture as another file, of that weight where it is lighter: with a comment of its own."""
    words = name.encode().ljust(weight - len(content) - 4, b".")
    return content[:2] + b"\xff\xfe" + (len(words) + 2).to_bytes(2, "big") + words + content[2:]


def measure(result: Result, folder: Path, rounds: int) -> Measured:
    """The report's size, and how long it took to render; the templates are loaded."""
    load_templates()
    seconds, clock, content = [], [], b""
    for _ in range(rounds):
        began, began_work = time.perf_counter(), time.process_time()
        content = render_html(result, folder)
        seconds.append(time.process_time() - began_work)
        clock.append(time.perf_counter() - began)
    pictures = sum(map(len, re.findall(rb'data:image/jpeg[^"]+', content)))
    walked = len({visit.persona for visit in result.visits})
    pages, findings = len(result.pages), len(result.findings)
    took, by_clock = statistics.median(seconds), statistics.median(clock)
    return Measured(pages, walked, findings, took, by_clock, len(content) / 1e6, pictures / 1e6)


def _measured(walks: Sequence[StoredVisit], sizes: str, rounds: int, weight: int) -> Iterator[Measured]:
    for size in sizes.split(","):
        pages, personas = map(int, size.split("x"))
        with tempfile.TemporaryDirectory() as folder:
            yield measure(big_result(walks, pages, personas, Path(folder), weight), Path(folder), rounds)


def main() -> int:
    """Measures and prints; 0 when every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("visits", type=Path, nargs="+", help="folders of stored audits; their walks take turns")
    parser.add_argument("--sizes", default=SIZES, help="pages x personas, comma between")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--heaviest", action="store_true", help="every picture as heavy as one may be")
    parser.add_argument("--json", type=Path)
    wishes = parser.parse_args()
    stored = [visit for folder in wishes.visits for visit in read_visits(folder)]
    walks = [each for each in stored if each.visit.persona and not each.visit.scenario]
    told = []
    for each in _measured(walks, wishes.sizes, wishes.rounds, MOST_BYTES if wishes.heaviest else 0):
        words = f"{each.pages} pages, {each.personas} personas, {each.findings} findings: {each.seconds:.2f} s "
        words += f"({each.by_clock:.2f} by the clock), "
        words += f"{each.megabytes:.2f} MB ({each.of_pictures:.2f} MB of it pictures)"
        print(f"{words}{'' if each.fits else '  TOO MUCH'}", flush=True)
        told.append(each)
    if wishes.json:
        fields = ("pages", "personas", "findings", "seconds", "by_clock", "megabytes", "of_pictures")
        rows = [{name: getattr(each, name) for name in fields} for each in told]
        wishes.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if all(each.fits for each in told) else 1


if __name__ == "__main__":
    sys.exit(main())

"""Whether one promise is known again in other words: every two wordings of it, once alike and once apart.

    python benchmarks/wordings.py [--file FILE] [--errors] [--kinds KIND,…] [--json OUT]

FILE (tests/corpus/wordings/open.json) holds groups of wordings of one promise, as tests/corpus/RUBRIC.md describes.
Every two wordings of a group are put into two channels of a made-up shop, each among promises of other groups in one
page and one letter. With two values they must be reported as a contradiction, with one they must not; a pair that is
only asked (`review`) counts as not reported. Alone: nothing else stands in the two channels. Among others: each stands
between two promises of other kinds, drawn by a fixed seed, which both channels tell in the same words.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from corpus import OWN
from mysteryshop.judge.facts.channels import page_of_channel
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.reading import contradictions
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.model import ChannelKind

WORDINGS = OWN / "wordings"
CHANNELS = (ChannelKind.WEB, ChannelKind.EMAIL)
SHOWN = 100


@dataclass(frozen=True, slots=True)
class Case:
    """Two wordings of one promise. apart: whether they state two values, so that both can't be true."""

    kind: str
    thing: str
    texts: tuple[str, str]
    apart: bool


def read_cases(path: Path) -> list[Case]:
    """Every two wordings of a file's groups. Ends the program with a message where it can't be read."""
    try:
        groups = json.loads(path.read_text(encoding="utf-8"))
        return [case for group in groups for case in _cases(group)]
    except (OSError, ValueError, KeyError, TypeError) as problem:
        sys.exit(f"{path}: no file of wordings ({problem!r}); see tests/corpus/RUBRIC.md.")


def _cases(group: Mapping[str, Any]) -> Iterator[Case]:
    kind, thing = group["kind"], group["thing"]
    if "sides" in group:
        yes, no = group["sides"]["yes"], group["sides"]["no"]
        for one in yes:
            for other in no:
                yield Case(kind, thing, (one, other), apart=True)
        for side in (yes, no):
            for one, other in combinations(side, 2):
                yield Case(kind, thing, (one, other), apart=False)
        return
    here, there = group["values"]
    for at, (one, other) in enumerate(combinations(group["wordings"], 2)):
        values = (here, there) if at % 2 else (there, here)
        yield Case(kind, thing, (one.format(values[0]), other.format(values[1])), apart=True)
        yield Case(kind, thing, (one.format(here), other.format(here)), apart=False)


def reported(case: Case, around: Sequence[str] = ()) -> tuple[Pair, ...]:
    """What is reported of the two channels. around: what both say before and after, in the same words."""
    before, after = around or ("", "")
    texts = ["\n\n".join(part for part in (before, text, after) if part) for text in case.texts]
    named = [(str(kind), page_of_channel(str(kind), kind, text)) for kind, text in zip(CHANNELS, texts, strict=True)]
    readings = tuple(Reading(page, where="anywhere", visit=name, channel=name) for name, page in named)
    return tuple(pair for pair in contradictions(SiteReading(readings, Setting())) if pair.sure)


def neighbours(cases: Sequence[Case], case: Case, chance: random.Random) -> tuple[str, str]:
    """Two promises of other kinds, in words of their own groups."""
    kinds = chance.sample(sorted({other.kind for other in cases} - {case.kind}), 2)
    first, last = (chance.choice([other for other in cases if other.kind == kind]).texts[0] for kind in kinds)
    return first, last


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--file", type=Path, default=WORDINGS / "open.json")
    parser.add_argument("--kinds", default="")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--json", type=Path)
    wishes = parser.parse_args()
    if wishes.errors and wishes.file.stem == "sealed":
        sys.exit("Sealed wordings are read by nobody: only their totals are printed.")
    every = read_cases(wishes.file)
    kinds = frozenset(wishes.kinds.split(",")) - {""}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    chance = random.Random(4711)
    for case in every:
        around = neighbours(every, case, chance)
        if kinds and case.kind not in kinds:
            continue
        for way, beside in (("alone", ()), ("among others", around)):
            found = reported(case, beside)
            name = f"{'found' if case.apart else 'raised'} {way}"
            counts[case.kind]["apart" if case.apart else "alike"] += not beside
            counts[case.kind][name] += bool(found)
            if wishes.errors and bool(found) is not case.apart:
                print(
                    f"  {'MISSED' if case.apart else 'FALSE'} {way} {case.kind}: {' <> '.join(case.texts)}"[: 3 * SHOWN]
                )
    told = _report(counts)
    if wishes.json:
        wishes.json.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    return 0


def _report(counts: Mapping[str, Counter[str]]) -> dict[str, dict[str, float]]:
    total = Counter[str]()
    for count in counts.values():
        total.update(count)
    told = {}
    for kind, count in [*sorted(counts.items()), ("all", total)]:
        told[kind] = {
            f"{what} {way}": count[f"{what} {way}"] / max(1, count[of])
            for way in ("alone", "among others")
            for what, of in (("found", "apart"), ("raised", "alike"))
        }
        shares = "  ".join(f"{name} {share:6.1%}" for name, share in told[kind].items())
        print(f"  {kind:<18} {count['apart']:>5} apart {count['alike']:>5} alike   {shares}")
    return told


if __name__ == "__main__":
    sys.exit(main())

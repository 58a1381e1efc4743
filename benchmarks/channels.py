"""How many contradictions between channels the judge finds, and how often it raises a false alarm.

    python benchmarks/channels.py --corpus DIR [--json OUT] [--kinds KIND,…] [--errors] [--facts] [--cross-validate K]

DIR holds one JSON file a brand, as task T4 of tests/corpus/RUBRIC.md describes. Listed pairs that share a quote are one
contradiction. A find is right when both its quotes overlap the two quotes of a listed pair, or one does and the other
states the value of the pair's other side; every other find is a false alarm, and a trap alarm as well when its quotes
overlap those of a listed trap. Several right finds of one contradiction count once. --kinds: only finds and
contradictions of these kinds of fact. --errors: which were missed, and which are false (never for sealed brands).
--cross-validate: the fitted weights are fitted anew for each of K parts of the brands, without them, so that no brand
is judged by what it taught; the rules stay as they are. --facts: how well single facts are read, by kind: a listed
quote is read when a fact's quote overlaps it. --without-meaning: as it is where the extra `meaning` is not installed.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from mysteryshop.judge import ask_encoder
from mysteryshop.judge.facts.channels import page_of_channel
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.fitted.weights import Weights
from mysteryshop.judge.facts.reading import claims, contradictions
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.model import ChannelKind

KINDS = {"product-page": ChannelKind.WEB, "faq": ChannelKind.WEB, "json-ld": ChannelKind.DATA}
"""The corpora's kinds of channel that the program calls otherwise."""

ROUNDS = 2000
"""Bootstrap samples of brands for a 95 % interval."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a pair: the channel, and where in its text the quote stands (all places)."""

    channel: str
    quote: str
    places: tuple[tuple[int, int], ...]

    def overlaps(self, other: Side) -> bool:
        """Whether some letters are in both quotes."""
        return self.channel == other.channel and any(a < d and c < b for a, b in self.places for c, d in other.places)


@dataclass(frozen=True, slots=True)
class Listed:
    """A pair as its writer listed it, a contradiction or a trap."""

    fact: str
    a: Side
    b: Side


@dataclass(frozen=True, slots=True)
class Brand:
    """A brand with what is wrong with it. groups: pairs that share a quote, which are one contradiction."""

    id: str
    site: SiteReading
    texts: Mapping[str, str]
    groups: tuple[tuple[Listed, ...], ...]
    traps: tuple[Listed, ...]
    words: int


@dataclass(slots=True)
class Tally:
    """What became of one brand."""

    listed: int = 0
    found: int = 0
    false: int = 0
    trapped: int = 0
    traps: int = 0
    by_fact: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def read_brands(folder: Path) -> list[Brand]:
    """The brands of a folder. Ends the program with a message where a file can't be read."""
    files = sorted(folder.glob("*.json"))
    if not files:
        sys.exit(f"{folder} holds no brands (one JSON file each).")
    return [_brand(file) for file in files]


def _brand(file: Path) -> Brand:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        texts = {channel["name"]: channel["text"] for channel in told["channels"]}
        site = SiteReading(tuple(_readings(told["channels"])), Setting(brand_words=(told["brand"],)))
        listed = [_listed(pair, texts) for pair in told["contradictions"]]
        traps = tuple(_listed(pair, texts) for pair in told["traps"])
    except (ValueError, KeyError, TypeError) as problem:
        sys.exit(f"{file}: not a brand of task T4 ({problem!r}); see tests/corpus/RUBRIC.md.")
    words = sum(len(text.split()) for text in texts.values())
    return Brand(told["id"], site, texts, tuple(_joined(listed)), traps, words)


def _readings(channels: Sequence[Mapping[str, str]]) -> Iterator[Reading]:
    for channel in channels:
        kind = KINDS.get(channel["kind"]) or ChannelKind(channel["kind"])
        page = page_of_channel(channel["name"], kind, channel["text"], faq=channel["kind"] == "faq")
        yield Reading(page, where="anywhere", visit=channel["name"], channel=channel["name"])


def _listed(pair: Mapping[str, Any], texts: Mapping[str, str]) -> Listed:
    a, b = (_side(pair[side]["channel"], pair[side]["quote"], texts) for side in ("a", "b"))
    return Listed(pair.get("fact", "trap"), a, b)


def _side(channel: str, quote: str, texts: Mapping[str, str]) -> Side:
    places = tuple((at.start(), at.end()) for at in re.finditer(re.escape(quote), texts[channel]))
    return Side(channel, quote, places)


def _joined(pairs: Iterable[Listed]) -> Iterator[tuple[Listed, ...]]:
    """Pairs that share a quote, together."""
    groups: list[list[Listed]] = []
    for pair in pairs:
        meeting = [group for group in groups if any(_share(pair, other) for other in group)]
        groups = [group for group in groups if group not in meeting]
        groups.append([pair, *(other for group in meeting for other in group)])
    return (tuple(group) for group in groups)


def _share(one: Listed, other: Listed) -> bool:
    return any(mine.overlaps(its) for mine in (one.a, one.b) for its in (other.a, other.b))


def finds(brand: Brand, weights: Weights | None = None) -> list[Listed]:
    """What the judge reports of a brand, as pairs of quotes. weights: others than those that ship."""
    return [as_listed(pair, brand.texts) for pair in contradictions(brand.site, weights) if pair.sure]


def fitted_without(brands: Sequence[Brand], folder: Path, parts: int) -> dict[str, Weights]:
    """Weights for each brand, by its id: fitted on the brands of the other parts."""
    from fitting_facts import fit, teach, worded, writer_of

    taught = [teach(brand, writer_of(folder, brand)) for brand in brands]
    extra = list(worded())
    found: dict[str, Weights] = {}
    for part in range(parts):
        weights = fit([one for place, one in enumerate(taught) if place % parts != part], extra)
        found |= {one.brand.id: weights for place, one in enumerate(taught) if place % parts == part}
    return found


def as_listed(pair: Pair, texts: Mapping[str, str]) -> Listed:
    """What the judge reports, as a pair of quotes."""
    a, b = (_side(claim.segment.page.channel, claim.quote.text, texts) for claim in (pair.a, pair.b))
    return Listed(str(pair.a.kind), a, b)


def right(find: Listed, pair: Listed) -> bool:
    """Whether a find tells of a listed pair."""
    for mine, its in ((find.a, find.b), (find.b, find.a)):
        if mine.overlaps(pair.a) and (its.overlaps(pair.b) or _states(its.quote, pair.b.quote)):
            return True
        if mine.overlaps(pair.b) and (its.overlaps(pair.a) or _states(its.quote, pair.a.quote)):
            return True
    return False


def _states(quote: str, other: str) -> bool:
    """Whether a quote states the value of another: its figures, or without figures half of its longer words."""
    figures = [set(re.findall(r"\d+", words)) for words in (quote, other)]
    if figures[1]:
        return figures[1] <= figures[0]
    words = [set(re.findall(r"[a-z]{4,}", words.lower())) for words in (quote, other)]
    return bool(words[1]) and len(words[0] & words[1]) * 2 >= len(words[1])


def judge_brand(brand: Brand, kinds: frozenset[str], *, errors: bool, weights: Weights | None = None) -> Tally:
    """One brand, counted. weights: others than those that ship."""
    wanted = [group for group in brand.groups if not kinds or any(pair.fact in kinds for pair in group)]
    tally = Tally(listed=len(wanted), traps=len(brand.traps))
    made = finds(brand, weights)
    hit = set()
    for find in made:
        met = [at for at, group in enumerate(brand.groups) if any(right(find, pair) for pair in group)]
        hit.update(met)
        if not met:
            tally.false += 1
            tally.by_fact[find.fact]["false"] += 1
            trap = any(
                find.a.overlaps(x) and find.b.overlaps(y) for t in brand.traps for x, y in ((t.a, t.b), (t.b, t.a))
            )
            tally.trapped += trap
            if errors:
                print(f"  FALSE{' TRAP' if trap else ''} {brand.id} {find.fact}: {_both(find)}")
    for at, group in enumerate(brand.groups):
        if group not in wanted:
            continue
        fact = group[0].fact
        tally.by_fact[fact]["listed"] += 1
        tally.by_fact[fact]["found"] += at in hit
        tally.found += at in hit
        if errors and at not in hit:
            print(f"  MISSED {brand.id} {fact}: {_both(group[0])}")
    return tally


def _both(pair: Listed) -> str:
    return f"[{pair.a.channel}] {pair.a.quote!r} <> [{pair.b.channel}] {pair.b.quote!r}"


def figures(tallies: Sequence[Tally]) -> dict[str, float]:
    """Precision, recall and F1 over these brands."""
    found, false, listed = (sum(getattr(t, name) for t in tallies) for name in ("found", "false", "listed"))
    precision = found / (found + false) if found + false else 1.0
    recall = found / listed if listed else 1.0
    both = precision + recall
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / both if both else 0.0}


def intervals(tallies: Sequence[Tally]) -> dict[str, tuple[float, float]]:
    """The 95 % bootstrap interval of each figure, over brands."""
    chance = random.Random(4711)
    drawn = [figures(chance.choices(tallies, k=len(tallies))) for _ in range(ROUNDS)]
    return {
        name: (ordered[int(0.025 * ROUNDS)], ordered[int(0.975 * ROUNDS)])
        for name in ("precision", "recall", "f1")
        if (ordered := sorted(figure[name] for figure in drawn))
    }


def facts_read(brands: Sequence[Brand]) -> dict[str, Counter[str]]:
    """Of each kind of fact: the listed quotes of it, from how many a fact of that kind was read (read) or any (any).

    called: the listed quotes of all kinds from which this kind was read and, of its own, none; a quote that rightly
    states a second thing ("£4, free over £40") counts there, too, so what it says of precision is too low.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for brand in brands:
        read = [(str(c.kind), _side(c.segment.page.channel, c.quote.text, brand.texts)) for c in claims(brand.site)]
        quotes = {(p.fact, s.channel, s.quote): s for g in brand.groups for p in g for s in (p.a, p.b)}
        for (fact, _, _), side in quotes.items():
            kinds = {kind for kind, at in read if at.overlaps(side)}
            counts[fact]["quotes"] += 1
            counts[fact]["read"] += fact in kinds
            counts[fact]["any"] += bool(kinds)
            for kind in () if fact in kinds else kinds:
                counts[kind]["called"] += 1
    return counts


def _say_facts(counts: Mapping[str, Counter[str]]) -> None:
    total = Counter[str]()
    for count in counts.values():
        total.update(count)
    for fact, count in [*sorted(counts.items()), ("all", total)]:
        read, called = count["read"], count["called"]
        precision, recall = read / max(1, read + called), read / max(1, count["quotes"])
        told = "  ".join(f"{name} {count[name]:>3}" for name in ("quotes", "read", "any", "called"))
        print(f"  {fact:<18} {told}  precision {precision:.2f}  recall {recall:.2f}")


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--kinds", default="")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--facts", action="store_true")
    parser.add_argument("--cross-validate", type=int, default=0, metavar="K")
    parser.add_argument("--without-meaning", action="store_true")
    wishes = parser.parse_args()
    if wishes.without_meaning:
        ask_encoder(asked=False)
    if wishes.errors and wishes.corpus.name == "sealed":
        sys.exit("Sealed brands are read by nobody: only their totals are printed.")
    if wishes.cross_validate and wishes.corpus.name == "sealed":
        sys.exit("Nothing is fitted on sealed brands.")
    brands = read_brands(wishes.corpus)
    speeds = speed(brands, wishes.corpus)
    kinds = frozenset(wishes.kinds.split(",")) - {""}
    others = fitted_without(brands, wishes.corpus, wishes.cross_validate) if wishes.cross_validate > 1 else {}
    tallies = [judge_brand(brand, kinds, errors=wishes.errors, weights=others.get(brand.id)) for brand in brands]
    told = _report(tallies, brands, speeds)
    if wishes.facts:
        _say_facts(facts_read(brands))
    if wishes.json:
        wishes.json.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    return 0


WARMED_ON = 2
"""Folders of other brands that are read before speed is told, so that no pattern is still to be compiled."""


def speed(brands: Sequence[Brand], corpus: Path) -> tuple[float, float]:
    """Documents of 500 words that one core reads a second, and reads and compares: texts that it has never met."""
    beside = (
        one for one in sorted(corpus.parent.iterdir()) if one.name not in (corpus.name, "sealed") and _holds_brands(one)
    )
    for folder in islice(beside, WARMED_ON):
        for brand in read_brands(folder):
            contradictions(brand.site)
    reading = comparing = 0.0
    for brand in brands:
        began = time.process_time()
        claims(brand.site)
        read = time.process_time()
        contradictions(brand.site)
        reading, comparing = reading + read - began, comparing + time.process_time() - read
    documents = sum(brand.words for brand in brands) / 500
    return documents / reading, documents / (reading + comparing)


def _holds_brands(folder: Path) -> bool:
    files = list(folder.glob("*.json")) if folder.is_dir() else []
    return bool(files) and all('"traps"' in file.read_text(encoding="utf-8") for file in files)


def _report(tallies: Sequence[Tally], brands: Sequence[Brand], speeds: tuple[float, float]) -> dict[str, Any]:
    total, between = figures(tallies), intervals(tallies)
    traps, trapped = sum(t.traps for t in tallies), sum(t.trapped for t in tallies)
    by_fact: dict[str, Counter[str]] = defaultdict(Counter)
    for tally in tallies:
        for fact, count in tally.by_fact.items():
            by_fact[fact].update(count)
    print(f"{len(brands)} brands, {sum(t.listed for t in tallies)} contradictions")
    for name, value in total.items():
        print(f"  {name:<10} {value:.3f}  ({between[name][0]:.3f} to {between[name][1]:.3f})")
    print(f"  trap alarms {trapped} of {traps}; false alarms {sum(t.false for t in tallies)}")
    for fact in sorted(by_fact):
        count = by_fact[fact]
        print(f"  {fact:<18} listed {count['listed']:>3}  found {count['found']:>3}  false {count['false']:>3}")
    print(f"  documents of 500 words a second: {speeds[0]:.0f} read, {speeds[1]:.0f} read and compared")
    return {
        **total,
        "intervals": between,
        "trap_alarms": trapped,
        "traps": traps,
        "by_fact": {fact: dict(count) for fact, count in sorted(by_fact.items())},
        "documents_per_second": speeds[0],
    }


if __name__ == "__main__":
    sys.exit(main())

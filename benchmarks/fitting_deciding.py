"""Fits what is decided of two statements by their sense, on brands whose contradictions are listed.

    python benchmarks/fitting_deciding.py --corpus DIR [DIR …] [--read DIR …]

The encoder of pairs must be there already (benchmarks/fitting_twins.py), and must not have been fitted on the brands of
--corpus; no rule may have been written for them either, or rules and encoder would look better to it than they are to a
new brand. Trees are fitted on what rules, second look and encoder make of each two statements; how often they are right
is told for brands whose writers were left out of their fit (each folder is one; FOLDS parts), at each chance that could
be the limit. Writes extras/meaning/src/mysteryshop_meaning/deciding.json.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from boosting import Growth, grow
from channels import Brand, Listed, as_listed, read_brands, right
from meaning import WEIGHTS, write_checksums
from pair_lessons import holds

from mysteryshop.judge.facts.fitted.second_look import as_limited
from mysteryshop.judge.facts.fitted.trees import Trees, to_record
from mysteryshop.judge.facts.reading import by_words_and_values, claims
from mysteryshop.judge.facts.sensed.holding import Two, sense_all
from mysteryshop.judge.facts.sensed.statements import Stated, stated
from mysteryshop.judge.facts.sensed.third_look import Limits, Look
from mysteryshop.judge.meaning.installed import PairReader, pair_reader

FOLDS = 9
GROWTH = Growth(trees=60, leaves=8, least=12, held_back=5, fits=3)
TRAP = 3.0
"""How much a listed trap counts beside any other pair that is no contradiction."""

LIMITS = Limits(admitted=0.7, asked=0.3, doubted=0.6)
"""Source: the table that this program prints, on brands that no rule had been written for."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The pairs of one brand: numbers, whether each is a contradiction, and how much it counts."""

    brand: Brand
    look: Look
    twos: list[Two]
    numbers: list[list[float]]
    answers: list[bool]
    counts: list[float]


def rows_of(brand: Brand, known: PairReader) -> Rows:
    """A brand as it teaches."""
    site = brand.site
    sensed = sense_all(site.once(stated), known)
    if sensed is None:
        raise SystemExit(f"{brand.id} says nothing.")
    look = Look(site, sensed, by_words_and_values(site), claims(site), known)
    rows = Rows(brand, look, [], [], [], [])
    told = look.sensed.told
    of_rules = {two for twos in look.of_pairs for two in twos}
    for two in sorted({*look.possible(), *of_rules}):
        one, other = (told[place] for place in two)
        answer = any(_meets(brand, pair, one, other) for group in brand.groups for pair in group)
        of_group = any(_inside_group(brand, group, one, other) for group in brand.groups)
        if of_group and not answer:
            continue
        trap = any(_meets(brand, pair, one, other) for pair in brand.traps)
        rows.twos.append(two)
        rows.numbers.append(look.numbers.of(two))
        rows.answers.append(answer)
        rows.counts.append(TRAP if trap and not answer else 1.0)
    return rows


def _meets(brand: Brand, pair: Listed, one: Stated, other: Stated) -> bool:
    return (holds(brand, one, pair.a) and holds(brand, other, pair.b)) or (
        holds(brand, one, pair.b) and holds(brand, other, pair.a)
    )


def _inside_group(brand: Brand, group: Sequence[Listed], one: Stated, other: Stated) -> bool:
    sides = [side for pair in group for side in (pair.a, pair.b)]
    return all(any(holds(brand, each, side) for side in sides) for each in (one, other))


@dataclass(frozen=True, slots=True)
class Made:
    """A pair that could be reported. chance: by trees that were fitted without its brand. rule: reported before."""

    chance: float
    rule: bool
    asked: bool
    brand: str
    groups: frozenset[int]
    trap: bool


def made(rows: Rows, trees: Trees) -> list[Made]:
    """All that could be reported of a brand."""
    look, brand, read = rows.look, rows.brand, claims(rows.brand.site)
    found: list[Made] = []
    taken: set[Two] = set()
    for pair, twos in zip(look.found, look.of_pairs, strict=True):
        taken.update(twos)
        chance = max((trees.chance(look.numbers.of(two)) for two in twos), default=float(pair.sure))
        if pair.sure or as_limited(replace(pair, sure=True), read).sure:
            found.append(_made(chance, as_listed(pair, brand.texts), brand, rule=pair.sure, asked=not pair.sure))
    for chance, (a, b) in look.likely(trees, 0.02, taken):
        pair = as_limited(look.pair(a, b, sure=True), read)
        if pair.sure:
            found.append(_made(chance, as_listed(pair, brand.texts), brand, rule=False, asked=False))
    return found


def _made(chance: float, find: Listed, brand: Brand, *, rule: bool, asked: bool) -> Made:
    met = frozenset(at for at, group in enumerate(brand.groups) if any(right(find, pair) for pair in group))
    trap = not met and any(
        find.a.overlaps(x) and find.b.overlaps(y) for t in brand.traps for x, y in ((t.a, t.b), (t.b, t.a))
    )
    return Made(chance, rule, asked, brand.id, met, trap)


def tell(found: Sequence[Made], listed: int, traps: int) -> None:
    """Precision and recall at each limit."""
    print(f"{listed} contradictions, {traps} traps")
    for doubted in (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        kept = [one for one in found if one.rule and one.chance >= doubted]
        print(f"  what was reported before, from {doubted}: {_told(kept, listed)}")
    for doubted in (0.2, 0.4, 0.5, 0.6, 0.7):
        for admitted in (0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
            kept = [one for one in found if one.chance >= (doubted if one.rule else admitted) and not one.asked]
            print(f"  reported before from {doubted}, others from {admitted}: {_told(kept, listed)}")
            kept = [one for one in found if one.chance >= (doubted if one.rule else admitted)]
            print(f"    and asked before from {admitted}, too: {_told(kept, listed)}")


def _listed(rows: Sequence[Rows]) -> int:
    """How many contradictions are listed of these brands."""
    return sum(len(each.brand.groups) for each in rows)


def _told(kept: Sequence[Made], listed: int) -> str:
    hit = {(m.brand, at) for m in kept for at in m.groups}
    false = sum(not m.groups for m in kept)
    traps = sum(m.trap for m in kept)
    precision = len(hit) / max(1, len(hit) + false)
    return f"precision {precision:.3f} recall {len(hit) / listed:.3f} false {false} traps {traps}"


def main() -> int:
    """Fits, tells and writes; 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, nargs="+", required=True)
    wishes = parser.parse_args()
    if any(folder.name == "sealed" for folder in wishes.corpus):
        raise SystemExit("Nothing is fitted on sealed brands.")
    known = pair_reader()
    if known is None:
        raise SystemExit("The extra `meaning` is not installed.")
    by_writer = [[rows_of(brand, known) for brand in read_brands(folder)] for folder in wishes.corpus]
    rows = [each for own in by_writer for each in own]
    found: dict[int, list[Made]] = {}
    for fold in range(FOLDS):
        rest = (each for writer, own in enumerate(by_writer) if writer % FOLDS != fold for each in own)
        trees = grow(rest, GROWTH)
        for writer in range(fold, len(by_writer), FOLDS):
            found[writer] = [one for each in by_writer[writer] for one in made(each, trees)]
    tell([one for each in found.values() for one in each], _listed(rows), sum(len(each.brand.traps) for each in rows))
    for writer, own in enumerate(by_writer):
        kept = [one for one in found[writer] if one.chance >= (LIMITS.doubted if one.rule else LIMITS.admitted)]
        print(f"{wishes.corpus[writer].name}: {_told(kept, _listed(own))}")
    limits = {name: getattr(LIMITS, name) for name in ("admitted", "asked", "doubted")}
    record = {"trees": to_record(grow(rows, GROWTH)), "limits": limits}
    (WEIGHTS / "deciding.json").write_text(json.dumps(record, separators=(",", ":")) + "\n", encoding="utf-8")
    write_checksums()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

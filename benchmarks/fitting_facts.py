"""Fits what tells kinds of values apart, and pairs of values of one promise, on brands whose contradictions are listed.

    python benchmarks/fitting_facts.py --corpus DIR [DIR …]

writes src/mysteryshop/judge/facts/fitted/weights.json, fitted on the brands of the folders (never on sealed ones) and
on tests/corpus/wordings/open.json. Two steps: logistic regressions say of which kind a value is, taught by quotes of
listed pairs and, with less weight, by what the rules read; then trees say whether two values that differ are of one
promise, taught by the listed contradictions, the listed traps and all other pairs. In the second step each brand is
described by a first step that was fitted without its writer. Needs scikit-learn, which the program itself does not.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from boosting import Growth, grow
from channels import Brand, Listed, Side, read_brands
from fitting import mean_vector
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from wordings import WORDINGS

from corpus import ROOT
from mysteryshop.judge.facts.channels import page_of_channel
from mysteryshop.judge.facts.fitted.kinds import NONE, company_of, features_of, shares_of
from mysteryshop.judge.facts.fitted.likeness import Alike, around, inside
from mysteryshop.judge.facts.fitted.mentions import Mention, mentions
from mysteryshop.judge.facts.fitted.second_look import JUDGED, place_of
from mysteryshop.judge.facts.fitted.trees import Trees
from mysteryshop.judge.facts.fitted.weights import Weights, to_record
from mysteryshop.judge.facts.reading import claims
from mysteryshop.judge.labels.weights import Linear, vectors
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.model import ChannelKind, FactKind

OUTPUTS = (NONE, *sorted(str(kind) for kind in JUDGED))
LISTED, READ, UNREAD, WORDED = 2.5, 1.0, 0.6, 1.0
"""How much a value counts that stands in a listed quote, one that only the rules read, one that nobody names, and one
of the wordings. Source: chosen; the rules are right in nine of ten."""

C, COMPANY = 0.3, 2.0
"""Inverse strength of regularisation, and how strongly the mean word vector counts. Source: chosen."""

LEAST = 0.04
"""A feature whose strongest weight is smaller is not shipped."""

GROWTH = Growth(trees=80, leaves=15, least=10, held_back=3)
TRAP = 3.0
"""How much a listed trap counts beside any other pair that is no contradiction."""

FOLDS = 5


@dataclass(frozen=True, slots=True)
class Taught:
    """A brand with its values. kinds: of each the kind and how much it counts. writer: whose texts teach alike."""

    brand: Brand
    writer: str
    told: tuple[Mention, ...]
    kinds: tuple[tuple[str, float], ...]


def teach(brand: Brand, writer: str) -> Taught:
    """A brand as it teaches."""
    told = mentions(brand.site)
    read = [(claim, place_of(claim)) for claim in claims(brand.site) if claim.kind in JUDGED]
    listed = [(pair.fact, side) for group in brand.groups for pair in group for side in (pair.a, pair.b)]
    return Taught(brand, writer, told, tuple(_kind(brand, one, read, listed) for one in told))


def _kind(brand: Brand, one: Mention, read: Sequence[Any], listed: Sequence[tuple[str, Side]]) -> tuple[str, float]:
    named = {fact for fact, side in listed if fact in OUTPUTS and in_side(brand, one, side)}
    heard = {
        str(claim.kind)
        for claim, place in read
        if inside(one, place) and (claim.value.text == one.value.text or claim.kind is FactKind.OPENING_HOURS)
    }
    both = sorted(named & heard) or sorted(named)
    return (both[0], LISTED) if both else (min(heard), READ) if heard else (NONE, UNREAD)


def in_side(brand: Brand, one: Mention, side: Side) -> bool:
    """Whether a value stands in a listed quote."""
    if one.channel != side.channel:
        return False
    text, sentence = brand.texts[one.channel], one.segment.sentence.text
    at = max(0, text.find(sentence)) + one.segment.start
    return any(at + one.start < end and start < at + one.end for start, end in side.places)


def worded(path: Path = WORDINGS / "open.json") -> Iterator[tuple[Mention, str]]:
    """The values of the wordings, each with its kind."""
    for group in json.loads(path.read_text(encoding="utf-8")):
        if group["kind"] in OUTPUTS and "values" in group:
            for words in group["wordings"]:
                text = words.format(group["values"][0])
                page = page_of_channel("wording", ChannelKind.WEB, text)
                site = SiteReading((Reading(page, where="anywhere", channel="wording"),), Setting())
                yield from ((one, group["kind"]) for one in mentions(site)[:1])


def fit_kinds(told: Sequence[tuple[Mention, str, float]]) -> Linear:
    """The first step."""
    counter = CountVectorizer(analyzer=sorted, min_df=3, binary=True, dtype=np.float64)
    words = counter.fit_transform([features_of(one) for one, _, _ in told])
    company = csr_matrix(np.array([mean_vector(company_of(one)) for one, _, _ in told]) * COMPANY)
    model = LogisticRegression(C=C, max_iter=200)
    model.fit(hstack([words, company]).tocsr(), [kind for _, kind, _ in told], [count for _, _, count in told])
    order = [list(model.classes_).index(kind) for kind in OUTPUTS]
    table, split = model.coef_[order], len(counter.get_feature_names_out())
    names = counter.get_feature_names_out()
    kept = np.flatnonzero(np.abs(table[:, :split]).max(axis=0) >= LEAST)
    return Linear(
        OUTPUTS,
        tuple(model.intercept_[order].tolist()),
        {str(names[place]): tuple(table[:, place].tolist()) for place in kept},
        tuple(tuple((row * COMPANY).tolist()) for row in table[:, split : split + vectors().dimensions]),
    )


def lessons(taught: Iterable[Taught], extra: Sequence[tuple[Mention, str]]) -> list[tuple[Mention, str, float]]:
    """All values of these brands and of the wordings."""
    told = [(one, *kind) for each in taught for one, kind in zip(each.told, each.kinds, strict=True)]
    return [*told, *((one, kind, WORDED) for one, kind in extra)]


@dataclass(frozen=True, slots=True)
class Rows:
    """Pairs of one brand: numbers, whether it is a contradiction, how much it counts, and the two mentions."""

    numbers: list[list[float]]
    answers: list[bool]
    counts: list[float]
    places: list[tuple[int, int]]


def rows_of(taught: Taught, kinds: Linear) -> Rows:
    """Every two values of a brand that differ, as the second step sees them."""
    brand = taught.brand
    alike = Alike([around(one, shares_of(one, kinds)) for one in taught.told])
    sides = {side for pair in (*_pairs(brand), *brand.traps) for side in (pair.a, pair.b)}
    holds = {side: {at for at, one in enumerate(taught.told) if in_side(brand, one, side)} for side in sides}
    rows = Rows([], [], [], [])
    for a, b in alike.differing():
        right, trap = (any(_meets(holds, pair, a, b) for pair in pairs) for pairs in (_pairs(brand), brand.traps))
        rows.numbers.append(alike.numbers(a, b))
        rows.answers.append(right)
        rows.counts.append(TRAP if trap else 1.0)
        rows.places.append((a, b))
    return rows


def _pairs(brand: Brand) -> list[Listed]:
    return [pair for group in brand.groups for pair in group]


def _meets(holds: Mapping[Side, set[int]], pair: Listed, a: int, b: int) -> bool:
    one, other = holds[pair.a], holds[pair.b]
    return (a in one and b in other) or (b in one and a in other)


def fit_pairs(rows: Sequence[Rows]) -> Trees:
    """The second step."""
    return grow(rows, GROWTH)


def fit(taught: Sequence[Taught], extra: Sequence[tuple[Mention, str]]) -> Weights:
    """Both steps. Each brand is described to the second by a first that was fitted without its writer."""
    writers = sorted({each.writer for each in taught})
    rows: list[Rows] = []
    for part in range(FOLDS):
        held = {writer for place, writer in enumerate(writers) if place % FOLDS == part}
        rest = [each for each in taught if each.writer not in held]
        if rest and held:
            kinds = fit_kinds(lessons(rest, extra))
            rows.extend(rows_of(each, kinds) for each in taught if each.writer in held)
    return Weights(fit_kinds(lessons(taught, extra)), fit_pairs(rows))


def writer_of(folder: Path, brand: Brand) -> str:
    """Whose brand it is: its batch, which its file or its folder is named after."""
    names = [file.stem for file in folder.glob("*.json") if brand.id in file.stem]
    batch = re.match(r"(open|practice(?:-\d)?)-", names[0]) if names else None
    return batch[1] if batch and not re.match(r"practice|open", folder.name) else folder.name


def read_taught(folders: Iterable[Path]) -> list[Taught]:
    """The brands of folders. Ends the program where a folder is sealed."""
    kept: dict[str, Taught] = {}
    for folder in folders:
        if folder.name == "sealed":
            raise SystemExit("Nothing is fitted on sealed brands.")
        for brand in read_brands(folder):
            kept[brand.id] = teach(brand, writer_of(folder, brand))
    return list(kept.values())


def main() -> int:
    """Fits and writes the weights; 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, nargs="+", required=True)
    wishes = parser.parse_args()
    taught = read_taught(wishes.corpus)
    weights = fit(taught, list(worded()))
    path = ROOT / "src" / "mysteryshop" / "judge" / "facts" / "fitted" / "weights.json"
    text = json.dumps(to_record(weights), ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")
    print(f"{path.relative_to(ROOT)}: {len(taught)} brands, {len(text) / 1e3:.0f} kB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

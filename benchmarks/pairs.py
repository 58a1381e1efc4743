"""How many minimal pairs the judge tells apart: two texts that differ in one thing, and so in one label.

    python benchmarks/pairs.py [--pairs FILE] [--json OUT] [--errors]

FILE (tests/corpus/pairs.jsonl, which no weights are fitted on) has one pair a line; tests/corpus/RUBRIC.md says how it
is written. A pair is told apart when both texts get the right value. It is in order, which asks less, when the log odds
of the first text's value over the second's are higher in the first text than in the second.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from corpus import OWN
from mysteryshop.judge.labels import TASKS, Labels, Task, read_labels, text_labels

PAIRS = OWN / "pairs.jsonl"

Value = bool | str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that differ in one label. kind: in which way they differ. question, page: of both texts."""

    id: str
    task: Task
    kind: str
    label: str
    texts: tuple[str, str]
    values: tuple[Value, Value]
    question: str = ""
    page: str = "product"


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one pair. said: the judge's values. told_apart: both are right. in_order: see above."""

    id: str
    task: Task
    kind: str
    label: str
    said: tuple[Value, Value]
    told_apart: bool
    in_order: bool


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a file. Ends the program with a message that names file and line where a line can't be read."""
    pairs = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                pairs.append(_pair(json.loads(line)))
            except (ValueError, KeyError, TypeError) as problem:
                sys.exit(f"{path}:{number}: not a pair of texts ({problem!r}); see tests/corpus/RUBRIC.md.")
    return pairs


def _pair(record: Mapping[str, Any]) -> Pair:
    task, label, values = record["task"], record["label"], (record["a_is"], record["b_is"])
    if task not in TASKS or label not in text_labels(task):
        raise ValueError(f"no label {label!r} of task {task!r}")
    if values[0] == values[1]:
        raise ValueError("both texts have the same value")
    texts = (record["a"], record["b"])
    return Pair(
        record["id"],
        task,
        record["kind"],
        label,
        texts,
        values,
        record.get("question", ""),
        record.get("page", "product"),
    )


def tell_apart(pair: Pair) -> Told:
    """What the judge makes of one pair."""
    reads = [read_labels(pair.task, text, question=pair.question, page=pair.page) for text in pair.texts]
    first, second = (_leaning(pair, read) for read in reads)
    said = (reads[0][pair.label].value, reads[1][pair.label].value)
    return Told(pair.id, pair.task, pair.kind, pair.label, said, said == pair.values, first > second)


def _leaning(pair: Pair, read: Labels) -> float:
    """Log odds of the first text's value over the second's, in a text that was read."""
    odds = read.odds
    if isinstance(pair.values[0], bool):
        return odds[pair.label] if pair.values[0] else -odds[pair.label]
    one, two = (odds[f"{pair.label}={value}"] for value in pair.values)
    return one - two


def counted(told: Sequence[Told]) -> dict[str, int]:
    """How many pairs there are, are told apart and are in order."""
    return {
        "pairs": len(told),
        "told_apart": sum(each.told_apart for each in told),
        "in_order": sum(each.in_order for each in told),
    }


GROUPS: Mapping[str, Callable[[Told], str]] = {
    "task": lambda told: told.task,
    "kind": lambda told: told.kind,
    "label": lambda told: f"{told.task} {told.label}",
}


def report(told: Sequence[Told]) -> dict[str, Any]:
    """Prints the table, and answers with its record."""
    record: dict[str, Any] = {"all": counted(told)}
    _print_row("all", record["all"])
    for group, name_of in GROUPS.items():
        print(f"by {group}")
        names = dict.fromkeys(name_of(each) for each in told)
        record[f"by_{group}"] = {name: counted([each for each in told if name_of(each) == name]) for name in names}
        for name, counts in record[f"by_{group}"].items():
            _print_row(f"  {name}", counts)
    record["each"] = [asdict(each) for each in told]
    return record


def _print_row(name: str, counts: Mapping[str, int]) -> None:
    print(f"{name:<32} told apart {counts['told_apart']:>3}  in order {counts['in_order']:>3}  of {counts['pairs']:>3}")


def show_errors(pairs: Sequence[Pair], told: Sequence[Told]) -> None:
    """Prints each pair that is not told apart."""
    for pair, each in zip(pairs, told, strict=True):
        if not each.told_apart:
            print(f"\n{pair.id} {pair.task} {pair.label} ({pair.kind}){'' if each.in_order else ', not in order'}")
            for text, truth, said in zip(pair.texts, pair.values, each.said, strict=True):
                print(f"  is {truth}, read as {said}: {text!r}")


def main() -> int:
    """Judges the pairs, prints the table; 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=Path, default=PAIRS, metavar="FILE")
    parser.add_argument("--json", type=Path, metavar="OUT")
    parser.add_argument("--errors", action="store_true", help="print the pairs that are not told apart")
    wishes = parser.parse_args()
    if not wishes.pairs.is_file():
        parser.error(f"{wishes.pairs} is no file; name one with a pair a line.")
    pairs = read_pairs(wishes.pairs)
    told = [tell_apart(pair) for pair in pairs]
    record = report(told)
    if wishes.errors:
        show_errors(pairs, told)
    if wishes.json:
        wishes.json.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

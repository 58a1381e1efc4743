"""The judge beside the linters that writers use today, on the same labelled texts, in one table.

    python benchmarks/linters.py [--corpus DIR] [--cross-validate K] [--json OUT]

proselint (from the dev extra), write-good and alex (installed with npm into a folder under the system's temporary
folder; their columns stay empty where there is no npm) and the share of `you` among `you` and `we`. None of them was
made to give these labels, so what they find is turned into labels in their favour, on the very texts that they are
then measured on:

- verdict: two cuts through the number of findings a text (of the share, through the share) make three parts, which
  take the three verdicts in order, forwards or backwards: whichever cuts and direction give the best macro-F1;
- a label that is true or false: the one kind of finding, or all of them, the cut and the side of it that give the best
  F1; `leads_with`: the same for each class by itself, then the mean. A cut has texts on both its sides;
- answers are given to them without the question, texts as they stand.

`say yes` is what anybody gets who says yes to everything (of a verdict: the same to every text): what isn't above it
has told nothing apart. The judge gets no such favour: on texts that its weights are fitted on it is cross-validated
(5 folds; needs scikit-learn and minutes; `--cross-validate 0`: as it ships, flattered). Of a folder called `sealed`
only the totals are told.
"""

from __future__ import annotations

import argparse
import getpass
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement, pairwise
from pathlib import Path
from statistics import fmean
from typing import Any

from language import Judged, count, cross_validate, judge_all, labels_of, macro_f1, tally, verdict_f1

from corpus import FITTED_ON, OWN, Item, read_corpus
from mysteryshop.judge.labels import CLASSES, Task

FROM_NPM = ("write-good@1.0.8", "alex@11.0.1")
"""Source: the newest when this was written; pinned, so that the table stays the same."""

FOLDS = 5
ALL = "all"
TOOLS = ("proselint", "write-good", "alex", "you/we")

Findings = Sequence[Mapping[str, float]]
"""Of each text: how many findings of each kind, and of all kinds."""

BEST_FIRST: Mapping[Task, tuple[str, str, str]] = {
    "outage": ("customer_focused", "neutral", "brand_focused"),
    "faq": ("customer_focused", "neutral", "seller_focused"),
    "copy": ("solution_first", "mixed", "product_first"),
}

_ASK_NODE = """
import {readFileSync} from 'node:fs'
import writeGood from 'write-good'
import {text} from 'alex'
const checks = ['weasel', 'illusion', 'so', 'thereIs', 'passive', 'adverb', 'tooWordy', 'cliches', 'eprime']
const only = (name) => Object.fromEntries(checks.map((each) => [each, each === name]))
const tally = (names) => names.reduce((sums, name) => ({...sums, [name]: (sums[name] ?? 0) + 1}), {all: names.length})
const good = (words) => ({
  ...Object.fromEntries(checks.map((name) => [name, writeGood(words, only(name)).length])),
  all: writeGood(words).length,
})
const texts = JSON.parse(readFileSync(0, 'utf8'))
const alex = (words) => {
  const messages = text(words).messages
  return {...tally(messages.flatMap((each) => [each.source, `${each.source}:${each.ruleId}`])), all: messages.length}
}
console.log(JSON.stringify({'write-good': texts.map(good), alex: texts.map(alex)}))
"""

_YOU = re.compile(r"\b(?:you|your|yours|yourself|yourselves)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:we|us|our|ours|ourselves|i|me|my|mine|myself)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Best:
    """The best F1 that a tool's findings can give. by: which finding and cut that was."""

    f1: float
    by: str


def of_proselint(texts: Sequence[str]) -> Findings | None:
    """What proselint finds by check, with all of its checks; None where it isn't installed."""
    try:
        from proselint.checks import __register__
        from proselint.registry import CheckRegistry
        from proselint.tools import LintFile
    except ImportError:
        print("proselint is not installed (pip install -e '.[dev]'); its column stays empty.", file=sys.stderr)
        return None
    if not CheckRegistry().checks:
        CheckRegistry().register_many(__register__)
    kinds = [[each.check_result.check_path for each in LintFile("text", text).lint()] for text in texts]
    return [Counter([*each, *[ALL] * len(each)]) for each in kinds]


def of_npm(texts: Sequence[str], folder: Path) -> Mapping[str, Findings]:
    """What write-good and alex find; empty where npm is missing or fails. folder: where they are installed."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        print("npm is missing: the columns of write-good and alex stay empty.", file=sys.stderr)
        return {}
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not all((folder / "node_modules" / name.partition("@")[0]).is_dir() for name in FROM_NPM):
        install = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(folder), *FROM_NPM]
        if subprocess.run(install, cwd=folder, stdout=sys.stderr, check=False).returncode:
            print("npm could not install them: the columns of write-good and alex stay empty.", file=sys.stderr)
            return {}
    ask = [node, "--input-type=module", "--eval", _ASK_NODE]
    answer = subprocess.run(ask, cwd=folder, input=json.dumps(texts), capture_output=True, text=True, check=True)
    found: dict[str, Findings] = json.loads(answer.stdout)
    return found


def of_you_and_we(texts: Sequence[str]) -> Findings:
    """The share of `you` words among `you` and `we` words, 0 to 1 in hundredths; 0.5 where there are neither."""
    counts = [(len(_YOU.findall(text)), len(_WE.findall(text))) for text in texts]
    return [{ALL: round(you / (you + we), 2) if you + we else 0.5} for you, we in counts]


def best_label(findings: Findings, truths: Sequence[bool]) -> Best:
    """The best F1 of `true` that one cut through the number of one kind of finding gives; 0 without any finding."""
    best = Best(0.0, "")
    for kind in sorted({kind for each in findings for kind in each}):
        numbers = [each.get(kind, 0) for each in findings]
        for below, cut in pairwise(sorted(set(numbers))):
            for side, edge in (("at least", cut), ("at most", below)):
                said = [(number >= cut) is (side == "at least") for number in numbers]
                f1 = count(list(zip(truths, said, strict=True)), value=True).f1
                best = max(best, Best(f1, f"{kind} {side} {edge:g}"), key=lambda each: each.f1)
    return best


def best_verdict(findings: Findings, truths: Sequence[str], best_first: Sequence[str]) -> Best:
    """The best macro-F1 that two cuts through the number of all findings give, in the better direction."""
    numbers = [each.get(ALL, 0) for each in findings]
    best = Best(0.0, "")
    for low, high in combinations_with_replacement([*sorted(set(numbers)), max(numbers) + 1], 2):
        parts = [(number >= low) + (number >= high) for number in numbers]
        for order in (best_first, best_first[::-1]):
            pairs = [(truth, order[part]) for truth, part in zip(truths, parts, strict=True)]
            f1 = fmean(count(pairs, verdict).f1 for verdict in best_first)
            best = max(best, Best(f1, f"{order[1]} from {low:g}, {order[2]} from {high:g}"), key=lambda each: each.f1)
    return best


def best_of(task: Task, items: Sequence[Item], findings: Findings) -> dict[str, Best]:
    """The best that a tool can give for each label and the verdict."""
    best: dict[str, Best] = {}
    for name, values in labels_of(task).items():
        found, truths = _labelled(items, findings, name)
        each = [best_label(found, [truth == value for truth in truths]) for value in values]
        best[name] = Best(fmean(one.f1 for one in each), "; ".join(one.by for one in each))
    found, truths = _labelled(items, findings, "verdict")
    return best | {"verdict": best_verdict(found, truths, BEST_FIRST[task])}


def _labelled(items: Sequence[Item], findings: Findings, name: str) -> tuple[Findings, list[Any]]:
    """Findings and truths of the texts that have this label."""
    pairs = [(found, item.labels[name]) for item, found in zip(items, findings, strict=True) if name in item.labels]
    return [found for found, _ in pairs], [truth for _, truth in pairs]


def say_yes(task: Task, items: Sequence[Item]) -> dict[str, Best]:
    """What saying the same of every text gives: of labels and classes yes, of the verdict the best one."""
    best = {}
    for name, values in (labels_of(task) | {"verdict": CLASSES[task]["verdict"]}).items():
        truths = [item.labels[name] for item in items if name in item.labels]
        each = {value: count([(truth, value) for truth in truths], value).f1 for value in values}
        top = max(each, key=lambda value: each[value])
        best[name] = Best(each[top] / len(values), str(top)) if name == "verdict" else Best(fmean(each.values()), "yes")
    return best


def compare(task: Task, judged: Sequence[Judged], tools: Mapping[str, Findings], *, sealed: bool) -> dict[str, Any]:
    """Prints the table of one kind of text, and answers with its record."""
    items = [each.item for each in judged]
    columns = {name: best_of(task, items, found) for name, found in tools.items()} | {"say yes": say_yes(task, items)}
    heads = [*TOOLS, "say yes"]
    own = {name: tally(judged, name, values) for name, values in labels_of(task).items()}
    own["verdict"] = tally(judged, "verdict", CLASSES[task]["verdict"])
    print(f"\n{task}: {len(items)} texts")
    print(f"  {'F1':<22}{'of':>5}{'mysteryshop':>13}" + "".join(f"{head:>12}" for head in heads))
    for name, each in own.items() if not sealed else ():
        if name != "verdict":
            print(f"  {name:<22}{each.support:>5}{each.f1:>13.2f}" + "".join(_cells(columns, heads, [name])))
    print(
        f"  {'labels, macro-F1':<27}{macro_f1(judged, task):>13.2f}" + "".join(_cells(columns, heads, labels_of(task)))
    )
    print(
        f"  {'verdict, macro-F1':<27}{verdict_f1(judged, task):>13.2f}" + "".join(_cells(columns, heads, ["verdict"]))
    )
    counts = {name: (sum(each.get(ALL, 0) > 0 for each in found)) for name, found in tools.items() if name != "you/we"}
    print("  texts with any finding: " + ", ".join(f"{name} {number}" for name, number in counts.items()))
    record = {name: _record(task, best, sealed=sealed) for name, best in columns.items()}
    for name, number in counts.items():
        record[name]["texts_with_findings"] = number
    mine = {name: Best(each.f1, "") for name, each in own.items()}
    supports = {name: each.support for name, each in own.items()} if not sealed else {}
    return {"texts": len(items), "support": supports, "mysteryshop": _record(task, mine, sealed=sealed), **record}


def _cells(columns: Mapping[str, Mapping[str, Best]], heads: Sequence[str], names: Iterable[str]) -> Iterator[str]:
    """One row behind the judge's own column: the mean over these labels; a dash where a tool is missing."""
    for head in heads:
        f1 = f"{fmean(columns[head][name].f1 for name in names):.2f}" if head in columns else "-"
        yield f"{f1:>12}"


def _record(task: Task, best: Mapping[str, Best], *, sealed: bool) -> dict[str, Any]:
    labels = {name: {"f1": round(best[name].f1, 4), "by": best[name].by} for name in labels_of(task)}
    return {
        "labels": labels if not sealed else {},
        "macro_f1": round(fmean(best[name].f1 for name in labels_of(task)), 4),
        "verdict_macro_f1": round(best["verdict"].f1, 4),
        "verdict_by": best["verdict"].by,
    }


def find_all(texts: Sequence[str]) -> dict[str, dict[str, Mapping[str, float]]]:
    """What every tool that is there finds in each of these texts, in the order of the table."""
    folder = Path(tempfile.gettempdir()) / f"mysteryshop-linters-{getpass.getuser()}"
    found: dict[str, Findings | None] = {"proselint": of_proselint(texts), "you/we": of_you_and_we(texts)}
    found |= of_npm(texts, folder)
    there = {name: findings for name in TOOLS if (findings := found.get(name)) is not None}
    return {name: dict(zip(texts, findings, strict=True)) for name, findings in there.items()}


def main() -> int:
    """Runs everything on the corpus, prints the tables; 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=OWN / "open", metavar="DIR")
    parser.add_argument("--cross-validate", type=int, metavar="K", help="0: the judge as it ships")
    parser.add_argument("--json", type=Path, metavar="OUT")
    wishes = parser.parse_args()
    corpus = {task: items for task, items in read_corpus(wishes.corpus).items() if items}
    if not corpus:
        parser.error(f"{wishes.corpus} holds no outage*.jsonl, faq*.jsonl or copy*.jsonl.")
    if wishes.cross_validate is not None and (wishes.cross_validate < 0 or wishes.cross_validate == 1):
        parser.error("--cross-validate takes 2 folds or more, or 0 for none.")
    fitted = wishes.corpus.resolve() in FITTED_ON
    folds = wishes.cross_validate if wishes.cross_validate is not None else FOLDS if fitted else 0
    how = f"cross-validated, {folds} folds" if folds else "as it ships"
    how += "; its weights are fitted on these very texts" if fitted and not folds else ""
    print(f"mysteryshop: {how}. The others: the best that their findings can give on these texts.")
    record: dict[str, Any] = {"mysteryshop": how}
    sealed = "sealed" in wishes.corpus.resolve().parts
    found = find_all(sorted({item.text for items in corpus.values() for item in items}))
    for task, items in corpus.items():
        judged = cross_validate(task, items, folds) if folds else judge_all(items)
        tools = {name: [by_text[each.item.text] for each in judged] for name, by_text in found.items()}
        record[task] = compare(task, judged, tools, sealed=sealed)
    if wishes.json:
        wishes.json.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

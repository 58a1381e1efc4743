"""Which English sentences the program can say in a result, and which of them have no German yet.

Run from the project's root: `python tools/reason_templates.py`. Exit code 1 when a sentence has no German.
`--all` lists every sentence with the place that says it, `--blind` the places whose words can't be read here.

Sentences are read from the source without running it: constants, f-strings (each value is a numbered place),
conditional parts, local variables, constants of other modules, and helpers that return text, with what they are given
where they are called. What comes out of a record's field or a library stays unseen; such sentences stand in the
catalogue by hand.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from said_sentences import Source

from mysteryshop.report.languages import Language, language

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "mysteryshop"

HOLLOW = re.compile(r"''|“”|\(\)|: \.|:\s*$| [.,;)]|For : ")
"""What a sentence looks like where a value is missing that is always there when the program runs."""


def is_blind(template: str) -> bool:
    """Whether nothing of a sentence can be read here but the values in it, or a single word."""
    return len(re.findall(r"[^\W\d_]+", re.sub(r"\{\d+\}", "", template))) < 2


def said_in_the_source() -> Mapping[str, tuple[str, ...]]:
    """Template to the places that say it, the blind ones left out."""
    found: dict[str, list[str]] = {}
    for sentence in Source(SOURCE).sentences():
        if not is_blind(sentence.template) and not HOLLOW.search(sentence.template):
            place = f"{sentence.path.relative_to(ROOT)}:{sentence.line}"
            found.setdefault(sentence.template.strip(), []).append(place)
    return {template: tuple(dict.fromkeys(places)) for template, places in found.items()}


def blind_places() -> Sequence[str]:
    """Places that hand on a sentence of which nothing can be read here."""
    blind = (each for each in Source(SOURCE).sentences() if each.template and is_blind(each.template))
    return [*dict.fromkeys(f"{each.path.relative_to(ROOT)}:{each.line}: {each.template}" for each in blind)]


def left_in_english(template: str, into: Language) -> tuple[str, ...]:
    """What a language can't say of a template, its values being 70, 71 …; empty when it can say all of it.

    Words in quotation marks are a page's own and stay.
    """
    filled = re.sub(r"(?<!\{)\{(\d+)\}", r"7\1", template).replace("{{", "{").replace("}}", "}")
    read = into.read(filled)
    wordy = (value for value in read.values if re.search(r"[^\W\d_]{2}", value) and f"'{value}'" not in filled)
    return (*read.sentences, *wordy)


def main(argv: Sequence[str] | None = None) -> int:
    """Prints what is asked for; 1 when a sentence has no German."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help="every sentence")
    parser.add_argument("--blind", action="store_true", help="places that can't be read")
    asked = parser.parse_args(argv)
    if asked.blind:
        print(*blind_places(), sep="\n")
        return 0
    german = language("de")
    shown = {t: places for t, places in said_in_the_source().items() if asked.all or left_in_english(t, german)}
    for template, places in shown.items():
        print(f"{json.dumps(template, ensure_ascii=False)}  {places[0]}")
    return 1 if shown and not asked.all else 0


if __name__ == "__main__":
    sys.exit(main())

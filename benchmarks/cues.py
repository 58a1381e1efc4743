"""Which cues led to the pages that were reached, and which of them only one store needed.

    python benchmarks/cues.py RESULT.json [RESULT.json ...]

RESULT.json: what `python benchmarks/journeys.py --json` wrote. A cue is a kind of reason (what a control says, its
address, its icon, a price with it, …), counted once a store and page kind. One that a single store alone needed, and
without which a page kind would be lost there, is a rule made for that store: it wants a family or has to go.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from pathlib import Path

FAMILIES: dict[str, str] = {
    "the start address": r"the start address|asked for as home",
    "what it says": r"it says '",
    "its address": r"its address",
    "an icon by what its makers call it": r"its icon is called",
    "a picture in its name": r"it shows '",
    "an aisle of the menu": r"a link of the (?:nav|header|main|aside)",
    "a price with it": r"a price with it",
    "a price beside it": r"a price beside it",
    "one of many alike": r"one of \d+ alike",
    "the page offers things itself": r"offers? (?:things|a thing) to buy itself",
    "options chosen": r"; chose ",
    "the cart shows it": r"the page shows \d+ in the cart|shows what is in the cart|shows \d+ in the cart",
    "a notice says so": r"it says '.*(?:added|cart|basket|koszyk|carrello|warenkorb)",
    "a way on appeared": r"a way on appeared",
    "the cart's words changed": r"the cart's words changed",
    "it led to the cart": r"it led to the (?:cart|checkout) page",
    "another thing of the list": r"' instead \(",
    "a drawer, then the whole cart": r"then its own page",
    "a button that only goes on": r"nothing says checkout",
    "the door for guests": r"door for guests",
    "a part of another page": r"has a part '",
    "one page for several kinds": r"answers for it too",
    "searched": r"searched for",
    "answered with an error": r"answered \d{3}|says it was not found",
    "what the page shows of itself": r"^(?!.*(?:took|chose|pressed|searched)).*: ",
}


def families(how: str) -> list[str]:
    """The kinds of reasons in one line of evidence."""
    return [name for name, pattern in FAMILIES.items() if re.search(pattern, how, re.IGNORECASE)]


def main(paths: list[str]) -> int:
    """Prints the table; 0."""
    stores: dict[str, set[str]] = defaultdict(set)
    alone: dict[str, set[str]] = defaultdict(set)
    for path in paths:
        for store in json.loads(Path(path).read_text(encoding="utf-8"))["stores"]:
            for kind, lines in store["how"].items():
                found = [set(families(line)) for line in lines]
                for name in set().union(*found) if found else ():
                    stores[name].add(store["name"])
                # Needed: every line by which this kind was reached rests on this one reason.
                for name in set.intersection(*found) if found and all(len(each) == 1 for each in found) else ():
                    alone[name].add(f"{store['name']} ({kind})")
    print(f"{'cue':<42} stores  decided alone in")
    for name in FAMILIES:
        print(f"{name:<42} {len(stores[name]):>6}  {len({where.split(' (')[0] for where in alone[name]})}")
    single = [name for name in FAMILIES if len({where.split(" (")[0] for where in alone[name]}) == 1]
    told = (f"{n}: {', '.join(sorted(alone[n]))}, used in {len(stores[n])} stores" for n in single)
    print("decided alone in one store only:", "; ".join(told) or "none")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

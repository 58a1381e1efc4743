"""Which columns of a table, or keys of an object, hold what is to be judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from mysteryshop.errors import Place
from mysteryshop.pipeline.drafts.records import unreadable


@dataclass(frozen=True, slots=True)
class Columns:
    """The names as the file writes them. question: empty where texts stand alone."""

    text: str
    question: str = ""


def named_columns(there: Sequence[str], asked: Sequence[str], place: Place, word: str) -> Columns:
    """The columns to read: `asked` (one: the text; two: question and answer), else the usual names in any case.

    there: the names that the file has. word: what it calls them, column or key.
    Raises: FileMistakes that says what was found and what would be right.
    """
    known = {name.strip().casefold(): name for name in reversed(there)}
    wanted = [name.strip().casefold() for name in asked]
    if wanted:
        missing = next((name for name, folded in zip(asked, wanted, strict=True) if folded not in known), "")
        if missing:
            near = get_close_matches(missing.casefold(), known, n=1)
            hint = f"Did you mean '{known[near[0]]}'? " if near else ""
            raise unreadable(place, f"no {word} is called '{missing}'", f"{hint}Found: {_listed(there)}.")
        return Columns(known[wanted[-1]], known[wanted[0]] if len(wanted) > 1 else "")
    if "answer" in known:
        return Columns(known["answer"], known.get("question", ""))
    if "text" in known:
        return Columns(known["text"])
    lead = "an 'answer'" if "question" in known else "a 'question' and an 'answer', or a 'text'"
    hint = f"Found: {_listed(there)}. Others are named with --column NAME, or --column QUESTION --column ANSWER."
    raise unreadable(place, f"there is no {word} for {lead}", hint)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(_shown(names)) or "none"


def _shown(names: Sequence[str]) -> Iterator[str]:
    for name in names[:8]:
        yield f"'{name[:40]}'"
    if len(names) > 8:
        yield f"and {len(names) - 8} more"

"""Do they keep to the house's own words?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mysteryshop.judge.phrases import Hits, Where, passages_of, phrase_problem, phrasebook, search
from mysteryshop.judge.phrases.passages import SPOKEN
from mysteryshop.judge.phrases.patterns import MARK
from mysteryshop.judge.phrases.searching import Hit
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, Quote, failed, not_applicable, partial, passed

Phrases = str | tuple[str, ...]
"""One phrase or a list of them; in YAML an entry may also be `list: NAME` or `re: PATTERN`."""

SURE = 0.95
"""How often such a verdict is right. Source: chosen; the words stand there or not, but a page may be cut wrongly."""

SHOWN = 5
"""Sentences that are quoted. Source: chosen; the others are counted."""

NAMED = 3
"""Phrases that a reason names. Source: chosen; the check itself names all of them."""

NOTHING: Mapping[Where, str] = {
    "question": "There is no question with an answer on this page.",
    "answer": "There is no question with an answer on this page.",
}


@dataclass(frozen=True, slots=True)
class Options:
    """forbid: words or phrases that must not be said. require: ones of which one must be said; give one of the two.

    Phrases are one entry or a list of them: words, `re: PATTERN` for a pattern in RE2's syntax, or `list: NAME` for a
    word list of the checklist's.

    unless: what excuses a phrase that stands in the same sentence; such a phrase is not counted.

    reach: how many sentences before and after it, in the same paragraph or answer, may hold the excuse as well.

    where: which sentences are read: `any-sentence`; `headline`; `first-sentence` (the one under the headline, or, on
    faq and help pages, of each answer); `question` or `answer` (each of them for itself).

    most: how often a forbidden phrase may be said. least: how often a required one must be; both count for a page, or
    for each question or answer.

    exact: only these very words, with no other endings and no other spelling. case: capitals matter.
    """

    forbid: Phrases = ()
    require: Phrases = ()
    unless: Phrases = ()
    reach: int = 0
    where: Where = "any-sentence"
    most: int = 0
    least: int = 1
    exact: bool = False
    case: bool = False


def option_slips(given: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """What is wrong with options whose types are right: key (`forbid[2]`: the third of a list), problem, hint."""
    for key in ("forbid", "require", "unless"):
        phrases = _listed(given.get(key, ()))
        if key in given and not phrases:
            yield key, f"'{key}' is empty.", "Write a word or a phrase."
        for number, phrase in enumerate(phrases):
            if problem := phrase_problem(phrase):
                yield f"{key}[{number}]", *problem
    yield from _lonely(given)
    lowest = {"most": 0, "least": 1, "reach": 0}
    yield from (
        (key, f"'{key}' must be {low} or more, not {given[key]}.", "")
        for key, low in lowest.items()
        if given.get(key, low) < low
    )


def _lonely(given: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    if "forbid" in given and "require" in given:
        yield (
            "require",
            "'phrase' takes 'forbid' or 'require', not both.",
            "Make two checks of it: each asks one thing.",
        )
    if "forbid" not in given and "require" not in given:
        yield "", "'phrase' needs the option 'forbid' or 'require'.", "For example: options: {forbid: [unfortunately]}"
    for key, needs in (("most", "forbid"), ("least", "require"), ("reach", "unless")):
        if key in given and needs not in given:
            yield key, f"'{key}' stands without '{needs}'.", f"Add '{needs}', or take '{key}' out."


@page_detector("phrase", options=Options, slips=option_slips)
def phrase(page: Reading, options: Options) -> Answer:
    """Whether a house keeps to its own words: phrases that it never says, or always does.

    A phrase is found in any case, with straight or curly signs, with other endings (`apologise` finds apologised,
    apologising), in British and American spelling (apologize), with a hyphen or a blank (cut-off, cut off), and in
    short forms (`we are` finds we're). Write words in their plain form. What is forbidden fails when it is said more
    often than `most`; what is required fails when it is said nowhere, and is partial when it is said too seldom or not
    in each question or answer. Endings and spellings are English: for a checklist in another language set `exact`.
    Buttons and field labels are not read, and menus only where the check reads `anywhere`.
    """
    passages = passages_of(page, options.where)
    if not passages:
        return not_applicable(NOTHING.get(options.where, "There are no sentences to read here."))
    sought = phrasebook(_sought(options), exact=options.exact, case=options.case)
    unless = _listed(options.unless)
    excuse = phrasebook(unless, exact=options.exact, case=options.case) if unless else None
    found = tuple(search(passage, sought, excuse, options.reach) for passage in passages)
    answer = _forbidden(found, options) if options.forbid else _required(found, options)
    return replace(answer, confidence=SURE)


def _forbidden(found: Sequence[Hits], options: Options) -> Answer:
    said = [hits for hits in found if len(hits.counted) > options.most]
    if said:
        counted = [hit for hits in said for hit in hits.counted]
        reason = f"It says {_words(counted)}{_beyond(said, len(found), options)}."
        return failed(reason + _no_excuse(options), *_quotes(counted))
    excused = [hit for hits in found for hit in hits.excused]
    if excused:
        return passed(f"It says {_words(excused)}, but never alone.", *_quotes(excused))
    allowed = [hit for hits in found for hit in hits.counted]
    if allowed:
        return passed(f"It says {_words(allowed)}, no more often than is allowed.", *_quotes(allowed))
    return passed(f"It never says {_named(_sought(options))}.", *found[0].passage.searched[-1:])


def _required(found: Sequence[Hits], options: Options) -> Answer:
    lacking = [hits for hits in found if len(hits.counted) < options.least]
    counted = [hit for hits in found for hit in hits.counted]
    if not lacking:
        return passed(f"It says {_words(counted)}.", *_quotes(counted))
    sought, passage = _named(_sought(options)), SPOKEN[options.where]
    searched = [quote for hits in lacking for quote in hits.passage.searched]
    if not counted:
        reason = f"It never says {sought}. Looked at {_looked_at(found, passage)}.{_not_counted(found)}"
        return failed(reason, *tuple(dict.fromkeys(searched))[:SHOWN])
    if len(found) == 1:
        return partial(f"It says {_words(counted)}; {options.least} times are asked for.", *_quotes(counted))
    reason = f"{len(lacking)} of {len(found)} {passage}s do not say {sought}{_so_often(options)}."
    return partial(reason, *tuple(dict.fromkeys(searched))[:SHOWN])


def _beyond(said: Sequence[Hits], passages: int, options: Options) -> str:
    allowed = f"; {options.most} are allowed" if options.most else ""
    return f"{allowed}, in {len(said)} of {passages} {SPOKEN[options.where]}s" if passages > 1 else allowed


def _so_often(options: Options) -> str:
    return f" {options.least} times" if options.least > 1 else ""


def _no_excuse(options: Options) -> str:
    unless = _listed(options.unless)
    return f" Nothing near excuses it; looked for {_named(unless)}." if unless else ""


def _not_counted(found: Sequence[Hits]) -> str:
    excused = [hit for hits in found for hit in hits.excused]
    return f" {_words(excused)} does not count beside what stands near it." if excused else ""


def _looked_at(found: Sequence[Hits], passage: str) -> str:
    return f"the {passage}" if len(found) == 1 else f"{len(found)} {passage}s"


def _words(hits: Sequence[Hit]) -> str:
    """The words as the page has them, each once: `"Unfortunately" (3 times)`."""
    different: dict[str, str] = {}
    for hit in hits:
        different.setdefault(hit.words.casefold(), " ".join(hit.words.split()))
    times = f" ({len(hits)} times)" if len(hits) > len(different) else ""
    return _named(tuple(different.values()), "and") + times


def _named(phrases: Sequence[str], joint: str = "or") -> str:
    """`"sorry", "sadly" or "regret"`; of many, the first and how many more there are."""
    shown = [f"the pattern {p[len(MARK) :].strip()}" if p.startswith(MARK) else f'"{p}"' for p in phrases[:NAMED]]
    if len(phrases) > NAMED:
        shown.append(f"{len(phrases) - NAMED} more")
    return f"{', '.join(shown[:-1])} {joint} {shown[-1]}" if len(shown) > 1 else shown[0]


def _quotes(hits: Sequence[Hit]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(hit.quote for hit in hits))[:SHOWN]


def _sought(options: Options) -> tuple[str, ...]:
    return _listed(options.forbid or options.require)


def _listed(phrases: Phrases | Sequence[str]) -> tuple[str, ...]:
    return (phrases,) if isinstance(phrases, str) else tuple(phrases)

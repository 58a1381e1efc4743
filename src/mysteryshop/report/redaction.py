"""A result for readers who must not see everything: the same findings and figures, with what names anybody hidden."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any
from urllib.parse import urlsplit

from mysteryshop.model import FactKind, Hidden, PageSummary, Redaction, Result
from mysteryshop.report.anchored import in_project
from mysteryshop.report.hiding import Hider

UNTOUCHED = frozenset(
    "agency capped_by captured check checklist cover detector expires finished footer glossary hash join language "
    "not_promised permission redaction region scenario source started state tool unaudited".split()
)
"""Fields that hold the program's own words, ids and times, or the agency's: its telephone number is to be rung."""


def redact(result: Result, profile: Redaction) -> Result:
    """The result as readers of this profile may see it. Equal results and profiles give equal results.

    What is hidden is marked in its place (`[e-mail]`, and `[e-mail 2]` for another one), the same thing by the same
    mark everywhere. The profile's own words are not in it, nor where evidence and checklists lie with the owner.
    """
    hider = Hider(profile, _hosts(result), {**_phones(result, profile), **_owners(result, profile)})
    for text in _texts(result):
        hider.learn(text)
    names = _renamed(result, hider.hide)
    groups: dict[str, str] = {}

    def seen(text: str, field: str) -> str:
        if field == "group":
            # It is made of the words: whoever guesses a telephone number could try it against them.
            return groups.setdefault(text, f"{len(groups) + 1:04d}") if text else ""
        if field == "place":
            return in_project(text) if text else ""
        return names[text] if text in names else text if field == "id" else hider.hide(text)

    told: Result = _rewritten(replace(result, pages=tuple(_page(page, profile) for page in result.pages)), seen, names)
    return replace(told, audit=replace(told.audit, redaction=replace(profile, words=()), redacted=True))


def _page(page: PageSummary, profile: Redaction) -> PageSummary:
    """Evidence and full pictures stay with the owner."""
    return replace(page, evidence="", screenshot="", small=page.small if profile.pictures else "")


def _hosts(result: Result) -> frozenset[str]:
    """The audited hosts, as the addresses of the site and its pages name them."""
    return frozenset(filter(None, (_host(url) for url in (result.audit.url, *(page.url for page in result.pages)))))


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _phones(result: Result, profile: Redaction) -> dict[str, str]:
    """Telephone numbers that the pages' facts know, whatever they look like."""
    if Hidden.PHONE not in profile.hide:
        return {}
    told = [fact.value for fact in result.facts if fact.kind is FactKind.PHONE]
    sides = (side for each in result.contradictions if each.fact is FactKind.PHONE for side in (each.a, each.b))
    return dict.fromkeys((*told, *(side.value for side in sides)), Hidden.PHONE)


def _owners(result: Result, profile: Redaction) -> dict[str, str]:
    """Colleagues who accepted findings; the baseline's lines end with their names. Marks are none."""
    if Hidden.NAME not in profile.hide:
        return {}
    owners = [finding.accepted.owner for finding in result.findings if finding.accepted]
    lines = (*result.baseline.expired, *result.baseline.unmatched) if result.baseline else ()
    owners += [line.rpartition("(")[2].removesuffix(")") for line in lines if line.endswith(")")]
    return dict.fromkeys((owner for owner in owners if not owner.startswith("[")), Hidden.NAME)


def _renamed(result: Result, hide: Callable[[str], str]) -> dict[str, str]:
    """Ids of visits, pages and customers as they are shown; no two of them become one."""
    visits = [*(visit.id for visit in result.visits), *(page.visit for page in result.pages)]
    people = [*(persona.name for persona in result.personas), *(visit.persona for visit in result.visits)]
    told = [*visits, *(row.visit for row in result.rehearsal), *people, *(fact.channel for fact in result.facts)]
    new: dict[str, str] = {}
    taken: set[str] = set()
    for name in dict.fromkeys(filter(None, told)):
        shown, number = hide(name), 2
        while shown in taken:
            shown, number = f"{hide(name)} ({number})", number + 1
        taken.add(shown)
        new[name] = shown
    for page in result.pages:
        own = page.id.removeprefix(f"{page.visit}/")
        new[page.id] = f"{new.get(page.visit, page.visit)}/{own}"
    return new


def _texts(value: Any, field: str = "") -> Iterator[str]:
    """Every text that may be shown, in the order of the records."""
    if field in UNTOUCHED or isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from _texts(getattr(value, each.name), each.name)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _texts(each, field)


def _rewritten(value: Any, seen: Callable[[str, str], str], names: Mapping[str, str], field: str = "") -> Any:
    """The same records with every text rewritten."""
    if field in UNTOUCHED or isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return seen(value, field)
    if is_dataclass(value) and not isinstance(value, type):
        told = {each.name: getattr(value, each.name) for each in fields(value)}
        return replace(value, **{name: _rewritten(each, seen, names, name) for name, each in told.items()})
    if isinstance(value, Mapping):
        return {_key(key, seen, names): _rewritten(each, seen, names) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return tuple(_rewritten(each, seen, names, field) for each in value)
    return value


def _key(key: str, seen: Callable[[str, str], str], names: Mapping[str, str]) -> str:
    """Of a mapping's keys, known names and patterns of addresses are rewritten; the others are ids of checks."""
    return names[key] if key in names else seen(key, "") if "/" in key else key

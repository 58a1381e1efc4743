"""Traits that a thing has or has not, each with the words for both: frozen or fresh, assembled or a flat pack."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mysteryshop.judge.facts.kinds.words import heads_of
from mysteryshop.judge.facts.repeated import once_a_text
from mysteryshop.judge.facts.sieve import regex

_SENT = (
    r"(?:sent|delivered|arrives?|comes?|supplied|shipped|sold|packed|is|are|'s|it's|they're|leaves?|travels?|stays?)"
)
_NOT = r"(?:not|never|isn't|aren't|no longer|is not|are not|never been)"

TRAITS: Mapping[str, tuple[str, str]] = {
    "frozen": (
        rf"(?:snap|flash|deep|blast|quick|shock)[- ]?frozen|{_SENT} (?:to you )?frozen",
        rf"{_NOT} (?:\w+ )?frozen|{_SENT} (?:to you )?(?:chilled|fresh)(?: and chilled)?|chilled,? (?:not|"
        rf"never) frozen",
    ),
    "assembled": (
        rf"(?:fully|ready|pre)[- ]?(?:assembled|built)|{_SENT} (?:fully |ready[- ]|already )?(?:assembled|built|"
        rf"in one piece)|"
        r"no assembly (?:needed|required)|no flat[- ]?pack",
        rf"flat[- ]?pack(?:ed)?|self[- ]assembly|(?<!no )(?:some )?assembly (?:is )?required|(?:needs|"
        rf"requires) (?:some )?assembl\w+|"
        rf"{_NOT} (?:pre-?)?assembled",
    ),
    "machine wash": (
        r"machine[- ]wash(?:able)?|(?:goes?|go) in the (?:washing )?machine",
        rf"hand[- ]wash only|wash by hand only|dry[- ]clean only|(?:{_NOT}|don't|do not) (?:machine[- ]wash(?:able)?|"
        rf"(?:go |put it )?in "
        r"the (?:washing )?machine)",
    ),
    "dishwasher": (
        r"dishwasher[- ](?:safe|proof)|(?:goes?|fine|safe|happy) in the dishwasher",
        rf"{_NOT} (?:\w+ )?(?:dishwasher[- ](?:safe|proof)|(?:for |in )?the dishwasher)|no dishwashers?|keep (?:it|"
        rf"them) out of the dishwasher",
    ),
    "microwave": (
        r"microwave[- ](?:safe|proof)|(?:goes?|fine|safe) in the microwave",
        rf"{_NOT} (?:\w+ )?(?:microwave[- ](?:safe|proof)|(?:for |in )?the microwave)|keep (?:it|"
        rf"them) out of the microwave",
    ),
    "waterproof": (
        r"(?:fully |100 ?% )?waterproof",
        rf"{_NOT} (?:\w+ )?waterproof|(?:only )?(?:water|shower)[- ](?:resistant|proof) only|only (?:water|"
        rf"shower)[- ]?(?:resistant|proof)",
    ),
    "rechargeable": (
        r"rechargeable|charges? (?:by|via|over) usb",
        rf"{_NOT} rechargeable|(?:takes|needs|runs on|uses) (?:\d|two|three|four) (?:AAA?|C|D) ?(?:batter(?:y|ies)|"
        rf"cells?)",
    ),
    "batteries": (
        r"batter(?:y|ies) (?:is |are )?(?:included|supplied|in the box)|comes? with batteries",
        r"batter(?:y|ies) (?:is |are )?not (?:included|supplied)|without batteries|no batteries (?:included|"
        r"in the box)",
    ),
    "organic": (
        r"(?:certified |fully |all |100 ?% )organic|organically (?:grown|farmed|reared)|(?:is|are|it's|"
        r"they're) organic",
        rf"{_NOT} (?:\w+ )?(?:certified )?organic",
    ),
    "vegan": (
        r"(?:is|are|it's|they're|fully|all|100 ?%) vegan",
        rf"{_NOT} (?:\w+ )?vegan|contains? (?:milk|egg|eggs|dairy|honey|butter|gelatine)",
    ),
    "nuts": (
        r"contains? (?:\w+ )?nuts|may contain (?:traces of )?nuts",
        r"nut[- ]free|free (?:of|from) nuts|"
        r"no nuts",
    ),
    "gluten": (
        rf"contains? (?:gluten|wheat)|{_NOT} gluten[- ]free",
        r"gluten[- ]free|free (?:of|from) gluten|no gluten",
    ),
    "handmade": (
        r"hand[- ]?made|made (?:entirely )?by hand|hand[- ](?:stitched|thrown|poured|built|knitted|woven|rolled)",
        rf"{_NOT} (?:hand[- ]?made|made by hand)|(?:machine|factory)[- ](?:made|stitched|knitted|woven|built)",
    ),
    "scented": (
        r"(?<!un)(?<!not )scented with",
        r"unscented|fragrance[- ]free|perfume[- ]free|no (?:added )?(?:scent|fragrance|perfume)",
    ),
    "automatic": (r"automatic(?: gearbox| transmission)?", r"manual (?:gearbox|transmission)|stick shift"),
}
"""Traits with the words for having one and for not. Source: product pages, care labels and food labels."""

_PATTERNS = {
    name: (regex(rf"(?<!\w)(?:{has})(?!\w)", 2), regex(rf"(?<!\w)(?:{lacks})(?!\w)", 2))
    for name, (has, lacks) in TRAITS.items()
}
_HEADS: Mapping[str, frozenset[str]] = {
    "frozen": frozenset({"froz", "snap", "flas", "chil", "fres", "shoc", "deep"}),
    "assembled": frozenset({"asse", "buil", "flat", "prea", "preb", "self", "piec"}),
    "machine wash": frozenset({"wash", "mach", "dry", "hand"}),
    "dishwasher": frozenset({"dish"}),
    "microwave": frozenset({"micr"}),
    "waterproof": frozenset({"wate", "show"}),
    "rechargeable": frozenset({"rech", "char", "batt", "cell", "aa", "aaa"}),
    "batteries": frozenset({"batt"}),
    "organic": frozenset({"orga"}),
    "vegan": frozenset({"vega", "cont"}),
    "nuts": frozenset({"nuts", "nut"}),
    "gluten": frozenset({"glut", "whea"}),
    "handmade": frozenset({"hand", "mach", "fact", "made"}),
    "scented": frozenset({"scen", "unsc", "frag", "perf"}),
    "automatic": frozenset({"auto", "manu", "stic"}),
}
_ALL_HEADS = frozenset(head for heads in _HEADS.values() for head in heads)


@dataclass(frozen=True, slots=True)
class Trait:
    """A trait, whether the thing has it, and where the words stand."""

    name: str
    has: bool
    start: int
    end: int


@once_a_text
def traits(text: str) -> Iterator[Trait]:
    """Every trait that a text says a thing has or lacks; words that deny win over those that they hold."""
    heads = heads_of(text)
    here = _ALL_HEADS & heads
    if not here:
        return
    for name, (has, lacks) in _PATTERNS.items():
        if _HEADS[name].isdisjoint(here):
            continue
        denied = lacks.search(text)
        found = denied or has.search(text)
        if found:
            yield Trait(name, denied is None, found.start(), found.end())


_ASKED = regex(r"\W*(?:is|are|do|does|can|will)\b", re.IGNORECASE)
_PRONOUN = regex(r"\b(it|they|this|these|that)\b")
_NEVER = regex(r"^\W*(?:no|never|nope|not at all|not ever)\b", re.IGNORECASE)
_ALWAYS = regex(r"^\W*(?:yes|always|yep|of course)\b", re.IGNORECASE)


def answered(question: str, answer: str) -> Trait | None:
    """The trait that a question asks for and its short answer tells: `Is it frozen? Never.`"""
    said = _NEVER.match(answer) or _ALWAYS.match(answer)
    if not said or not _ASKED.match(question):
        return None
    asked = next(iter(traits(_PRONOUN.sub("is", question))), None)
    name = asked.name if asked else "frozen" if re.search(r"(?i)\bfrozen\b", question) else ""
    has = bool(_ALWAYS.match(answer)) == (asked.has if asked else True)
    return Trait(name, has, said.start(), len(answer)) if name else None

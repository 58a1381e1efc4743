"""Whether a page sells the whole solution: what is in the box, what else is needed, and help to get it working."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mysteryshop.judge.reading.copy_words import MONEY, words
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import regex

INCLUDED = words(
    r"""
    in the box | what's (?:included|in the box) | (?:are |is |also |all )?included | comes with | supplied with
    with (?:\w+ )?supplied | (?:\w+) supplied | package contains | includes | set of \w+ | contains | complete with
    ships with | box contains | incl\. | all in one box | kit contains
    """
)
MISSING = words(
    r"""
    not (?:included|supplied|in the box|provided) | (?:sold|available|bought|buy \w+|ordered?) separately
    (?:bulb|batter\w+|cable|fixings|lamp|charger)s? (?:extra|excluded)
    excludes (?:\w+ )?(?:bulb|batteries|cable|fixings) | does not (?:include|come with)
    doesn't (?:include|come with) | without (?:bulb|batteries|cable|charger)
    """
)
NEEDED = words(
    r"""
    you(?:'ll| will)?(?: also| only| just)? (?:need|want) | also need(?:s|ed)? | needs? (?:a|an|one|two|no) \w+
    requires? | works? with | goes with | fits (?:a|any|all|most) \w+ | takes (?:a|an|any|one|two) \w+
    compatible with | what else you need | to go with it | don't forget
    """
)
NOTHING_ELSE = words(
    r"""
    nothing else (?:is )?(?:needed|to buy|required) | (?:everything|all) (?:that )?you need
    ready to (?:use|hang|wear|go|plug in|ride|play|light|eat)
    no (?:tools|assembly|set-?up|electrician|plumber|drill\w*|batteries|installation) (?:are |is )?needed
    no (?:tools|assembly|set-?up|electrician|plumber|drill\w*|batteries|installation) (?:are |is )?required
    needs? no (?:tools|assembly|set-?up|batteries|installation) | without (?:tools|a drill|drilling|an electrician)
    no tools | no drilling | out of the box | just plug it in | delivered (?:assembled|fully assembled|ready)
    """
)
HELP = words(
    r"""
    we(?:'ll| will| can)?(?: also)? (?:hang|fit|install|assemble|wire|deliver and install|come and)
    we(?:'ll| will| can)?(?: also)? (?:set (?:it|them|everything) up|put (?:it|them) up)
    we(?:'ll| will| can)?(?: also)? help you (?:set|fit|install|choose)
    installation | assembly | set-?up | fitting
    step[- ]by[- ]step | (?:quick|set-?up|fitting|care|user|easy)[- ](?:start|guide|instructions?|manual|card)
    instructions | how to (?:set|fit|install|hang|use|care|put) | film and drawings | walk (?:it|you) through
    hook it up | plugs? (?:in|into) \w+ | screws? in by hand | call us if | minutes to (?:set|fit|hang|build|put)
    """
)
"""How pages name what is in the box, what is missing and help. Source: chosen by hand from product pages."""

_ON_TOP = (
    r"(?:v\.?a\.?t\.?|gst|mwst|(?:sales )?tax(?:es)?|duty|duties|customs|delivery|shipping|postage|p&p|carriage|fees?"
    r"|charges?|tips?|gratuity|service|discount|prices?)"
)
NOT_IN_THE_BOX = regex(
    rf"\b{_ON_TOP}\b[^.;:!?]{{0,30}}\b(?:incl(?:uded|usive|\.)?|not included|excluded|excl\.?|extra)(?!\w)"
    rf"|\b(?:incl(?:\.|uding|udes?|usive(?: of)?)?|excl(?:\.|uding|udes?)?)\W{{0,3}}(?:of |all |any |\d+\s?% ?"
    rf"|uk ){{0,3}}{_ON_TOP}\b"
    r"|\bcontains? (?:no|\d+) (?:items?|products?|reviews?|results?)\b|\binstallments?\b",
    re.IGNORECASE,
)
"""What is in the price, and not in the box. Source: how shops tell tax, delivery and fees."""

WAY = regex(
    r"\b(?:add (?:it|one|them)|choose|see|here|from us|take|order|buy (?:it|one)|link|any|most|aisle|shop)\b",
    re.IGNORECASE,
)
"""How a sentence that names a missing thing tells where to get it; a price does too."""


@dataclass(frozen=True, slots=True)
class WholeSolution:
    """Sentences that name what is included, what else is needed and how to get it, what is bluntly missing, and help.

    nothing_else: a sentence says that no more is needed. way: links beside a missing thing lead to it.
    """

    included: Sentence | None
    needed: Sentence | None
    missing: Sentence | None
    help: Sentence | None
    nothing_else: Sentence | None
    way: bool

    @property
    def told(self) -> int:
        """How many of the three are told: the box, what else is needed with a way to it, help."""
        return sum(part is not None for part in (self.included, self.needed if self.way else None, self.help))

    @property
    def found(self) -> tuple[Sentence, ...]:
        """The sentences that help, each once, in a fixed order."""
        parts = (self.included, self.needed if self.way else None, self.help, self.nothing_else)
        return tuple(dict.fromkeys(part for part in parts if part is not None))


def read_whole_solution(sentences: Sequence[Sentence], link_texts: Iterable[str] = ()) -> WholeSolution:
    """What a text says of the box, of what else is needed, and of help to set it up."""
    missing = _first(sentences, MISSING)
    wanting = [sentence for sentence in sentences if _says(sentence, NEEDED)]
    needed = next(
        (sentence for sentence in wanting if _leads_on(sentence, link_texts)), wanting[0] if wanting else None
    )
    way = any(_leads_on(sentence, link_texts) for sentence in (needed, missing) if sentence is not None)
    included = next(
        (sentence for sentence in sentences if _says(sentence, INCLUDED) and not _says(sentence, MISSING)), None
    )
    return WholeSolution(included, needed, missing, _first(sentences, HELP), _first(sentences, NOTHING_ELSE), way)


def _first(sentences: Sequence[Sentence], family: re.Pattern[str]) -> Sentence | None:
    return next((sentence for sentence in sentences if _says(sentence, family)), None)


def _says(sentence: Sentence, family: re.Pattern[str]) -> bool:
    return family.search(NOT_IN_THE_BOX.sub(" ", sentence.text.replace("’", "'"))) is not None


def _leads_on(sentence: Sentence, link_texts: Iterable[str]) -> bool:
    text = sentence.text
    if MONEY.search(text) or WAY.search(text):
        return True
    return any(link.strip() and link.strip() in text for link in link_texts)

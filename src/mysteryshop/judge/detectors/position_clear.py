"""In five seconds: what is this, is it for me, what next?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mysteryshop.judge.reading import Reading, Sentence
from mysteryshop.judge.reading import copy_words as say
from mysteryshop.judge.reading.copy import first_screen, tagline
from mysteryshop.judge.reading.copy_hype import read_hype
from mysteryshop.judge.reading.copy_lead import Lead, score_sentence
from mysteryshop.judge.reading.copy_need import need_weight
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import LONGEST_QUOTE, Answer, Link, Quote, failed, partial, passed, review

EMPTY = say.words(
    r"""
    welcome | to | the | and | of | our | your | you | we | us | a | an | in | for | with | since | from | by | at
    is | are | it | that | this | new | world | better | best | more | life | brand | company | shop | store | home
    collection | discover | innovat\w+ | proud\w* | passion\w* | quality | excellence | premium | leading | leaders?
    heritage | tradition | story | inspired | inspiring | redefin\w+
    """
)
"""Words that do not say what is sold. Source: chosen by hand."""

ACT = re.compile(
    r"(?<!\w)(?:shop|browse|choose|find|enter|search|book|order|buy|get|see|start|call|ring|type|send"
    r"|tell us|pick|try|view|visit|explore|discover)(?!\w)",
    re.IGNORECASE,
)
GRAB_YOURS = re.compile(
    r"\b(?:grab|get|claim|order|buy|reserve|secure|snap up|pick up|bag|book|shop for|have) yours?\b(?! \w+ (?:back"
    r"|done))",
    re.IGNORECASE,
)
"""You as the one who is to buy; it says nothing of whom the thing is for."""

WORD = re.compile(r"[^\W\d_]{3,}")

OFFERING_WORDS = 2
"""Words left, when empty and brand words are gone, that can name an offering. Source: chosen; 'spare parts'."""

FIVE_SECONDS = 30
"""Words that are read in the first seconds. Source: chosen; 240 words a minute are 20, and headings are scanned."""

SELF_TALK = 1.5
"""Score from which a sentence is about the company or a deal. Source: chosen on home pages."""

FOR_ME = 0.9
"""Weight of a need, or the word you, from which a reader can tell that it is for them. Source: chosen."""


@page_detector("position-clear")
def position_clear(page: Reading, _options: None) -> Answer:
    """Whether the first screen says what is sold, for whom or to what end, and what to do next.

    What: words that name an offering, brand and praise taken away. For whom: you, or a person, task or situation.
    Next: an invitation to act, or a button or search field in view. Two of three are partial. The line beside the
    shop's name counts, menus do not; where nothing else is in view a picture may tell, which a person should look at.
    """
    seen = (*page.once(tagline), *first_screen(page))
    if not seen:
        return review("No words in view say what is sold, beside menus and buttons; a picture may.", page.opening)
    telling = _telling(seen, page.setting.brand_words)
    missing = [
        name
        for name, told in (
            ("what is sold", _names_offering(telling, page.setting.brand_words)),
            ("for whom or what for", _for_reader(telling)),
            ("what to do next", _leads_on(page, seen)),
        )
        if not told
    ]
    quote = _quote(seen)
    if not missing:
        return passed("The first screen says what it is, for whom, and what to do next.", *quote)
    reason = f"The first screen does not say {' nor '.join(missing)}."
    return partial(reason, *quote) if len(missing) == 1 else failed(reason, *quote)


def _telling(seen: Sequence[Sentence], brand_words: tuple[str, ...]) -> tuple[Sentence, ...]:
    """The first words in view, without those that praise or speak of the company, and without prices and deals."""
    kept, words = [], 0
    for sentence in seen:
        if words >= FIVE_SECONDS:
            break
        words += len(sentence.text.split())
        scores = score_sentence(sentence, brand_words)
        loud = read_hype([sentence]).unproved
        selfish = max(scores[Lead.BRAND], scores[Lead.OFFER])
        if not loud and (selfish < SELF_TALK or scores[Lead.OUTCOME] >= selfish):
            kept.append(sentence)
    return tuple(kept)


def _names_offering(seen: Sequence[Sentence], brand_words: tuple[str, ...]) -> bool:
    own = say.literally(brand_words)
    for sentence in seen:
        left = EMPTY.sub(" ", own.sub(" ", sentence.text) if own else sentence.text)
        names = WORD.findall(left)
        if len(names) >= OFFERING_WORDS:
            return True
    return False


def _for_reader(seen: Sequence[Sentence]) -> bool:
    spoken_to = any(say.YOU.search(GRAB_YOURS.sub("", sentence.text.replace("’", "'"))) for sentence in seen)
    return spoken_to or need_weight(seen) >= FOR_ME


def _leads_on(page: Reading, seen: Sequence[Sentence]) -> bool:
    if any(ACT.search(sentence.text) for sentence in seen):
        return True
    links = [link for link in page.page.links if link.visible and link.region == "main" and link.text.strip()]
    searching = any(field.type == "search" and field.visible for form in page.page.forms for field in form.fields)
    return searching or any(_in_view(link, page) for link in links)


def _in_view(link: Link, page: Reading) -> bool:
    """Whether a link can be seen without scrolling; with no boxes to tell by, whether it invites to act."""
    return link.box.y < page.page.viewport[1] if link.box else ACT.search(link.text) is not None


def _quote(seen: Sequence[Sentence]) -> tuple[Quote, ...]:
    return tuple(Quote(s.text[:LONGEST_QUOTE], s.block.selector, s.block.box) for s in seen[:3])

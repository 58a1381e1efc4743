"""What a page knows: a suggestion says nothing beyond it but a few plain words."""

from __future__ import annotations

import re

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.wording import evenly, regex
from mysteryshop.judge.rewriting.keeping import facts_in, tokens_of

FRAME = frozenset(
    """
    too late each a able about above accounts address afraid after again all already also an and any anything anywhere
    apologies apologise are aren't around as ask asked at back be because been before being believe better both
    break browser browsers but buy by came can can't cannot carry case cause caused causing change changed
    charged check clear closed come comes decide did didn't do does doesn't doing don't down during either else
    end ended ends error every find first follow followed follows for found from get getting give go goes going
    gone had has hasn't have haven't hello help here how however i i'm if in into is isn't it it's its just keep
    keeps kept know lasts later lead leads leave leaves let like link links list longer look lose lost made make
    match may mean means meant mend might moment more most moved must name need needs never no nobody none not
    nothing now of off older on once one only open or order other our ours out over page part pay personal place
    please possible put quote reach read receipt recognise right same say see seem send shop show side since
    site so some someone something soon sorry start still stop stuck such take taken takes tell than that that's
    the their them then there there's these they they're thing things this those though through time to touch
    trouble try trying turn under until up us use used usually version visit waited want was way we we'll we're
    we've went were weren't what when where which while who why will with without won't word words work working
    works would write wrong yes yet you you'll you're you've your yours
    """.split()
)
"""Words of the sentences that suggestions are put together from: function words, and what is true of any failure.

Nothing in it promises anything: refunds, replacements, calls, mails, places and times have to be the page's own.
"""

_WORD = regex(r"[a-zà-ÿ]+(?:'[a-z]+)?", re.IGNORECASE)
STEM = 5
"""Letters of a word that carry its meaning, near enough. Source: as for answers; "deliver" and "delivery" meet."""


def knows(whole: Reading, words: str) -> bool:
    """Whether all that these words say is on the page: every fact to the letter, every other word by its stem."""
    known, stems = _known(whole)
    if not facts_in(words) - FRAME <= known:
        return False
    return all(word in FRAME or word[:STEM] in stems for word in _words(words))


def _known(whole: Reading) -> tuple[frozenset[str], frozenset[str]]:
    return whole.once(_read_known)


def _read_known(whole: Reading) -> tuple[frozenset[str], frozenset[str]]:
    text = all_words(whole)
    facts = tokens_of(text)
    stems = frozenset(word[:STEM] for word in _words(_split_names(text)))
    return facts, stems


def all_words(whole: Reading) -> str:
    """All that the page says: its blocks, its links and their targets, its fields, and what its server added."""
    page = whole.page
    waits = next((f"{value} {spoken_wait(value)}" for name, value in page.headers.items() if _is_wait(name)), "")
    links = [f"{link.text} {re.sub(r'^(?:tel|mailto):', '', link.href)}" for link in page.links]
    labels = [f"{field.label} {field.placeholder}" for form in page.forms for field in form.fields]
    return "\n".join([*(block.text for block in page.blocks), *links, *labels, page.url, waits])


def spoken_wait(value: str) -> str:
    """What a Retry-After header says, in words; empty for a date or nonsense. Source: RFC 9110, section 10.2.3."""
    if not value.strip().isdigit():
        return ""
    minutes = -(-int(value) // 60)
    if not 0 < minutes <= LONGEST_WAIT:
        return ""
    if minutes < 90:
        return {1: "a minute", 30: "half an hour", 60: "an hour"}.get(minutes, f"{minutes} minutes")
    return f"{-(-minutes // 60)} hours"


LONGEST_WAIT = 7 * 24 * 60
"""Minutes of a Retry-After that is told. Source: chosen; a longer one was set by nobody who meant it."""


def retry_after(whole: Reading) -> str:
    """The wait that the page's server tells machines, in words; empty where it tells none."""
    return next((spoken_wait(value) for name, value in whole.page.headers.items() if _is_wait(name)), "")


def _is_wait(name: str) -> bool:
    return name.lower() == "retry-after"


def _split_names(text: str) -> str:
    """`BasketService` also holds the word basket."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|[_./]", " ", text) + " " + text


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(evenly(text)))

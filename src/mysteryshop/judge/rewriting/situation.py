"""What a failure means for the one who reads of it, as far as the page lets one know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import lexicon, plain, regex, words_of
from mysteryshop.judge.rewriting.keeping import without_insides
from mysteryshop.model import PageKind

THINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (lexicon(pattern), verb)
    for pattern, verb in (
        (
            r"(?P<own>shopping cart|shopping basket|shopping bag|cart|basket|trolley)(?:s|service|controller)?",
            "get to your {own}",
        ),
        (r"check-?out(?:s|service|controller)?", "check out"),
        (r"(?:card )(?:payments?|machines?|payment (?:page|provider|service|system|form))", "pay by card"),
        (r"payments?(?: (?:page|pages|provider|service|system|form|gateway))?|paying", "pay"),
        (r"(?:online )?order(?:s|ing)(?: (?:page|system|form|line))?|order (?:page|system|form|line)", "order"),
        (r"(?:online )?bookings?(?: (?:page|system|form|line|engine))?", "book"),
        (r"ticket(?:s| sales| shop| office| page)", "get tickets"),
        (r"appointments?(?: (?:page|system|form))?", "get an appointment"),
        (r"search(?: (?:page|box|index))?", "search"),
        (r"(?P<own>log|sign)[- ]?ins?(?: page)?", "{own} in"),
        (r"(?P<own>account)s?(?: pages?)?", "get into your {own}"),
        (r"donation(?:s| page| form)|giving page", "give"),
        (r"(?:web ?shop|online shop|online store|web ?store|shop|store)", "use the shop"),
        (
            r"(?P<own>web ?site|site|portal|app|application form|service|library|platform|system|lift|car park|form)",
            "use the {own}",
        ),
        (r"pages?", "see this page"),
    )
)
"""What stands still, and what the reader can't do then. The first that is named counts, the most telling first."""

MACHINERY = lexicon(r"servers?|database|backend|network|infrastructure|software|hosting|systems")
"""What breaks behind the shop: it says nothing of what the reader can't do."""

NAMED = regex(
    r"(?:^|[.:;,] |\b(?:and|that|as|but) )(?:the|our) (?P<own>(?!\w*(?:team|staff|order|problem|fault|line|cause"
    r"|system|page|matter"
    r"|situation|power|internet|connection|supplier|carrier|road"
    r"|door)\b)(?:[a-z][a-z-]+ ){0,2}[a-z][a-z-]+)(?: (?:at|in|on) (?:[A-Z]\w+ ?){1,3})?\s*$",
    re.IGNORECASE,
)
"""Any other thing that the reader would use, named with its article right before it is said to stand still."""

FAILS = lexicon(
    r"(?:is|are|was|were|be|been|has been|have been|'s|stays?|remains?|went|goes|gone) (?:\w+ ){0,3}?(?:off"
    r"|offline|down"
    r"|closed|shut|unavailable|not available|not working|not responding|not loading|not answering|broken|out of"
    r" (?:order|use|service|action)|suspended|disabled|interrupted|paused|overloaded|unreachable|under maintenance"
    r"|undergoing maintenance|stopped|dark|dead|resting|in maintenance|out(?= (?:until|till|today|for)\b|$))",
    r"(?:isn't|aren't|is not|are not|wasn't|won't|doesn't|does not|can't|cannot|could not"
    r"|couldn't) (?:\w+ )?(?:work\w*"
    r"|respond\w*|load\w*|open\w*|answer\w*|available|be (?:reached|loaded|processed|completed|shown|displayed"
    r"|found))",
    r"(?:has|have) (?:\w+ )?(?:failed|crashed|stopped|broken|fallen over|gone (?:down|wrong|off))|fell over"
    r"|crashed|failed"
    r"|(?:is|are) (?:having|experiencing) (?:\w+ )?(?:difficulties|problems|trouble|issues)|unavailable|offline"
    r"|closed"
    r"|outage|failure|down for|maintenance",
)
"""How a thing is said to stand still. Source: the failure texts of the development corpus."""

TAIL = (
    r"(?=[.,;:!?–—(]|$| (?:at the moment|right now|just now|at present|for now|at this time|currently|today"
    r"|tonight|in that time|during|in the meantime|meanwhile"
    r"|until|till|because|while|when|as|since|so|due to|owing to|on this|and|but|or|unless|before|for the)\b)"
)
READER_CANNOT = regex(
    r"(?<!\w)(?:you|customers|users|residents|visitors|guests|members|passengers|patients|students|people)"
    r" (?:(?:still|currently|now|also|just) )?(?:can'?t|cannot|can not|won'?t be able to|will not be able to"
    r"|(?:are|may be) (?:not able|unable) to|aren'?t able to) (?:currently |now )?(?P<act>[a-z][^.,;:!?–—(]{1,60}?)"
    + TAIL,
    re.IGNORECASE,
)
SHOP_CANNOT = regex(
    r"(?<!\w)(?:(?:we|I) (?:can'?t|cannot|can not|couldn'?t|could not|are unable to|were unable to)|unable to"
    r"|failed to"
    r"|could not|cannot) (?:currently |now )?"
    r"(?P<act>(?:load|show|find|take|process|complete|save|open|reach|send|verify|confirm|display|accept|deliver"
    r"|fetch|get)"
    r" (?:your|the|this|that|any|card|new|orders?|payments?|bookings?)[^.,;:!?–—({\"]{0,40}?)" + TAIL,
    re.IGNORECASE,
)
SOLD_OUT = lexicon(r"sold out|out of stock|no stock|none left|all gone|fully booked|no (?:places|tickets|seats) left")
LATE = regex(
    r"(?<!\w)(?P<thing>order|delivery|parcel|consignment|package|shipment|booking|appointment|flight"
    r"|train)\b[^.!?]{0,60}"
    r"\b(?:delayed|late|postponed|held up|moves? from|moved (?:from|to)|put back|stuck)\b",
    re.IGNORECASE,
)
NOT_FOUND = lexicon(
    r"404|cannot get|not found|no page"
    r"|(?:page|file|address|url|resource) (?:was |could |can ?not |is )?(?:not |be |n't )*(?:be )?(?:found|exist)"
)
STOCK_MISSING = lexicon(r"cannot get(?= /)|requested (?:resource|url|page|file) (?:was|could) not")
"""What servers say by themselves of a page that is not there, on whatever page it stands."""
BARE_ACT = regex(
    r"(?:do\b|wait|believe|stop|thank|say|promise|tell|help (?:it|you|that)|be (?!made|paid|used|seen))\b",
    re.IGNORECASE,
)

GENERIC = lexicon(
    r"(?:something|it|this|that) (?:has |have )?(?:gone|went|goes|is) wrong|an? (?:unexpected |internal )?error"
    r"|(?:service|page|site|website|shop|system) (?:is )?(?:temporarily |currently )?(?:unavailable"
    r"|not available|down|offline)"
    r"|servers?|technical (?:difficulties|problems?|issues?|hitch)|try again(?: later)?|back (?:soon|shortly)"
    r"|unavailable"
    r"|maintenance|failed|broke|broken|crashed"
)
"""What failure pages say that say nothing else."""

SHORT = 30
"""Words of a message that says nothing else. Source: chosen; a longer one tells more than this can guess."""

DEFAULT = "you can't do what you came for"
"""True of every failure that says no more of itself."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What the reader is met with. clause: "you can't check out"; stated: the page says it so itself.

    sentence: the sentence of the message that tells of it. is_guess: nothing on the page tells more than that it fails.
    """

    clause: str
    sentence: Sentence | None = None
    stated: bool = False
    is_guess: bool = False


def read_situation(reading: Reading) -> Situation | None:
    """What a failure means for the reader; None where the page speaks of no failure; use with `Reading.once`."""
    message = reading.once(read_message)
    found = next(_told(reading, message.sentences), None)
    if found is not None:
        return found
    if reading.asked_as is PageKind.SOLD_OUT:
        return Situation("you can't order this one", is_guess=True)
    where = _from_address(reading)
    if where:
        return Situation(f"you can't {where}", is_guess=True)
    if _is_code(message.text) or (message.word_count <= SHORT and GENERIC.search(plain(message.text))):
        return Situation(DEFAULT, is_guess=True)
    return None


def _told(reading: Reading, sentences: tuple[Sentence, ...]) -> Iterator[Situation]:
    for reader in (_reader_cannot, _late, _sold_out, _missing, _shop_cannot, _stands_still):
        for sentence in sentences:
            found = reader(words_of(sentence), sentence, reading)
            if found is not None:
                yield found


def _reader_cannot(text: str, sentence: Sentence, _: Reading) -> Situation | None:
    found = READER_CANNOT.search(text)
    if found is None or BARE_ACT.match(found["act"]) or re.search(r"\bwe\b|\bus\b", found["act"]):
        return None
    act = re.sub(r"\btheir\b", "your", found["act"].strip())
    return Situation(f"you can't {act}", sentence, stated=True)


def _shop_cannot(text: str, sentence: Sentence, _: Reading) -> Situation | None:
    found = SHOP_CANNOT.search(text)
    if found is None:
        return None
    return Situation(f"we can't {found['act'].strip()}", sentence, stated=bool(re.search(r"\byour?\b", found["act"])))


def _late(text: str, sentence: Sentence, _: Reading) -> Situation | None:
    found = LATE.search(text)
    return Situation(f"your {found['thing'].lower()} is late", sentence) if found else None


def _sold_out(text: str, sentence: Sentence, _: Reading) -> Situation | None:
    if not SOLD_OUT.search(text):
        return None
    verb = "book" if re.search(r"booked|places|seats|tickets", text) else "order it"
    return Situation(f"you can't {verb}", sentence)


def _missing(text: str, sentence: Sentence, reading: Reading) -> Situation | None:
    missing = reading.asked_as is PageKind.ERROR or reading.page.status == MISSING
    if NOT_FOUND.search(text) and (missing or STOCK_MISSING.search(text)):
        return Situation("we can't find that page", sentence)
    return None


MISSING = 404
"""HTTP status of a page that is not there."""


def _stands_still(text: str, sentence: Sentence, _: Reading) -> Situation | None:
    fails = FAILS.search(text)
    if fails is None:
        return None
    verb = verb_for(text[: fails.start()] or text)
    if not verb:
        named = NAMED.search(text[: fails.start()])
        verb = f"use the {named['own']}" if named and not MACHINERY.search(named["own"]) else ""
    return Situation(f"you can't {verb}", sentence) if verb else None


def verb_for(words: str) -> str:
    """What the reader can't do while this thing stands still; empty when it is none that readers use."""
    for pattern, verb in THINGS:
        found = pattern.search(words)
        if found and words[found.start() - 1 : found.start()] != "-":
            return verb.format(own=(found.groupdict().get("own") or "").lower())
    return ""


_PATHS = lexicon(r"cart|basket|bag|trolley|check-?out|payments?|search|accounts?|orders?|booking")


def _from_address(reading: Reading) -> str:
    """What the page was for, by its address or by a name in the code that it shows."""
    code = re.sub(r"(?<=[a-z])(?=[A-Z])|[_./:\\]", " ", reading.once(read_message).text) if _shows_code(reading) else ""
    path = re.sub(r"^\w+://[^/]*|[/_.?=&-]", " ", reading.page.url) if "://" in reading.page.url else ""
    found = _PATHS.search(code) or _PATHS.search(path)
    return verb_for(found.group()) if found else ""


def _shows_code(reading: Reading) -> bool:
    return _is_code(reading.once(read_message).text)


def _is_code(text: str) -> bool:
    return without_insides(text) != text

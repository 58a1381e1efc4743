"""What must not get lost when words are rewritten: numbers, dates, amounts, codes, addresses and names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mysteryshop.judge.reading.leaks import ANYWHERE, ON_FAILURE_PAGES
from mysteryshop.judge.reading.sentences import split_sentences
from mysteryshop.judge.reading.server_words import DEFAULT
from mysteryshop.judge.reading.wording import evenly, regex

NUMBER_WORDS = frozenset(
    """
    double dozen eight eighteen eighty eleven fifteen fifty five fortnight forty four fourteen half hundred
    million nine nineteen ninety quarter seven seventeen seventy six sixteen sixty ten third thirteen thirty
    thousand three twelve twenty twice two
    """.split()
)
"""Numbers written out. `one` is left out: it stands for a thing as often as for a number."""

WHEN_WORDS = frozenset(
    """
    afternoon christmas daily easter evening midday midnight monthly morning noon overnight today tomorrow tonight
    weekday weekdays weekend weekly yearly yesterday
    """.split()
)

STARTERS = frozenset(
    """
    a about access account accounts admission adults after again all also although always an and any anybody
    anyone anything apologies appeals are as ask at back bank be because been before being best big board bookings
    books both bread business but buy buying by call can can't cancellation cancellations cannot card cards
    carriage carrier carriers cases cash change changes chat check checkout cheque cheques children choose claim
    claims click closed clothes collection collections colour colours company complaint complaints connection cost
    costs could couriers customer customers damage day days dear delivered deliveries delivery demand deposits did
    directors discover do does dogs doing don't door doors down drivers due each either email emails engineers
    enter error even every everybody everyone everything failure fault fee fees few firm food for free from full
    further get gift gifts give given good goods great guests had handling has have having he head heating height
    hello help helpline hi hold how however hurry i i'm i've if in information instead into introducing is isn't
    it it'll it's item items its just keep kindly lamps last later let let's letters lift light lights like
    loading log login logistics look mail maintenance make management many may maybe me members might money month
    more most mostly moving much must my need neither never new next no nobody none nor not nothing now of off
    often oh ok okay old on once one only oops open opened opening or order orders other our out over own owners
    packaging packing page paper parcels parents park parts password passwords pay paying payment people perhaps
    personal persons phone players please pool post postage posting price prices printed problem product products
    purchasers put quality questions read real reference refunds regrettably repair repairs returns ring room
    rooms sadly sale sales same say screen screens seat seats see send sending server servers service services
    setting several shall she shipping shoes shop should sign simply since site size sizes small so sold some
    somebody someone something sometimes sorry spare spares staff stay still stock store such supplies supply
    support system take tax teachers team telephone terms than thank thanks that that's the their them then there
    there's therefore these they they'll they're this those though through thus ticket tickets till time times to
    too try type under unfortunately unless until up upon us use users usually very visitors vouchers wait warning
    was water we we'd we'll we're we've website week weeks weight welcome well were what whatever when whenever
    where whether which while who whoever whole whose why will windows wine with within without work works would
    write year years yes yet you you'd you'll you're you've your yours
    """.split()
)
"""Words that begin sentences with a capital and name nobody. Source: chosen by hand; any other may be a name."""

_NUMBERED = regex(r"\d|@|\w\.\w{2,}/?|://")
OF_THE_TRADE = frozenset("file url urls http https html www javascript cookies error".split())
"""What is written in capitals or beside code, and is no name that a customer knows."""

TOKEN = regex(r"[^\s“”\"()\[\]{}<>]+")
_EDGES = ".,;:!?'’‘…–—-"
_ENDS_LIKE_NO_NAME = regex(r"(?:ing|ed|ly|tion|ions|ments?|ness|ity|able|ible|ance|ances|age|ure)$")
"""Endings of words that begin a sentence and name nobody. Source: chosen; names that end so are rare."""

REFERENCE = regex(
    r"\b(?:ref(?:erence)?|request|incident|ticket|trace|ray|event|order|fault|case|quote)"
    r"(?: ?(?:no|number|id|code)\.?)?\s?[:#]?\s?(?=[\w-]*\d)(?P<code>[A-Za-z0-9][\w-]{2,40})",
    re.IGNORECASE,
)
"""A code that the shop's people can look something up by. Source: how failure pages name them."""


def keeps(old: str, new: str) -> bool:
    """Whether nothing that a customer may need is lost between two texts; new facts are another question."""
    return facts_in(old) <= tokens_of(new)


def facts_in(text: str) -> frozenset[str]:
    """The numbers, dates, amounts, codes, addresses and names of a text, small letters, without marks at the edges."""
    even = evenly(without_insides(text))
    return frozenset(fact for _, sentence in split_sentences(even) for fact in _facts(sentence))


def tokens_of(text: str) -> frozenset[str]:
    """Every word of a text as facts are compared by."""
    return frozenset(_bare(token) for token in TOKEN.findall(evenly(text)))


def references_in(text: str) -> tuple[str, ...]:
    """The codes in a text by which the shop's people can look something up."""
    return tuple(dict.fromkeys(found["code"] for found in REFERENCE.finditer(evenly(text))))


def without_insides(text: str) -> str:
    """The text without lines of code, error names and server names, but with the codes that customers may quote."""
    lines = []
    for line in text.split("\n"):
        left = line
        if ANYWHERE.search(line) or ON_FAILURE_PAGES.search(line) or DEFAULT.search(line):
            left = _without_code(line)
        lines.append(left)
    return "\n".join(lines)


def _without_code(line: str) -> str:
    """Only plain words are left, and reference codes."""
    codes = references_in(line)
    words = DEFAULT.sub(" ", ON_FAILURE_PAGES.sub(" ", ANYWHERE.sub(" ", line)))
    plain = [word for word in words.split() if not _is_insides(word) or word.strip(_EDGES) in codes]
    return " ".join([*plain, *codes])


def _is_insides(word: str) -> bool:
    """Whether a word beside a leak is a part of it: paths, calls, names in code, numbers of lines."""
    return re.search(r"[A-Za-z0-9][._/:\\=$][A-Za-z0-9]|[a-z][A-Z]|[()\[\]{}$\\<>=]|^\W*\d+\W*$|/", word) is not None


def _facts(sentence: str) -> Iterator[str]:
    tokens = TOKEN.findall(sentence)
    shouted = _shouted(sentence)
    for place, token in enumerate(tokens):
        word = _bare(token)
        if word in OF_THE_TRADE:
            continue
        counts = _NUMBERED.search(token) is not None or word in NUMBER_WORDS or word in WHEN_WORDS
        if counts or (_is_name(tokens, place) and not shouted):
            yield word


def _is_name(tokens: list[str], place: int) -> bool:
    word = tokens[place].strip(_EDGES)
    if not word[:1].isupper() or word in ("I", "I'm", "I'll", "I've", "I'd"):
        return False
    begins = place == 0 or tokens[place - 1].endswith((".", "!", "?", ":", "…"))
    if not begins:
        return True
    small = word.lower()
    return small not in STARTERS and _ENDS_LIKE_NO_NAME.search(small) is None and small not in tokens


def _bare(token: str) -> str:
    """A token as it is compared: 's and marks at its edges are no part of it."""
    word = token.strip(_EDGES).lower()
    return re.sub(r"'s?$", "", word).strip(_EDGES)


def _shouted(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 3 and sum(letter.isupper() for letter in letters) > len(letters) / 2

"""A question that wants a yes or no turned into the statement that denies it."""

from __future__ import annotations

import re

from mysteryshop.judge.reading.wording import plain, regex

NEGATIVE = {
    "can": "can't", "could": "can't", "may": "can't", "might": "can't", "will": "won't", "would": "won't",
    "do": "don't", "does": "doesn't", "is": "isn't", "are": "aren't", "am": "aren't", "have": "haven't", "has":
    "hasn't",
}  # fmt: skip

_POLAR = regex(
    r"(?:^|[.!?] |, )(?:so |then |and |but |please )?(?P<verb>can|could|may|might|will|would|do|does|is|are) "
    r"(?P<who>i|we|you|it|they|there|my|our|your|the|this|that|these|a|an|any|somebody|someone|anybody|anyone)\b"
    r"(?P<rest>[^?]{2,90})\?$",
    re.IGNORECASE,
)
_SWAPS = {
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "we": "you", "us": "you",
    "our": "your", "ours": "yours", "you": "we", "your": "our", "yours": "ours", "i'm": "you're", "i've":
    "you've", "we're": "you're",
    "we've": "you've", "i'd": "you'd", "i'll": "you'll",
}  # fmt: skip
_NEEDS_PERSON = re.compile(r"\b(?:somebody|someone|anybody|anyone)\b", re.IGNORECASE)
LONGEST = 18
"""Words of a question that is still turned. Source: chosen; longer ones hold several clauses."""


def denied(question: str) -> str:
    """The statement that answers no: "Can I swap it?" gives "you can't swap it"; empty where none is safe to make."""
    asked = plain(question).strip()
    found = _POLAR.search(asked)
    if found is None or len(found.group().split()) > LONGEST:
        return ""
    who, verb, rest = found["who"].lower(), found["verb"].lower(), found["rest"]
    if _NEEDS_PERSON.match(who) or re.search(r"[,;:.]|\b(?:or not|anyway)\b", rest) or who in ("a", "an", "any"):
        return ""
    if re.search(r"\bor\b|\bif\b", rest):
        return ""
    return _told(who, verb, rest.strip())


def _told(who: str, verb: str, rest: str) -> str:
    swapped = " ".join(_swap(word) for word in rest.split())
    swapped = re.sub(r"\b(?:somebody|someone)\b", "anybody", re.sub(r"\bsomething\b", "anything", swapped))
    if who == "there":
        return _there(verb, swapped)
    if verb in ("is", "are") and who in ("the", "this", "that", "these", "my", "our", "your"):
        return _with_noun(who, verb, swapped)
    if who in ("the", "this", "that", "these", "my", "our", "your"):
        return ""
    subject = _swap(who)
    if verb in ("do", "does", "have", "has", "is", "are"):
        verb = _agreeing(verb, subject)
    return f"{subject} {NEGATIVE[verb]} {swapped}"


def _there(verb: str, rest: str) -> str:
    if verb not in ("is", "are"):
        return ""
    bare = re.sub(r"^(?:an?|any|some)\s+", "", rest)
    return f"there {verb} no {bare}"


def _with_noun(who: str, verb: str, rest: str) -> str:
    """The noun is cut off before the word that is said of it: the voucher | valid on sale items."""
    cut = re.match(
        r"(?P<noun>(?:[\w'-]+ ){1,3}?)(?P<said>(?:valid|available|included|refundable|free|open|covered"
        r"|waterproof|vegan"
        r"|transferable|returnable|allowed|possible|accepted|suitable|safe|sold|made|delivered|washable"
        r"|compatible)\b.*)$",
        rest,
        re.IGNORECASE,
    )
    return f"{_swap(who)} {cut['noun']}{NEGATIVE[verb]} {cut['said']}" if cut else ""


def _agreeing(verb: str, subject: str) -> str:
    many = subject in ("you", "we", "they")
    return {"do": "do", "does": "do", "have": "have", "has": "have", "is": "are", "are": "are"}[verb] if many else {
        "do": "does", "does": "does", "have": "has", "has": "has", "is": "is", "are": "is"
    }[verb]  # fmt: skip


def _swap(word: str) -> str:
    swapped = _SWAPS.get(word.lower())
    return swapped if swapped else word

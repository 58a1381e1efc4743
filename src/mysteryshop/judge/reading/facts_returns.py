"""What is promised after the sale: the returns window, who pays for a return, when the money comes, the guarantee."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mysteryshop.judge.reading.facts_amounts import Length, find_amounts, find_lengths
from mysteryshop.judge.reading.facts_statements import Statement
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import Fact, FactKind

RETURN = regex(
    r"\breturn(?:s|ed|ing|able)?\b|\b(?:send|bring|post|mail)\b(?: \w+){0,3} back\b|\bsent back\b"
    r"|\bchang(?:e|ed) (?:of |your |my )?mind\b"
    r"|\bmoney[- ]back\b|\bnot (?:right|for you)\b|\bdon't (?:like|love)\b|\brefund(?:ed|able|s)?\b"
    r"|\btake it back\b|\bbring (?:it|something) back\b",
    re.I,
)
NOT_A_WINDOW = regex(
    r"\b(?:trial|sign(?:ed|ing)|complaints?|defects?|damaged?|faulty|broken|arrives? wrong|missing|non-delivery"
    r"|claims?|notice|cooling|guarantee\w*|warrant\w*"
    r"|repl(?:y|ies)|answer|respond|gift cards?|vouchers?|cancel\w*|exchanges?|store credit|crediting"
    r"|store it|kept for|hold it"
    r"|deliver(?:ed|y) (?:in|within|takes)|dispatch\w*|by law|legal(?:ly)?|statutory|regulations"
    r"|consumer rights|right to withdraw"
    r"|withdrawal|at least|minimum|business customers|net|trade|christmas|bought (?:between|after|before)|outlet)\b",
    re.I,
)
"""Words that make a length of time another promise, a legal minimum or a narrower one. Source: chosen by hand."""

SCOPES = regex(
    r"(?:^\W*|\b(?:for|on|our|all|any|return|returning|unless|except"
    r"|excluding) (?:\w+ )?)(?P<scope>sale|clearance|personali[sz]ed|made[- ]to[- ]order|custom\w*"
    r"|mattress\w*|sofas?|furniture|underwear|swimwear|earrings|software|food"
    r"|perishable|plants?|fabric|members?|scripts?|opened|unsealed|stitched|electr\w+|laptops?"
    r"|phones?|jewell?ery|books?|tickets?)\b",
    re.I,
)
"""Groups of goods that often have a rule of their own."""

WITHIN = regex(
    r"\b(?:within|in|inside|up to|for|first|you have|you've|you've got|have|got|before|under|is|are"
    r"|back)\s(?:the |full |our |a )*$",
    re.I,
)
NO_RETURNS = regex(
    r"\b(?:fees|payments|orders|purchases|all sales) are (?:strictly )?(?:non-refundable|final)\b"
    r"|\bwe (?:do not|don't|cannot|can't) (?:accept|offer|take) (?:any )?(?:returns|refunds)\b",
    re.I,
)
BACK = regex(
    r"\brefund\w*\b|\bback on your (?:card|account)\b|\bmoney back\b|\bgoes back\b|\bcredit(?:ed"
    r"|ing)\b|\breimburse\w*\b",
    re.I,
)
PAID_WHEN = regex(
    r"\b(?:of|after|once|from|when)\b[^.;]{0,40}\b(?:receipt|receiv\w+|collect\w+|gets?|got|arriv\w+"
    r"|back|inspect\w+|reach\w*|have (?:it|the))"
    r"|\b(?:to|on|reach\w*) (?:your|the) (?:card|bank|account|original)|\bissued?\b|\bprocess\w*\b"
    r"|\bpayable\b|\bwill come\b|\bsame day\b",
    re.I,
)
BANKS_TIME = regex(r"\b(?:your bank|bank may|another|further|more days|card issuer)\b", re.I)

FREE_RETURN = regex(
    r"\bfree (?:\w+ ){0,2}?returns?\b|\breturns? (?:are |is "
    r"|postage is )?(?:always )?(?:completely )?free\b|\breturn (?:it|them"
    r"|the \w+)? ?(?:to us )?(?:for )?free\b"
    r"|\bwe(?:'ll)? pay (?:for )?(?:the |your )?(?:return )?(?:post|postage|return|carriage)\b"
    r"|\b(?:pre-?paid|free) (?:returns? )?label\b|\blabel\b[^.;]{0,30}\bprepaid\b"
    r"|\bcollect (?:it|them) (?:for )?free\b|\bpick(?:ed)?[ -]?up (?:is )?free\b"
    r"|\bpick up free of cost\b|\bat our (?:cost|expense)\b",
    re.I,
)
_PAYER = r"(?:the )?(?:buyers?|customers?|purchasers?|consumers?|you|sender)"
_BACK = (
    r"(?:(?:the|any|your|all|its|their|own|direct|full) ){0,3}(?:(?:costs?|price|charges?|expenses?) (?:of|for) )?"
    r"(?:returns?|return(?:ed)? (?:postage|shipping|carriage|delivery|freight)|postage|shipping|carriage"
    r"|(?:sending|posting|shipping|returning|bringing) (?:(?:the|any|your|all|unwanted) ){0,2}"
    r"(?:it|them|items?|goods|products?|orders?|parcels?|something|anything)(?: back)?)"
)
PAID_RETURN = regex(
    rf"\b{_PAYER}(?:'ll| will| must| shall| should| has to| have to| need to| needs to| are to| is to| also){{0,3}}"
    rf" (?:pays?(?: for)?|cover|covers|bears?|meets?|carr(?:y|ies)|stands?|settles?|(?:are|is|be|remains?) (?:\w+ly )?"
    rf"(?:responsible|liable) for) {_BACK}\b"
    rf"|\b{_BACK}(?: (?:costs?|charges?|fees?))? (?:(?:is|are|must be|will be|shall be|has to be|have to be"
    rf"|to be) )?(?:\w+ly )?"
    r"(?:borne|paid|met|covered|payable|carried) by (?:the )?(?:buyer|customer|purchaser|consumer|you|sender)\b"
    r"|\b(?:return|returns|return (?:postage|shipping|carriage|delivery|costs?|fees?)"
    r"|costs? of (?:the )?return(?:ing \w+)?)"
    r"(?: \w+){0,2} (?:is|are|remains?) (?:\w+ly )?(?:the (?:buyer|customer|purchaser)'s|your|the responsibility of)\b"
    r"|\bat (?:the (?:buyer|customer|purchaser)'s|(?:their|the customer's) own) (?:own )?(?:cost|expense)\b|"
    r"\b(?:buyer|customer|you)(?:'ll| will| must)? (?:pays?|cover) (?:for )?(?:the |any "
    r"|your )*(?:cost of )?(?:return|postage|shipping|carriage)\b|\bat your (?:own )?(?:cost"
    r"|expense)\b"
    r"|\breturn (?:postage|shipping|carriage|delivery) (?:is|costs?) (?:at|for|borne|paid by|charged"
    r"|your|the buyer|not|£|\$|€)"
    r"|\bcarriage of the return is for the account of the buyer\b|\breturns? (?:are|is) not free\b"
    r"|\bcost of (?:the )?return(?:ing)?\b[^.;]{0,30}\b(?:you|yours|buyer|customer)\b",
    re.I,
)
RETURN_FEE = regex(
    r"\b(?:return(?:s)?|restocking|collection|pick-?up)(?: and \w+)? (?:fee|charge|costs?|postage)\b"
    r"|\bdeduct\w*\b[^.;]{0,40}\b(?:return|postage)\b"
    r"|\b(?:return|returns) (?:by|costs?|for|postage)\b",
    re.I,
)
FAULTY = regex(
    r"\b(?:fault\w*|damaged?|defect\w*|wrong item|our mistake|our fault|broken|incorrect|exchang\w+|swap\w*|size)\b",
    re.I,
)

GUARANTEE = regex(r"\b(?:guarante\w+|warrant(?:y|s|ies)|covered for)\b", re.I)
NOT_A_GUARANTEE = regex(
    r"\b(?:money[- ]back|price (?:match )?guarantee|speeds?|delivery|satisfaction|extend\w*"
    r"|register\w*|registration|extra|statutory|legal|insurance"
    r"|battery|up to|lowest|best price|returns?|second-hand|refurbished)\b",
    re.I,
)
PARTS = regex(
    r"\b(?:frames?|covers?|cushions?|fabric|springs?|parts|labour|batter(?:y|ies)|motors?|shells?"
    r"|bulbs?|structural|work(?:manship)?|cells?|pumps?)\b",
    re.I,
)
SAME_PART = {"workmanship": "work"}


def returns_facts(told: Iterable[Statement]) -> Iterator[Fact]:
    """Windows, costs, refund times and guarantees, in the order they are told."""
    for statement in told:
        yield from _refund_times(statement)
        yield from _windows(statement)
        yield from _return_costs(statement)
        yield from _guarantees(statement)


def _windows(statement: Statement) -> Iterator[Fact]:
    text, topic = statement.text, statement.topic
    told = RETURN.search(text) or (RETURN.search(topic) and not text.endswith("?"))
    if not told or NOT_A_WINDOW.search(text) or NOT_A_WINDOW.search(topic) or text.endswith("?"):
        return
    if NO_RETURNS.search(text) and not re.search(
        r"\b(?:except|unless|otherwise|but|sale|after|less than)\b", text, re.I
    ):
        yield statement.fact(FactKind.RETURNS_WINDOW, "none", subject="returns", scope=_scope(text, topic))
    for length in find_lengths(text):
        if length.unit in ("hour", "month", "year") or not length.count or length.working:
            continue
        if _is_refund_time(statement, length) or not _is_window(text, length):
            continue
        yield statement.fact(FactKind.RETURNS_WINDOW, length.value, subject="returns", scope=_scope(text, topic))


def _is_window(text: str, length: Length) -> bool:
    before, after = text[: length.start], text[length.end :]
    joined = re.match(
        r"[\s-]{0,2}(?:easy |free |no-quibble |money[- ]back )?(?:returns?|refund|money|window|to return"
        r"|to send|to change|from|after|of )",
        after,
        re.I,
    )
    return bool(WITHIN.search(before) or joined or re.search(r"\breturns?\b\W*(?:[\w ]{0,30}[:,] ?)?$", before, re.I))


def _refund_times(statement: Statement) -> Iterator[Fact]:
    if BANKS_TIME.search(statement.text) or statement.text.endswith("?"):
        return
    for length in find_lengths(statement.text):
        if _is_refund_time(statement, length) and length.unit not in ("month", "year", "hour"):
            yield statement.fact(FactKind.REFUND_TIME, length.value, subject="refund", scope=_scope(statement.text, ""))
            return


def _is_refund_time(statement: Statement, length: Length) -> bool:
    asked = re.search(r"\b(?:when|how long)\b[^?]{0,60}\brefund", statement.topic, re.I) is not None
    told = BACK.search(statement.text) or asked
    if not told or re.search(
        r"\b(?:up to|until)\b[^.;]{0,20}\bbefore\b|\bless than\b|\bmore than\b", statement.text, re.I
    ):
        return False
    around = statement.text[max(0, length.start - 80) : length.end + 80]
    if re.search(r"\bwithin\b[^.;]{0,30}\bof (?:paying|payment|purchase|delivery|buying|ordering)\b", around, re.I):
        return False
    return asked or PAID_WHEN.search(around) is not None


def _return_costs(statement: Statement) -> Iterator[Fact]:
    text = statement.text
    about = RETURN.search(text) or RETURN.search(statement.topic) or RETURN_FEE.search(text) or FREE_RETURN.search(text)
    if not about or text.endswith("?") or (FAULTY.search(text) or FAULTY.search(statement.topic)):
        return
    if re.search(r"\b(?:unless|except|only if|members?|if we)\b", text, re.I):
        return
    scope = _scope(text, "")
    amounts = [amount for amount in find_amounts(text) if amount.amount]
    if RETURN_FEE.search(text) and len(amounts) == 1 and not FREE_RETURN.search(text):
        yield statement.fact(FactKind.RETURNS_COST, amounts[0].value, subject="returns", scope=scope)
    elif PAID_RETURN.search(text) and not FREE_RETURN.search(text):
        value = amounts[0].value if len(amounts) == 1 else "paid"
        yield statement.fact(FactKind.RETURNS_COST, value, subject="returns", scope=scope)
    elif FREE_RETURN.search(text) and not PAID_RETURN.search(text) and not amounts:
        yield statement.fact(FactKind.RETURNS_COST, "free", subject="returns", scope=scope)


def _guarantees(statement: Statement) -> Iterator[Fact]:
    text = statement.text
    here = GUARANTEE.search(text)
    asked = GUARANTEE.search(statement.topic)
    if not (here or asked) or NOT_A_GUARANTEE.search(text) or text.endswith("?"):
        return
    lengths = [length for length in find_lengths(text) if length.unit in ("year", "month")]
    if len(lengths) != 1:
        return
    length = lengths[0]
    near = text[max(0, length.start - 60) : length.end + 40]
    if here and not GUARANTEE.search(near):
        return
    part = PARTS.search(near)
    name = part.group().lower().rstrip("s") if part else ""
    everything = "yes" if re.search(r"\b(?:all|every|everything|each)\b", text, re.I) else ""
    subject = SAME_PART.get(name, name) or "goods"
    yield statement.fact(FactKind.GUARANTEE, length.value, subject=subject, every=everything)


def _scope(text: str, topic: str) -> str:
    found = SCOPES.search(text) or SCOPES.search(topic)
    return found.group("scope").lower() if found else ""

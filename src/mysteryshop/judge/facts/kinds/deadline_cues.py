"""Which promise a length of time makes: told from the words of its clause, and from what the clause stands under."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import FactKind


@dataclass(frozen=True, slots=True)
class Sort:
    """A kind of deadline. slot: what is to happen by then; only deadlines of one slot are held together."""

    kind: FactKind
    slot: str


ARRIVE = Sort(FactKind.DELIVERY_TIME, "arrive")
DISPATCH = Sort(FactKind.DELIVERY_TIME, "dispatch")
MAKE = Sort(FactKind.DELIVERY_TIME, "make")
INSTALL = Sort(FactKind.DELIVERY_TIME, "install")
READY = Sort(FactKind.DELIVERY_TIME, "ready")
RETURN = Sort(FactKind.RETURNS_WINDOW, "return")
CANCEL = Sort(FactKind.RETURNS_WINDOW, "cancel before")
NOTICE = Sort(FactKind.RETURNS_WINDOW, "notice")
CHANGE = Sort(FactKind.RETURNS_WINDOW, "change before")
TRIAL = Sort(FactKind.RETURNS_WINDOW, "trial")
REFUND = Sort(FactKind.REFUND_TIME, "refund")
GUARANTEE = Sort(FactKind.GUARANTEE, "guarantee")
REMEDY = Sort(FactKind.GUARANTEE, "remedy")
REPLY = Sort(FactKind.SUPPORT_PROMISE, "reply")
ATTEND = Sort(FactKind.SUPPORT_PROMISE, "attend")
QUOTE = Sort(FactKind.SUPPORT_PROMISE, "quote")
APPOINTMENT = Sort(FactKind.SUPPORT_PROMISE, "appointment")
DECIDE = Sort(FactKind.SUPPORT_PROMISE, "decide")
UNTOLD = Sort(FactKind.SUPPORT_PROMISE, "")
"""A length of time that promises none of these: a term, an age, a length of a course."""


@dataclass(frozen=True, slots=True)
class Around:
    """The words around one length of time. before, after: of its own clause. asked: its question, tag and heading.

    ahead: what its line says before the clause. relative: "tomorrow", "the same day". long: a week or more. last: what the length of time
    before it in the same piece promises.
    """

    before: str
    after: str
    asked: str = ""
    ahead: str = ""
    unit: str = "day"
    working: bool = False
    relative: bool = False
    long: bool = False
    last: Sort | None = None

    @property
    def clause(self) -> str:
        """The clause, the length of time as a bar."""
        return f"{self.before}|{self.after}"


NOT_OURS = regex(
    r"\b(?:notice|minimum term|contract|valid\w*|expir\w+|vouchers?|gift cards?|gift certificates?|lasts?|keeps?|kept|keep|held"
    r"|hold|store[ds]?|storage|shelf|fridge|freez\w+|frozen|pause|burn\w*|battery|uploads?|photos? are|deleted|erased|instal?ments?|interest"
    r"|finance|invoices?|overdue|late payment|net\b|in arrears|apr\b|per cent|aged?|under-|years? of (?:experience|making|trading)"
    r"|since|anniversary|celebrat\w+|interval|session|lesson|class|tour|journeys?|trips?|stay|stays|hire|rent|rental|minimum of"
    r"|best before|use by|dry clean|soak|apply|charge for|fully charge[sd]?|eat it|drink|chill|consume|walk|drive from|by (?:car|train|bus|foot)"
    r"|dye lot|waiting list|experience|apprentice\w*|trained|old|young|ahead|in advance|left|remaining|limit(?:ed)? edition"
    r"|insurance|subscription|membership|plan|trial|at home for|wear(?:s|ing)?|settle in|heal|cure|dry|dries|wash)\b",
    re.I,
)
"""Words whose lengths of time are terms, ages and uses, and no promise to do something by then. Source: by hand."""

BEFOREHAND = regex(
    r"^\W{0,2}(?:clear |full )?(?:'s? |s' )?notice\b|^\W{0,2}(?:or more |or longer |\+ ?|at least )?(?:or less )?(?:\w+ )?(?:before(?:hand)?|prior|in advance|ahead|off\b(?! (?:the|your|all))"
    r"|pre-?arrival|to (?:go|spare)|out\b)",
    re.I,
)
LESS_THAN = regex(
    r"\b(?:less than|under|inside|within|later than|fewer than|closer than|short of|in the last)\s*(?:the last )?$", re.I
)
_CANCELLING = regex(
    r"\bcancel\w*|\brefund\w*|\bmoney\b|\bpenny\b|\bcent\b|\ball back\b|\bfree of charge\b|\bcharged?\b|\bplans? change|\bcan't (?:make|come)\b"
    r"|\bcall(?:ed)? (?:it )?off\b|\bdeposit\b|\bwithdraw\w*|\bwants? out\b|\bpull out\b",
    re.I,
)
_CHANGING = regex(
    r"(?<!plans )\b(?:chang(?:e|es|ed|ing)|amend\w*|alter\w*|mov(?:e|ed|ing)|swap\w*|exchang\w+|re-?book\w*|reschedul\w+|switch\w*|skip\w*"
    r"|postpon\w+|transfer\w*|rearrang\w+|rebook\w*)\b(?! (?:your|of|my|her|his|their|our) mind)",
    re.I,
)

MONEY_BACK = regex(
    r"\brefund\w*|\bcredit\b(?! (?:cards?|check|limit|account|terms|note|agreement|or debit|if))[^.;]{0,30}\b(?:arriv\w+|comes?|is|goes|back|will)\b|\bmoney[ -]back\b|\bmoney (?:to )?(?:appear|show|arrive|land|reach|come)\b|\bmoney (?:is|goes|will|comes|for|shows|reach\w+|lands?)\b|\bcredit(?:ed|ing)\b|\bcredits? (?:your|the|you)\b|\brepa(?:id|y|yment)\w*"
    r"|\breimburs\w+|\bpa(?:y|id) (?:you )?back\b|\bbond\b|\b(?:deposit|money|bond|charge|fare|donation|premium)\b[^.;]{0,30}\b(?:back|free again|released?|returned|unblocked)\b"
    r"|\bback (?:on|in|to|into) (?:your|the|their|his|her)(?: \w+)? (?:card|account|bank|wallet)\b|\bgoes back (?:on|to|in)\b"
    r"|\b(?:on|in|into|to|reach\w*) (?:your|the original|the customer's|the purchaser's|their)(?: \w+)? (?:card|account|bank|wallet)\b",
    re.I,
)
_FULL_REFUND_WINDOW = regex(
    r"\b(?:full|complete|whole|100 ?%|total) refund (?:within|inside|for|up to|in)\W*(?:the )?(?:first )?$|\brefundable\b|\bmoney[- ]back\b",
    re.I,
)
_MONEY_TIME = regex(
    r"\b(?:refunds?|refunded|money|credit\w*|repa(?:id|y|yment)\w*|reimburs\w+|deposit|bond|it|payment|payable|released?|again|account|card|bank|back|issued|processed|paid|will|comes?)\b"
    r"[^.;?!|]{0,45}?\b(?:in|within|inside|takes?|after|up to|about|around|allow|no later than|later than|at most|maximum|max|by|be|under|than|roughly|give it|expect)\W*(?:the |a |about |around |up to |just )*$",
    re.I,
)
AFTER_OURS = regex(
    r"^\W{0,3}(?:of|from|after|once|when|following|as soon as|upon)\b[^.;|]{0,60}?"
    r"(?:\b(?:we(?:'ve)?|us|our|returned|return|returning|is (?:back|home|here)|inspect\w+|cancell\w+|cancelling|performance|warehouse|workshop|claim|it's back|gets? (?:back|here|home))\b"
    r"|\b(?:collection|pick-?up|check-?out|departure)\b)"
    r"|^\W{0,3}your (?:parcel|return|item|box) ",
    re.I,
)
"""What follows a time to pay back: it runs from something that reaches the shop. Source: refund policies."""

AFTER_YOURS = regex(
    r"^\W{0,3}(?:of|from|after|since|following|once|starting|counted|to)\b[^.;|]{0,45}?"
    r"\b(?:deliver(?:y|ed|ing)|arriv\w+|(?:receipt|receiving)(?! (?:of |by )?(?:the |your |a )?(?:returned|return|us\b|our|goods back))|receiv(?:e|ed)|purchas\w+|paying|payment|buying|bought|order(?:ing|ed)?|lands?|landed|sign\w+|contract"
    r"|get (?:it|them|yours|your)|got (?:it|them)|have (?:it|them)|you (?:get|have|receive|collect|bought|buy|sign)|it (?:comes|came)|they (?:come|came)|adoption|collect(?:ed|ing)|joining)\b",
    re.I,
)
"""What follows a window for the customer: it runs from something that reaches the customer. Source: returns policies."""

_TO_CARD = regex(
    r"^\W{0,3}(?:back )?(?:to|on|in|into|for|before)\b[^.;|]{0,25}\b(?:card|account|bank|refund\w*|process\w*|show|appear|reach|the money|wallet|clear)\b",
    re.I,
)

RETURNING = regex(
    r"\breturn(?:s|ed|ing|able)?\b|\b(?:send|sends|sending|bring|post|mail|ship|take|taken|give|drop|brought|sent|posted|come|comes|go|goes|handed?|hand)\b(?: \w+){0,3} back\b"
    r"|\bchang(?:e|ed|es|ing) (?:of |your |my |her |his |their )?mind\b|\bmoney[- ]back\b|\bcooling[- ]off\b|\bwithdraw\w*\b|\bback within\b"
    r"|\bsecond thoughts\b|\brefund(?:able|ed|s)?\b|\bcancel\b|\bmay cancel\b|\bexchanges?\b|\bback to us\b|\bunsuitable\b",
    re.I,
)
_NOT_LIKED = regex(
    r"\bnot (?:quite )?(?:right|happy|for you|keen|what you|your|sure|the)\b|\b(?:don't|doesn't|didn't|do not) (?:like|love|suit|fit|work out|get on)\b"
    r"|\bwasn't for you\b|\bno good\b|\bfor any reason\b|\bany reason\b|\bno questions\b|\bno[- ]quibble\b|\bhasn't worked out\b|\bregret\b",
    re.I,
)
_WINDOW_LEAD = regex(
    r"(?:\baim for|\b(?:within|inside|in|up to|for|first|have|'ve|got|gets?|gives?|give you|before|under|is|are|until|than|by|you|of|period|window|days|at|allow|allows|enjoy|last|lasts|a|the|full|our|from|easy|free|fuss-free)"
    r"|[:,(–—+|-])\s*(?:a |the |full |our |your |fuss-free |easy |a full |of )*$|^\W*$",
    re.I,
)
_WINDOW_NEXT = regex(
    r"^[\s-]{0,3}(?:\w+[ -]){0,2}?(?:returns?|refunds?|money|window|cooling|right to|exchange|to (?:return|send|change|bring|decide|cancel|try|think|make))\b",
    re.I,
)

_TELLING = regex(
    r"\b(?:tell|let|notif\w+|report\w*|inform\w*|claims?|claimed|photo\w*|pictures?|contact(?:ed)?|shout|reported|raised?|flag\w*|write to|email us|get in touch|ask for|request\w*|say so|complain\w*|complaints?)\b",
    re.I,
)
DAMAGE = regex(
    r"\b(?:damag\w+|broken?|breakages?|bruis\w+|dent(?:s|ed)?|leak\w*|warm|fault\w*|defect\w*|wrong|poor shape|amiss|not right|isn't right|off\b|bad|past its best|wilt\w*|dead|crack\w*|scratch\w*"
    r"|reprints?|re-?print|replace\w*|redo|remake|mend|repair\w*|new one|another goes|put it right|make it good|credit it|spoil\w*|chipped|smash\w*|shatter\w*|tear|torn|mistakes?|melt\w*|thaw\w*)\b",
    re.I,
)
MISSING = regex(
    r"\b(?:shortages?|short deliver\w+|missing|non-delivery|not arrived|never arrives?|lost|doesn't turn up|hasn't (?:come|arrived))\b",
    re.I,
)

GUARANTEED = regex(
    r"\bguarante\w+|\bwarrant(?:y|s|ies|ed)\b|\bcover(?:ed|s)? (?:them |it |the \w+ |you )?(?:for|against)\b|\bcovered\b|\bcover lasts\b|\bstand(?:s)? behind\b|\b(?:mend|fix|repair|replace|re-?do|put (?:it|that) right)\w*\b[^.;|]{0,30}\b(?:free|for nothing|no charge|no cost|on us|at our (?:cost|expense))\b",
    re.I,
)
NOT_GUARANTEED = regex(
    r"\bmoney[- ]back|\bprice (?:match )?(?:guarantee|promise)|\bsatisfaction|\blowest|\bbest price|\bspeeds?\b|\bstatutory|\binsur\w+|\btravel|\bmedical|\bpolicy\b|\bconsignments?\b|\bfreshness",
    re.I,
)

REPLYING = regex(
    r"\b(?:ring|call|phone|contact|message)s? you(?: back)? ?(?:\||(?:within|in|inside|by|later|the same|the next|tomorrow|before)\b)"
    r"|\brepl(?:y|ies|ied)\b|\banswer(?:s|ed|ing)?\b|\brespon(?:d|ds|se|ses|ded|ding)\b|\b(?:get|gets|come|comes|be|is|are|getting) back (?:to|with) (?:you|me|them|people|everyone|callers|customers)\b"
    r"|\b(?:ring|rings|call|calls|phone|phones|write|writes|text|texts|email|emails|message)(?: (?:you|them|people|everyone|the customer|callers|him|her))? back\b|\bcall-?backs?\b|\backnowledg\w+|\bhear (?:back )?from (?:us|me|a|one|somebody)\b"
    r"|\breturn (?:your|all|every|the|any) (?:calls?|messages?)\b|\b(?:in touch|be back|back to you)\b|\bget(?:s|ting)? back\b",
    re.I,
)
_DECIDING = regex(r"\bdecid\w+|\bdecision\b|\bresolv\w+|\bsettle[ds]?\b|\bfinal (?:answer|response)|\boutcome\b|\bdealt with\b|\blooked into\b|\binvestigat\w+", re.I)
HELPER = (
    r"(?:engineers?|plumbers?|mechanics?|technicians?|electricians?|locksmiths?|vets?|nurses?|carers?|fitters?|help|crew|patrols?|recovery|rescue|"
    r"call-?outs?|assistance|someone|somebody|tow truck|roofers?|glaziers?|on[- ]call|out to you|emergenc\w+|breakdowns?|surveyors?|inspectors?|doctors?|midwi\w+)"
)
HELPING = regex(rf"\b{HELPER}\b", re.I)
COMING = regex(
    r"\b(?:with you|reach(?:es|ed)? you|at your (?:door|side|home|house|place)|on (?:site|the scene)|out to you|be there|there|get to you|arriv\w+|attend\w*|come|comes|on (?:our|its|the|their) way|visit|call(?:s)? round|comes? out|sent out|on your doorstep|be out)\b",
    re.I,
)

DELIVERED = regex(
    r"\bdeliver\w*|\barriv(?:e|es|al|ing)\b|\breach(?:es|ed|ing)? (?:you|your|the)\b|\bwith you\b|\bon(?:to)? (?:your|the) (?:\w+ )?(?:door|mat|step|bench|table|plate|doormat|doorstep|porch)|\bin your (?:\w+ )?(?:home|room|kitchen|hallway|house|garden)\b|\bfinds? you\b|\byours (?:in|within|inside)\b|\bto you (?:in|within|inside)\b"
    r"|\bin the (?:post|mail)\b|\bon the road\b|\bshipping\b|\btransit\b|\blead[ -]?times?\b|\bin your (?:\w+ )?(?:mailbox|inbox|hands|letterbox|post)\b"
    r"|\bto (?:come|get (?:to you|here|there)|arrive|reach)\b|\bbe there\b|\blands?\b|\byou(?:'ll)? (?:will )?receive\b|\bexpect (?:it|them|your|the)\b|\bget (?:it|them|your|yours|hold)\b|\bhave (?:it|a|your|them) (?:\w+ )?(?:with|by)\b|\bin the other locker\b|\bturns? up\b|\btracked\b",
    re.I,
)
_UNDERWAY = regex(r"\b(?:comes?|there|parcels?|post|postage|courier|freight|packages?|orders?)\b", re.I)
"""Words that speak of a delivery where nothing else does."""

DISPATCHED = regex(
    r"\b(?:dispatch\w*|despatch\w*|ships?|shipped|leaves?|leave|posted|post it|sent(?: out)?|sends?|go(?:es)? out|out the door|handed to|on its way|packed|in the post by|on the van|off to you)\b",
    re.I,
)
_MADE = regex(
    r"\b(?:turn-?arounds?|made|make|making|build|built|bake|baked|print|printing|in the lab|production|produce[ds]?|prepar\w+|process\w*|handling|hand-?made|cut and sewn|sew|sewn|tailored|brew\w*|roast\w*|frame|stitch\w*|alter\w*|engrav\w+|mend\w*|repair\w*|servic\w+)\b",
    re.I,
)
_INSTALLED = regex(
    r"\b(?:install\w*|fitted|fitting|connect\w*|live|(?:you|be|go|get|getting) online|activat\w+|set up|up and running|switched on|go(?:es)? live)\b", re.I
)
_READY = regex(
    r"\b(?:ready|collect(?:ion)?|pick(?:ed)?[ -]?up|click (?:and|&) collect|waiting for you|while you wait)\b", re.I
)
ASKS_DELIVERY = regex(
    r"\b(?:how (?:long|soon|fast|quick\w*|many days)|when|where)\b[^?]{0,60}\b(?:deliver\w*|arriv\w*|take|order|parcel|post|come|get (?:it|my|them)|reach|here|ship\w*|in the other)\b"
    r"|\bdelivery (?:times?|information|options)|\bshipping (?:times?|info\w*)|\blead[ -]?times?\b|\bgetting it to you\b|\bwhere is (?:it|my)\b|\bhow long will (?:it|my|the)\b|\bwhen will (?:it|my|i (?:get|receive))\b|^(?:the )?(?:deliver(?:y|ies)|shipping|post|postage|dispatch)\b",
    re.I,
)
_ASKS_REPLY = regex(
    r"\b(?:reply|replies|answer(?:ed)?|hear back|hear from|get back to|respon\w+|complain\w*|contact|messages?|e-?mail)\b",
    re.I,
)
_ASKS_REFUND = regex(
    r"\b(?:when|how (?:long|soon|fast|quick\w*))\b[^?]{0,60}\b(?:refund\w*|money|paid back|deposit|bond)\b|\brefund (?:times?|timing|timescale)|\bmy money\b|^(?:if )?refunds?\b",
    re.I,
)
_ASKS_RETURN = regex(
    r"\breturns?\b|\breturned\b|\breturning\b|\bsend(?:ing)? (?:\w+ )?back\b|\bbring(?:ing)? (?:\w+ )?back\b|\btake it back\b|\bchanged? (?:of |my |your )?mind\b|\bcooling|\bcool-off\b|\bwithdrawal\b|\bdon't (?:like|love)\b|\bget a refund\b|\bsecond thoughts\b|\bmoney back\b|\brefunds?\b|\bcancel\w*\b",
    re.I,
)


_LEAD = regex(
    r"(?:\baim for|\b(?:within|in|inside|under|up to|allow|about|around|than|takes?|is|are|be|you|by|only|maximum|max|just|to|expect|at|the|reckon(?: on| with)?|calculate|count(?: on)?|plan(?: for| on)?|budget|on|after|every|least|need|needs|usually|standard)|[:,(–—-])\W*$|^\W*$", re.I
)
_SUBORDINATE = regex(
    r"\b(?:when|once|after|until|as soon as|if|before) (?:it|they|your \w+|the \w+|everything|one|anything)(?: has| have)? (?:arriv\w+|comes?|lands?|(?:is|are) delivered|reach\w*(?: you)?|turns? up)\b", re.I
)
"""A side clause that speaks of an arrival, and promises none."""


LISTED = (GUARANTEE, RETURN, ARRIVE, REPLY, MAKE)
"""What is told in lists: "tents five years, boots two years"."""

_UP = regex(r"\b(?:after|once|up|over|when|if|until|then)\b", re.I)


def sort_of(around: Around) -> Sort | None:
    """What a length of time promises, or None where the words don't tell."""
    if BEFOREHAND.match(around.after):
        return _before_event(around)
    own = _of_clause(around)
    if own is not None:
        return None if own is UNTOLD else own
    if around.last in LISTED and len(around.clause.split()) <= 6 and not _UP.search(around.clause):
        return around.last
    return _of_asked(around)


def _before_event(around: Around) -> Sort | None:
    """A deadline that runs backwards from an arrival, a lesson, a show; a notice of more than some days ends a contract."""
    if re.match(r"\W{0,2}(?:clear |full |'s? |s' )?notice", around.after, re.I) and around.unit not in ("hour", "minute"):
        ending = re.search(r"\b(?:cancel|end|leave|leaving|stop|terminat\w+|quit|close|go)\b|\bnotice (?:and|to)\b", f"{around.clause} {around.asked}", re.I)
        return NOTICE if ending and (around.unit != "day" or around.long) else None
    for words in (around.clause, f"{around.ahead} {around.asked}"):
        changing, cancelling = _CHANGING.search(words), _CANCELLING.search(words)
        if changing and not re.search(r"\bcancel|\brefund|\bmoney\b", words, re.I):
            return CHANGE
        if cancelling and not changing:
            return CANCEL
        if changing and cancelling:
            return None
    return None


def _of_clause(around: Around) -> Sort | None:
    """What the clause itself tells; UNTOLD where it tells of another thing."""
    clause = _SUBORDINATE.sub(" ", around.clause)
    for decide in (_quote, _reply, _remedy, _attend, _appointment, _money, _guarantee, _window):
        sort = decide(around, clause)
        if sort is not None:
            return sort
    if NOT_OURS.search(clause):
        return UNTOLD
    return _delivery(around, clause)


_ON_AVERAGE = regex(r"\b(?:median|average|typical\w*|usually|mostly|on a good day)\b", re.I)
"""Words of a reply time that is observed and not promised."""


def _reply(around: Around, clause: str) -> Sort | None:
    if REPLYING.search(f"{clause} {around.asked}") and _ON_AVERAGE.search(clause):
        return UNTOLD
    if REPLYING.search(clause) and not MONEY_BACK.search(clause):
        return REPLY
    if _DECIDING.search(clause) and re.search(r"\bclaims?|complain", f"{clause} {around.ahead} {around.asked}", re.I):
        return DECIDE
    return None


def _quote(around: Around, clause: str) -> Sort | None:
    quoting = _QUOTED.search(clause) and not MONEY_BACK.search(clause)
    if not quoting or re.search(r"\bvalid|\bholds?\b|\bstands?\b|\bkeeps?\b|\bgood for\b", clause, re.I):
        return None
    return QUOTE


_QUOTED = regex(r"\b(?:quote|quotes|quotation|quotations|estimate|estimates|proposal)\b(?! (?:code|your|the|us))", re.I)
_SEEN = regex(
    r"\b(?:be seen|seen|see you|sees you|appointments?|in the chair|fit you in|squeeze you in|(?:first|next) available|look at you)\b", re.I
)


def _appointment(around: Around, clause: str) -> Sort | None:
    """How soon somebody is seen."""
    if not _SEEN.search(clause) or around.unit == "minute" or re.search(r"\bno appointment|\bwithout", clause, re.I) or NOT_OURS.search(clause) or RETURNING.search(clause):
        return None
    return APPOINTMENT if around.relative or _LEAD.search(around.before) else None


def _attend(around: Around, clause: str) -> Sort | None:
    if not _LEAD.search(around.before):
        return None
    small = around.unit in ("minute", "hour")
    whole = f"{clause} {around.asked}"
    if COMING.search(clause) and (HELPING.search(clause) or (small and not re.search(r"\border|parcel", whole, re.I))):
        return ATTEND if not NOT_OURS.search(clause) else None
    return None


def _remedy(around: Around, clause: str) -> Sort | None:
    """Time to tell of damage and have it put right."""
    whole = f"{around.ahead} {clause} {around.asked}"
    hurt = DAMAGE.search(whole) or MISSING.search(whole)
    if hurt and _TELLING.search(clause) and not _ASKS_REFUND.search(around.asked) and _WINDOW_LEAD.search(around.before):
        return REMEDY
    if hurt and _TELLING.search(clause) and around.relative:
        return REMEDY
    return REMEDY if _TELLING.search(clause) and DAMAGE.search(around.after) else None


def _money(around: Around, clause: str) -> Sort | None:
    asked = _ASKS_REFUND.search(around.asked)
    if not MONEY_BACK.search(clause) and not asked:
        return None
    if (asked and not _asks_back(clause) and not _FIRST.search(around.before)) or _PAID.search(around.before):
        return REFUND
    if around.relative and MONEY_BACK.search(clause):
        return REFUND
    ours, yours = AFTER_OURS.match(around.after), AFTER_YOURS.match(around.after)
    if ours and not (yours and yours.end() <= ours.end()) and not _FIRST.search(around.before):
        return REFUND
    if yours or _FIRST.search(around.before):
        return None
    if re.match(r"\W{0,2}(?:for a (?:full )?(?:refund|exchange)|with (?:the |your |a )?(?:receipt|proof|docket))", around.after, re.I):
        return None
    if _FULL_REFUND_WINDOW.search(around.before) or re.match(r"\W{0,2}(?:full )?refund\b|\W{0,2}money", around.after, re.I):
        return None
    if _TO_CARD.match(around.after) or _MONEY_TIME.search(around.before):
        return None if _asks_back(around.before) else REFUND
    if asked and not RETURNING.search(around.before.replace("refund", "")):
        return REFUND
    return REFUND if around.working and not _asks_back(clause) else None


_FIRST = regex(r"\b(?:first|for|have|you've|got)\W*(?:the )?$", re.I)
_PAID = regex(
    r"(?:\b(?:repaid|refunded|credited|reimbursed|released|paid(?: back| out)?|back (?:on|in|to|into) (?:your|the)(?: \w+)? (?:card|account|bank))"
    r"|\b(?:refunds?|deposits?|money|bond|credit|balance)\b[^.;|]{0,30}\b(?:made|issued|processed|sent|completed|given|payable|back with you|with you|returned))"
    r"(?: (?:within|in|inside|after|not later than|no later than|about|to \w+(?: \w+)?))*\s*$",
    re.I,
)
"""What tells right before a length of time that money goes back by then."""


def _asks_back(words: str) -> bool:
    """Whether the customer is the one who acts: "send it back within 30 days and we refund you"."""
    return bool(
        re.search(
            r"\b(?:send|bring|post|mail|ship|return|give|drop) (?:it|them|this|any\w*|your|the|a|unworn|unused|items?)\b|\b(?:tell|let) us\b|\bcancel within\b|\breturned within\W*$|\bmay be returned\b|\bcan return\b|\bmind\b|^\W*(?:return|cancel|exchange|send|bring)\b|[.!?] (?:return|cancel|exchange) "
            r"|\b(?:exchange|return|returns|exchanges) or (?:a )?(?:full )?refund\b|\brefunds? (?:or|and) (?:exchange|return)s?\b|\breturn(?:ed|able)? (?:it |them )?(?:within|in|inside|up to|for)\W*$",
            words,
            re.I,
        )
    )


_TRIAL_NEXT = regex(r"[\s-]{0,3}(?:\w+[ -])?trial\b(?! (?:ends|is over))", re.I)
_TRIAL = regex(r"\btrial(?: period)?\b", re.I)


def _guarantee(around: Around, clause: str) -> Sort | None:
    if _TRIAL_NEXT.match(around.after) or not GUARANTEED.search(clause) or NOT_GUARANTEED.search(clause) or around.unit in ("minute", "hour"):
        return None
    if around.relative or around.working or re.search(r"\bdeliver\w*|\barriv\w*|\bvouchers?\b", clause, re.I) and around.unit == "day":
        return None
    return GUARANTEE


_DECIDE_IN = regex(r"\W{0,2}(?:to (?:decide|change your mind|think (?:it|things) over|make up your mind|sleep on it|be sure)|of second thoughts)\b", re.I)
_REFUSED_AFTER = regex(r"\b(?:can't|cannot|don't|won't|no|not|unable)\b[^.;|]{0,40}\b(?:back|returns?|refunds?|refunded|returned|exchang\w+)\b[^.;|]{0,20}\b(?:after|beyond|later than|more than|over)\W*$", re.I)


def lead_in(around: Around) -> bool:
    """Whether the words before a count of nights give it to the customer: "you have sixty nights with it"."""
    return bool(re.search(r"\b(?:have|'ve|got|get|for|first|within|on the|until the|after|up to|of|your|a|the)\W*(?:full |risk-free )?$", around.before, re.I)) and not re.search(
        r"\b(?:stay|stays|break|rooms?|pitch\w*|breakfast|arriv\w+|price|per|sleeps?|camp\w*|hotel|holiday|play|tent|£|€|\$)\b", around.clause, re.I
    )


def _window(around: Around, clause: str) -> Sort | None:
    if around.unit == "night" and lead_in(around):
        return TRIAL
    trial = _TRIAL_NEXT.match(around.after) or (_TRIAL.search(around.before) and _WINDOW_LEAD.search(around.before))
    if trial or (_TRIAL.search(around.asked) and len(clause.split()) <= 6):
        return TRIAL
    if around.relative or around.unit in ("minute", "hour") or (around.working and not AFTER_YOURS.match(around.after)):
        return None
    if _REFUSED_AFTER.search(around.before):
        return RETURN
    lead = _WINDOW_LEAD.search(around.before) or _WINDOW_NEXT.match(around.after) or AFTER_YOURS.match(around.after)
    if not lead or re.search(r"\bnotice\b|\btrial ends|\bsender\b|\bdeliver(?:y|ed)? (?:in|within)\W*$", clause, re.I):
        return None
    if re.search(r"\bclaims?\b|\byour return\b|\b(?:hire|rent)\b", clause, re.I) and not MONEY_BACK.search(clause):
        return UNTOLD
    if _DECIDE_IN.match(around.after):
        return RETURN
    if RETURNING.search(clause) or MONEY_BACK.search(clause) or (_NOT_LIKED.search(clause) and not DAMAGE.search(clause)):
        return RETURN
    back = AFTER_YOURS.match(around.after) and _NOT_LIKED.search(around.ahead)
    return RETURN if back or re.match(r"[\s-]{0,2}(?:home )?trial\b", around.after) and RETURNING.search(around.ahead) else None


def _delivery(around: Around, clause: str) -> Sort | None:
    last = around.before[-70:]
    if around.relative and re.match(r"\W?(?:dispatch|despatch|shipping|shipment)", around.after, re.I):
        return DISPATCH
    if not (_LEAD.search(around.before) or around.relative) or around.unit == "year":
        return None
    if re.search(r"\ballow\W*(?:up to |about |around )?$", last, re.I) and re.match(r"\W+for (?:your|the|delivery)\b", around.after, re.I):
        return ARRIVE
    if _ORDER_TO.match(around.after):
        return ARRIVE
    runs = AFTER_YOURS.match(around.after)
    if (runs and not (_FROM_ORDER.match(around.after) and DELIVERED.search(last))) or re.search(r"\b(?:for|first|every|last)(?: the)?\W*$", last, re.I):
        return None
    if re.search(r"\b(?:returns?|refund\w*|notice|guarante\w+)\b", clause, re.I) and not DELIVERED.search(last):
        return None
    if _INSTALLED.search(clause) and around.unit != "minute":
        return INSTALL
    if DISPATCHED.search(last) and not _later(DELIVERED, DISPATCHED, last) and not _ARRIVING.search(around.after[:40]):
        return DISPATCH
    if _READY.search(clause):
        return READY
    if DELIVERED.search(clause):
        return ARRIVE
    if _MADE.search(clause):
        return MAKE
    return (_of_asked(around) or ARRIVE) if _UNDERWAY.search(clause) else None


_ORDER_TO = regex(r"^\W{0,3}from (?:\w+ )?(?:order|ordering|start|deposit|payment|approval|measuring|click|drawing) to\b", re.I)
_ARRIVING = regex(r"\b(?:deliver\w*|arriv\w*|reach\w*|with you)\b", re.I)
_FROM_ORDER = regex(r"^\W{0,3}(?:of|from|after|following|once)\b[^.;|]{0,25}\b(?:order\w*|pay\w*|purchas\w*|dispatch|posting|bought)", re.I)


def _later(one: re.Pattern[str], other: re.Pattern[str], text: str) -> bool:
    """Whether the last match of one pattern stands after the last of the other."""
    last = [max((match.start() for match in pattern.finditer(text)), default=-1) for pattern in (one, other)]
    return last[0] > last[1]


def _of_asked(around: Around) -> Sort | None:
    """What the question, tag or heading tells, where the clause is bare."""
    asked = around.asked
    if _ASKS_REFUND.search(asked):
        return REFUND
    if around.unit in ("day", "week", "month") and _ASKS_RETURN.search(asked) and not around.working and not around.relative:
        return RETURN if _WINDOW_LEAD.search(around.before) else None
    if GUARANTEED.search(asked) and around.unit in ("month", "year") and not NOT_GUARANTEED.search(asked):
        return GUARANTEE
    if re.search(r"\b(?:get|gets|hear) back|repl(?:y|ies)|respon\w+|complain\w*|answer", asked, re.I):
        return REPLY
    if NOT_OURS.search(around.asked) or re.search(r"\bfree\b|\bcosts? nothing\b", around.clause, re.I) or not _LEAD.search(around.before):
        return None
    if re.search(r"\b(?:wait|stand)\b", asked, re.I):
        return None
    if re.search(r"\b(?:when|how (?:soon|long|quick\w*|fast))\b", asked, re.I) and _INSTALLED.search(asked):
        return INSTALL
    if ASKS_DELIVERY.search(asked):
        return ARRIVE
    ahead = around.ahead[-120:]
    return ARRIVE if DELIVERED.search(ahead) and len(around.clause.split()) <= 8 else None

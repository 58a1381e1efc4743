"""What limits a deadline: the region it goes to, the service it is of, the group of customers, the season."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from mysteryshop.judge.facts.conditions import Conditions
from mysteryshop.judge.facts.repeated import MOST
from mysteryshop.judge.facts.sieve import regex

_REGIONS: tuple[tuple[str, str], ...] = (
    ("ireland", r"\b(?:Northern Ireland|N\.? ?Ireland|NI|(?:Republic of )?Ireland|Irish)\b"),
    (
        "islands",
        r"\b(?:Highlands?|(?<!North )(?<!South )Islands?(?! address)|islands|Isles?|Scilly|Channel Islands|Shetland"
        r"|Orkney|Hebrides|Skye|Jersey|Guernsey)\b",
    ),
    ("north", r"\b(?:[Nn]orth(?:ern)?(?: Island)?|up north)\b"),
    ("south", r"\b(?:[Ss]outh(?:ern)?(?: Island)?|down south|(?<!break )(?<!breaks )(?<!breaking )(?<!broken )down)\b"),
    ("uk", r"\b(?:UK|U\.K\.|United Kingdom|Britain|British|GB|England|Wales|Scotland|mainland)\b"),
    ("eu", r"\b(?:EU|Europe(?:an)?|[Cc]ontinent)\b"),
    ("usa", r"\b(?:USA?|U\.S\.|United States|America(?! Express)|stateside|contiguous|lower 48)\b"),
    ("far states", r"\b(?:Alaska|Hawaii|Puerto Rico)\b"),
    (
        "abroad",
        r"\b(?:[Aa]broad|[Oo]verseas|[Ii]nternational(?:ly)?|[Ww]orldwide|(?:[Rr]est of (?:the )?)?[Ww]orld"
        r"|[Oo]utside (?:the )?[A-Z]\w+)\b",
    ),
    ("metro", r"\b(?:[Mm]etros?(?: cit(?:y|ies))?|big cities|major cities)\b"),
    (
        "elsewhere",
        r"\b(?:[Ee]lsewhere|[Oo]ther (?:places|areas|cities|states|regions|towns)|[Oo]thers|[Rr]egional"
        r"|[Rr]ural|[Rr]emote|up-?country|[Oo]utlying|another city|between cities|[Ii]nter-?city"
        r"|[Oo]utside \d+)\b",
    ),
    (
        "local",
        r"\b(?:[Ll]ocal(?:ly)?|in town|across town|same city|[Ss]ame-city|[Ii]nside \d+ (?:km|miles)"
        r"|[Ww]ithin \d+ (?:km|miles)|round here|in the (?:city|village|valley))\b",
    ),
    ("france", r"\b(?:France|French)\b"),
    ("germany", r"\b(?:Germany|German|DE)\b"),
    ("benelux", r"\b(?:Belgium|Netherlands|Holland|Benelux|NL|BE|Luxembourg)\b"),
    ("australia", r"\b(?:Australia\w*|AU|Aus)\b"),
    ("new zealand", r"\b(?:New Zealand|NZ)\b"),
    ("canada", r"\b(?:Canada|Canadian)\b"),
    ("india", r"\b(?:India|Gulf|Singapore)\b"),
    ("spain", r"\b(?:Spain|Portugal|Italy|Canaries|Balearics)\b"),
    ("nordic", r"\b(?:Sweden|Norway|Denmark|Finland|Nordic\w*|Scandinavia\w*)\b"),
    ("alps", r"\b(?:Austria\w*|Switzerland|Swiss|Liechtenstein)\b"),
    ("east", r"\b(?:Poland|Czech\w*|Slovak\w*|Hungary|Romania|Bulgaria|Croatia|Greece|Cyprus|Malta|Turkey)\b"),
    ("asia", r"\b(?:Japan|China|Hong Kong|Malaysia|Thailand|Indonesia|Philippines|Asia|UAE|Dubai)\b"),
    ("africa", r"\b(?:Namibia|Botswana|Kenya|Nigeria|Ghana|Gauteng|Cape Town|Durban|Johannesburg)\b"),
)
"""Regions that promises of delivery are told for. Source: shipping pages of several countries, by hand."""

HOME = frozenset({"uk", "usa"})
"""Regions that a shop of the country may or may not name, meaning the same."""

_ANY_REGION = regex("|".join(pattern for _, pattern in _REGIONS))
_BY_NAME = tuple((name, regex(pattern)) for name, pattern in _REGIONS)

_SERVICES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "express",
        regex(
            r"\b(?:express|rush|priority|premium|expedited|special delivery|upgrade\w*|urgent|fast[- ]?track"
            r"|nominated|named day|guaranteed (?:next|delivery)|by bike|overnight carrier|hurry|sooner)\b"
            r"|\b(?:next|same)[- ](?:working |business )?day (?:delivery|service|option|courier|is\b|costs?"
            r"|for\b|[£$€₹(]|:|[–—-])"
            r"|\bfor (?:the )?(?:next|same)[- ]day\b",
            re.I,
        ),
    ),
    ("economy", regex(r"\b(?:economy|saver|slow(?:er)? post|second class|surface|sea ?mail)\b", re.I)),
    (
        "collect",
        regex(r"\b(?:click (?:and|&) collect|collect(?:ion)? (?:from|in|at)|pick(?:ed)?[ -]?up|in[- ]store)\b", re.I),
    ),
    ("pallet", regex(r"\b(?:pallets?|freight (?:delivery|service|carriers?|only)|two-man|large items?|bulky)\b", re.I)),
    ("digital", regex(r"\b(?:e-?tickets?|e-?vouchers?|downloads?|digital|e-?gift)\b", re.I)),
)

_GROUPS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "trade",
        regex(
            r"\b(?:trade(?! (?:directory|listing|body|association|show))|wholesale|business (?:customers?"
            r"|accounts?)|b2b|corporate|contractors|stockists?|companies|schools)\b",
            re.I,
        ),
    ),
    (
        "members",
        regex(
            r"\b(?:members?|membership|subscribers?|club|VIP|plus customers?|premium customers?|pass ?holders?)\b", re.I
        ),
    ),
    (
        "premium",
        regex(
            r"\b(?:premium|platinum|gold|silver|enterprise|pro|priority|vip) (?:plans?|tiers?|packages?"
            r"|accounts?|members?"
            r"|customers?|clients?|users?|subscribers?|support|cover)\b",
            re.I,
        ),
    ),
    ("registered", regex(r"\b(?:regist(?:er|ered|ering|ration)|extend\w*|extension|upgrade)\b", re.I)),
)

_STATES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "made to order",
        regex(
            r"\b(?:(?:made|forged?|forge|woven|built|cut|printed|baked|cooked|sewn|tailored"
            r"|brewed|roasted)[- ]to[- ](?:order|measure|size)|bespoke|custom(?:i[sz]ed)?|personali[sz]ed|engraved"
            r"|commission(?:s|ed)?|monogram\w*|printed to order|other fabrics|made for you|cut to size)\b",
            re.I,
        ),
    ),
    (
        "sale",
        regex(
            r"\b(?:(?<!for )sale (?:items?|goods|stock|(?!terms|ends|starts|prices|details|conditions)\w+s\b)"
            r"|clearance|reduced|outlet|discounted|end of line|seconds)\b",
            re.I,
        ),
    ),
    (
        "opened",
        regex(
            r"\b(?:once opened|opened (?:items?|goods|packs?|boxes|bottles)|used (?:items?|goods)"
            r"|if (?:it's been |it has been |it's |you've )?opened)\b",
            re.I,
        ),
    ),
    ("faulty", regex(r"\b(?:faulty|damaged|defective|broken|fault|wrong item)\b", re.I)),
    ("by law", regex(r"\b(?:by law|statutory|legal(?:ly)?|the law|regulations|consumer rights)\b", re.I)),
    ("back order", regex(r"\b(?:back[- ]?orders?|out of stock|pre-?orders?|not in stock)\b", re.I)),
    (
        "partly",
        regex(
            r"\b(?:half|partial|part|\d+ ?(?:%|per cent)) (?:refunds?|of (?:the|your) (?:price|money|deposit|fee))\b",
            re.I,
        ),
    ),
    (
        "hired",
        regex(
            r"\b(?:hired|rented|on hire|(?:our|the) (?:hire|rental) \w+|hire (?:items?|suits?|goods"
            r"|kit))\b",
            re.I,
        ),
    ),
    (
        "second-hand",
        regex(
            r"(?:^\W*|\b(?:our|all|any|of) )used (?!to\b|it\b|them\b|with|for|by|in\b|or|and)\w+"
            r"|\b(?:second[- ]hand|refurbished|reconditioned|pre-?owned|pre-?loved|ex-display)\b",
            re.I,
        ),
    ),
)

_BOUGHT: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "online",
        regex(
            r"\b(?:bought|ordered?|orders|purchase[sd]?)(?: it| them| anything)? online\b|\bonline (?:orders?"
            r"|purchases?|sales)\b",
            re.I,
        ),
    ),
    (
        "shop",
        regex(
            r"\b(?:bought|purchased?|sold)(?: it| them| anything)? (?:here|in (?:one of )?(?:the |our "
            r"|a )?(?:shops?|stores?|branch\w*)|in[- ]store)\b|\bin[- ]store purchases?\b|\bshop returns\b",
            re.I,
        ),
    ),
)
"""Where a thing was bought: distance sales often have rules of their own."""

_SEASON = regex(
    r"\b(?:christmas|xmas|december|november|easter|diwali|black friday|peak|winter|summer|high season|low season"
    r"|out of season|off-?season|ramadan|eid|school holidays|half[- ]term|bank holidays?|busy (?:times?|weeks?"
    r"|periods?)"
    r"|(?:from|in|during|between|until|till) (?:january|february|march|april|may|june|july|august|september|october)"
    r"|sale time|launch\w*)\b",
    re.I,
)
_WEEKEND = regex(
    r"\b(?:(?:at|on|over) (?:the )?weekends?|on (?:satur|sun)days?|out of hours|out-of-hours|weekend (?:calls?|orders?"
    r"|messages?|delivery|emails?))\b(?! (?:too|as well|included|and holidays too))",
    re.I,
)
"""What makes a deadline hold on some days only."""

_AT_LEAST = regex(r"\b(?:from|at least|minimum(?: of)?|over|more than)\W*$", re.I)
_EXCEPTION = regex(
    r"\b(?:except|excluding|excludes?|unless|apart from|other than|only if|not including|save for|bar\b)", re.I
)


_ALL_OVER = regex(r"\b(?:anywhere in|everywhere in|all over|throughout|nationwide|to any address)\b", re.I)
_INLAND = regex(
    r"\b(?:within|inside|across|throughout|all over|(?:any|every)where in|(?:any|every)(?: \w+)? address in|all"
    r"|any|every"
    r"|whole of"
    r"|domestic\w*)(?: the| of)*\W{1,2}$",
    re.I,
)
"""What stands before the country that a shop sends to at home: "across Ireland", and not "to Ireland"."""

_COUNTRIES = frozenset(
    ["new zealand", *"uk usa ireland france germany australia canada india spain nordic africa".split()]
)
"""Regions that can be the country in which a shop is at home."""
_SOME = regex(
    r"\b(?:orders|deliver\w*|parcels|post) (?:out |over |up )?there\b|,? (?:where|if|provided|as long as"
    r"|when) (?:the|it|there|your|they|a|an)\b"
    r"(?! (?:is |are |'s )?(?:ready|order|parcel|arriv\w+))|\b(?:we|i) (?:have|need) to (?:dig|order|build)\b",
    re.I,
)
"""Words that make a delivery time hold for some orders only."""


def without_regions(text: str) -> str:
    """The text with the regions left out that limits tell already."""
    return _ANY_REGION.sub(" ", text)


def region_in(text: str) -> str:
    """The region that a text names last, or nothing."""
    if not _ANY_REGION.search(text):
        return ""
    places = [
        (match.end(), -len(match.group()), name) for name, pattern in _BY_NAME for match in pattern.finditer(text)
    ]
    return max(places)[2] if places else ""


def home_in(text: str) -> str:
    """The country that a text names as the one all over which it sends, or nothing."""
    if not _ANY_REGION.search(text):
        return ""
    for name, pattern in _BY_NAME:
        if name in _COUNTRIES and any(_all_over(text, match) for match in pattern.finditer(text)):
            return name
    return ""


def _all_over(text: str, country: re.Match[str]) -> bool:
    return text[country.end() :].startswith("-wide") or bool(_INLAND.search(text[: country.start()]))


@dataclass(frozen=True, slots=True)
class Context:
    """What a clause leans on. asked: its question, tag and heading. ahead: its line before it. channel: its name.

    before: what stands right before the length of time. own: the clause up to where it goes on to something else.
    """

    asked: str
    ahead: str
    channel: str
    before: str = ""
    own: str = ""


_OWN_MEMBERSHIP = regex(
    r"\b(?:cancel|end|stop|refund|return|terminat)\w* (?:your|the|a|any|their) (?:\w+ )?memberships?\b"
    r"|^\W*(?:your |the )?memberships? (?:is|are|can|may)\b|\b(?:the|new) members? (?:may|shall|have|can)\b",
    re.I,
)
"""A membership that is itself cancelled or paid back, which limits nothing to members."""


@lru_cache(maxsize=MOST)
def limits_of(clause: str, context: Context, *, delivery: bool) -> Conditions:
    """The conditions of a deadline, from its own clause, else from what stands around it.

    Regions and services limit only deliveries.
    """
    near = f"{context.asked} {context.ahead}".strip()
    place = region_in(context.own) or region_in(clause) or region_in(near)
    return Conditions(
        thing=_named(_STATES, clause) or _named(_STATES[:3], context.asked),
        region=place if delivery and not _ALL_OVER.search(clause) else "",
        service=(_named(_SERVICES, clause) or _named(_SERVICES, near)) if delivery else "",
        branch=_named(_BOUGHT, clause) or _named(_BOUGHT, context.asked),
        group=_named(_GROUPS, _OWN_MEMBERSHIP.sub(" ", clause)) or _named(_GROUPS[:2], f"{near} {context.channel}"),
        season="season" if _SEASON.search(clause) else "",
        weekdays="sat,sun" if _WEEKEND.search(clause) else "",
        bound="from" if delivery and _AT_LEAST.search(context.before) else "",
        exception="yes" if _EXCEPTION.search(clause) or (delivery and _SOME.search(clause)) else "",
    )


_MAKER = regex(
    r"\b(?:maker|manufacturer|factory|brand|builder|producer)s?(?:'s?)?(?: own)?(?:[ -]\w+)? (?:guarantee|warranty"
    r"|cover)\b"
    r"|\b(?:guaranteed|warranted|covered|backed)?\W{0,2}by (?:the|its|their|each|every) (?:own )?"
    r"(?:makers?|manufacturers?|factory|brands?)\b"
    r"|\b(?:the|its|their) (?:makers?|manufacturers?|factory) (?:gives?|guarantees?|covers?|warrants?|stands? "
    r"behind)\b",
    re.I,
)
"""That the maker guarantees, and not who sells it. Source: guarantee pages of many trades, by hand."""


MAKERS = "the maker's"
"""The group of a guarantee that the maker gives."""


def by_maker(clause: str) -> bool:
    """Whether a guarantee is the maker's own."""
    return bool(_MAKER.search(clause))


_UNUSUAL = regex(r"\b(?:gift|store) (?:cards?|credit)\b|\bcredit notes?\b", re.I)
_HURT = regex(r"\b(?:damag\w+|break(?:s|ages?)|broken?|faulty|defective|wrong item)\b", re.I)


def refund_limits(limits: Conditions, clause: str, near: str) -> Conditions:
    """The limits of a refund: by which unusual way it is paid, and whether it is of what came damaged.

    What is hired limits none: a deposit on it is paid back as any other.
    """
    thing = limits.thing if limits.thing not in ("", "hired") else "faulty" if _HURT.search(f"{near} {clause}") else ""
    return replace(limits, thing=thing, service="by another way" if _UNUSUAL.search(clause) else "")


_REQUESTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("complaint", regex(r"\bcomplain\w*|\bgrievance|\bunhappy\b", re.I)),
    ("claim", regex(r"\bclaims?\b", re.I)),
    ("review", regex(r"\breviews?\b|\bapplications?\b|\bapplied\b", re.I)),
    ("chat", regex(r"\bchats?\b|\bwhats ?app\b|\bDMs?\b|\btexts?\b", re.I)),
    (
        "call",
        regex(
            r"\bpick(?:s|ed)? up\b|\bvoice ?mails?\b|\bcall-?backs?\b|\b(?:calls?|rings?|phones?)(?: you| them"
            r"| people)?(?: back)?\b",
            re.I,
        ),
    ),
)
"""What is answered, where it is no ordinary letter or mail. Source: contact pages, by hand."""

_WRITTEN = regex(r"\b(?:e-?mails?|messages?|writ(?:e|ten|ing)|letters?|enquir\w+|forms?|questions?)\b", re.I)


_CHATS = regex(r"\bchats?\b", re.I)
_RUNG = regex(
    r"\b(?:ring|call|phone)s? (?:you|me|them|people|everyone|customers) back\b|\bcall-?backs?\b|\bget a call\b"
    r"|\breturn (?:\w+ ){1,3}calls?\b|\b(?:tele)?phone messages?\b|\bvoice ?mails?\b|\banswerphone\b",
    re.I,
)
"""What tells that somebody rings, whatever the customer left first."""


def request_of(clause: str, asked: str) -> str:
    """What a reply answers: a complaint, a claim, a chat, a call; nothing for what is written."""
    return (
        _named(_REQUESTS[:3], clause)
        or _named(_REQUESTS[:3], asked)
        or ("chat" if _CHATS.search(f"{clause} {asked}") else "")
        or ("call" if _RUNG.search(f"{clause} {asked}") else "")
        or ("" if _WRITTEN.search(clause) else _named(_REQUESTS[3:], clause))
    )


def _named(choices: tuple[tuple[str, re.Pattern[str]], ...], text: str) -> str:
    return next((name for name, pattern in choices if pattern.search(text)), "") if text else ""

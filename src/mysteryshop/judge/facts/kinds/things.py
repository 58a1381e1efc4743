"""What a promise is about, as words: the nouns that tell one thing, part, service or request from another."""

from __future__ import annotations

from functools import lru_cache

from mysteryshop.judge.facts.sieve import regex

_WORD = regex(r"[^\W\d_][^\W\d_'-]*(?:['-][^\W\d_]+)*|\b[a-z]\d\b|#?\b\d{3,}-[\w-]+")

_GRAMMAR = """
about above after again all almost already also although always among and another any anybody anyone anything anytime
are aren around because been before beforehand being below between both but can can't cannot come comes coming could
day days did didn do does doesn doing don done down during each early either else even ever every everybody everyone
everything exactly extra feel few find fine first for from full get gets getting give given gives giving going gone
good got had happy has hasn have haven having hello help her here hers him his hold hope how however i'd i'll i'm if
in include included including inside instead into is isn it it's its itself just keep kept know last late later latest
least less let lets like likely little long longer look looks lot lots made make makes making many matter may maybe
maximum mean means me might mind mine minimum more most much must my near need needed needs neither never next nice no
nobody none nor normal normally not nothing now of off often okay on once one only onto open or other others otherwise
our ours out over own perhaps please plus possible probably put quick quickly quite rather ready really receive
received reply right said same say says see seen send sending sends sent shall she should since so some somebody
someone something soon sooner sorry still stop straight such sure take taken takes taking tell than thank thanks that
that's the their theirs them then there there's these they they're thing things think this those though three through
till time times to today tomorrow too took total touch towards tried true try turn two under unless until up upon us
use used useful using usual usually very via wait want wants was wasn way we we'd we'll we're we've well went were
weren what what's whatever when whenever where whether which while who whoever whole whom whose why will wish with
within without won't word words work working would wouldn yes yet you you'd you'll you're you've your yours yourself
able allow allowed apply applies approx approximately arrange ask asked asking bear become best better big bit book
bring brings brought call called calls certain change changed check choose clear close closed cost costs count course
covered covers directly easy end ends ensure event exact expect expected fee figure final following free fresh further
general happen happens hear heard hour hours idea immediately important inform issue issued kind leave leaves left
live main manage mention mentioned month months morning moment moved new night nights note notice number offer offers
original part particular past pay pays people person place placed point prefer present price processed promise
promised proper provide provided purpose question questions quote read reading reason reasonable reasonably regard
regarding required requirement rest result run runs safe safely set settle short show shown simple simply single sir
size small sort speak specified staff start starts state stated step story subject sum talk team term terms throughout
together tonight understand unfortunately unused valid various view visit waiting warm week weeks weekly worry worth
write written wrong year years yesterday hundred ten thirteen forty eighteen seventeen sixteen nineteen eighty seventy
fifty thirty fourteen twenty sixty ninety four five six seven eight eleven twelve fifteen half couple fortnight minute
minutes second seconds noon midnight midday typically generally roughly nearly straightaway promptly prompt swiftly
automatically monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat
sun weekday weekdays weekend weekends daily january february march april june july august september october november
december business calendar completely quibble hassle literally honestly actually absolutely definitely goes add adds
added calculate i've standing accepted permitted elect payable scheduled prior charge land landed lands text ring
rings ringing median target per tag tags fit fits fitting unlit burned looking function sleep pleased aim aims hoping
hopes round middle else's whichever anyway amount amounts amounts' notified notify notification reported report
register registered registration writing clause clauses section article art date dates concluded contract signing
signed payment paying liable charges somewhere meaning remember remind happened sorts kinds name names ca wo truly
happily mailbox example care request handled finish measured checked twice older ahead appointment appointments
doormat statement reaching against money-back no-quibble cooling cooling-off fitted survey regulations dealt lead slot
slots fees crediting quantity visible cut cut-off customs strictly bench sender recipient payer madam kindly folks
guys hey hiya dear cheers mate love lovely welcome
"""
"""Words that tell no thing from another. Source: English grammar words and the small talk of shop copy, by hand."""

_GENERAL = """
item items goods good product products order orders ordered ordering parcel parcels package packages purchase
purchases purchased customer customers buyer buyers purchaser client clients consumer company seller shop shops store
online stuff box boxes door doorstep doorsteps home house address mat step hands hand mail mailed post posted postal
posting shipping ship ships shipped shipment shipments courier carrier van delivery deliver delivered deliveries
delivering dispatch dispatched despatch despatched arrive arrives arrived arrival reach reaches reached receipt
receiving return returns returned returning returnable refund refunds refunded refundable money back bank card account
payment paid method credit credited debit reimburse reimbursed repaid repay transfer policy policies rule promise
service services support condition conditions packaging packed original unworn unopened unwound opened packet tags tag
label intact resaleable guarantee guarantees guaranteed warranty warranties warrant warrants warranted cover covered
coverage lasts contact message messages email emails e-mail e-mails enquiry enquiries inquiry query queries answer
answers answered respond response responds responded replies replied website site page form inbox app standard regular
ordinary usual transit estimated estimate timeframe window period deadline limit proof docket uk mainland nationwide
domestic national country collect collected collection collecting pick picked pickup inspect inspected inspection
warehouse manufacturer maker defects defect defective material materials workmanship faulty fault faults craftsmanship
plain sight unseen reason reasons whatever trial satisfied satisfaction unwanted cancel cancels cancelled canceled
cancelling device devices unit units appliance appliances dissatisfied disappointed obtain obtained obtaining entitled
entitlement afraid doorbell doormat letterbox activation activated subscriber subscribers measurement measuring
cancellation cancellations booking bookings booked reservation reservations penny cent pence cheque lot
bucks
"""
"""Words for any order or anything sold, which tell no thing from another either. Source: shop copy, by hand."""

_TAIL = regex(r"(?:'(?:s|ve|ll|re|d|m|t)|n't)$")

NOT_TELLING = frozenset(_GRAMMAR.split()) | frozenset(_GENERAL.split())

SAME = {
    "covers": "slipcover",
    "jab": "shot",
    "jabs": "shot",
    "vaccination": "shot",
    "vaccine": "shot",
    "britain": "uk",
    "england": "uk",
    "colour": "color",
    "phone": "telephone",
    "handset": "telephone",
    "handsets": "telephone",
    "mobiles": "telephone",
    "bike": "bicycle",
    "bikes": "bicycle",
    "couch": "sofa",
    "settee": "sofa",
    "knives": "knife",
    "shelves": "shelf",
    "scarves": "scarf",
    "loaves": "loaf",
    "children": "child",
    "women": "woman",
    "men": "man",
    "teeth": "tooth",
    "potatoes": "potato",
    "tomatoes": "tomato",
    "bouquet": "flower",
    "bouquets": "flower",
    "glasses": "glasse",
    "eyewear": "glasse",
    "footwear": "shoe",
    "garment": "clothe",
    "garments": "clothe",
    "clothing": "clothe",
    "specs": "glasse",
    "spectacles": "glasse",
    "bespoke": "made-to-measure",
    "customised": "personalised",
    "custom": "personalised",
    "personalized": "personalised",
    "engraved": "personalised",
    "medication": "prescription",
    "medicine": "prescription",
    "medicines": "prescription",
    "script": "prescription",
    "scripts": "prescription",
    "prescriptions": "prescription",
    "television": "tv",
    "photo": "picture",
    "photos": "picture",
    "timber": "wood",
    "wooden": "wood",
}
"""Words for one thing. Source: English of several countries, by hand."""


def stem(word: str) -> str:
    """A word's normal form: no plural, no possessive, its usual synonym."""
    word = word.lower().removesuffix("'s").strip("'-")
    if word in SAME:
        return SAME[word]
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 4 and word.endswith(("sses", "ches", "shes", "xes", "zzes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return SAME.get(word, word)


def things(text: str, *, unless: frozenset[str] = frozenset()) -> frozenset[str]:
    """The words of a text that can tell what it is about, as stems. unless: more that tell nothing (the brand's)."""
    found = set()
    for match in _WORD.finditer(text.lower().replace("single-", "single ")):
        word = match.group()
        for piece in (word, *word.split("-")) if "-" in word else (word,):
            told = _told_by(piece)
            if told and told not in unless:
                found.add(told)
    return frozenset(found)


@lru_cache(maxsize=8192)
def _told_by(piece: str) -> str:
    """The stem of a word that tells one thing from another, or an empty string."""
    bare = _TAIL.sub("", piece) if "'" in piece else piece
    told = stem(bare)
    return "" if bare in NOT_TELLING or told in NOT_TELLING or len(bare) < 3 else told

"""The words by which the cost of sending something is told, and those by which other things are."""

from __future__ import annotations

import re

from mysteryshop.judge.facts.kinds.money.words import stem
from mysteryshop.judge.facts.sieve import regex

SENT = regex(
    r"\b(?:(?:orders?|parcels?|baskets?|boxes|anything|everything)(?: \S+){0,6}? (?:travels?|go(?:es)?|comes?"
    r"|arrives?|leaves?|sent"
    r"|ships?) (?:out )?(?:(?:post|postage|carriage)[- ])?(?:free|paid|for nothing)"
    r"|deliver(?:y|ies|ed|s|ing)?|shipping|ships?|shipped|shipment|postage|postal|p ?& ?p|p\+p"
    r"|post(?:age)? (?:and|&|\+) packing|carriage|freight|courier(?:ed|s|ing)?|haulage"
    r"|royal mail|parcelforce|an post|usps|(?:first|second|1st|2nd) class|tracked (?:24|48)|signed[- ]for"
    r"|the post|by post|in the post|post (?:is|costs?)|posting|posted|dispatch(?:ed)?|despatch(?:ed)?|sending"
    r"|(?:send|bring|brought|drop|dropped|get) (?:it |them |your order |your things |everything )?(?:over|round"
    r"|to you|to your door)"
    r"|(?:gets?|getting|brings?|bringing|drops?|dropping|takes?|runs?|carry|carries|sends?) (?:it|them|it all|these"
    r"|the lot|everything|any order|orders|things|(?:(?:your|an?|the) )?[a-z]{3,})(?: (?:out|over|round|up|down"
    r"|straight|right|safely))? to (?:you|your|any|the door|all|every|an? [a-z]+ address)"
    r"|(?:dropped|brought|carried) (?:off|round|out|to|over)|(?:at|to) your door(?:step)?"
    r"|(?:bringing|taking|carrying|dropping|running|getting) (?:it|them|things|everything|your [a-z]+)"
    r"(?: (?:out|over|round|up|down))?(?: to (?:you|your|any|the door|(?-i:[A-Z])\w+))?(?! (?:back|off|away|home|to"
    r"|in|for|on)\b)"
    r"|(?:to have|having|have|get|want) (?:it|them|things|everything|your [a-z]+|the [a-z]+) (?:sent|brought|posted"
    r"|carried|dropped)"
    r"|to (?:post|send|ship|mail|carry|bring) (?:it|them|one|that|this|these)|(?:for|add) (?:the )?(?:post"
    r"|van)(?=\W*$|[,.;])"
    r"|(?:each|every|one|an?|per) parcel(?=:| costs?| is| goes)|\d (?:an?|per|each|every) (?:drop|delivery|parcel)"
    r"|(?:parcel|box|it|one) costs \S+ to send|everything we post"
    r"|the van (?:is|costs|comes at) \S+ (?:a|per) (?:call|drop|trip|visit|run))\b",
    re.IGNORECASE,
)
PLAIN = regex(
    r"\b(?:deliver(?:y|ies|ed|s|ing)?|shipping|ships?|shipped|postage|postal|p ?& ?p|carriage|freight|courier(?:ed"
    r"|s|ing)?|the post|by post|posting|posted|dispatched)\b",
    re.I,
)
TITLE = regex(
    r"\b(?:deliver\w*|shipping|ship|postage|p ?& ?p|carriage|freight|courier|the post|post|posting|sending"
    r"|getting it to you|brought|bring|send)\b",
    re.IGNORECASE,
)
HEADING = regex(
    r"^\W*(?:\d+\W+)?(?:(?:our|about|free|uk|home|local|costs?|prices?|charges?|rates?|options?|and|&|the|of|for|on"
    r"|times?|information|info|fees?|standard|returns?|trade|how we|we) )*"
    r"(?:delivery|deliveries|shipping|postage|p ?& ?p|carriage|freight|couriers?|post|posting|getting it to you"
    r"|deliver)"
    r"(?: (?:and|&|costs?|prices?|charges?|rates?|options?|times?|information|info|fees?|packing|returns?"
    r"|to your door))*\W*$",
    re.IGNORECASE,
)
WHERE_TO = regex(r"\b(?:where|which|when|how (?:long|soon|fast|quickly)|can i track|who)\b", re.I)
OTHER = regex(
    r"\b(?:returns?|returned|returning|refund\w*"
    r"|(?:send|sent|sending|post|posting|bring|bringing|mail|ship|shipping|take|taking|give|pop|come|comes|coming|go"
    r"|goes|going|get|hand|handed|return)(?: \w+){0,3} back"
    r"|(?:post|postage|carriage|way|journey|trip|courier|shipping|freight|label) (?:back|home)|chang\w+ (?:of "
    r"|your )?mind"
    r"|(?:courier|driver|van|we|we'll|carrier)(?: will)? (?:collects?|picks? (?:it )?up|fetch\w*)|unwanted"
    r"|exchang\w+|old (?:one|sofa|mattress|bed"
    r"|appliance|machine)|take away|taken away|remov\w+|(?<!no )minimum|smallest|insur\w+"
    r"|gift[- ]?(?:wrap\w*|card|voucher|note|box)|samples?|swatch\w*|donat\w+|carbon|signature|accident|cancel\w*"
    r"|re-?deliver\w*|redelivery|second attempt|failed|missed|subscri\w+|deposit|off your|discount|% off|code [A-Z]"
    r"|with code"
    r"|trial|deliveroo|customs|dut(?:y|ies)|import|guests?|hire|collection charge|call-?out|joining|newsletter"
    r"|postcards?|posters?|tickets? (?:is|are|cost))\b",
    re.IGNORECASE,
)
FREE = regex(
    r"(?:(?<![\w-])|(?<=\bpost-)|(?<=\bpostage-)|(?<=\bcarriage-))free\b(?!-)(?! (?:returns?|gift|sample|call"
    r"|to call|trial|collection|pick))"
    r"|\b(?:no (?:extra )?(?:charge|cost|fee)|nothing|on us|on me|on the house|(?:we|i)(?:'ll)? (?:always"
    r" )?(?:pay|cover|stand|foot)|with our compliments|waived?|waives|(?:carriage"
    r"|postage|delivery|shipping|freight)(?: is)? paid"
    r"|at (?:our|my) (?:own )?(?:cost|expense)|a present|is included|are included|includes? (?:the )?(?:delivery"
    r"|shipping|postage|carriage|post)|included in (?:the|your|our|every|that) price|(?:is|are) in the price|part of "
    r"the price"
    r"|(?:won't|don't|never|needn't) (?:have to )?pay (?:for|a penny)|(?:post|postage|carriage|delivery) is (?:ours"
    r"|our shout)"
    r"|without (?:any )?(?:extra )?charge|gratis|complimentary|our treat|drops to (?:zero|nothing)|no (?:delivery"
    r"|shipping|postage|carriage|freight)"
    r"|never charge|don't charge|(?:delivery|shipping|postage) included|zero (?:delivery|shipping))\b"
    r"|[£$€₹]\s?0(?:[.,]00)?(?!\d|[.,]\d)",
    re.IGNORECASE,
)
ALWAYS = regex(
    r"\b(?:always|ever|every (?:order|parcel|single)|all orders|any order|everything|never|no matter|whatever"
    r"|anywhere|on us|on the house)\b",
    re.I,
)
HEDGED = regex(
    r"\b(?:if|when|unless|members?|students?|over|above|orders? of|some|selected|most|may|could|first|only"
    r"|subscri\w+|with (?:a|the|any)|until|today|this week(?:end)?|weekend|once|samples?|per|after that|second"
    r"|subscription|thereafter|from then|or more|or over|upwards|and (?:over|up|above)"
    r"|(?:two|three|four|five|six|\d+) (?:or more |full )?(?:cases|boxes|bottles|items|bags|packs|pieces|cans|books"
    r"|kits))\b",
    re.IGNORECASE,
)
BELOW = regex(r"\b(?:below|under|less than|up to|smaller than)\W*$", re.I)
REACHED = regex(r"\b(?:from|at|once|past|of|over|for)\W*(?:a |an )?$", re.I)
GROUP = regex(
    r"\b(?:trade|wholesale|business customers|members?|subscribers?|pass holders?|prime|account holders?|public"
    r"|retail)\b",
    re.I,
)
GOODS = regex(
    r"\b(?:(?P<a>[a-z][\w-]+s)\s(?:ship|are shipped|are delivered|are sent|go|travel|come|cost)\b|(?:shipping"
    r"|delivery|postage|carriage|freight|delivering|posting)\s(?:of|for|on)\s(?:all |any |every |your |our "
    r"|an? )?(?P<b>[a-z][\w-]+)"
    r"|(?:free|£[\d.]+) (?:[\w-]+ )?(?:delivery|shipping) (?:on|for) (?:all |any |every |your "
    r"|our )?(?P<c>[a-z][\w-]+))",
    re.IGNORECASE,
)
GOODS_AHEAD = regex(
    r"(?:^|[\[(/#]|[.;:,]\s)\W*(?P<goods>[a-z]{4,})\s(?:shipping|delivery|postage|carriage|freight)\b", re.I
)
GOODS_SENT = (
    regex(
        r"\b(?:deliver|ship|post|send|courier|mail|delivering|shipping|posting|sending)\s(?:(?:all|any|every|each|your"
        r"|our|the|fresh|an?)\s)*(?P<goods>[a-z]{3,})(?=\s(?:to|in|within|anywhere|across|at|for|nationwide|throughout"
        r"|around|inside|locally|straight|right)\b|\W*$)",
        re.I,
    ),
    regex(
        r"\b(?:your|the|an?|our|fresh|have|get|getting|having)\s(?P<goods>[a-z]{3,})(?=\s(?:(?:is|are|will be|to be"
        r"|can be|being) )?(?:delivered|shipped|sent|brought|posted|couriered|mailed|dropped)\b|, (?:at|to) your door)"
        r"|^\W*(?:fresh |our |the )?(?P<first>[a-z]{3,}) (?:delivered|shipped|sent|brought)\b"
        r"|\b(?:bring|get|drop|take|send|run) (?:your|the) (?P<brought>[a-z]{3,}) (?:\w+ )?to\b",
        re.I,
    ),
    regex(
        r"(?:^|[.;:,!(]\s|\bfor\s|\bof\s|\bthe\s|\ban?\s)(?P<goods>[a-z]{3,})\s(?:delivery|deliveries|shipping)\b"
        r"|\bfor (?:an?|each|every|your|one|the) (?P<one>[a-z]{3,})\W*$",
        re.I,
    ),
)
"""Where the goods stand that are sent: behind the verb, in front of `delivered`, before `delivery`."""

ANY_GOODS = frozenset(
    "complimentary standard normal regular ordinary free flat fast home local door domestic inland cheap basic"
    " mainland "
    "nationwide trade "
    "economy next-day same-day express your shop store online parcel cost costs price about after before with plus "
    "from over "
    "their usual total letter mail courier kerbside bike order combined including includes green tracked royal "
    "second first "
    "orders order parcels parcel everything items item all that it things goods anything purchases boxes "
    "consignments us "
    "every any your our the uk most this addresses deliveries prices an a home each".split()
)  # fmt: skip
WORDS = frozenset(
    "deliver delivery deliveries delivered delivers delivering shipping ship ships shipped shipment postage postal "
    "p post "
    "posting posted carriage freight courier couriered couriers couriering"
    " haulage dispatch dispatched despatch despatched "
    "sending sent "
    "royal parcelforce usps class tracked signed send sends bring brings bringing brought drop drops dropping dropped"
    " get gets getting take takes taking taken carry carries carried carrying bringing running van parcel door"
    " free".split()
)
"""Words without which nothing is said of delivery."""

_SENDING = r"(?:delivery|deliveries|shipping|ship|deliver|post(?:age)?|p ?& ?p|carriage|courier)"
NEVER_FREE = regex(
    r"\b(?:don't|dont|do not|can't|cannot|never|no longer|won't|not)(?: \w+){0,2} free(?: \w+)? " + _SENDING + r"\b"
    r"|\bno (?:such thing as )?free (?:\w+ )?" + _SENDING + r"\b"
    r"|\b" + _SENDING + r" (?:is|are|isn't|isnt|aren't)(?: never| not| no longer| ever)? (?:never |not |ever"
    r" )?free\b(?<=t free)"
    r"|\b" + _SENDING + r" (?:is|are) (?:never|not|no longer) (?:\w+ )?free\b|\bnever (?:ship|deliver|post"
    r"|send) (?:\w+ )?free\b",
    re.IGNORECASE,
)
"""That sending always costs something."""

RETURNED = regex(
    r"\b(?:returns?|returned|returning|refunds?|refunded|sen[dt](?:ing)? (?:\w+ ){0,3}back|chang\w+ (?:of |your"
    r" )?mind|unwanted"
    r"|(?:bring|post|mail|drop|take|come|comes|go|goes|put) (?:\w+ ){0,3}back|not right|no good|(?:isn't|aren't"
    r"|not) (?:quite )?right)\b",
    re.IGNORECASE,
)
"""Words after which the post or the courier is a return's."""
NO_RETURN = regex(r"\b(?:deliver\w*|shipping|orders?|dispatch\w*)\b", re.IGNORECASE)
"""Words that speak of sending out, whatever stands above them."""

NEUTRAL = frozenset(
    stem(word)
    for word in """
    order orders parcel parcels basket cart box boxes package packages door doorstep home house address addresses
    mainland
    country nationwide customer everyone day days working business royal mail dpd evri hermes ups fedex courier
    couriers
    carrier post postage postal ship shipped shipping shipment delivery deliver delivered delivering deliveries
    carriage
    freight haulage p&p tracked first second class standard normal ordinary regular usual flat fixed rate spend
    reach reached
    value worth total totals checkout size weight big small light whatever distance far matter promise full price
    online
    shop store arrive arrives leave leaves travel travels dispatch dispatched despatch pack packing handling
    minimum item
    items thing purchase goods product products whole single under below above more less upwards upward same
    anywhere place
    area drop driver van round run send sending sent bring service option threshold qualify qualifies waive waived
    comes
    nothing penny compliments complimentary house treat charge time cheerful cheap simple simply straight normally
    whatsoever post-free postage-free carriage-free nah yeah yep hiya mate alright love au generally hundred
    thousand dozen
    couple long short either way live based number many big-spender cost pay paid subtotal uk gb eu usa us nz states
    contiguous lower destination destinations rest past next greater smaller larger otherwise inside beyond outside
    consignment
    consignments exceed exceeds exceeding bear bears present gift made problem because county counties province
    provinces
    city-wide islands north south east west part parts live away estimated transit noon sooner arrive within time
    world international overseas abroad bill invoice amount top buyer purchaser client recipient bother fresh city
    freshly safely applicable ah oh aye step doorstep morning mornings evening evenings afternoon call calls
    hit hits hitting pass passes top tops climb climbs
    calling among doing carry carried carrying taking take bring bringing brought
    """.split()
) | {"uk", "#1", "#48"}
"""Words that limit nothing where the cost of sending is told. Source: delivery pages; written by hand."""

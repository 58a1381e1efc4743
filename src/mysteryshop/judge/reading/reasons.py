"""Reasons: whom they serve."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.reading.wording import Heard, hear, lexicon

OURS = r"(?:our|the company'?s?|the firm'?s?|the club'?s?|the business'?s?|the management'?s?|management)"

SELLERS = lexicon(
    r"(?:would(?:n't| not)|doesn'?t|does not|don'?t|won'?t|hardly|not) (?:\w+ )?(?:pay|be worth|worth|make (?:commercial |business |economic |financial |good )?sense|stack up|add up|be (?:economical|economic|profitable|viable|cost-effective|worthwhile))(?: for us)?",
    r"(?:costs?|costing|cost) (?:us|our|the (?:company|business|club|shop|firm))",
    rf"{OURS} (?:own )?(?:\w+ )?(?:margins?|profits?|profitability|costs?|overheads?|cash ?flow|polic(?:y|ies)|systems?|workload|targets?|turnover|revenues?|bottom line|pricing|exposure|interests?|investors?"
    r"|shareholders?|accountants?|resources|business model|unit economics|competitors?|image|productivity|efficiency|finances?|records|conversion|loss(?:es)?|stockroom|storage|returns rate|sales|supply agreement|contract with|agreement with|partner)",
    r"(?:company|store|shop|house|club|our|a matter of|as a) policy|(?:commercially sensitive|(?:commercial|business|operational|internal|administrative|logistical|accounting|technical|organisational|security) (?:reasons?|purposes|grounds|considerations))",
    r"(?:extra|additional|more|too much|a lot of|unnecessary) (?:\w+ )?(?:work|admin\w*|paperwork|effort|hassle|handling|labour|reconciliation)(?: for (?:us|our|the))?|administrative (?:burden|charges?|effort|costs?)|handling costs?|reconciliation",
    r"(?:we|I)(?:'d| would|'re| are)? (?:\w+ )?(?:lose|losing|make a loss|make no money|make (?:nothing|money|more|our money)|earn|need to (?:make|cover|protect|recover|earn)|have to (?:make|cover|protect|recover|look after|earn|live)|can'?t (?:be expected|afford|absorb|sell)|cannot (?:afford|absorb|sell)|aren'?t a charity|are not a charity)",
    r"charges? (?:us|(?:that|this|the|its) (?:\w+ )?to us)|pass(?:ed|ing)? (?:it|this|that|them|the cost) on|protects? (?:us|ourselves|our|the company|the seller)|keeps? the lights on|not a charity|(?:closed|out of business|bankrupt) within|need the (?:money|income|space|sale)",
    r"(?:disrupts?|slows? down|burdens?|interrupts?|improves?|limits?) (?:our|the firm|the business)|(?:dead )?loss(?:es)?(?: to us| for us)?|commercially|works? for us"
    r"|(?:costs?|cost) (?:money|two|a fortune)|helps? us|our (?:business )?model|individual requests|worth a lot to|as capacity allows|staff cost|eating \w+ salar\w+",
    r"(?:profit(?:s|able|ability)?|margins?|turnover|revenue|shrinkage|overheads|cash ?flow|unit economics|footfall|upsell\w*|sell through|resale value|stock turn|market share)",
    r"(?:easier|simpler|convenient|cheaper|quicker|faster|efficient|better|best|less work|suits?|works best) (?:for )?(?:us|our|the (?:team|staff|warehouse|office))(?! customers)|saves? (?:us|our|the (?:team|staff|company))|at a lower cost|to save (?:money|costs|on|staff|our)|cut (?:down on )?(?:our )?costs",
    r"(?:our|the) (?:\w+ )?(?:system|systems|software|till|database|computer|platform|warehouse|process(?:es)?)(?: \w+)? (?:does not|doesn'?t|do not|don'?t|won'?t|will not|can'?t|cannot|isn'?t|bills?|only|allows? only|requires?)",
    r"(?:seat|table|bike|room|bay|place|slot|shelf|shelves)s? (?:[^.!?]{0,30})(?:given away|we can'?t sell|earn(?:s|ing)?|kill|empty|nothing)|space for more stock|price (?:\w+ )?on the understanding|where the return is made",
    r"(?:takes?|took|taking|keeps?|waste[sd]?|ties up|busy|stops?) (?:up )?(?:too much |so much |somebody |us |up )?(?:of )?(?:our|us|staff|a fortnight|somebody|the team|one of (?:us|our))|(?:our|the) (?:team|staff|pickers|drivers|people|vets?)[^.!?]{0,25}(?:time|busy|workload|queue|hours)|queue stays short|the only thing we have to sell",
    r"(?:exclusive|commercial|partner(?:ship)?|concession)(?: \w+)? (?:partner|agreement|deal|contract)|partner academy|competitors?|copycats?|sets? (?:us|\w+'s) apart|growing to new|keep growing|raised (?:our|their) rates|fraud(?:sters|ulent)? (?:cost|hurts?|losses)|abuse[sd]? (?:of )?(?:our|the|this)",
    r"(?:it|that|this|the (?:fee|charge|money)) (?:pays?|goes|covers?|funds?|helps us|contributes) (?:for |towards? |to )?(?:our|the (?:cost|ticketing|running|staff))|(?:pays?|to pay|paying) for (?:our|the) |what would we do with|we(?:'d| would)? (?:rather|sooner|prefer)(?! you)|happiest|help us grow",
)
"""Reasons in the seller's own interest. Source: the answers labelled so in the development corpus, widened by hand."""

GIVEN = lexicon(
    r"because|so that|so (?:it|they|you|we|the|your|nobody|that)|in order to|to (?:avoid|protect|keep|prevent|reduce|make sure|ensure|stop|save|help|cut|make space)|due to|owing to|for (?:\w+ )?(?:hygiene|safety|health|legal|environmental|security|"
    r"technical|commercial|operational|data protection)(?: and \w+)? ?(?:reasons?)?|otherwise|by law|the law|which (?:means|would|is why)|the reason|that'?s why|this is (?:because|to|why|so)|since (?:it|they|we|you|the|our|each|every)|, as (?:it|they|we|you|the|our|each|every|this|these|some|that)"
    r"|as (?:our|we|the \w+ (?:is|are|has))|given that|means (?:that|we|you)|on (?:\w+ )?grounds|(?:is|are) (?:covered|required|protected) by"
)
"""Words that announce a reason."""

GOOD = lexicon(
    r"(?:hygiene|safety|safe(?:ly|r)?|health|allerg\w+|law|legal(?:ly)?|regulations?|licen[cs]e|data protection|privacy|secur(?:e|ity)|unbroken|undamaged|whole|fresh(?:er)?|so (?:that )?you|for you|your (?:own )?(?:safety|order|privacy|skin|money|parcel|details)"
    r"|protects? you|keeps? you|you (?:get|have|pay|don'?t pay|won'?t|can)|nobody (?:has|waits|is)|everyone|other (?:guests|customers|people|families)|fair(?:er|ness|ly)?|environment|waste)"
)
"""Reasons that serve the customer, others like them, or the law."""


@dataclass(frozen=True, slots=True)
class Reasons:
    """The reasons in an answer: in the seller's interest, and others."""

    sellers: tuple[Heard, ...]
    given: tuple[Heard, ...]


def read_reasons(pair: Pair) -> Reasons:
    """The reasons that an answer gives, sorted by whom they serve."""
    return Reasons(hear(pair.answer, SELLERS, unless=_FOR_YOU), hear(pair.answer, GIVEN))


_FOR_YOU = lexicon(r"(?:weight|heat|data|water|power|hair|blood) loss|lost? or|loss or damage|at a loss|we'd rather (?:tell|not guess|you)|(?:no|without|free of) (?:extra |additional )?(?:admin\w*|cost|handling)|at no (?:extra )?cost|(?:we|our)[^.!?]{0,20}(?:pay|cover|absorb)s? (?:the|your|it|that) ?(?:costs?|post|postage)?[^.!?]{0,10}for you|privacy policy|returns? policy|refund policy|policy (?:number|holder|document|starts|ends)|your policy|my policy")

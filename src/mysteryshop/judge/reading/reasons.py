"""Reasons: whom they serve."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.reading.wording import Heard, hear, lexicon

OURS = r"(?:our|the company'?s?|the firm'?s?|the club'?s?|the business'?s?|the management'?s?|management)"

SELLERS = lexicon(
    r"(?:would(?:n't| not)|doesn'?t|does not|don'?t|won'?t|hardly|not) (?:\w+ )?(?:pay|be worth|worth"
    r"|make (?:commercial |business |economic |financial |good )?sense|stack up|add up|be (?:economical|economic"
    r"|profitable|viable|cost-effective|worthwhile))(?: for us)?",
    r"(?:costs?|costing|cost) (?:us|our|the (?:company|business|club|shop|firm))",
    rf"{OURS} (?:own )?(?:\w+ )?(?:margins?|profits?|profitability|costs?|overheads?|cash ?flow|polic(?:y|ies)"
    r"|systems?|workload|targets?|turnover|revenues?|bottom line|pricing|exposure|interests?|investors?"
    r"|shareholders?|accountants?|resources|business model|unit economics|competitors?|image|productivity"
    r"|efficiency|finances?|records|conversion|loss(?:es)?|stockroom|storage|returns rate|sales|supply agreement"
    r"|contract with|agreement with|partner)",
    r"(?:company|store|shop|house|club|our|a matter of|as a) policy|(?:commercially sensitive|(?:commercial"
    r"|business|operational|internal|administrative|logistical|accounting|technical|organisational"
    r"|security) (?:reasons?|purposes|grounds|considerations))",
    r"(?:extra|additional|more|too much|a lot of|unnecessary) (?:\w+ )?(?:work|admin\w*|paperwork|effort|hassle"
    r"|handling|labour|reconciliation)(?: for (?:us|our|the))?|administrative (?:burden|charges?|effort|costs?)"
    r"|handling costs?|reconciliation",
    r"(?:we|I)(?:'d| would|'re| are)? (?:\w+ )?(?:lose|losing|make a loss|make no money|make (?:nothing|money"
    r"|more|our money)|earn|need to (?:make|cover|protect|recover|earn)|have to (?:make|cover|protect|recover"
    r"|look after|earn|live)|can'?t (?:be expected|afford|absorb|sell)|cannot (?:afford|absorb|sell)"
    r"|aren'?t a charity|are not a charity)",
    r"charges? (?:us|(?:that|this|the|its) (?:\w+ )?to us)|pass(?:ed|ing)? (?:it|this|that|them|the cost) on"
    r"|protects? (?:us|ourselves|our|the company|the seller)|keeps? the lights on|not a charity|(?:closed"
    r"|out of business|bankrupt) within|need the (?:money|income|space|sale)",
    r"(?:disrupts?|slows? down|burdens?|interrupts?|improves?|limits?) (?:our|the firm|the business)"
    r"|(?:dead )?loss(?:es)?(?: to us| for us)?|commercially|works? for us"
    r"|(?:costs?|cost) (?:money|two|a fortune)|helps? us|our (?:business )?model|individual requests"
    r"|worth a lot to|as capacity allows|staff cost|eating \w+ salar\w+",
    r"(?:profit(?:s|able|ability)?|margins?|turnover|revenue|shrinkage|overheads|cash ?flow|unit economics"
    r"|footfall|upsell\w*|sell through|resale value|stock turn|market share)",
    r"(?:easier|simpler|convenient|cheaper|quicker|faster|efficient|better|best|less work|suits?"
    r"|works best) (?:for )?(?:us|our|the (?:team|staff|warehouse|office))(?! customers)|saves? (?:us|our"
    r"|the (?:team|staff|company))|at a lower cost|to save (?:money|costs|on|staff|our)"
    r"|cut (?:down on )?(?:our )?costs",
    r"(?:our|the) (?:\w+ )?(?:system|systems|software|till|database|computer|platform|warehouse"
    r"|process(?:es)?)(?: \w+)? (?:does not|doesn'?t|do not|don'?t|won'?t|will not|can'?t|cannot|isn'?t|bills?"
    r"|only|allows? only|requires?)",
    r"(?:seat|table|bike|room|bay|place|slot|shelf|shelves)s? (?:[^.!?]{0,30})(?:given away|we can'?t sell"
    r"|earn(?:s|ing)?|kill|empty|nothing)|space for more stock|price (?:\w+ )?on the understanding"
    r"|where the return is made",
    r"(?:takes?|took|taking|keeps?|waste[sd]?|ties up|busy|stops?) (?:up )?(?:too much |so much |somebody |us "
    r"|up )?(?:of )?(?:our|us|staff|a fortnight|somebody|the team|one of (?:us|our))|(?:our|the) (?:team|staff"
    r"|pickers|drivers|people|vets?)[^.!?]{0,25}(?:time|busy|workload|queue|hours)|queue stays short"
    r"|the only thing we have to sell",
    r"(?:exclusive|commercial|partner(?:ship)?|concession)(?: \w+)? (?:partner|agreement|deal|contract)"
    r"|partner academy|competitors?|copycats?|sets? (?:us|\w+'s) apart|growing to new|keep growing|raised (?:our"
    r"|their) rates|fraud(?:sters|ulent)? (?:cost|hurts?|losses)|abuse[sd]? (?:of )?(?:our|the|this)",
    r"(?:it|that|this|the (?:fee|charge|money)) (?:pays?|goes|covers?|funds?|helps us|contributes) (?:for "
    r"|towards? |to )?(?:our|the (?:cost|ticketing|running|staff))|(?:pays?|to pay|paying) for (?:our|the) "
    r"|what would we do with|we(?:'d| would)? (?:rather|sooner|prefer)(?! you)|happiest|help us grow",
)
"""Reasons in the seller's own interest. Source: the answers labelled so in the development corpus, widened by hand."""

GIVEN = lexicon(
    r"because|so that|so (?:it|they|you|we|the|your|nobody|that)|in order to|to (?:avoid|protect|keep|prevent"
    r"|reduce|make sure|ensure|stop|save|help|cut|make space)|due to|owing to|for (?:\w+ )?(?:hygiene|safety"
    r"|health|legal|environmental|security|"
    r"technical|commercial|operational|data protection)(?: and \w+)? ?(?:reasons?)?|otherwise|by law|the law"
    r"|which (?:means|would|is why)|the reason|that'?s why|this is (?:because|to|why|so)|since (?:it|they|we|you"
    r"|the|our|each|every)|, as (?:it|they|we|you|the|our|each|every|this|these|some|that)"
    r"|as (?:our|we|the \w+ (?:is|are|has))|given that|means (?:that|we|you)|on (?:\w+ )?grounds|(?:is"
    r"|are) (?:covered|required|protected) by"
)
"""Words that announce a reason."""

GOOD = lexicon(
    r"(?:hygiene|safety|safe(?:ly|r)?|health|allerg\w+|law|legal(?:ly)?|regulations?|licen[cs]e|data protection"
    r"|privacy|secur(?:e|ity)|unbroken|undamaged|whole|fresh(?:er)?|so (?:that )?you|for you"
    r"|your (?:own )?(?:safety|order|privacy|skin|money|parcel|details)"
    r"|protects? you|keeps? you|you (?:get|have|pay|don'?t pay|won'?t|can)|nobody (?:has|waits|is)|everyone"
    r"|other (?:guests|customers|people|families)|fair(?:er|ness|ly)?|environment|waste)"
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


_FOR_YOU = lexicon(
    r"(?:weight|heat|data|water|power|hair|blood) loss|lost? or|loss or damage|at a loss|we'd rather (?:tell"
    r"|not guess|you)|(?:no|without|free of) (?:extra |additional )?(?:admin\w*|cost|handling)"
    r"|at no (?:extra )?cost|(?:we|our)[^.!?]{0,20}(?:pay|cover|absorb)s? (?:the|your|it|that) ?(?:costs?|post"
    r"|postage)?[^.!?]{0,10}for you|privacy policy|returns? policy|refund policy|policy (?:number|holder"
    r"|document|starts|ends)|your policy|my policy"
)

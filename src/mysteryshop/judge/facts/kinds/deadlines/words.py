"""The words that tell what a length of time promises: of delivering, returning, paying back, guaranteeing, replying.

Source of all of them: delivery, returns and contact pages of many trades and countries, by hand.
"""

from __future__ import annotations

import re

from mysteryshop.judge.facts.sieve import regex

NOT_OURS = regex(
    r"\b(?:notice|minimum term|contract|valid\w*|expir\w+|vouchers?|gift cards?|gift certificates?|lasts?"
    r"|keeps?|kept|keep|held"
    r"|hold|store[ds]?|storage|shelf|fridge|freez\w+|frozen|pause|burn\w*|battery|uploads?|photos? are|deleted"
    r"|erased|instal?ments?|interest"
    r"|finance|invoices?|overdue|late payment|net\b|in arrears|apr\b|per cent|aged?|under-"
    r"|years? of (?:experience|making|trading)"
    r"|since|anniversary|celebrat\w+|interval|session|lesson|class|tour|journeys?|trips?|stay|stays|hire|rent"
    r"|rental|minimum of"
    r"|best before|use by|dry clean|soak|apply|charge for|fully charge[sd]?|eat it|drink|chill|consume|walk"
    r"|drive from|by (?:car|train|bus|foot)"
    r"|dye lot|waiting list|experience|apprentice\w*|trained|old|young|ahead|in advance|left|remaining"
    r"|limit(?:ed)? edition"
    r"|insurance|subscription|membership|plan|trial|at home for|wear(?:s|ing)?|settle in|heal|cure|dry|dries|wash)\b",
    re.I,
)
"""Words whose lengths of time are terms, ages and uses, and no promise to do something by then. Source: by hand."""

BEFOREHAND = regex(
    r"^\W{0,2}(?:clear |full )?(?:'s? |s' )?notice\b|^\W{0,2}(?:or more |or longer |\+ ?"
    r"|at least )?(?:or less )?(?:\w+ )?(?:before(?:hand)?\b(?! (?:you (?:get|have|receive|see|hear)"
    r"|(?:your \w+|it|they) (?:is with|are with|comes?|arrives?|gets?|reach\w*|lands?))\b)|prior|in advance"
    r"|ahead|off\b(?! (?:the|your|all))"
    r"|pre-?arrival|to (?:go|spare)|out\b)",
    re.I,
)

BEFORE_LEAVING = regex(
    r"^\W{0,3}before (?:it|they|one|your \w+|the \w+|everything|anything|an? \w+)(?: (?:is|are|can|will|gets?|be|has"
    r"|have))* ?(?:leaves?|left|goes? out|go out|ships?|sent|dispatched|despatched|posted|on its way|sets? off)\b",
    re.I,
)
"""What follows the time until something is sent: "six weeks before it leaves the shed"."""

CANCELLING = regex(
    r"\bcancel\w*|\brefund\w*|\bmoney\b|\bpenny\b|\bcent\b|\ball back\b|\bfree of charge\b|\bcharged?\b"
    r"|^\W*free (?:of charge )?(?:up to|until|till)\b|\bplans? change|\bcan't (?:make|come)\b"
    r"|\bnothing (?:to pay|(?:will be|is) (?:added|charged|due|owed))\b|\bcall(?:ed)? (?:it )?off\b"
    r"|\bdeposit\b|\bwithdraw\w*|\bwants? out\b|\bpull out\b",
    re.I,
)

CHANGING = regex(
    r"(?<!plans )\b(?:chang(?:e|es|ed|ing)|amend\w*|alter\w*|mov(?:e|ed|ing)|swap\w*|exchang\w+|re-?book\w*"
    r"|reschedul\w+|switch\w*|skip\w*"
    r"|postpon\w+|transfer\w*|rearrang\w+|rebook\w*)\b(?! (?:your|of|my|her|his|their|our) mind)",
    re.I,
)

MONEY_BACK = regex(
    r"\brefund\w*|\bcredit\b(?! (?:cards?|check|limit|account|terms|note|agreement|or debit"
    r"|if))[^.;]{0,30}\b(?:arriv\w+|comes?|is|goes|back|will)\b|\bmoney[ -]back\b|\bmoney (?:to )?(?:appear"
    r"|show|arrive|land|reach|come)\b|\bmoney (?:is|goes|will|comes|takes|needs|for|shows|reach\w+|lands?)\b"
    r"|\bcredit(?:ed|ing)\b|\bcredits? (?:your|the|you)\b|\brepa(?:id|y|yment)\w*"
    r"|\breimburs\w+|\bpa(?:y|id) (?:you )?back\b|\bbond\b|\b(?:deposit|money|bond|charge|fare|donation"
    r"|premium)\b[^.;]{0,30}\b(?:back|free again|released?|returned|unblocked)\b"
    r"|\bback (?:on|in|to|into) (?:your|the|their|his|her)(?: \w+)? (?:card|account|bank|wallet)\b"
    r"|\bgoes back (?:on|to|in)\b"
    r"|\b(?:have|get|see|receive) (?:all )?(?:your|the) money\b(?! back)|\breturn (?:the|your|any"
    r"|all) (?:deposit|bond|money)\b"
    r"|\b(?:on|in|into|to|reach\w*) (?:your|the original|the customer's|the purchaser's|their)(?: \w+)? (?:card"
    r"|account|bank|wallet)\b",
    re.I,
)

AFTER_YOURS = regex(
    r"^\W{0,3}(?:of|from|after|since|following|once|starting|counted"
    r"|to(?! (?:arrive|reach|come|land|show|appear|clear|be)\b))\b[^.;|]{0,45}?"
    r"\b(?:deliver(?:y|ed|ing)|arriv\w+|(?:receipt|receiving)(?! (?:of |by )?(?:the |your |a )?(?:returned"
    r"|return|us\b|our|goods back))|receiv(?:e|ed)|purchas\w+|paying|payment|buying|bought|order(?:ing|ed)?"
    r"|lands?|landed|sign\w+|contract"
    r"|reach(?:es|ed)? (?:you|me|them)|turns? up|turned up|get (?:it|them|yours|your)|got (?:it|them)"
    r"|have (?:it|them)|you (?:get|have|receive|collect|bought|buy"
    r"|sign)|it (?:comes|came)|they (?:come|came)|adoption|collect(?:ed|ing)|joining|enrol\w*)\b",
    re.I,
)
"""What follows a window for the customer: it runs from something that reaches the customer."""

RETURNING = regex(
    r"\breturn(?:s|ed|ing|able)?\b|\b(?:send|sends|sending|bring|post|mail|ship|take|taken|give|drop|brought"
    r"|sent|posted|come|comes|go|goes|handed?|hand|accept\w*|pop|put|get)\b(?: \w+){0,3} back\b"
    r"|\bchang(?:e|ed|es|ing) (?:of |your |my |her |his |their )?mind\b|\bmoney[- ]back\b|\bcooling[- ]off\b"
    r"|\bwithdraw\w*\b|\bback within\b"
    r"|\bsecond thoughts\b|\brefund(?:able|ed|s)?\b|\bcancel\b|\bmay cancel\b|\bexchanges?\b|\bback to us\b"
    r"|\bunsuitable\b|\blet (?:us|me) have (?:\w+ ){1,3}back\b",
    re.I,
)

WINDOW_LEAD = regex(
    r"(?:\baim for|\b(?:within|inside|in|up to|for|first|have|'ve|got|gets?|gives?|give you|before|under|is|are"
    r"|until|than|by|you|of|period|window|days|at|allow|allows|enjoy|last|lasts|a|the|full|our|from|easy|free"
    r"|fuss-free)"
    r"|[:,(–—+|-])\s*(?:a |the |full |our |your |fuss-free |easy |a full |of )*$|^\W*$",
    re.I,
)

TELLING = regex(
    r"\b(?:tell|let\b(?! (?:us|me) have)|notif\w+|report\w*|inform\w*|claims?|claimed|photo(?:s|graphs?)?\b(?!"
    r" (?:books?|albums?|prints?|frames?|canvas\w*|gifts?|calendars?|cards?))"
    r"|pictures?|contact(?:ed)?|shout"
    r"|reported|raised?|flag\w*|write to|email us|get in touch|ask for|request\w*|say so|complain\w*"
    r"|complaints?)\b",
    re.I,
)

DAMAGE = regex(
    r"\b(?:damag\w+|broken?|breakages?|bruis\w+|dent(?:s|ed)?|leak\w*|warm|fault\w*|defect\w*|wrong|poor shape"
    r"|amiss|not right|isn't right|off\b|bad|past its best|wilt\w*|dead|crack\w*|scratch\w*"
    r"|reprints?|re-?print|replace\w*|redo|remake|mend|repair\w*|new one|another goes|put it right|make it good"
    r"|credit it|spoil\w*|chipped|smash\w*|shatter\w*|tear|torn|mistakes?|melt\w*|thaw\w*)\b",
    re.I,
)

GUARANTEED = regex(
    r"\bparts (?:and|&|or) labou?r\b|\bmakes? good\b|\bguarante\w+|\bwarrant(?:y|s|ies|ed)\b|\bcover(?:ed"
    r"|s)? (?:them |it |the \w+ |you )?(?:for|against)\b"
    r"|\bcovered\b|\bcover lasts\b|\bstand(?:s)? (?:behind|by)\b"
    r"|\|\W{0,2}(?:of )?cover\b|\b(?:we|i) back (?:all|every|our|your|each)\b"
    r"|\b(?:work|repairs?|soles?|heels?|restrings?|tunings?|jobs?) (?:is|are) good for\b"
    r"|\b(?:can't|cannot|don't|won't) (?:promise|vouch for|answer for)\b[^.;|]{0,40}\b(?:past|beyond|after"
    r"|longer than|more than|over)\W*\|"
    r"|\b(?:mend|fix|repair|replace|re-?do|put (?:it|that|them|any \w+) right"
    r"|put right)\w*\b[^.;]{0,50}\b(?:free|for nothing|no charge|no cost|on us|at our (?:cost|expense))\b",
    re.I,
)

NOT_GUARANTEED = regex(
    r"\bmoney[- ]back|\bprice (?:match )?(?:guarantee|promise)|\bsatisfaction|\blowest|\bbest price|\bspeeds?\b"
    r"|\bstatutory|\binsur\w+|\btravel|\bmedical|\bpolicy\b|\bconsignments?\b|\bfreshness",
    re.I,
)

REPLYING = regex(
    r"\b(?:someone|somebody|we|they|a person|an? \w+|humans?|team|people|calls?(?: are)?|to|always|will"
    r"|'ll) pick(?:s|ed)? up \W*(?:\||(?:within|in|inside)\b)|"
    r"\b(?:ring|call|phone|contact|message)s? you(?: back)?,? ?(?:\||(?:within|in|inside|by|later|the same"
    r"|the next|tomorrow|before)\b)"
    r"|\brepl(?:y|ies|ied)\b|\b(?:un)?answer(?:s|ed|ing)?\b|\brespon(?:d|ds|se|ses|ded|ding)\b"
    r"|\byou(?:'ll| will)? hear\b(?! (?:about|of|the|a|it|them)\b)|\bhears? back\b|\b(?:get|gets|come"
    r"|comes|be|is|are|getting) back (?:to|with) (?:you|me|them|people|everyone|callers|customers)\b"
    r"|\b(?:ring|rings|call|calls|phone|phones|write|writes|text|texts|email|emails|message)(?: (?:you|me|us|them"
    r"|people|everyone|the customer|callers|him|her))? back\b|\bcall-?backs?\b|\backnowledg\w+"
    r"|\bhear (?:back )?from (?:us|me|a|one|somebody)\b"
    r"|\breturn (?:your|all|every|the|any) (?:\w+ )?(?:calls?|messages?)\b"
    r"|\bget a (?:call|reply|message|text|e-?mail) (?:back )?from (?:us|one|some\w+|our)\b|\b(?:in touch|be"
    r" back|back to you)\b"
    r"|\bget(?:s|ting)? back\b|\bpicks? up (?:every|all|your|the|each|any) (?:\w+ )?(?:calls?|chats?|messages?)\b"
    r"|\bwait\w*(?: times?)? (?:on|in) (?:our |the |live )*(?:chat|phones?|lines?|calls?)\b",
    re.I,
)

DECIDING = regex(
    r"\bdecid\w+|\bdecision\b|\bresolv\w+|\bsettle[ds]?\b|\bfinal (?:answer|response)|\boutcome\b"
    r"|\bdealt with\b|\blooked into\b|\binvestigat\w+",
    re.I,
)

DELIVERED = regex(
    r"\bdeliver\w*|\barriv(?:e|es|al|ing)\b|\breach(?:es|ed|ing)? (?:you|your|the|customers?|every|all|any)\b"
    r"|\bdropped off\b|\bwith you\b"
    r"|\bon(?:to)? (?:your|the) (?:\w+ )?(?:door|mat|step|bench|table|plate|doormat|doorstep|porch)"
    r"|\bin your (?:\w+ )?(?:home|room|kitchen|hallway|house|garden)\b|\bfinds? you\b|\byours (?:in|within"
    r"|inside)\b|\bto you (?:in|within|inside)\b"
    r"|\bin the (?:post|mail)\b|\bon the road\b|\bshipping\b|\btransit\b|\blead[ -]?times?\b"
    r"|\bin your (?:\w+ )?(?:mailbox|inbox|hands|letterbox|post)\b"
    r"|\bto (?:come|get (?:to you|here|there)|arrive|reach)\b|\bbe there\b|\blands?\b"
    r"|\byou(?:'ll)? (?:will )?receive\b|\bexpect (?:it|them|your|the)\b|\bget (?:it|them|your|yours|hold)\b"
    r"|\bhave (?:it|a|your|them) (?:\w+ )?(?:with|by)\b|\bin the other locker\b|\bturns? up\b|\btracked\b",
    re.I,
)

UNDERWAY = regex(r"\b(?:comes?|there|parcels?|post|postage|courier|freight|packages?|orders?)\b", re.I)
"""Words that speak of a delivery where nothing else does."""

DISPATCHED = regex(
    r"\b(?:dispatch\w*|despatch\w*|ships?|shipped|leaves?|leave|posted|post it|sent(?: out)?|sends?"
    r"|go(?:es)? (?:out|off|(?:with|in|by|on)(?! (?:you|your|sale)))"
    r"|(?:we|i|they)(?:'ll| will)? (?:also |always |usually )?(?:post|mail|dispatch)|(?:posts?|ships?"
    r"|mails?)(?=\s*$)|out the door|handed to|on its way|packed|in the post by|on the van|off to you)\b",
    re.I,
)

MADE = regex(
    r"\b(?:turn-?arounds?|made|make|making|build|built|bake|baked|print|printing|in the lab|production"
    r"|produce[ds]?|prepar\w+|process\w*|handling|hand-?made|cut and sewn|sew|sewn|tailored|brew\w*|roast\w*"
    r"|frame|stitch\w*|alter\w*|engrav\w+|mend\w*|repair\w*|servic\w+)\b",
    re.I,
)

INSTALLED = regex(
    r"\b(?:install\w*|fitted|fitting|laid|connect\w*|live|(?:you|be|go|get|getting) online|activat\w+|set up"
    r"|up and running|switched on|go(?:es)? live)\b",
    re.I,
)

READY = regex(
    r"\b(?:ready|collect(?:ion)?|pick(?:ed)?[ -]?up|click (?:and|&) collect|waiting for you|while you wait)\b", re.I
)

ASKS_DELIVERY = regex(
    r"\b(?:how (?:long|soon|fast|quick\w*|many days)|when|where)\b[^?]{0,60}\b(?:deliver\w*|arriv\w*|take|order"
    r"|parcel|post|come|get (?:it|my|them|the|a|an)\b|reach|here|ship\w*|in the other)\b"
    r"|\bdelivery (?:times?|information|options)|\bshipping (?:times?|info\w*)|\blead[ -]?times?\b"
    r"|\bgetting it to you\b|\bwhere is (?:it|my)\b|\bhow long will (?:it|my|the)\b|\bwhen will (?:it|my"
    r"|i (?:get|receive))\b|^(?:the )?(?:deliver(?:y|ies)|shipping|post|postage|dispatch)\b",
    re.I,
)

ASKS_REFUND = regex(
    r"\b(?:when|how (?:long|soon|fast|quick\w*|many))\b[^?]{0,60}\b(?:refund\w*|money|paid back|deposit|bond)\b"
    r"|\brefund (?:times?|timing|timescale)|\bmy money\b|^(?:if )?refunds?\b",
    re.I,
)

ASKS_RETURN = regex(
    r"\breturns?\b|\breturned\b|\breturning\b|\b(?:send|bring|take|post)(?:ing)? (?:\w+ ){0,4}back\b"
    r"|\btake it back\b|\bchanged? (?:of |my |your )?mind\b|\bcooling|\bcool-off\b|\bwithdrawal\b"
    r"|\bdon't (?:like|love)\b|\bget a refund\b|\bsecond thoughts\b|\bmoney back\b|\brefunds?\b|\bcancel\w*\b",
    re.I,
)

LEAD = regex(
    r"(?:\baim for|\b(?:within|in|inside|under|up to|between|allow|about|around|than|takes?|is|are|be|you|by|only"
    r"|currently|presently|roughly|approximately|normally|typically|now|still|generally|mostly"
    r"|maximum|max|just|to|expect|at|the|reckon(?: on| with)?|calculate|count(?: on)?|plan(?: for| on)?|budget"
    r"|on|after|every|least|need|needs|usually|standard)|[:,(–—-])\W*$|^\W*$",
    re.I,
)

SUBORDINATE = regex(
    r"\b(?:when|once|after|until|as soon as|if|before) (?:it|they|your \w+|the \w+|everything|one"
    r"|anything)(?: has| have)? (?:arriv\w+|comes?|lands?|(?:is|are) delivered|reach\w*(?: you)?|turns? up)\b",
    re.I,
)
"""A side clause that speaks of an arrival, and promises none."""

UP = regex(r"\b(?:after|once|up|over|when|if|until|then)\b", re.I)

ON_AVERAGE = regex(r"\b(?:median|average|typical\w*|usually|mostly|on a good day)\b", re.I)
"""Words of a reply time that is observed and not promised."""

QUOTED = regex(r"\b(?:quote|quotes|quotation|quotations|estimate|estimates|proposal)\b(?! (?:code|your|the|us))", re.I)

SEEN = regex(
    r"\b(?:be seen|seen|see you|sees you|appointments?|in the chair|fit you in|squeeze you in|(?:first"
    r"|next) available|look at you)\b",
    re.I,
)

SHIPPING_NEXT = regex(r"^[\s-]{0,2}(?!of|from|after|before|for|on)(?:\w+ )?(?:delivery|shipping)\b", re.I)

ORDER_TO = regex(
    r"^\W{0,3}from (?:\w+ ){1,4}?to (?:anywhere|your|you\b|the door|delivery|doorstep|all\b|most\b|every)"
    r"|^\W{0,3}from (?:\w+ )?(?:order|ordering|start|deposit|payment|approval|measuring|click|drawing) to\b",
    re.I,
)

ARRIVING = regex(r"\b(?:deliver\w*|arriv\w*|reach\w*|with you)\b", re.I)

FROM_ORDER = regex(
    r"^\W{0,3}(?:of|from|after|following|once)\b[^.;|]{0,25}\b(?:order\w*|pay\w*|purchas\w*|dispatch|posting|bought"
    r"|deposit|book(?:ed|ing)?|your yes|go-ahead|approv\w*|measur\w*|said (?:yes|go)|say(?:ing)? (?:yes|go)|choose"
    r"|design)\b",
    re.I,
)

NOTICE_NEXT = regex(r"\W{0,2}(?:clear |full |'s? |s' )?notice", re.I)
ENDING = regex(
    r"\b(?:cancel|end|leave|leaving|stop|terminat\w+|quit|close|go)\b|\bnotice (?:and|to)\b",
    re.I,
)
CALLED_OFF = regex(r"\bcancel|\brefund|\bmoney\b", re.I)
CLAIMING = regex(r"\bclaims?|complain", re.I)
QUOTE_HOLDS = regex(r"\bvalid|(?<!you )(?<!you will )\bholds?\b|\bstands?\b|\bkeeps?\b|\bgood for\b", re.I)
UNBOOKED = regex(r"\bno appointment|\bwithout", re.I)
GOODS = regex(r"\border|parcel", re.I)
"""Words by which the customer is the one who acts: "send it back within 30 days and we refund you"."""

DISPATCH_NEXT = regex(r"\W?(?:dispatch|despatch|shipping|shipment)", re.I)
ALLOWING = regex(r"\ballow\W*(?:up to |about |around )?$", re.I)
FOR_YOURS = regex(r"\W+for (?:your|the|delivery)\b", re.I)
LASTING = regex(r"\b(?:for|first|every|last)(?: the)?\W*$", re.I)
NO_DELIVERY = regex(r"\b(?:returns?|refund\w*|notice|guarante\w+|another|replace\w*|money back)\b", re.I)
FROM_TODAY = regex(
    r"^\W{0,2}from (?:today|now|tomorrow)\b(?!'s (?:order|purchase))|^\W{0,2}(?:later )?than (?:usual|planned)\b", re.I
)
"""What makes a length of time one customer's own date."""
THING_BACK = regex(
    r"\b(?:it|they|them|these|that|(?:your|the|a) (?!team|staff|adviser|advisor|office|shop)\w+)(?:'s|'ll be"
    r"|'re| is| are| will be"
    r"| should be| comes?| goes)? back (?:with|to) you\b",
    re.I,
)
"""A thing that comes back to its owner, and no answer."""
CONDITIONAL = regex(
    r"(?:^|[,;:.–—] |\b(?:and|but|or) )(?:if|should|when(?:ever)?|where)\b(?! (?:you|we)\b)[^.;:|]*$"
    r"|\b(?:anything|whatever|everything|any \w+|one|those)(?: that| which)? (?:fails?|breaks?|goes|wears?"
    r"|splits?|cracks?"
    r"|leaks?|gives?|stops?|comes? (?:apart|loose|undone|off)|dies|snaps?|tears?|fades?|warps?)\b[^.;:|]*$",
    re.I,
)
PUT_RIGHT = regex(
    r"^[^.;|]*?\b(?:replac\w+|repair\w*|mend\w*|fix\w*|sew|sort|correct|redo|re-?\w+ it|come back|comes back"
    r"|return visit"
    r"|put \w+ (?:\w+ )?right|make (?:it|you|another)|another|a new one|fresh|free|for nothing|(?:no"
    r"|without) (?:a |any )?"
    r"(?:charge|bill|cost)|on us)\b",
    re.I,
)
PARTLY = regex(r"\b(?:half|a quarter|\d+ ?(?:%|per cent))(?: \w+){0,2} (?:until|up to|till|for|from)\W*$", re.I)
PARTLY_NEXT = regex(r"^[^.;|]{0,30}?[,:=→-] (?:half|a quarter|none|nothing|\d+ ?(?:%|per cent))", re.I)
"""What makes a time to cancel one step of several."""
TO_COME = regex(
    r"^\W{0,2}(?:from [^.;|]{0,30}? for (?:your|the|an?|any) [^.;|]{0,30}?)?to (?:arrive|reach|come|get|land|be"
    r" delivered)\b",
    re.I,
)
ITS_MONEY = regex(
    r"\b(?:it|that|this)(?:'s|'ll| is| will)?\b[^.;|]{0,30}\b(?:within|in|inside|up to|takes?|by|about)\W*$"
    r"|\b(?:see|have|get) it (?:within|in|inside|by)\W*$",
    re.I,
)
"""A clause whose "it" can be the money that was spoken of before."""
SPOKE_OF_MONEY = regex(r"\brefund\w*\b|\bmoney\b|\bpaid back\b|\bdeposit\b|\bbond\b", re.I)
AFTER_MADE = regex(
    r"^\W{0,3}(?:from|of|after) (?:the )?(?:roast\w*|bak(?:e|ing)|press|print\w*|making|brew\w*|weav\w*"
    r"|forg\w*|sew\w*|dispatch|posting)\b",
    re.I,
)
"""A wait that begins when the thing is made."""
SENT_BACK = regex(r"\b(?:send (?!us\b|you\b|out\b|another\b)|bring|post|return|returned|mail)\b", re.I)
FAILING = regex(
    r"\b(?:fail\w*|slip\w*|drift\w*|flop\w*|wilt\w*|droop\w*|break\w*|broken?|crack\w*|leak\w*|peel\w*|fade\w*"
    r"|tear\w*|split\w*"
    r"|warp\w*|chip\w*|rust\w*|snap\w*|bend\w*|squeak\w*|burst\w*|correct\w*|replac\w*|mend\w*|repair\w*"
    r"|fix\w*|sew|afraid"
    r"|picture|photo|bill|loose|undone|apart|play(?:s|ing)? up)\b",
    re.I,
)
"""Words of going wrong and putting right, which name no thing."""
OR_ELSE = regex(
    r"^[^.;|]{0,40},? or (?:we|i)(?:'ll| will)? (?:\w+ ){0,2}?(?:replace|make|give|bring|send|mend|repair|redo"
    r"|do|swap|pay)\b",
    re.I,
)
"""What a guarantee without its word ends in: "seven days, or we make you another"."""
GIFT = regex(r"\b(?:vouchers?|gift ?(?:cards?|certificates?|tokens?|boxes)|e-?vouchers?|gift)\b", re.I)
VALID = regex(
    r"\b(?:valid|expir\w+|runs? out|lasts?|good (?:for|until)|(?:to )?(?:use|spend|redeem)(?:d|ed)?(?: (?:it"
    r"|them))?|life|redeemable"
    r"|validity|lapse[sd]?)\b",
    re.I,
)
OVER_THEN = regex(
    r"\b(?:withdraw\w*|returns?|return (?:window|period)|right|window|cooling[- ]off)\b[^.;|]{0,30}"
    r"\b(?:expires?|ends?|closes?|lapses?|runs out|is over|shuts?)(?: (?:after|in|at))\W*$",
    re.I,
)
REFUSED_NEXT = regex(
    r"^\W{0,3}(?:we|i|no|nothing|it|they|items?|goods)\b[^.;|]{0,20}(?:\bcan't|\bcannot|\bwon't|\bdon't|\bnot"
    r"|n't|^\W{0,3}no)\b[^.;|]{0,30}"
    r"\b(?:back|returns?|refunds?|refund(?:ed)?|returned|exchang\w+)\b",
    re.I,
)
PAST = regex(r"\b(?:after|beyond|past|over|once)\W*$", re.I)
NO_MONEY = regex(
    r"\bno (?:refunds?|money back|cancellations?)\b[^.;|]{0,25}\b(?:within|inside|less than|in the last|under)\W*$",
    re.I,
)
EVENT = regex(
    r"^\W{0,3}(?:of|before|prior to|from|to)\b[^.;|]{0,25}\b(?:event|start|arrival|departure|course|class"
    r"|booking|date|show|stay|travel"
    r"|appointment|check-?in|performance|trip|hire|party|wedding|lesson|session|visit)\b",
    re.I,
)
OWN_VERB = regex(r"\b(?:takes?|lasts?|needs?|is|are|has|have|will|can|comes?|gets?|runs?|costs?|keeps?)\b", re.I)
_INNER_CUT = r"[:;]|\s[–—]\s|, (?:and|but|so|then|while)\b"
BEFORE_INNER = regex(rf"^.*(?:{_INNER_CUT})", re.I)
AFTER_INNER = regex(rf"(?:{_INNER_CUT}| and (?:a|an|the|our|your|we|she|he|they|it|you)\b).*$", re.I)
SETTLED = regex(r"\b(?:settle[sd]?|sort(?:s|ed)?|resolve[sd]?|deal[st]? with|dealt with)\b", re.I)
ASKS_ANSWER = regex(
    r"\b(?:get|gets|hear) back|repl(?:y|ies)|respon\w+|complain\w*|answer|\b(?:call|ring|phone|text|write to"
    r"|email) (?:me|us)\b"
    r"|\bcall-?backs?\b|\bin touch\b",
    re.I,
)
FREE = regex(r"\bfree\b|\bcosts? nothing\b", re.I)
ASKS_KEEPING = regex(r"\b(?:wait|stand)\b", re.I)
ASKS_WHEN = regex(r"\b(?:when|how (?:soon|long|quick\w*|fast))\b", re.I)
ORDER_TO_FITTING = regex(r"[^.;|]{0,30}\bto (?:fitting|installation|laying|going live|connection)\b", re.I)
BACK_WITH_YOU = regex(r"\bback (?:with|to) you\b", re.I)
"""A thing of the customer's that was mended, and no delivery."""

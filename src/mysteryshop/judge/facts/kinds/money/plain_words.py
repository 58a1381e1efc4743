"""Words beside an amount that never name what it is for, or hardly."""

from __future__ import annotations

STOP = frozenset(
    """
    a an the this that these those and or but nor so yet if when while as than then there here it its itself they them
    their theirs we us our ours you your yours he him his she her hers i me my who whom whose which what where why how
    is are was were be been being am do does did done doing have has had having will would shall should can could may
    might must let lets to of in on at by for from with without within into onto upon about over under up down off out
    through across between after before during until till since per via plus not no yes never ever always only just
    also too very quite really still even all any each every both either neither some few more most much many other
    another such own same one ones once again now today tonight okay ok please sorry thank thanks hi hello dear course
    afraid madam sir ma'am folks everyone everybody anybody anyone anything something nothing nobody somebody whatever
    theres thats dont doesnt didnt isnt arent wont cant youre theyre weve youll ive tho xx pls however wherever
    whenever etc eg ie vs re isn't aren't don't doesn't didn't can't won't
    cost costs price prices priced pricing charge charges charged charging fee fees pay pays paid paying payable rate
    rates fare fares tariff sum amount total totals subtotal sell sells sold selling buy buys bought get gets got
    getting
    go goes going gone come comes coming came take takes taking took bring brings bringing brought make makes making
    give gives giving given want wants need needs like likes have use uses using used call called say says said tell
    add adds added adding apply applies applied ask asks asked see sees look offer offers offered include includes
    included including inclusive exclude excludes excluding exclusive excl incl inc ex know means mean keep keeps set
    free gratis complimentary nil none zero extra extras little bit bits lot lots kind type
    vat gst tax taxes net gross stay stays start starts starting begin begins run runs work works want cover covers
    currently usually approx approximately around roughly
    special great good best better nice lovely happy simple simply plain new bestseller popular favourite latest drop
    week's month's today's handy well quick quickly easy easily big-hearted hire hires hired hiring rent rental rents
    rented renting loan loans one-off once-only flat per-person
    gbp eur usd inr zar aud nzd cad chf pound pounds euro euros dollar dollars quid rupees rand
    enjoy choose pick book-now subject regards best-seller dm msg whatsapp
    separately sold seller listed meanwhile normally madam
    available stock soon instead only's onwards upwards madam subject's
    """.split()
)
"""Words that never tell one thing from another beside a price. Source: written by hand."""

GENERIC = frozenset(
    """
    ticket course class plan package membership item thing product service order purchase option deal session set
    visit
    person people customer head time piece booking one copy unit article size job appointment call use account bill
    part
    model range line edition version
    """.split()
)
"""Words for what is sold that say little: they never make two names one, and never part them. Source: by hand."""

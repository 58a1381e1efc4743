"""Promises that only look like contradictions, by what parts them, and the same wordings where they contradict."""

from __future__ import annotations

import pytest
from tests.unit.judge.facts.saying import LETTERS, channels_saying

from mysteryshop.judge.facts.channels import page_of_channel
from mysteryshop.judge.facts.reading import contradictions
from mysteryshop.judge.reading.page import Reading, Setting, SiteReading
from mysteryshop.model import ChannelKind


def sure_of(*texts: str) -> list[tuple[str, str]]:
    """The contradictions of every family among these channels, as pairs of quotes; what a person must say left out."""
    site = channels_saying(*texts, known_by=LETTERS)
    return [(pair.a.quote.text, pair.b.quote.text) for pair in contradictions(site) if pair.sure]


AMOUNTS = [
    (
        "The Heron kayak costs £640.",
        "Subject: Your order\nHeron kayak: £160 deposit paid today, the rest on collection.",
    ),
    ("Oak dining table £900", "The oak dining table: pay £300 now and the rest when it is made."),
    ("Wedding cake £360", "For a wedding cake we ask for £100 to hold the date."),
    ("Stove, Ember model: £1,200", "Ember stove from our finance partner: 12 payments of £100."),
    ("The Ember stove is £1,200.", "Spread the cost of the Ember stove: £110 a month for a year."),
    ("Wreath class £45", "Two friends on the wreath class? That comes to £90."),
    ("Adult ticket £12", "Two adult tickets and a programme: £29"),
    ("Massage 60 minutes: €70", "Massage voucher: €50"),
    ("Gift card £25", "Spend £25 on a gift card and you get a £30 card."),
    ("Pottery kit £32", "For example, a pottery kit at £40 with a fifth off is £32."),
    ("Bring a friend and you both get £10 credit on your next piano lesson.", "A piano lesson is £28."),
    ("Lost keys cost £15.", "Key deposit: £5, returned when you hand the key back."),
    ("Call-out £60", "Your call-out: £45.00 labour, £15.00 parts."),
    ("Candle £18", "Subject: Your order\n3 x candle £54.00\nPostage £3.95"),
    ("Season pass $220", "Upgrade your season pass for $40."),
    ("Bike service £75", "If your bike service comes in under £60 we'll ring you."),
    ("Wool throw £85", "Wool throw, as good as new, customer return: £60"),
    ("Dog groom £38", "The damage waiver for a dog groom is £5."),
    ("Basket total: £0.00", "Basket total: £32.00"),
    ("Pan set\n\nRemove\n\nPrice: £54.00", "Kettle\n\nUpdate basket\n\nRemove\n\nPrice: £32.00"),
    ("Subtotal £18.00", "Order total £24.50"),
    ("Your basket: 2 items, £46.00", "Basket £0.00 Checkout"),
    ("Engraving from £8", "Engraving for a name: £12"),
    ("Course fee $400", "A late payment of the course fee adds $25."),
    ("Excess on a lost phone claim: £50", "Phone cover: £6 a month"),
    ("Cover for a lost phone up to £500", "Lost phone cover £7"),
    ("A tent for the weekend: £40 hire, £80 if you keep it.", "Tents: hire £40 a weekend"),
    ("Ring sizing is £25.", "Ring sizing of a platinum ring £45."),
    ("Swim lesson £9", "Book ten swim lessons for £81."),
    ("Hot stone massage €80", "Couples hot stone massage €150"),
    ("Filter coffee beans 250 g: £8.50", "Filter coffee beans 1 kg: £29"),
    ("Standard room £90", "Standard room, breakfast and dinner: £140"),
    ("Boiler service £95", "Boiler service for landlords £85"),
    ("Set of four bowls £48", "Bowl £13"),
    ("Yoga: drop in £12", "Yoga: £100 for ten"),
]
"""Amounts that are no price of the thing: parts of one, sums, credits, examples, other conditions."""

NAMES = [
    ("Fern hand cream £12\nMoss lip balm £6", "Rose hand cream £12\nMoss lip balm £6"),
    ("Orange and clove candle, 180 g, £16\nFig candle, 180 g, £16", "Fig candle £16\nPine candle £16"),
    ("Rook table lamp £80", "Wren table lamp £80"),
    ("The Dales tour, three hours, £30", "The Fells tour, three hours, £30"),
    ("Yoga for Backs £10\nPilates £10", "Tai Chi £10\nPilates £10"),
    ("Dogs: £12 per night", "Pets: yes, 12.00 GBP per night"),
    ("Kippers £9\nPorridge £5", "Smoked salmon £9\nPorridge £5"),
    ("Adult £9 Child £5", "Grown-ups £9, under 12s £5"),
    ("Bluebell soap bar £6.50, lavender\nNettle soap bar £6.50", "Lavender soap £6.50\nNettle soap £6.50"),
    ("Our medium mattress is the Curlew.", "Our firm mattress is the Plover."),
    ("Ground floor studio £70\nLoft £90", "Garden room £70\nLoft £90"),
    ("Mondays: Bookbinding £40\nTuesdays: Lino £35", "Wednesdays: Etching £40\nTuesdays: Lino £35"),
    (
        "The Harrier backpack is a light rucksack for a day out. £75",
        "The Kestrel backpack is a light rucksack for a night out. £75",
    ),
    ("Set menu: The Hunter €32\nThe Gardener €28", "The Fisher €32\nThe Gardener €28"),
    ("Bronze membership £20\nSilver membership £30", "Off-peak membership £20\nSilver membership £30"),
]
"""Two names that stand for two things of one price."""

TIMES = [
    (
        "Workshop: come and look round, Wednesday to Saturday, 10 till 4.",
        "Ring Mo on 01632 960144 between nine and one, weekdays.",
    ),
    ("Shop open Mon-Sat 9-5", "Phones Mon-Fri 10-4"),
    ("Gates close at 6", "Last entry 5 pm, Monday to Sunday"),
    ("Café Tue-Sun 10-4", "Garden Tue-Sun 9-6"),
    ("We're open Tuesday to Sunday, 11 to 6.", "Private viewings Monday 6 to 8 by arrangement."),
    ("Open Mon-Fri 8-6", "Christmas Eve 8-12"),
    ("Collect parcels Mon-Fri 12-2.", "Shop hours: Mon-Fri 9-6"),
    ("Pool 6.30-22.00 daily", "Lane swimming 6.30-8.00 Mon-Fri"),
    ("Studio open Mon-Sat 10-6", "Drop-in clay: Thursdays 7-9 pm"),
    ("Live chat 8 am to 8 pm every day", "Telephone 9 am to 5 pm Monday to Friday"),
]
"""Times of two doors, lines or events."""

MINIMUMS = [
    ("No minimum order.", "Minimum of 12 for an engraved order."),
    ("Order from £20", "Cards: £5 minimum"),
    ("There is no minimum spend.", "Spend £40 for free delivery."),
    ("Minimum stay two nights", "Groups of at least six"),
    ("No minimum order", "Wholesale: opening order £150"),
    ("The smallest box is for two people.", "No minimum order"),
    ("Minimum age 8", "Minimum group 4"),
    ("One ticket is fine.", "School parties of ten or more book by phone."),
    ("Minimum term 12 months", "Mobile-only plan: no minimum term"),
    ("Order as little as you like", "Same-day van: orders over £30"),
    ("You can buy a single tile.", "Trade price from 50 tiles"),
    ("At least 48 hours' notice", "No minimum spend"),
    ("Custom printing starts at 25 pieces.", "There is no minimum order for plain mugs."),
]
"""The least of two things, or of two sorts of orders."""

WINDOWS = [
    ("Return anything within 30 days.", "Tell us within 7 days if it arrived broken."),
    ("30 days to send it back", "Sale items: 14 days"),
    ("Return it within 30 days of delivery.", "Once we have your return, your refund takes 5 days."),
    (
        "Send it back within 28 days.",
        "You get it back within 5 days of your parcel reaching us, the same way you paid.",
    ),
    ("Exchange within 60 days.", "Refund within 30 days."),
    ("We keep your parcel for 10 days at the collection point, then it goes back.", "30 days to return"),
    ("Cancel your subscription 3 days before the next box.", "Returns within 14 days"),
    ("Try it for 100 nights.", "Unused items may be returned within 30 days."),
    ("Return a hired suit within 3 days of the event.", "Bought suits can be returned for 28 days."),
    ("Christmas gifts can come back until 31 January.", "Returns: 28 days"),
    ("Returns window 30 days", "In-store purchases: 14 days"),
]
"""Lengths of time that begin with other events."""

DELIVERIES = [
    ("Order by 14:00 and it leaves the same day.", "Next-day delivery £6"),
    (
        "Order by 14:00 and it arrives Wed 25 to Thu 26 November (2 to 3 working days).",
        "Order by 14:00 and it leaves the same day.",
    ),
    ("Made in two weeks.", "Delivered in three days."),
    ("Delivery £4.95", "We pay the courier when it comes back to us."),
    ("Standard delivery £3.95", "Delivery to your room of choice £15"),
    ("Free delivery over £40", "Delivery £3.50 on orders under £40"),
    ("Samples are posted free.", "Postage £2.95"),
    ("Local drop-off free in Ambleford.", "Courier £6.50"),
    ("Delivery 2-3 working days", "Personalised mugs take 7 days."),
    ("Letterbox gifts posted free", "Delivery £4"),
    ("Delivery: £4.95", "Your plant is fetched free of charge if it arrives broken."),
]
"""Costs and times of two services, or of the way back."""

GUARANTEES = [
    ("12 months on parts and labour (battery: 6 months).", "Batteries are covered for six months."),
    ("The frame is guaranteed for ten years.", "Covers are guaranteed for two years."),
    ("Two-year guarantee", "Repairs are guaranteed for six months."),
    ("Roof work guaranteed 10 years", "Gutters guaranteed 2 years"),
    ("Extended warranty: five years for £40", "Warranty two years"),
    ("Vouchers last 12 months.", "Two year guarantee"),
]
"""Guarantees of a thing, of its parts and of work."""

ANSWERS = [
    ("We answer emails within a day.", "Complaints: a decision in ten working days."),
    ("We call back within the hour.", "Emails answered in one working day."),
    ("We answer every message within 24 hours.", "Out of season we answer within 3 days."),
    ("Chat: two minutes", "We reply to letters in a week."),
]
"""Answers to two sorts of messages."""

ORDERS = [
    ("Membership: $45 a month", "Subject: Welcome\nMembership\nTotal today: $70.00"),
    ("Adult €9", "Subject: Your order\n2 adult tickets\nAdult €18.00"),
    ("Grown-ups £7", "Family day: grown-ups £21"),
    ("Sunrise Blend, £60 a kilo.", "Caffeine: Night Walk yes / Sunrise Blend none"),
    ("Nuts: Harvest Bar yes, Orchard Bar none", "Orchard Bar £3"),
    ("Fell jumper, navy (FJ-220), £90", "14 March: FJ-220 is back. Fell jumper, navy, £90"),
    ("Tarn 2 microscope (ref. TM-402), £150", "Osprey Lane Tarn 2 Micro (ref. TM-402), £150"),
    ("You may cancel without charge in the first five days.", "Goods may be returned within thirty days."),
    ("Cancel free of charge for the first week.", "Unused items can be sent back within 60 days."),
    ("No minimum spend.", "Shops order by the carton, twelve units or more."),
    ("There is no minimum order value.", "Cafés buy by the case, six bottles or more."),
    ("Delivery £6.50", "Subject: Your order 1204\n\nThrow          64.00\nDelivery           0.00\n"),
]
"""Sums, several of a thing, features, dates and abbreviations that read like prices and names; other rights."""


@pytest.mark.parametrize(
    ("one", "other"), [*AMOUNTS, *NAMES, *TIMES, *MINIMUMS, *WINDOWS, *DELIVERIES, *GUARANTEES, *ANSWERS, *ORDERS]
)
def test_what_is_of_two_things_is_not_raised(one: str, other: str) -> None:
    assert sure_of(one, other) == []
    assert sure_of(other, one) == []


CONTRADICTING = [
    ("Delivery £6.50", "Subject: Your order 1204\n\nThrow ......... £64.00\nDelivery ............. £7.50\n"),
    ("Standard postage $9", "Subject: Your order 1204\n\nThrow          64.00\nStandard postage           11.00\n"),
    ("No corkage", "Corkage, per bottle opened       £6.00"),
    ("Write to hello@heronkayak.example", "Enquiries: bookings@heron-kayak.example"),
    ("Tarn 2 microscope (ref. TM-402), £150", "Beck 2 microscope (ref. TM-402), £150"),
    ("Heron kayak £640", "The Heron kayak costs six hundred and ninety pounds."),
    ("Deposit for the hall: £50", "We ask a deposit of £80 for the hall."),
    ("Our kittens cost £120.", "We ask £150 for a kitten."),
    ("Wool blanket, all colours: £85", "The wool blanket is £95."),
    ("Olive oil, 5 litres: €48", "Olive oil 5 ℓ €54"),
    ("Extra bulb, sold separately: £9", "The extra bulb is £12."),
    ("Museum: Mon-Thu 10-4", "The museum is open Friday to Sunday, ten to four."),
    ("12 March - We open Tuesday to Sunday, ten to five.", "Open Tue-Sun 10-6"),
    ("No least number: one card is fine.", "Minimum order: 10 cards"),
    ("The smallest print run is fifty.", "Smallest order: 20 copies"),
    ("We can't take orders under £30.", "There is no minimum order."),
    ("You're covered for ninety days from delivery, parts and labour.", "Guarantee: two years"),
    ("Anything that cracks in the first year we replace.", "Guaranteed for three years."),
    ("Whatever breaks in the first two years, we mend free.", "Our guarantee lasts six months."),
    ("Parts and labour: six months.", "Warranty: 24 months"),
    ("We guarantee the device for a year.", "Warranty: 3 years"),
    ("Emails hear back within three working days.", "We answer every message the same day."),
    ("You get it back within 5 days of your parcel reaching us.", "Refunds take three weeks."),
    ("Use the code WARM and get ten per cent off.", "15% with the code WARM."),
    ("You'll need to pay the postage back yourself.", "Returns are free."),
    ("Return shipping: buyer pays", "We pay the return postage."),
    ("Bring your own label to send it back.", "Returns come home free with our prepaid label."),
    ("There is no Curlew stool now, it's the Plover.", "Curlew stool £60"),
    ("The tray used to be called Dovetail; same tray, new name.", "Dovetail tray £24"),
    ("We sold it as Saltwind until spring.", "Saltwind throw £70"),
    ("Marram is no more: ask for Dune.", "How about a Marram rug for the hall?"),
    ("There is no course called Dawn Chorus here.", "Dawn Chorus: a morning with the birds, £35"),
]


@pytest.mark.parametrize(("one", "other"), CONTRADICTING)
def test_what_cannot_both_be_true_is_raised(one: str, other: str) -> None:
    assert sure_of(one, other)
    assert sure_of(other, one)


AGREEING = [
    ("Heron kayak £640", "The Heron kayak costs six hundred and forty pounds."),
    ("Olive oil, 5 litres: €48", "Olive oil 5 ℓ €48"),
    ("Smallest order: 20 copies", "The smallest print run is twenty."),
    ("Anything that cracks in the first year we replace.", "Guarantee: 12 months"),
    ("You're covered for ninety days, parts and labour.", "90-day warranty"),
    ("You get it back within 5 days of your parcel reaching us.", "Refunds take five days."),
    ("15% with the code WARM.", "Use the code WARM and get fifteen per cent off."),
    ("You'll need to pay the postage back yourself.", "Return shipping: buyer pays"),
    ("There is no Curlew stool now, it's the Plover.", "Plover stool £60"),
    ("The tray used to be called Dovetail; same tray, new name.", "Marram tray £24"),
    ("Emails hear back within a working day.", "We reply in one working day."),
    ("12 March - We open Tuesday to Sunday, ten to five.", "Open Tue-Sun 10-5"),
]


@pytest.mark.parametrize(("one", "other"), AGREEING)
def test_what_says_the_same_is_not_raised(one: str, other: str) -> None:
    assert sure_of(one, other) == []


FOOT = "Call 01632 960142\nYou can pay by card, PayPal or bank transfer."


def test_a_page_does_not_know_what_the_frame_of_every_page_says() -> None:
    own = ["Our story", "What we sell", "Call 01632 960187", "Where we post", "How we pack", "Terms"]
    readings = tuple(
        Reading(
            page_of_channel(f"page {at}", ChannelKind.WEB, f"{text}\n\n{FOOT}"),
            where="anywhere",
            visit=f"v{at}",
            channel="web",
        )
        for at, text in enumerate(own)
    )
    found = [pair for pair in contradictions(SiteReading(readings, Setting())) if pair.sure]
    assert {frozenset((pair.a.quote.text, pair.b.quote.text)) for pair in found} == {
        frozenset(("01632 960142", "01632 960187"))
    }

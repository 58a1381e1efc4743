"""The mistakes planted in the shop's `before` edition: what an audit of it has to find."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.model import PageKind as Kind


@dataclass(frozen=True, slots=True)
class PlantedMistake:
    """One mistake. check: the check that must find it; pages: on which kinds, for a site check those that clash.

    words: served on the first of the pages in `before`, and nowhere there in `after`. note: what is wrong.
    """

    id: str
    check: str
    pages: tuple[Kind, ...]
    words: str
    note: str


def _plant(check: str, pages: Kind | tuple[Kind, ...], words: str, note: str) -> PlantedMistake:
    kinds = pages if isinstance(pages, tuple) else (pages,)
    return PlantedMistake(f"{check}@{kinds[0].value}", check, kinds, words, note)


_OUTAGE = (
    _plant("outage-human-message", Kind.ERROR, "RouteNotFound", "A missing page shows a record meant for programs."),
    _plant("outage-no-internals", Kind.ERROR, '"handler": null', "The inside of the server is shown to a customer."),
    _plant("outage-next-step", Kind.ERROR, '"status": 404', "There is no way on but the browser's back button."),
    _plant("outage-404-way-on", Kind.ERROR, '{"error":', "No search box, no likely places, no contact."),
    _plant("outage-right-status", Kind.MAINTENANCE, "Well, this is a pickle!", "Closed, but sent with status 200."),
    _plant("outage-apology", Kind.MAINTENANCE, "Our launch was the proudest day", "Pride stands where a sorry should."),
    _plant(
        "outage-names-my-loss", Kind.MAINTENANCE, "our site lies flat on its back", "Nothing says that I can't order."
    ),
    _plant("outage-not-about-us", Kind.MAINTENANCE, "our poor team is heartbroken", "The shop is sorry for itself."),
    _plant("outage-work-under-way", Kind.MAINTENANCE, "Now our site lies flat", "Nobody is said to be mending it."),
    _plant("outage-gives-time", Kind.MAINTENANCE, "Back soon!", "Soon is not a time."),
    _plant("outage-next-step", Kind.MAINTENANCE, "Back soon!", "Nothing to do in the meantime, nobody to call."),
    _plant("outage-plain-tone", Kind.MAINTENANCE, "Even our oven gloves are crying.", "A joke where time is lost."),
    _plant(
        "outage-no-blame", Kind.SEARCH, "You have misspelt your search.", "The empty result is the customer's fault."
    ),
    _plant("outage-apology", Kind.SOLD_OUT, "our whole team is over the moon", "Joy where a sorry should be."),
    _plant("outage-names-my-loss", Kind.SOLD_OUT, "It flew off the shelves", "Nothing says that I can't have it."),
    _plant("outage-not-about-us", Kind.SOLD_OUT, "What a month for Batch & Bannock", "The news is the shop's success."),
    _plant("outage-gives-time", Kind.SOLD_OUT, "It flew off the shelves, and", "Nothing says when it is back."),
    _plant("outage-sold-out-way-on", Kind.SOLD_OUT, "over the moon! What a month", "No note, no date, no alternative."),
)

_FAQ = (
    _plant("faq-answers-first", Kind.FAQ, "Thornby is the heart of our brand", "Collecting is never answered."),
    _plant("faq-no-with-a-way", Kind.FAQ, "loose edges leave us no margin", "A no, and nothing to have instead."),
    _plant("faq-no-with-a-way", Kind.RETURNS_INFO, "pass off a used blade as new", "A no, and nothing to do instead."),
    _plant(
        "faq-customer-reason", Kind.FAQ, "No, because loose edges leave us no margin.", "The reason is their profit."
    ),
    _plant(
        "faq-customer-reason",
        Kind.DELIVERY_INFO,
        "parcels to the islands leave us no profit",
        "The reason is their profit.",
    ),
    _plant("faq-no-blame", Kind.FAQ, "You should have read the care card", "The mould is my own fault."),
    _plant("faq-no-blame", Kind.RETURNS_INFO, "people who try to pass off a used blade", "I am taken for a cheat."),
    _plant("faq-warm-not-legal", Kind.FAQ, "shall forfeit any refund", "A lawyer answers."),
    _plant("faq-warm-not-legal", Kind.RETURNS_INFO, "shall be dealt with at our sole discretion", "A lawyer answers."),
    _plant("faq-concrete", Kind.FAQ, "Delivery times vary.", "Asked when, told nothing."),
    _plant("faq-in-my-words", Kind.FAQ, "every baker's favourite?", "Nobody but the shop asks that."),
    _plant(
        "faq-covers-the-journey", Kind.FAQ, "What everyone asks Batch & Bannock.", "Nothing on paying, changes, damage."
    ),
    _plant(
        "faq-to-a-person", Kind.FAQ, "Please read all the answers above before", "The page ends with a closed door."
    ),
)

_COPY = (
    _plant("copy-leads-with-outcome", Kind.HOME, "a house of baking culture", "It opens with the company."),
    _plant("copy-leads-with-outcome", Kind.LANDING, "Was £60, now £40: save 40%!", "It opens with the offer."),
    _plant(
        "copy-leads-with-outcome", Kind.CATEGORY, "The Prove Series comprises", "It opens with the range and materials."
    ),
    _plant("copy-leads-with-outcome", Kind.PRODUCT, "continuous helical rattan substrate", "It opens with the making."),
    _plant("copy-names-who-its-for", Kind.HOME, "our heritage and our name", "For nobody I know."),
    _plant("copy-names-who-its-for", Kind.LANDING, "The baking event of the century!", "For nobody I know."),
    _plant("copy-names-who-its-for", Kind.CATEGORY, "four lines in cane, flax, steel and glass", "For nobody I know."),
    _plant("copy-names-who-its-for", Kind.PRODUCT, "Perfect for everyone", "For everyone is for nobody."),
    _plant("copy-spec-means-something", Kind.CATEGORY, "22 cm, cane, 210 g.", "Numbers with nothing they do for me."),
    _plant("copy-spec-means-something", Kind.PRODUCT, "Cane, 4 mm", "Numbers with nothing they do for me."),
    _plant(
        "copy-complete-solution", Kind.PRODUCT, "Liner not included.", "Says what is missing and not where to get it."
    ),
    _plant(
        "copy-complete-solution", Kind.CART, "Calculated at checkout", "No word on what else one needs or how to start."
    ),
    _plant("copy-position-clear", Kind.HOME, "Baking excellence since 1994", "What is sold, and to whom, is not said."),
    _plant("copy-position-clear", Kind.LANDING, "Grab it now", "What, and for whom, is not said."),
    _plant("copy-no-empty-hype", Kind.HOME, "World-class, revolutionary, unrivalled.", "Big words, no proof."),
    _plant("copy-no-empty-hype", Kind.LANDING, "An incredible, unbeatable deal", "Big words, no proof."),
    _plant("copy-no-empty-hype", Kind.PRODUCT, "World-class Batch & Bannock craft", "Big words, no proof."),
    _plant("copy-plain-words", Kind.PRODUCT, "hygroscopic moisture equilibration", "Only an engineer reads this."),
    _plant(
        "copy-you-more-than-we", Kind.ABOUT, "We have won awards and we are proud of our team", "All about themselves."
    ),
)

_CHANNELS = (
    _plant(
        "consistent-price",
        (Kind.CART, Kind.PRODUCT, Kind.CATEGORY),
        "£19.50",
        "£18.00 on its page and in the list. And the set: £40.00 on its page, 42.00 in its structured data.",
    ),
    _plant(
        "consistent-delivery-cost",
        (Kind.FAQ, Kind.DELIVERY_INFO, Kind.CHECKOUT),
        "Standard delivery is £3.95.",
        "£4.95 on the delivery page, at the checkout and in the structured data.",
    ),
    _plant(
        "consistent-delivery-time",
        (Kind.DELIVERY_INFO, Kind.HELP),
        "5 to 7 working days",
        "2 to 3 working days on the help page.",
    ),
    _plant(
        "consistent-returns",
        (Kind.TERMS, Kind.FAQ, Kind.RETURNS_INFO),
        "within 14 days of receipt",
        "30 days on two other pages and in the structured data.",
    ),
    _plant("consistent-contact", (Kind.CONTACT, Kind.TERMS, Kind.HELP), "01632 960187", "Elsewhere 01632 960142."),
    _plant(
        "consistent-hours", (Kind.CONTACT, Kind.HELP), "Monday to Friday, 10:00 to 16:00", "Help says 9:00 to 17:00."
    ),
    _plant("consistent-stock", (Kind.SOLD_OUT, Kind.CATEGORY), "flew off the shelves", "In stock, says the list."),
    _plant("consistent-offers", (Kind.HOME, Kind.CART), "Today only: 10% off your whole order!", "Never taken off."),
    _plant("consistent-payment-methods", (Kind.PAYMENT, Kind.FAQ), "We take cards.", "The foot names three ways."),
    _plant("consistent-support-promise", (Kind.CONTACT, Kind.HELP), "within 24 hours", "Help says 5 working days."),
)

_ATTRIBUTES = (
    _plant(
        "ease-labels-keyboard",
        (Kind.HOME, Kind.CATEGORY, Kind.SEARCH, Kind.PRODUCT, Kind.SOLD_OUT),
        '<img src="/pictures/proving-bowl.svg" width="400" height="400">',
        "Pictures with no words that stand for them.",
    ),
    _plant("ease-guest-checkout", Kind.CHECKOUT, "To order, you open an account", "No way to buy as a guest."),
    _plant("ease-few-fields", Kind.CHECKOUT, "Date of birth", "Twelve fields, with birth date and household."),
    _plant("time-arrival-date", (Kind.CHECKOUT, Kind.CART), "Your parcel travels with our courier.", "No date."),
    _plant("time-arrival-date", (Kind.PRODUCT, Kind.SOLD_OUT), "Delivery calculated at checkout.", "No date, no days."),
    _plant("time-refund-when", Kind.RETURNS_INFO, "Refunds are made in due course.", "No days, from no event."),
    _plant("time-order-status", Kind.HELP, "The carrier looks after every parcel", "No way to look an order up."),
    _plant("sure-total-before-pay", Kind.PAYMENT, "To pay", "No items, no address, no delivery above the button."),
    _plant("sure-button-says-pay", Kind.PAYMENT, "Continue", "The last button does not say that it costs money."),
    _plant(
        "sure-returns-visible", (Kind.PRODUCT, Kind.CART, Kind.CHECKOUT), "Returns: see terms.", "No days, no cost."
    ),
    _plant("sure-honest-urgency", Kind.LANDING, "Hurry before it is gone for ever!", "Said every day, with no end."),
    _plant("sure-confirmation", Kind.CONFIRMATION, "appreciates your custom", "No number, no date, no way to change."),
    _plant("cost-no-late-fees", (Kind.PAYMENT, Kind.CART), "Handling fee", "£1.95 that shows only on the last page."),
    _plant("cost-delivery-early", (Kind.PRODUCT, Kind.CART), "Delivery calculated at checkout.", "No amount, no rule."),
    _plant(
        "cost-tax-included",
        (Kind.PRODUCT, Kind.SOLD_OUT, Kind.CART),
        "Delivery calculated at checkout.",
        "Beside the price stands nothing on tax.",
    ),
    _plant("cost-honest-discount", Kind.LANDING, "save 40%", "From £60 to £40 is a third."),
    _plant("cost-no-preticked", Kind.CHECKOUT, "Breakage cover", "£1.50 with the tick already in the box."),
    _plant("choice-payment-ways", Kind.PAYMENT, "Pay with your card", "Cards only."),
    _plant("choice-delivery-ways", Kind.CHECKOUT, "travels with our courier", "One way, no date."),
    _plant(
        "choice-delivery-ways", Kind.DELIVERY_INFO, "Standard delivery costs £4.95 for every order.", "One way only."
    ),
    _plant("choice-buy-single", Kind.FAQ, "loose edges leave us no margin", "The part can't be had alone."),
    _plant(
        "choice-buy-single", Kind.PRODUCT, "The liner is sold only as part of the set.", "The part can't be had alone."
    ),
    _plant("choice-refuse-freely", Kind.HOME, "No thanks, I prefer a worse shop", "A small no that shames; a big yes."),
    _plant("care-after-purchase", Kind.PRODUCT, "Care is up to the owner.", "No help to use it, no parts, no repair."),
    _plant(
        "care-after-purchase",
        (Kind.HELP, Kind.SOLD_OUT),
        "The carrier looks after every parcel",
        "First use, and nothing after it: no parts, no repair.",
    ),
    _plant("care-honest-fit", Kind.PRODUCT, "Perfect for everyone", "Never says who should not buy it."),
    _plant(
        "care-honest-fit",
        (Kind.CATEGORY, Kind.SOLD_OUT),
        "Every line bears the Batch & Bannock mark.",
        "Nor which of them is for whom.",
    ),
    _plant(
        "care-complaint-route",
        (Kind.HELP, Kind.CONTACT, Kind.RETURNS_INFO),
        "allow 5 working days for our answer",
        "No word on how to complain, or to whom.",
    ),
)

PLANTED: tuple[PlantedMistake, ...] = (*_OUTAGE, *_FAQ, *_COPY, *_CHANNELS, *_ATTRIBUTES)
"""All of them, in the catalogue's order of checklists."""

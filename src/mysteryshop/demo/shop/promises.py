"""What the shop promises, said once: every page, and the structured data, takes its figures from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from mysteryshop.demo.shop.calendar import after_working_days, day_words, full_hour, hour_words, span_words

CUTOFF_HOUR = 14
RETURNS_DAYS = 30
REFUND_DAYS = 5
GUARANTEE_YEARS = 5
SOLD_OUT_DAYS = 16
"""Days until the next firing of the dome."""

PHONE = "01632 960142"
EMAIL = "hello@batchandbannock.example"
HOURS = "Monday to Saturday, 9:00 to 17:00"
HOURS_DATA = "Mo-Sa 09:00-17:00"
COMPANY = "Batch & Bannock Ltd"
STREET, TOWN, POSTCODE = "14 Millrace Yard", "Thornby", "TH4 2QD"

STANDARD = Decimal("3.95")
NEXT_DAY = Decimal("6.95")
PICK_UP = Decimal("2.95")
FREE_FROM = Decimal("40.00")
SPARE_PART = Decimal("4.00")


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Days on which an order made at one moment arrives."""

    first: date
    last: date
    next_day: date


def arrivals(now: datetime) -> Arrivals:
    """Standard delivery takes 2 to 3 working days from the day the parcel leaves, next-day one."""
    today = now.date()
    late = now.hour >= CUTOFF_HOUR and after_working_days(today, 0) == today
    leaves = after_working_days(today, 1 if late else 0)
    return Arrivals(after_working_days(leaves, 2), after_working_days(leaves, 3), after_working_days(leaves, 1))


def pounds(amount: Decimal) -> str:
    """`£7` or `£3.95`: as one says it."""
    return f"£{amount:.0f}" if amount == amount.to_integral_value() else f"£{amount:.2f}"


def price_tag(amount: Decimal) -> str:
    """`£18.00`: as it stands on a label."""
    return f"£{amount:.2f}"


def reopening(now: datetime) -> datetime:
    """When the closed shop opens again: today's repair takes three hours."""
    return full_hour(now, 3)


def facts(now: datetime, prices: Mapping[str, Decimal]) -> dict[str, str]:
    """Every fact that the shop's words may name, in words. prices: of the products, by id."""
    due = arrivals(now)
    parts = ("proving-bowl", "bench-scraper", "scoring-blade", "linen-liner")
    singly = sum((prices.get(part, Decimal(0)) for part in parts), Decimal(0))
    opens, update = reopening(now), full_hour(now, 1)
    return {
        "phone": PHONE,
        "phone_link": "+44" + PHONE.replace(" ", "")[1:],
        "email": EMAIL,
        "hours": HOURS,
        "company": COMPANY,
        "street": f"{STREET}, {TOWN}, {POSTCODE}",
        "standard": pounds(STANDARD),
        "next_day": pounds(NEXT_DAY),
        "pick_up": pounds(PICK_UP),
        "free_from": pounds(FREE_FROM),
        "spare": pounds(SPARE_PART),
        "standard_time": "2 to 3 working days",
        "cutoff": f"{CUTOFF_HOUR}:00",
        "arrives": span_words(due.first, due.last),
        "arrives_next_day": day_words(due.next_day),
        "returns_days": str(RETURNS_DAYS),
        "refund_days": str(REFUND_DAYS),
        "guarantee_years": str(GUARANTEE_YEARS),
        "back_on": day_words(after_working_days(now.date() + timedelta(days=SOLD_OUT_DAYS), 0)),
        "reopen": f"{hour_words(opens)} on {day_words(opens)}",
        "reopen_hour": hour_words(opens),
        "next_update": hour_words(update),
        "reply": "17:00 on the next working day",
        "bowl": pounds(prices["proving-bowl"]),
        "liner": pounds(prices.get("linen-liner", Decimal(0))),
        "scraper": pounds(prices["bench-scraper"]),
        "blade": pounds(prices["scoring-blade"]),
        "set": pounds(prices["first-loaf-set"]),
        "set_singly": pounds(singly),
        "set_saving": pounds(singly - prices["first-loaf-set"]),
    }

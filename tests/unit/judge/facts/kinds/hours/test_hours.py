"""Opening hours held together: which two statements contradict, and which only look as if they did."""

from __future__ import annotations

import json
from itertools import permutations

import pytest
from tests.unit.judge.facts.saying import pages_saying, pairs_in, sure_in

from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.hours.family import FAMILY
from mysteryshop.judge.facts.kinds.hours.reading import openings


def pairs_of(*texts: str) -> list[Pair]:
    return pairs_in(pages_saying(*texts), FAMILY)


def sure_of(*texts: str) -> list[Pair]:
    return sure_in(pages_saying(*texts), FAMILY)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mon–Sat 9–18", ["Mon-Sat 09:00-18:00"]),
        (
            "Open half six till ten in the week, eight till six at weekends",
            ["Mon-Fri 06:30-10:00", "Sat, Sun 08:00-18:00"],
        ),
        ("Open 10.30 am to 8.30 pm, all days", ["Mon-Sun 10:30-20:30"]),
        ("Mon, Tue, Thu, Fri: 8.30–17.30; Wed 8.30–13.00", ["Mon, Tue, Thu, Fri 08:30-17:30", "Wed 08:30-13:00"]),
        ("Tuesday - Saturday 10 - 6 (Thursdays till 8)", ["Tue-Sat 10:00-18:00", "Thu ?-20:00"]),
        ("Shop open 11 am to 9 pm, Monday closed", ["Tue-Sun 11:00-21:00", "Mon closed"]),
        ("Wednesday to Saturday, 10–12.30 and 14–18.30", ["Wed-Sat 10:00-12:30", "Wed-Sat 14:00-18:30"]),
        ("The shop opens at ten and closes at six, Wednesday through Sunday.", ["Wed-Sun 10:00-18:00"]),
        ("Every day except Wednesday, 9 to 5.", ["Mon, Tue, Thu, Fri, Sat, Sun 09:00-17:00"]),
        ("Eight to eight on weekdays, Saturdays nine to one", ["Mon-Fri 08:00-20:00", "Sat 09:00-13:00"]),
        ("Our helpline is answered round the clock.", ["Mon-Sun round the clock"]),
        ("Half eight to half five, never on a Sunday.", ["Mon-Sat 08:30-17:30", "Sun closed"]),
        ("Opening hours\nMonday–Friday\n9am – 5.30pm", ["Mon-Fri 09:00-17:30"]),
        ("0800–1700 Mon–Fri", ["Mon-Fri 08:00-17:00"]),
        ("Noon to midnight, Fri & Sat", ["Fri, Sat 12:00-24:00"]),
        ("Open ten till four", ["any day 10:00-16:00"]),
        ("Open Thursdays, 2 to 6", ["Thu 14:00-18:00"]),
        ("Open 1-5pm on Sundays", ["Sun 13:00-17:00"]),
        ("The bar is open Fridays, 6pm to 2am", ["Fri 18:00-02:00"]),
        ("Open 22:00 to 6", ["any day 22:00-06:00"]),
        ("Open until 9 on Fridays", ["Fri ?-21:00"]),
        ("We shut at five, twelve on a Saturday.", ["Sat ?-12:00", "Mon, Tue, Wed, Thu, Fri, Sun ?-17:00"]),
    ],
)
def test_reads_days_and_times_in_every_notation(text: str, told: list[str]) -> None:
    assert [opening.hours.text for opening in openings(pages_saying(text))] == told


@pytest.mark.parametrize(
    "text",
    [
        "For ages 9 to 13",
        "Delivered in 3 to 5 days",
        "Matinees Saturday 2.30pm to 4.30pm",
        "Your engineer comes Tuesday 8am–1pm",
        "Burn time 40 to 45 hours",
        "3–8 November",
        "We answer within 24 hours.",
        "Swimming lessons: Mondays 4 to 5",
        "Free cancellation up to 24 hours before.",
    ],
)
def test_takes_no_other_times_for_opening_hours(text: str) -> None:
    assert openings(pages_saying(text)) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Open Mon–Sat 9–6", "We're open nine till five, Monday to Saturday.", id="an hour"),
        pytest.param("Sat & Sun 9am–9pm", "Weekends nine till six.", id="words and figures"),
        pytest.param("Shop open all days, 10 am to 8 pm", "Store open 10–8, Sunday holiday", id="closed on a day"),
        pytest.param("Helpline: day and night", "Call us Monday to Friday, 8 to 6.", id="round the clock"),
        pytest.param("Reception is staffed 24 hours.", "After 23:00 the reception is closed.", id="closed at night"),
        pytest.param("Open every day, 9–5", "Open 9 to 5, Mondays to Fridays", id="days left out of a range"),
        pytest.param("Mon–Fri 6am–10pm", "Weekdays we open at 6am and shut at 9pm.", id="open and shut"),
        pytest.param("The bar is open Fri & Sat, noon to 10pm", "On Friday nights we pour until 11.", id="one evening"),
        pytest.param("Kitchen closes at 9", "The kitchen is open from noon till ten.", id="kitchen"),
        pytest.param("Leeds store: Mon–Sat 9–6", "Leeds: Monday to Saturday, ten to six", id="one branch"),
        pytest.param("Box office Tue–Sat 10–6", "Box office Mo-Fr 12:00-20:00", id="notation of machines"),
    ],
)
def test_finds_hours_that_cannot_both_be_true(one: str, other: str) -> None:
    assert sure_of(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Leeds store: Mon–Sat 9–6", "York store: Mon–Sat 10–5", id="two branches"),
        pytest.param("Shop: Wed–Sun 10–4", "Call 01632 960 014, Mon–Fri 9–5", id="shop and phone"),
        pytest.param("Kitchen open noon to 7.30pm", "Bar open noon to 11pm", id="kitchen and bar"),
        pytest.param("Summer opening hours: daily 9–8", "Open daily 10–4 in winter", id="seasons"),
        pytest.param("Mon–Sat 9–6. Bank holidays 10–4", "Open Mon–Sat 9–6", id="bank holidays"),
        pytest.param("Emergency line: day and night", "Phone: weekdays 9–5", id="emergency line"),
        pytest.param("Open Mon–Fri 8–6, Sat 9–1", "Saturdays nine to one", id="a part of the week"),
        pytest.param("Gym open round the clock", "Staff on the floor 9am–7pm", id="doors and people"),
        pytest.param("Open daily 9–5", "Doors 7pm, curtain 7.30pm", id="a show"),
        pytest.param("Shop open 10–5 daily", "Last orders 4.30pm", id="last orders"),
    ],
)
def test_leaves_alone_hours_of_two_things(one: str, other: str) -> None:
    assert sure_of(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Open 10.30–20.30", "We're open half past ten till half past eight.", id="half past"),
        pytest.param("Mon–Sat 9–17.30", "nine to half past five, every day but Sunday, we're open", id="but Sunday"),
        pytest.param("Open Tue–Sat 10–4", "Shut Sundays and Mondays, otherwise ten to four.", id="closing days"),
        pytest.param(
            "Farm shop: Thurs–Sun, 10am–4pm", "The farm shop is closed Monday to Wednesday.", id="the other days"
        ),
        pytest.param("Open 24/7", "We never close.", id="never closes"),
        pytest.param("Sundays 12–16 open", "Open Sunday, noon till four", id="noon"),
        pytest.param("Open 8am–8pm, 7 days.", "Open eight till eight, every day.", id="seven days"),
    ],
)
def test_hears_the_same_hours_in_two_wordings(one: str, other: str) -> None:
    assert pairs_of(one, other) == []


def marked_up(opens: str, closes: str) -> str:
    hours = {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": ["Monday", "Tuesday", "Wednesday", "Thursday", "https://schema.org/Friday"],
        "opens": opens,
        "closes": closes,
    }
    return json.dumps(
        {"@context": "https://schema.org", "@type": "Store", "openingHoursSpecification": [hours]}, indent=2
    )


def test_holds_structured_data_against_sentences() -> None:
    (pair,) = sure_of("Open Monday to Friday, 9 to 5", marked_up("09:00", "18:00"))
    assert '"closes": "18:00"' in pair.b.quote.text
    assert pair.b.quote.text in marked_up("09:00", "18:00")
    assert sure_of("Open Monday to Friday, 9 to 5", marked_up("09:00:00", "17:00")) == []


def test_reads_hours_strings_of_structured_data() -> None:
    data = '{"@type": "Store", "openingHours": ["Mo-Fr 09:00-17:00", "Sa 10:00-14:00"]}'
    assert [opening.hours.text for opening in openings(pages_saying(data))] == [
        "Mon-Fri 09:00-17:00",
        "Sat 10:00-14:00",
    ]


CHANNELS = (
    "Open Mon–Sat 9–6, closed Sundays",
    "We open nine to five, Monday to Saturday.",
    "Mon–Sat 9.00–18.00 we're open",
)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_channels_changes_nothing(order: tuple[int, ...]) -> None:
    found = sure_of(*(CHANNELS[number] for number in order))
    assert len(found) == 2
    assert all("09:00-17:00" in {pair.a.value.text[-11:], pair.b.value.text[-11:]} for pair in found)


GENERAL = (
    "Open Monday to Saturday, 9 to 5.30",
    "Tue–Sun 10–6",
    "Opening hours: Mon-Fri 8.30am-5pm, Sat 9am-1pm",
)


@pytest.mark.parametrize("general", GENERAL)
@pytest.mark.parametrize(
    "special",
    [
        "Late-night shopping on the last Thursday of the month, till 9.",
        "Storytime: Saturdays 11 to 11.45",
        "Our tea garden is open from 2 to 4, Saturday and Sunday.",
        "Residents' access 6am-8am daily",
        "Quiz night, Wednesdays 8 till 11",
        "Dog-friendly morning: first Sunday, 8 to 10",
        "Repairs are taken in Tuesday and Thursday, 2 to 4.",
        "We buy old records: Fridays 3-5",
        "Ring Ada, Mon-Fri 7am-9pm.",
        "On Saturday 14th we're open 8 to 8 for the fete.",
        "Open till midnight on Friday the 3rd.",
        "The museum shop shuts at 6, an hour after the galleries close.",
        "Evening classes Tuesday 7 till 9",
        "Tool library: Sat 10–12",
        "Members only: Sunday 8-9am",
        "Can I drop off parcels?\nSaturdays 7 to 8.",
        "Do you sharpen knives?\nYes, Wednesdays 10 to 12.",
        "Live music Sat 8-11pm",
        "Free tasting Sat 2 to 4",
        "Kids eat free Mon-Thu 3-6pm",
        "Half price bowling, Monday to Friday 10 to 4",
        "Trade counter: Mon–Fri 6.30–4",
        "Volunteers meet Mondays 6 to 8",
        "The car park is locked at 9pm daily.",
        "Collections Mon–Fri 7–9",
        "Two for one on coffee, Mon to Fri 8-10",
        "Wheelchair tennis Tue 6-7pm",
        "Opticians in on Mondays and Wednesdays, 9 till 3",
        "You'll find our van at Ludlow market, Saturdays 8 to 1",
        "Viewings Sat 10-11",
        "Please bring your car on Monday between 8 and 9.",
        "Your table is booked for Saturday, 7 to 9.",
        "Ski hire desk: daily 7.30-19",
        "Happy hour Mon–Fri 5–7",
        "Launderette: daily 6–11",
        "Last Saturday we opened at 7 for the school run.",
        "Christmas Eve 9–1",
        "School groups Tue-Thu 9 to 12",
        "Ladies' swim Wed 7-8am",
        "Half-term workshop Wed 10–12",
        "Blood tests: Mon-Thu 8-10",
        "Night pharmacy hatch 8pm–midnight daily",
        "Parents' evening slot: Thu 6–8",
    ],
)
def test_leaves_alone_hours_of_another_thing_day_or_event(general: str, special: str) -> None:
    assert sure_of(general, special) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Open Mon–Sat 9–6", "We're here nine to five, Monday to Saturday."),
        ("Mon-Fri 8-6", "Doors open at 9 on weekdays and close at 6."),
        ("Tuesday to Saturday, ten till four", "Find us: Tue-Sat 10-5"),
        ("Shop hours\nMon–Sat 9:00–17:30", "We are open from 9 until 6 Monday to Saturday"),
        ("We're open every day 8 till 8", "Open 8am to 10pm daily"),
        ("Closed on Mondays", "We open Monday to Sunday, 9 to 5."),
        ("Hours: Wed-Sun 11-5", "When are you open?\nWednesday to Sunday, eleven to six."),
        ("The kitchen closes at 9pm daily", "Kitchen: noon till 10 every day"),
        ("Phone lines: Mon-Fri 9am-5pm", "You can call us weekdays 8 till 6."),
        ("Our office is open Monday to Friday, 9 to 5", "Office hours Mon–Thu 9–5"),
        ("Sundays 10 to 4", "[hours] open sundays 11-3"),
        ("The gate is locked at 18:00.", "Gate open daily 6am-8pm"),
        ("We're shut on Sundays.", "Open seven days, 9-5"),
        ("Reception is open 24 hours", "Reception: 7am to 11pm daily"),
        ("We close at half past five on Saturdays.", "Sat 9-1"),
        ("Mon–Fri 9–17:30", "nine to half past six, Monday to Friday, we're in"),
        ("The pool is open 6-9 daily", "Pool: every day 7am to 9pm"),
        ("Mo-Sa 08:00-20:00 open", "Monday to Saturday, 8 in the morning till 6 in the evening, we're open"),
        ("Open until 7 Monday to Friday", "Mon-Fri 9-6"),
        ("Bar: noon to 11", "Our bar pours from noon till 1am."),
        ("Visit us Tue-Fri 10-5", "Come and see us, Tuesday to Friday, 10 to 3."),
        ("Weekends 10–4", "Sat & Sun 10-5"),
        ("Opening times\nMonday to Friday: 0800-1700", "Weekdays we open at 9."),
        ("We are at the yard from 7 to 4, Monday to Friday.", "The yard is open Mon-Fri 8-5."),
    ],
)
def test_finds_hours_that_differ_in_many_wordings(one: str, other: str) -> None:
    assert sure_of(one, other)


@pytest.mark.parametrize(
    "bounded",
    [
        "Locked out? Phone 01632 960188 at any hour between seven and ten, Sundays too.",
        "Ring us at all hours from nine to nine.",
        "Call at any hour during the working day.",
        "Call at any hour of the working day.",
    ],
)
def test_any_hour_within_bounds_is_not_round_the_clock(bounded: str) -> None:
    assert not any(one.hours.always for one in openings(pages_saying(bounded)))


@pytest.mark.parametrize(
    "text", ["Ring us at any hour.", "Call at any hour of the day or night.", "Phone at all hours."]
)
def test_any_hour_without_bounds_is_round_the_clock(text: str) -> None:
    assert [one.hours.always for one in openings(pages_saying(text))] == [True]


@pytest.mark.parametrize(
    "rest",
    [
        "Everything else: 01632 960155 (weekdays 9 to 5)",
        "For anything else call 01632 960155, Monday to Friday 9am-5pm",
        "All other enquiries: phone 01632 960155, Mon-Fri 9am to 5pm",
    ],
)
def test_the_line_for_everything_else_is_a_line_of_its_own(rest: str) -> None:
    assert not sure_of(rest, "Lost your card? Our phone line is answered round the clock.")


def test_the_line_for_everything_else_is_one_line_in_every_wording() -> None:
    assert sure_of(
        "Everything else: phone 01632 960155, weekdays 9am to 5pm",
        "For anything else ring 01632 960155, weekdays 9am to 8pm",
    )


@pytest.mark.parametrize(
    "usual",
    [
        "Closed Monday and Tuesday (we open bank holiday Mondays).",
        "Closed Mondays (open public holidays, though).",
        "Shut on Mondays except bank holidays.",
        "Closed on Mondays, apart from bank holidays.",
    ],
)
def test_a_holiday_in_brackets_leaves_the_usual_hours_usual(usual: str) -> None:
    assert not pairs_of(usual, "Bank holiday Monday: OPEN, 11-4.")
    assert sure_of(usual, "Our shop is open Monday to Sunday, 11am to 4pm.")


@pytest.mark.parametrize(
    "text", ["Closed (Christmas Day to New Year, open Monday from 10 to 4)", "Easter: closed Monday and Tuesday"]
)
def test_hours_that_are_of_a_holiday_keep_it(text: str) -> None:
    assert all(one.claim.conditions.season for one in openings(pages_saying(text)))
    assert openings(pages_saying(text))


def test_a_season_that_is_told_of_the_last_day_limits_no_other() -> None:
    page = "Open Mon-Fri 9.30-5.30, Saturdays 9.30-1, and Sundays 11-4 in August"
    assert sure_of(page, "Open Monday to Saturday 9.30-5.30")
    assert not sure_of(page, "Open Sundays 12-3")
    assert not sure_of("Summer: Mon-Fri 9-5 and Saturdays 10-2", "Open Mon-Fri 10-4")


def test_hours_in_which_messages_are_answered_are_not_the_doors() -> None:
    post = "We will reply to you within 2 hours (8 am-8 pm, Sundays included)."
    assert not sure_of(post, "The shop is open on Sundays 7 am-1 pm.")

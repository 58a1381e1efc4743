"""Money and lengths of time in one normal form."""

import pytest

from mysteryshop.judge.reading.facts_amounts import days_of, find_amounts, find_lengths


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("£3.99", "GBP 3.99"),
        ("3.99 GBP", "GBP 3.99"),
        ("GBP 3.99", "GBP 3.99"),
        ("€ 1.149,50", "EUR 1149.50"),
        ("1 149,50 €", "EUR 1149.50"),
        ("£1,099", "GBP 1099.00"),
        ("$149", "USD 149.00"),
        ("Rs. 1,800", "INR 1800.00"),
        ("3,95 €", "EUR 3.95"),
    ],
)
def test_reads_an_amount_however_it_is_written(written: str, value: str) -> None:
    assert [amount.value for amount in find_amounts(f"It costs {written} today.")] == [value]


@pytest.mark.parametrize("text", ["12 lamps in 3 rooms", "open 9-17", "by 14 May 2026", "rated 4.6 by 212", "M8 x 40"])
def test_bare_figures_are_no_money(text: str) -> None:
    assert list(find_amounts(text)) == []


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("30 days", "30 days"),
        ("thirty (30) days", "30 days"),
        ("2–3 working days", "3 working days"),
        ("5 to 10 business days", "10 working days"),
        ("two weeks", "14 days"),
        ("a year", "12 months"),
        ("fifteen years", "180 months"),
        ("100-night", "100 days"),
        ("a hundred days", "100 days"),
        ("the same day", "0 days"),
    ],
)
def test_reads_a_length_of_time_by_its_longer_end(written: str, value: str) -> None:
    assert [length.value for length in find_lengths(f"It takes {written} or so.")] == [value]


def test_five_working_days_are_a_week() -> None:
    assert days_of("5 working days") == days_of("7 days")


def test_what_is_no_length_is_refused() -> None:
    with pytest.raises(ValueError, match="free"):
        days_of("free")

"""What lies over a page is answered as a careful person would."""

from __future__ import annotations

import pytest

from mysteryshop.visit.overlays import Cover, answer_to


def cover(words: str, *controls: str) -> Cover:
    return Cover(words, tuple((name, f"#c{number}") for number, name in enumerate(controls)), (), 0.8)


@pytest.mark.parametrize(
    ("shown", "what", "pressed"),
    [
        pytest.param(
            cover("We value your privacy. We use cookies.", "Accept all", "Only necessary"),
            "a consent dialog",
            "Only necessary",
            id="consent is refused",
        ),
        pytest.param(
            cover("We use cookies.", "Accept all", "Settings"), "a consent dialog", "", id="consent is never accepted"
        ),
        pytest.param(
            cover("Are you over 18 years old?", "No", "Yes, I am over 18"),
            "a question of age",
            "Yes, I am over 18",
            id="the age is told",
        ),
        pytest.param(
            cover("10% off your first order! Leave your email.", "Sign me up", "No thanks"),
            "a pop-up",
            "No thanks",
            id="an offer is declined",
        ),
        pytest.param(cover("Our newsletter", "Subscribe", "×"), "a pop-up", "×", id="a cross closes"),
        pytest.param(
            cover("Choose your country", "Germany", "Continue"), "a question of country", "Continue", id="a country"
        ),
        pytest.param(cover("Loading", "Subscribe"), "something", "", id="nothing to press is left alone"),
    ],
)
def test_answers_what_lies_over_the_page(shown: Cover, what: str, pressed: str) -> None:
    assert answer_to(shown)[:2] == (what, pressed)

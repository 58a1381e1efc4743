"""Which language a page speaks."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_text
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.language import language_of
from mysteryshop.model import PageKind

ENGLISH = "You can send it back within 30 days of the day on which you got it, and we will pay for the post both ways."
GERMAN = (
    "Sie können die Ware in 30 Tagen an uns zurück senden und wir zahlen für Sie die Kosten der Post hin und zurück."
)
FRENCH = (
    "Vous avez 30 jours pour nous renvoyer la lampe et nous payons les frais de port pour vous, dans les deux sens."
)


@pytest.mark.parametrize(
    ("text", "declared", "spoken"),
    [
        pytest.param(ENGLISH, "", "en", id="English"),
        pytest.param(GERMAN, "", "de", id="German"),
        pytest.param(FRENCH, "en", "fr", id="the words outweigh the declaration"),
        pytest.param("404 Not Found", "de-AT", "de", id="too few words: the declaration"),
        pytest.param("404 Not Found", "", "", id="nothing to go by"),
        pytest.param("Мы открыты каждый день", "", "another script", id="another script"),
        pytest.param("Aria 40 cm, 9 W LED, IP44, steel, black, white, 3 kg, 2 years", "en", "en", id="a list of specs"),
    ],
)
def test_hears_the_language(text: str, declared: str, spoken: str) -> None:
    page = replace(page_from_text(text, PageKind.FAQ), lang=declared)
    assert language_of(Reading(page)) == spoken

"""Yes and no, side by side."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.refuse_freely import refuse_freely
from mysteryshop.judge.reading import Reading
from mysteryshop.model import Box, PageKind, Verdict


def dialog(controls: str, says: str = "We use cookies to count visits.") -> str:
    return f'<main><h1>Lamps</h1></main><div role="dialog"><p>{says}</p>{controls}</div>'


def verdict_of(words: str, kind: PageKind = PageKind.HOME) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return refuse_freely(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param(
            dialog("<button>Accept</button><button>Reject</button>"),
            Verdict.PASS,
            id="alike",
        ),
        pytest.param(
            dialog("<button>Alle akzeptieren</button><button>Ablehnen</button>", says="Wir verwenden Cookies."),
            Verdict.PASS,
            id="in German",
        ),
        pytest.param(
            dialog('<button>Accept all</button><a href="/no">Reject all</a>'),
            Verdict.PARTIAL,
            id="a mere link",
        ),
        pytest.param(
            dialog("<button>Accept all</button><button>Manage preferences</button>"),
            Verdict.FAIL,
            id="behind settings",
        ),
        pytest.param(
            dialog("<button>Accept all</button>"),
            Verdict.FAIL,
            id="no no",
        ),
        pytest.param(
            dialog("<button>Accept</button><button>No thanks, I prefer a worse shop</button>"),
            Verdict.FAIL,
            id="shame",
        ),
        pytest.param(
            dialog("<button>OK</button>", says="We only use necessary cookies."),
            Verdict.NOT_APPLICABLE,
            id="nothing to refuse",
        ),
        pytest.param(
            dialog("<button>Yes</button><button>Not now</button>", says="One letter a month?"),
            Verdict.PASS,
            id="a letter",
        ),
        pytest.param(
            "<main><h1>Lamps</h1><button>Add to cart</button></main>", Verdict.NOT_APPLICABLE, id="nothing asked"
        ),
        pytest.param("No, I don't want to save money", Verdict.FAIL, id="shame in a draft"),
        pytest.param("No thanks", Verdict.PASS, id="plain words in a draft"),
    ],
)
def test_holds_the_no_against_the_yes(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict


@pytest.mark.parametrize(
    ("width", "verdict"),
    [
        pytest.param(120.0, Verdict.PASS, id="as large"),
        pytest.param(40.0, Verdict.PARTIAL, id="a third as large"),
    ],
)
def test_measures_the_no_against_the_yes(width: float, verdict: Verdict) -> None:
    page = page_from_html(BANNER, PageKind.HOME)
    yes, no = page.forms[0].buttons
    sized = (replace(yes, box=Box(0, 0, 120, 40)), replace(no, box=Box(130, 0, width, 40)))
    form = replace(page.forms[0], buttons=sized, region="dialog")
    assert refuse_freely(Reading(replace(page, forms=(form,))), None).verdict is verdict


BANNER = "<div role='dialog'><p>We use cookies.</p><form><button>Accept</button><button>Reject</button></form></div>"

"""Whether one can buy without an account."""

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.guest_checkout import guest_checkout
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, Verdict

PASS, FAIL, REVIEW, NOT_APPLICABLE = Verdict.PASS, Verdict.FAIL, Verdict.REVIEW, Verdict.NOT_APPLICABLE

EMAIL = "<label>Email<input type=email name=email required></label>"
ADDRESS = "<label>Street<input name=street required></label><label>Town<input name=town required></label>"
PASSWORD = "<label>Password<input type=password name=password {}></label>"
SIGN_IN = f"<form>{EMAIL}{PASSWORD.format('required')}<button>Log in</button></form>"
GO = "<button>Continue</button>"


@pytest.mark.parametrize(
    ("html", "verdict"),
    [
        pytest.param(f"<form>{EMAIL}{ADDRESS}{GO}</form>", PASS, id="details, no password"),
        pytest.param(f"{SIGN_IN}<form>{EMAIL}{ADDRESS}{GO}</form>", PASS, id="details beside a sign-in"),
        pytest.param(f"{SIGN_IN}<a href=/x>Check out as guest</a>", PASS, id="a link for guests"),
        pytest.param(f"{SIGN_IN}<form><button>Weiter ohne Konto</button></form>", PASS, id="in German"),
        pytest.param(f"<form>{EMAIL}{GO}</form>", PASS, id="an email and on"),
        pytest.param(f"<form>{ADDRESS}{PASSWORD.format('')}{GO}</form>", PASS, id="a password that is not required"),
        pytest.param(SIGN_IN, FAIL, id="only a sign-in"),
        pytest.param(f"{SIGN_IN}<nav><a href=/t>Guest towels</a></nav>", FAIL, id="a word in the menu"),
        pytest.param(
            f"{SIGN_IN}<a href=/r>No account? Register</a>", FAIL, id="a way to register is no way for guests"
        ),
        pytest.param(f"{SIGN_IN}</main><footer><form>{EMAIL}{GO}</form></footer>", FAIL, id="a newsletter in the foot"),
        pytest.param(f"{SIGN_IN}<form>{EMAIL}<button>Reset</button></form>", FAIL, id="a forgotten password"),
        pytest.param(f"<form>{EMAIL}{ADDRESS}{PASSWORD.format('required')}{GO}</form>", FAIL, id="a password"),
        pytest.param(f"<p>Please register to check out.</p><form>{ADDRESS}</form>", FAIL, id="words that force"),
        pytest.param(f"<p>Sign in to check out faster.</p><form>{ADDRESS}</form>", PASS, id="words that offer"),
        pytest.param(f"<p>No account needed to order.</p><form>{ADDRESS}</form>", PASS, id="words that say so"),
        pytest.param("<form><label><input type=radio name=way>Courier</label></form>", NOT_APPLICABLE, id="later step"),
        pytest.param("<h1>Checkout</h1>", REVIEW, id="nothing to go by"),
    ],
)
def test_tells_a_checkout_from_a_sign_in(html: str, verdict: Verdict) -> None:
    answer = guest_checkout(Reading(page_from_html(f"<main>{html}</main>", PageKind.CHECKOUT)), None)
    assert answer.verdict is verdict
    assert answer.quotes or verdict is NOT_APPLICABLE


def test_a_wall_in_words_that_are_not_known_is_a_question() -> None:
    page = page_from_html(
        f"<html lang=fi><body>{SIGN_IN.replace('Log in', 'Kirjaudu')}</body></html>", PageKind.CHECKOUT
    )
    assert guest_checkout(Reading(page), None).verdict is REVIEW

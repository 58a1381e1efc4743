"""How much a checkout makes the customer type."""

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.few_fields import Options, few_fields
from mysteryshop.judge.reading import Reading
from mysteryshop.model import Answer, PageKind, Verdict

PASS, PARTIAL, FAIL = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL
BIRTH = "<label>Date of birth<input name=dob required></label>"


def counted(html: str) -> Answer:
    return few_fields(Reading(page_from_html(f"<main>{html}</main>", PageKind.CHECKOUT)), Options())


def fields(number: int, mark: str = "required", label: str = "Street") -> str:
    return "".join(f"<label>{label} {n}<input name=f{n} {mark}></label>" for n in range(number))


@pytest.mark.parametrize(
    ("html", "verdict"),
    [
        pytest.param(fields(10), PASS, id="ten"),
        pytest.param(fields(11), PARTIAL, id="eleven"),
        pytest.param(fields(16), FAIL, id="sixteen"),
        pytest.param(fields(8) + BIRTH, PARTIAL, id="few, but curious"),
        pytest.param(fields(11) + BIRTH, FAIL, id="many, and curious"),
        pytest.param(
            f"{fields(8)}{BIRTH}<p>We may only sell knives to people over 18.</p>", PASS, id="curious, and why"
        ),
        pytest.param(fields(9) + fields(9, mark="", label="Note"), PASS, id="unmarked beside marked"),
        pytest.param(fields(12, mark=""), PARTIAL, id="none marked, all count"),
        pytest.param(fields(9, mark="") + fields(4, mark="", label="Optional"), PASS, id="none marked, some optional"),
        pytest.param(fields(3) + fields(12, mark="hidden required"), PASS, id="out of sight"),
        pytest.param(
            fields(9) + "<input type=checkbox required><input type=radio>" * 5, PASS, id="ticks are no typing"
        ),
        pytest.param("<p>Nothing.</p>", Verdict.NOT_APPLICABLE, id="nothing to fill in"),
    ],
)
def test_counts_what_has_to_be_typed(html: str, verdict: Verdict) -> None:
    assert counted(f"<form>{html}</form>").verdict is verdict


def test_searches_codes_and_sign_ins_are_not_of_the_order() -> None:
    search = "<form><input type=search name=q required><select name=type required><option>All</option></select></form>"
    code = "<form><label>Voucher code<input name=code required></label></form>"
    sign_in = "<form><input type=email required><input type=password required><button>Log in</button></form>"
    answer = counted(f"{search}{code}{sign_in}<form>{fields(3)}</form>")
    assert answer.reason.startswith("3 fields")


def test_fields_marked_in_words_below_them_count() -> None:
    marked = "<label for=a>Street</label><input id=a name=a><p>required</p>"
    assert counted(f"<form>{marked}<label for=b>Floor</label><input id=b name=b></form>").reason.startswith("1 field")


def test_names_the_fields_and_what_no_parcel_needs() -> None:
    answer = counted(f"<form>{fields(2)}{BIRTH}</form>")
    assert "Street 0, Street 1, Date of birth" in answer.reason
    assert [quote.text for quote in answer.quotes] == ["Date of birth"]


def test_the_limits_are_the_checklists() -> None:
    page = page_from_html(f"<form>{fields(6)}</form>", PageKind.CHECKOUT)
    assert few_fields(Reading(page), Options(most=3, partly=5)).verdict is FAIL

"""The matrix for programs: every quote with its place; no cell of the CSV is a formula."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from mysteryshop.cli.promises import FORMS as TERMINAL_FORMS
from mysteryshop.errors import FileMistakes, NotAudited, UsageProblem
from mysteryshop.model import Contradiction, Fact, FactKind, Quote, Side
from mysteryshop.pipeline.promises import FORMS, Promises, gather_promises, render_promises

EMAIL = "You have 14 days."
TERMS = "Returns within 30 days."


def promises(channel: str = "order", value: str = "14 days") -> Promises:
    days, page = FactKind.RETURNS_WINDOW, f"{channel}/001-email"
    facts = (
        Fact(days, value, Quote(EMAIL, "line 5"), channel, page),
        Fact(days, "30 days", Quote(TERMS, "main > p"), "web", "ann/002-terms", conditions={"region": "uk"}),
    )
    a, b = Side(channel, EMAIL, page, value), Side("web", TERMS, "ann/002-terms", "30 days")
    addresses = {page: "order.eml", "ann/002-terms": "https://shop.example/terms"}
    return Promises("shop", facts, (Contradiction(days, a, b),), addresses)


def rows(gathered: Promises) -> list[list[str]]:
    return list(csv.reader(io.StringIO(render_promises([gathered], "csv"), newline="")))


def test_json_has_every_value_with_its_quote_and_place() -> None:
    told = json.loads(render_promises([promises()], "json"))
    (row,) = told["rows"]
    assert told["channels"] == ["order", "web"]
    assert (row["fact"], row["contradicted"], row["conditions"]) == ("returns-window", True, {})
    assert row["cells"]["order"] == [
        {
            "value": "14 days",
            "odd": True,
            "conditions": {},
            "quote": EMAIL,
            "page": "order/001-email",
            "place": "order.eml, line 5",
        }
    ]
    assert row["cells"]["web"][0]["place"] == "https://shop.example/terms"
    assert [told["contradictions"][0][side]["place"] for side in "ab"] == [
        "order.eml, line 5",
        "https://shop.example/terms",
    ]


def test_csv_has_a_column_a_channel_and_the_quotes_of_what_contradicts() -> None:
    head, row = rows(promises())
    assert head == ["audit", "fact", "about", "conditions", "contradicted", "order", "web", "quotes"]
    assert row[:7] == ["shop", "returns-window", "", "", "yes", "✗ 14 days", "✗ 30 days (region: uk)"]
    assert row[7] == f"order: “{EMAIL}” (order.eml, line 5)\nweb: “{TERMS}” (https://shop.example/terms)"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(sign: str) -> None:
    hostile = promises(channel=f"{sign}cmd|' /C calc'!A0")
    quiet = Promises(
        hostile.audit, (Fact(FactKind.PHONE, f"{sign}1632", Quote("x"), hostile.facts[0].channel),), (), {}
    )
    for gathered in (hostile, quiet):
        assert not [cell for row in rows(gathered) for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert rows(quiet)[1][5] == f"'{sign}1632"


def test_the_terminal_offers_every_form() -> None:
    assert ("text", *FORMS) == TERMINAL_FORMS


def gathered(target: str, *channels: str) -> Any:
    return gather_promises(target, channels, {}, None, lambda _visit, _words: None)


def test_documents_alone_are_read_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "terms.md").write_text("# Terms\n\nYou can send it back within 30 days.\n", encoding="utf-8")
    (tmp_path / "order.txt").write_text("You can send anything back within 14 days.\n", encoding="utf-8")
    (one,) = gathered("", str(tmp_path))
    assert {fact.value for fact in one.facts if fact.kind is FactKind.RETURNS_WINDOW} == {"14 days", "30 days"}
    assert len(one.contradictions) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["order.txt", "terms.md"]


def test_where_nothing_is_promised_is_told(tmp_path: Path) -> None:
    (tmp_path / "hello.txt").write_text("Hello there.\n", encoding="utf-8")
    with pytest.raises(NotAudited, match="No promise was read"):
        gathered("", str(tmp_path))


def test_what_is_stored_takes_no_further_channels(tmp_path: Path) -> None:
    (tmp_path / "result.json").write_text("{}", encoding="utf-8")
    with pytest.raises(UsageProblem, match="no result"):
        gathered(str(tmp_path))


def test_a_target_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises((UsageProblem, FileMistakes), match=r"shop\.yaml"):
        gathered(str(tmp_path / "shop.yaml"))

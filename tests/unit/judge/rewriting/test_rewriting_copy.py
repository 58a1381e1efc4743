"""Selling copy said better with its own sentences."""

from pathlib import Path

from mysteryshop.files import load_checklists
from mysteryshop.judge import DetectorCatalogue, judge_text

COPY = load_checklists(["solution-first"], Path(), DetectorCatalogue())
DRY = "Your bathroom is dry by breakfast, and the towels no longer smell."


def rewritten(text: str) -> dict[str, str]:
    """The suggestion of each check that gives one, by the check's id without its checklist."""
    findings = judge_text(text, "copy", COPY).findings
    return {finding.check.removeprefix("copy-"): finding.suggestion for finding in findings if finding.suggestion}


def test_opens_with_the_pages_own_sentence_about_the_reader() -> None:
    told = rewritten(f"Tarn 3000 dehumidifier\nBrushed steel, 12 l tank, 45 dB. Available in black.\n{DRY}")
    assert told["leads-with-outcome"] == (
        f"{DRY} Tarn 3000 dehumidifier. Brushed steel, 12 l tank, 45 dB. Available in black."
    )


def test_no_opening_is_invented() -> None:
    assert "leads-with-outcome" not in rewritten(
        "Tarn 3000 dehumidifier\nBrushed steel, 12 l tank, 45 dB. Available in black. Supplied with a hose."
    )


def test_a_spec_stands_beside_its_meaning_where_the_page_tells_it_of_the_same_thing() -> None:
    near = "Garden lead\nA 10 m cable, 230 V.\nIn green.\n"
    near += "The cable reaches from the shed to the pond without an extension."
    told = rewritten(near)["spec-means-something"]
    assert told == "A 10 m cable, 230 V: the cable reaches from the shed to the pond without an extension."
    other = near.replace("The cable reaches", "The pump reaches")
    assert "spec-means-something" not in rewritten(other)


def test_empty_praise_goes_and_the_facts_stay() -> None:
    told = rewritten("The ultimate revolutionary kettle boils a litre in three minutes.")
    assert told["no-empty-hype"] == "A kettle boils a litre in three minutes."
    assert "no-empty-hype" not in rewritten("The ultimate game-changing revolution!")


def test_a_long_sentence_is_cut_where_its_writer_joined_it() -> None:
    text = (
        "Nobody waits on the autoclave\nThursdays in a teaching lab mean thirty students and one steriliser."
        " This bench-top's"
        " cycle takes nine minutes, so forceps are back before the next group has gloved up; it runs off an ordinary"
        " socket, so no electrician."
    )
    assert rewritten(text)["plain-words"].count(".") == 2

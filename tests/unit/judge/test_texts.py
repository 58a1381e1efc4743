"""Drafts judged with no visit, and the catalogue of detectors."""

from mysteryshop.judge import DetectorCatalogue, judge_text
from mysteryshop.model import Check, Checklist, PageKind, Severity, Verdict

TIME = Check(
    "gives-time", "When?", "promise-of-time", 4, Severity.MAJOR, "Name an hour.", pages=(PageKind.FAULT, PageKind.QUEUE)
)
NO = Check("no-way", "Instead?", "way-on-after-no", 5, Severity.MAJOR, "Add a way.", pages=(PageKind.FAQ,))
HOUSE = Checklist("house", "", (TIME, NO))


def test_an_outage_draft_is_asked_only_what_is_asked_of_outages() -> None:
    (finding,) = judge_text("We open again by 18:00.", "outage", [HOUSE]).findings
    assert (finding.check, finding.verdict) == ("gives-time", Verdict.PASS)


def test_a_draft_of_questions_is_read_line_by_line() -> None:
    draft = "Q: Can I pay by cheque?\nA: No.\n\nCan I pay by card?\nYes."
    (finding,) = judge_text(draft, "faq", [HOUSE]).findings
    assert finding.verdict is Verdict.FAIL
    assert [quote.text for quote in finding.quotes] == ["Can I pay by cheque?", "No."]


def test_the_catalogue_tells_names_and_options() -> None:
    catalogue = DetectorCatalogue()
    assert "promise-of-time" in set(catalogue.names())
    assert catalogue.option_problems("about-whom", {"mostly": 0.5}) == []
    ((key, problem, hint),) = catalogue.option_problems("about-whom", {"mostley": 0.5})
    assert (key, hint) == ("mostley", "It takes: mostly.")
    assert "no option 'mostley'" in problem
    assert catalogue.option_problems("nobody", {"x": 1}) == ()

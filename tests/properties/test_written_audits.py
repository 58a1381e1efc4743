"""An audit file that was written loads back as the same journey, whatever things are called on a page."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from mysteryshop.files import WrittenStep, audit_text, load_plan_text, plan_for_url
from mysteryshop.model import Action, Locator, PageKind, Step

ODD = st.sampled_from(
    ["'", '"', ": ", " #", "#", "- ", "${", "$${HOME}", "${HOME}", "}", "{", "[x]", ", ", "&a", "*", "!", "|", ">", "%"]
) | st.sampled_from(
    ["@", "`", "\\", "null", "true", "No", "~", "12", "1e3", "é", "سلة", "🛒", "\u200f", "\ufeff", "£9.99"]
)
NAMES = (
    st.lists(ODD | st.text(max_size=6), min_size=1, max_size=6)
    .map(lambda parts: " ".join("".join(parts).split()))
    .filter(lambda name: bool(name) and name == name.strip())
)
KINDS = st.sampled_from([PageKind.CART, PageKind.FAQ, PageKind.CATEGORY])
LOCATORS = st.one_of(
    st.builds(
        Locator, role=st.sampled_from(["link", "button"]), name=NAMES, exact=st.booleans(), nth=st.integers(0, 30)
    ),
    st.builds(Locator, label=NAMES),
    st.builds(Locator, text=NAMES, exact=st.booleans()),
    st.builds(Locator, placeholder=NAMES),
    st.builds(Locator, test_id=NAMES),
    st.builds(Locator, css=NAMES, nth=st.integers(0, 3)),
)
STEPS = st.one_of(
    st.builds(Step, st.just(Action.GO_TO), locator=LOCATORS, page_kind=KINDS),
    st.builds(Step, st.just(Action.CHOOSE), locator=LOCATORS, page_kind=st.just(PageKind.PRODUCT)),
    st.builds(Step, st.just(Action.ADD_TO_CART), locator=LOCATORS, page_kind=st.none() | KINDS),
    st.builds(Step, st.just(Action.ADD_TO_CART), page_kind=st.none() | KINDS),
    st.builds(Step, st.just(Action.CLICK), locator=LOCATORS, optional=st.booleans()),
    st.builds(Step, st.just(Action.CLICK), NAMES, page_kind=st.none() | KINDS),
    st.builds(Step, st.just(Action.SELECT), locator=LOCATORS, value=NAMES),
    st.builds(Step, st.just(Action.OPEN), NAMES.map(lambda name: "/" + name), page_kind=st.none() | KINDS),
    st.builds(Step, st.just(Action.SEARCH), NAMES, page_kind=st.none() | KINDS),
    st.just(Step(Action.STOP)),
)


@given(st.lists(STEPS, min_size=1, max_size=5), st.lists(NAMES, max_size=2), NAMES)
@example([Step(Action.CLICK, locator=Locator(text="${HOME} and $${HOME} and $$${X} and ${", exact=True))], [], "x")
@settings(max_examples=300, deadline=None)
def test_loads_back_as_the_same_steps(steps: list[Step], remarks: list[str], why: str) -> None:
    plan = replace(plan_for_url("https://shop.example/a?b=c"), audit="${NAME}: ours # 1")
    written = [*(WrittenStep(step) for step in steps), WrittenStep(Step(Action.GO_TO, "cart"), missed=why)]
    loaded = load_plan_text(audit_text(plan, written, remarks), "found.yaml", {"HOME": "a secret"})
    assert [replace(step, place=None) for step in loaded.journeys[0].steps] == steps
    assert (loaded.audit, loaded.site, loaded.personas) == (plan.audit, plan.site, plan.personas)
    assert not loaded.secrets

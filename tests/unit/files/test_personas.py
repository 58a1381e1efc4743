"""Six customers ship with the program, and a neutral one who walks where nobody is named."""

from __future__ import annotations

from mysteryshop.files import load_personas, load_plan_text


def test_the_six_personas_are_there_and_complete() -> None:
    personas = load_personas()
    named = ["busy-parent", "launch-day-fan", "one-part-only", "price-first", "expert", "regular"]
    assert list(personas) == [*named, "newcomer"]
    for name, persona in personas.items():
        assert persona.name == name
        assert persona.title
        assert persona.story
        assert persona.needs
        assert persona.search
        assert bool(persona.factors) is (name != "newcomer")
        assert 1 <= persona.patience <= 30
        assert all(0.5 <= factor <= 2 for factor in persona.factors.values())


def test_some_of_them_walk_on_a_phone_and_they_care_for_different_things() -> None:
    personas = load_personas().values()
    assert {bool(persona.device) for persona in personas} == {True, False}
    assert len({tuple(sorted(persona.factors.items())) for persona in personas}) == 7


def test_an_audit_may_send_somebody_who_uses_keys_alone_or_runs_no_scripts() -> None:
    people = "[{name: keys, keyboard: true}, {name: expert, javascript: false}]"
    text = f"audit: A\nsite: {{url: https://shop.example}}\npersonas: {people}\n"
    keys, expert = load_plan_text(text, "a.yaml", {}).personas
    assert (keys.keyboard, keys.javascript) == (True, True)
    assert (expert.keyboard, expert.javascript) == (False, False)
    assert expert.factors == load_personas()["expert"].factors

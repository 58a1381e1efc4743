"""How the steps of a journey are written."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, ConfigDict, Field
from pydantic.config import JsonDict

from mysteryshop.files.nearest import did_you_mean
from mysteryshop.files.shapes.parts import Anything, Either, PageKindWord, Shape, Text, known, slip
from mysteryshop.files.vocabulary import ANSWERS, BARE_STEPS
from mysteryshop.model import Action, ChannelKind

WAYS_TO_FIND = ("role", "label", "text", "placeholder", "test-id", "css")
"""The keys of which a locator needs one at least; `name` narrows a role."""

_ONE_WAY: JsonDict = {"anyOf": [{"required": [way]} for way in WAYS_TO_FIND]}
_ONE_ACTION: JsonDict = {"oneOf": [{"required": [action.value]} for action in Action]}


class Aside(Shape):
    """What any step may say beside what it does."""

    as_: PageKindWord | None = Field(default=None, description="What the page that this step leads to is for.")
    optional: bool = Field(default=False, description="Whether the walk goes on unharmed when this step can't be done.")


class Opened(Aside):
    """An address to open."""

    noun = "the step 'open'"
    path: Text = Field(description="A path on the site, or a whole address on one of its hosts.", examples=["/faq"])


class Searched(Aside):
    """Words to search for."""

    noun = "the step 'search'"
    words: Text = Field(description="What to type into the shop's search.", examples=["bedside lamp"])


class Target(Aside):
    """A thing on the page, found as a person would: by its role and name, its label or its words."""

    noun: ClassVar[str] = "this locator"
    model_config = ConfigDict(json_schema_extra=_ONE_WAY)

    role: Text | None = Field(default=None, description="Its ARIA role.", examples=["button", "link"])
    name: Text | None = Field(default=None, description="Its accessible name, with a role.", examples=["Add to cart"])
    label: Text | None = Field(default=None, description="The label of a form field.", examples=["Postcode"])
    text: Text | None = Field(default=None, description="Words that stand on it.")
    placeholder: Text | None = Field(default=None, description="The grey words in an empty field.")
    test_id: Text | None = Field(default=None, description="Its data-testid.")
    css: Text | None = Field(default=None, description="A CSS selector: the last resort, first to break.")
    exact: bool = Field(default=False, description="Whether the words must be the whole of it, case and all.")
    nth: int = Field(default=0, ge=0, le=1000, description="Which of several, counted from 0.")


class Destination(Target):
    """A way to a page: what to press, and what the page is for."""

    as_: PageKindWord = Field(description="What the page that it leads to is for.", examples=["cart"])


class Filled(Target):
    """A field and what is typed into it."""

    value: Anything = Field(description="What is typed.", examples=["AB1 2CD"])


class Selected(Target):
    """A choice and what is chosen."""

    value: Text = Field(description="The option, by its words.", examples=["Brass"])


class StepShape(Aside):
    """One step: what is done, and to what."""

    noun = "a step"
    model_config = ConfigDict(json_schema_extra=_ONE_ACTION)

    open: Either[Text, Opened] | None = Field(default=None, description="Opens an address.", examples=["/"])
    search: Either[Text, Searched] | None = Field(
        default=None, description="Uses the shop's search; with nothing after it, for the persona's own words."
    )
    choose: Either[Text, Target] | None = Field(
        default=None, description="Chooses a product: `first result`, its name, or a locator."
    )
    add_to_cart: Either[Text, Target] | None = Field(default=None, description="Puts one of the product into the cart.")
    go_to: Either[PageKindWord, Destination] | None = Field(default=None, description="Goes to a kind of page.")
    click: Either[Text, Target] | None = Field(default=None, description="Presses what bears these words.")
    fill: Either[Annotated[Literal["customer"], known("way to fill a form", ["customer"])], Filled] | None = Field(
        default=None, description="Types into a field; `customer` fills the form with an invented customer."
    )
    select: Selected | None = Field(default=None, description="Chooses an option.")
    answer_cookies: (
        Annotated[Literal["refuse", "accept", "leave"], known("answer to a cookie notice", ANSWERS)] | None
    ) = Field(default=None, description="Answers the cookie notice.")
    wait_for: Either[Text, Target] | None = Field(default=None, description="Waits until this is seen.")
    expect: Either[Text, Target] | None = Field(default=None, description="Notes whether this is seen.")
    note: Text | None = Field(default=None, description="A remark for the report.")
    stop: Text | None = Field(default=None, description="Ends the walk; whatever follows is a remark.")


_EXAMPLES = {
    Action.OPEN: "Write, for example: - open: /faq",
    Action.CHOOSE: "Write, for example: - choose: first result",
    Action.GO_TO: "Write, for example: - go-to: cart",
    Action.CLICK: "Write, for example: - click: {role: button, name: Continue}",
    Action.FILL: "Write, for example: - fill: {label: Postcode, value: AB1 2CD}",
    Action.SELECT: "Write, for example: - select: {label: Colour, value: Brass}",
    Action.ANSWER_COOKIES: "Write, for example: - answer-cookies: refuse",
    Action.WAIT_FOR: "Write, for example: - wait-for: Added to your cart",
    Action.EXPECT: "Write, for example: - expect: Free returns",
    Action.NOTE: "Write, for example: - note: the delivery cost is shown only here",
}


def _bare_step(value: Any) -> Any:
    """A step of one word, or the reason why it is none."""
    if isinstance(value, str) and value not in BARE_STEPS:
        if value in tuple(Action):
            slip("the step {found} does not say what it acts on", _EXAMPLES[Action(value)])
        first, _, rest = value.partition(" ")
        if rest and first in tuple(Action):
            slip("no step is called {found}", f"Is a colon missing? - {first}: {rest}")
        slip("no step is called {found}", did_you_mean(value, Action))
    return value


BareStep = Annotated[Literal["search", "add-to-cart", "stop"], BeforeValidator(_bare_step)]


class JourneyShape(Shape):
    """One walk through the shop."""

    noun = "a journey"
    channel: Annotated[
        Literal[ChannelKind.WEB, ChannelKind.MOBILE_WEB],
        known("channel of a journey", ("web", "mobile-web")),
    ] = Field(default=ChannelKind.WEB, description="Walked on the web, or as on a phone.")
    steps: list[Either[BareStep, StepShape]] = Field(
        min_length=1, description="What the shopper does, in order.", examples=["[{open: /}, search, stop]"]
    )

"""How a file of word lists is written."""

from __future__ import annotations

from pydantic import Field

from mysteryshop.files.shapes.parts import Either, Kebab, OneOrMore, Shape, Text


class PatternShape(Shape):
    """A pattern, for what words can't say."""

    noun = "a pattern"
    re_: Text = Field(description="The pattern, in RE2's syntax.", examples=["'\\d+ % off'"])


class WordListsShape(Shape):
    """Lists of words and phrases, each by its name."""

    noun = "a file of word lists"
    about: Text | None = Field(default=None, description="Whose words these are, and what for.")
    word_lists: dict[Kebab, OneOrMore[Either[Text, PatternShape]]] = Field(
        min_length=1, description="The lists, by name.", examples=["{bad-news: [unfortunately, sadly]}"]
    )

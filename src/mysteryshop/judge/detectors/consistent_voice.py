"""Does it sound like the same people?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from mysteryshop.judge.reading import Sentence, SiteReading
from mysteryshop.judge.reading.language import language_of
from mysteryshop.judge.reading.voice import Scale, Voice, place_of, read_voices
from mysteryshop.judge.registry import site_detector
from mysteryshop.model import Answer, Quote, not_applicable, passed, review

MAY_DIFFER: Mapping[Scale, float] = {Scale.CASUAL: 0.7, Scale.WARM: 0.8, Scale.PLAIN: 0.9, Scale.YOU: 1.0}
"""How far apart two places of one brand may stand on a scale that is 2 long. Source: above the widest spreads within
the brands of the development corpus (0.4 formal, 0.7 on each of the others), whose voices no reader would call two.
"""


@dataclass(frozen=True, slots=True)
class Options:
    """least_words: words below which a place has no voice to judge. least_places: how many have to speak."""

    least_words: int = 60
    least_places: int = 3


@site_detector("consistent-voice", options=Options)
def consistent_voice(site: SiteReading, options: Options) -> Sequence[Answer]:
    """Whether home, faq, failure pages, emails and chat sound like the same people.

    Four scales: formal to casual, cold to warm, ornate to plain, about us to about you, counted by word lists and the
    measures of sentences. Near one another pass. Far apart is never a fail but a question to a person, with the two
    sentences furthest apart and their scores: tone may shift with the moment. Terms are left out, and so are places
    with fewer than 60 words; not applicable under three places. English only; else a person has to listen.
    """
    pages = [page for page in site.pages if place_of(page) and not page.page.scenario]
    foreign = next((page for page in pages if language_of(page) not in ("", "en")), None)
    if foreign is not None:
        told = f"Some of these words seem to be in another language ({language_of(foreign)}); the scales are English."
        return (replace(review(told, replace(foreign.opening, page=foreign.id)), page=foreign.id),)
    voices = read_voices(pages, options.least_words)
    if len(voices) < options.least_places:
        heard = ", ".join(voice.place for voice in voices) or "none"
        reason = f"Fewer than {options.least_places} places speak with {options.least_words} words or more ({heard})."
        return (not_applicable(reason),)
    apart = [pair for scale in Scale if (pair := _far_apart(voices, scale))]
    if apart:
        return tuple(_question(*pair) for pair in apart)
    quotes = [_placed(*voice.sentences[0]) for voice in voices]
    return (passed(f"{_joined(voices)} sound like the same people on all four scales.", *quotes),)


def _far_apart(voices: Sequence[Voice], scale: Scale) -> tuple[Voice, Voice, Scale] | None:
    """The two voices at the ends of a scale, the lower first, where they are further apart than one brand's may be."""
    placed = sorted((voice for voice in voices if scale in voice.scores), key=lambda voice: voice.scores[scale])
    if len(placed) < 2 or placed[-1].scores[scale] - placed[0].scores[scale] <= MAY_DIFFER[scale]:
        return None
    return placed[0], placed[-1], scale


def _question(low: Voice, high: Voice, scale: Scale) -> Answer:
    first, page, its = low.furthest(scale, upwards=False)
    second, other, theirs = high.furthest(scale, upwards=True)
    reason = (
        f"From {scale}, {low.place} stands at {low.scores[scale]:+.1f} and {high.place} at {high.scores[scale]:+.1f} of"
        f" -1 to +1; the two sentences furthest apart, at {its:+.1f} and {theirs:+.1f}."
        " Do they sound like the same people?"
    )
    return replace(review(reason, _placed(first, page), _placed(second, other)), page=other)


def _placed(sentence: Sentence, page: str) -> Quote:
    return replace(sentence.quote, page=page)


def _joined(voices: Sequence[Voice]) -> str:
    names = [voice.place for voice in voices]
    return f"{', '.join(names[:-1])} and {names[-1]}"

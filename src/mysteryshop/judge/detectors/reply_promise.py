"""If I write, when do they answer?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.replies import read_replies
from mysteryshop.judge.reading.told import telling
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, partial, passed


@page_detector("reply-promise")
def reply_promise(page: Reading, _: None) -> Answer:
    """Whether the page says by when somebody who writes has an answer: an hour, a day, a longest wait.

    "In a few hours" is partial; "as soon as possible" and hours of the phone are no answer. Not applicable where the
    page offers no way to write: no address, no field for a message, no chat.
    """
    replies = page.once(read_replies)
    if replies.times:
        return passed("The time of an answer is promised.", *telling(replies.times, 2))
    if replies.loose:
        return partial("The time that is named can't be held against any clock.", *telling(replies.loose, 2))
    if replies.vague:
        return failed("An answer is promised, and no time for it.", *telling(replies.vague, 2))
    if not replies.written:
        return not_applicable("Nobody can write from here: no address, no field for a message, no chat.")
    return failed(
        "One can write, and nothing says when an answer comes. Looked for a time beside words of answering.",
        *replies.written[:2],
    )

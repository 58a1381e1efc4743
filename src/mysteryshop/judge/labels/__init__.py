"""Labels: what a fair-minded customer would say of a text, with the sentences that prove it.

Sentences are told apart by their words, by hints (patterns that know subject, negation and who is helped) and by the
company their words keep elsewhere; linear weights, fitted on labelled sentences, add that up. `docs/language.md` says
what was tried and how often this is right.
"""

from mysteryshop.judge.labels.labelling import Label, Labels, Value, read_labels
from mysteryshop.judge.labels.tasks import CLASSES, TASKS, YES_OR_NO, Task, text_labels

__all__ = ["CLASSES", "TASKS", "YES_OR_NO", "Label", "Labels", "Task", "Value", "read_labels", "text_labels"]

"""The kinds of promise, in the order in which the encoder tells them."""

from mysteryshop.model import FactKind

KINDS = tuple(sorted(FactKind))
"""By their names."""

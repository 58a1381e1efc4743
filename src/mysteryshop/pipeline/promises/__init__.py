"""What a shop promises, channel beside channel: the promise matrix, and its forms for programs."""

from mysteryshop.pipeline.promises.forms import FORMS, render_promises
from mysteryshop.pipeline.promises.gathering import gather_promises
from mysteryshop.pipeline.promises.records import Promises

__all__ = ["FORMS", "Promises", "gather_promises", "render_promises"]

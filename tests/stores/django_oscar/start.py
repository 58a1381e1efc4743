"""`python tests/stores/django_oscar/start.py [PORT [DIR]]`: starts the store and prints its address."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from tests.stores.django_oscar.store import FOLDER, PORT, StoreProblem, start

if __name__ == "__main__":
    try:
        store = start(
            int(sys.argv[1]) if len(sys.argv) > 1 else PORT, Path(sys.argv[2]) if len(sys.argv) > 2 else FOLDER
        )
    except StoreProblem as problem:
        sys.exit(str(problem))
    print(store.url)

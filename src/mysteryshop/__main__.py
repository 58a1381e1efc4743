"""`python -m mysteryshop`."""

from mysteryshop.cli import main

main()

"""One package a family of promises; `family` says what states it, and when two of it can't both be true.

What stands beside the packages is shared by several: spans of time, places, things, markup, clocks and weekdays.
"""

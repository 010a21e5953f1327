"""The work that a call does, counted: the same on any machine, however slow or busy. Seconds are for `benches/`."""

import cProfile


def calls(work):
    """The functions, of Python and of C, that a call calls."""
    profile = cProfile.Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())

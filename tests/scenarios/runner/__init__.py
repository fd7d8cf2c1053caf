"""Runs scenarios (tests/scenarios/*.txt) against the real program, as a browser without JavaScript would."""


class Trouble(Exception):
    """A statement did not do what it says; the text says why, for whoever wrote the scenario."""

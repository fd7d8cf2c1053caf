"""The language of scenarios: one statement a line, lines that are indented go on, # starts a comment line."""

import re
from dataclasses import dataclass

from . import Trouble


@dataclass(frozen=True)
class Statement:
    path: str
    line: int
    text: str


def read(path, text):
    statements = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0] in " \t":
            if not statements:
                raise Trouble(f"{path}:{number}: a scenario cannot start with an indented line")
            before = statements[-1]
            statements[-1] = Statement(path, before.line, before.text + "\n" + line.strip())
        else:
            statements.append(Statement(path, number, line.rstrip()))
    return statements


GRAMMAR = []  # [(compiled pattern, function, whether it is an expectation)]


def statement(pattern, expects=False):
    """Registers what a kind of statement does. In patterns TEXT is a quoted text, WORD a word, REST anything."""
    pattern = re.sub(r"TEXT:(\w+)", r'"(?P<\1>(?:[^"\\\\]|\\\\.)*)"', pattern)
    pattern = re.sub(r"WORD:(\w+)", r"(?P<\1>\\S+)", pattern)
    pattern = re.sub(r"REST:(\w+)", r"(?P<\1>.+)", pattern)
    compiled = re.compile(pattern, re.S)

    def keep(function):
        GRAMMAR.append((compiled, function, expects))
        return function
    return keep


def parse(text):
    """(function, arguments, whether it is an expectation)"""
    for pattern, function, expects in GRAMMAR:
        if found := pattern.fullmatch(text):
            return function, found.groupdict(), expects
    raise Trouble("this statement is not known; tests/scenarios/README.md lists them")


def plain(quoted):
    """A quoted text without its backslashes: \\" is a quote."""
    return None if quoted is None else re.sub(r'\\(["\\])', r"\1", quoted)


def substitute(text, values):
    def value(found):
        if found[1] not in values:
            known = ", ".join(sorted(values)) or "nothing"
            raise Trouble(f"nothing is remembered as {found[1]}; remembered: {known}")
        return str(values[found[1]])
    return re.sub(r"\{([a-z_][a-z0-9_]*)\}", value, text)


MONTHS = {name: number for number, names in enumerate((
    ("januari", "january"), ("februari", "february"), ("maret", "march"), ("april",), ("mei", "may"), ("juni", "june"),
    ("juli", "july"), ("agustus", "august"), ("september",), ("oktober", "october"), ("november",),
    ("desember", "december")), 1) for name in names}


def date_parts(text):
    """Day, month and year, as texts, of "22 November 2026" or "2026-11-22"."""
    if found := re.fullmatch(r"(\d{4})-(\d\d?)-(\d\d?)", text):
        return str(int(found[3])), str(int(found[2])), found[1]
    words = text.split()
    if len(words) == 3 and words[1].lower() in MONTHS:
        return words[0], str(MONTHS[words[1].lower()]), words[2]
    if len(words) == 3:
        return tuple(words)  # as given: a wrong date may be what is tested
    raise Trouble(f'"{text}" is no date; write 22 November 2026 or 2026-11-22')

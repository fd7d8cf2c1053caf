"""Functions of at most 70 lines, files of at most 300. What was longer when the rule came is in tools/ratchet.txt
with its length, and may only shrink."""

from . import cpp
from .tree import Fault

RATCHET = "tools/ratchet.txt"
FUNCTION_LINES = 70
FILE_LINES = 300
FILE_ENDINGS = (".cpp", ".hpp", ".py", ".sh", ".js", ".mjs", ".go")


def read_ratchet(tree):
    """{(path, function or ""): (allowed length, line in the ratchet)}"""
    allowed = {}
    for number, line in enumerate(tree.lines(RATCHET) if tree.has(RATCHET) else [], 1):
        words = line.split("#")[0].split()
        if words:
            allowed[(words[0], words[1] if len(words) == 3 else "")] = (int(words[-1]), number)
    return allowed


def measure(tree):
    """(path, function or "", line, length, limit) of everything that has a limit."""
    folders = ("src/", "tests/", "tools/", "bench/")
    for path in tree.paths("", *FILE_ENDINGS):
        if not path.startswith(folders):
            continue
        yield path, "", 1, len(tree.lines(path)), FILE_LINES
        if path.endswith((".cpp", ".hpp")):
            longest = {}
            for name, line, length in cpp.functions(cpp.read(tree.text(path)).code):
                longest[name] = max(longest.get(name, (0, 0)), (length, line))
            for name, (length, line) in longest.items():
                yield path, name, line, length, FUNCTION_LINES


def check(tree):
    allowed = read_ratchet(tree)
    for path, name, line, length, limit in measure(tree):
        what = f"{name} is {length} lines long" if name else f"the file is {length} lines long"
        most, ratchet_line = allowed.pop((path, name), (None, 0))
        if most is None and length > limit:
            yield Fault(path, line, f"{what}, more than {limit}; split it")
        elif most is not None and length > most:
            yield Fault(path, line, f"{what} and grew past the {most} of {RATCHET}; split it")
        elif most is not None and length < most:
            to = "take the line out" if length <= limit else f"lower it to {length}"
            yield Fault(RATCHET, ratchet_line, f"{path} {name} shrank to {length}; {to} (tools/tidy --ratchet does)")
    for (path, name), (_, ratchet_line) in allowed.items():
        yield Fault(RATCHET, ratchet_line, f"{path} {name} is not there any more; take the line out")


def lowered(tree):
    """The ratchet as it should read: never a line more, never a number higher."""
    lengths = {(path, name): (length, limit) for path, name, _, length, limit in measure(tree)}
    kept = []
    for line in tree.lines(RATCHET):
        words = line.split("#")[0].split()
        if not words:
            kept.append(line)
            continue
        length, limit = lengths.get((words[0], words[1] if len(words) == 3 else ""), (0, 1))
        if length > limit:
            kept.append(" ".join([*words[:-1], str(min(length, int(words[-1])))]))
    return "\n".join(kept) + "\n"

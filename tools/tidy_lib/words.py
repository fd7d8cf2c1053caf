"""One English word a concept: names in src/ may not use the synonyms that GLOSSARY.md bans."""

import fnmatch
import re

from . import cpp
from .tree import Fault

GLOSSARY = "GLOSSARY.md"
ALLOWED = "tools/allowed_words.txt"


def read_glossary(text):
    """{banned words as a tuple: (the word to use, the concept)} from the tables of the glossary."""
    banned = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) < 5 or set(cells[0]) <= set("-: ") or cells[3] == "banned synonyms":
            continue
        use = re.findall(r"`([^`]+)`", cells[1])
        for synonym in re.findall(r"`([^`]+)`", cells[3]):
            banned[tuple(cpp.words_of(synonym))] = (use[0] if use else cells[1], cells[0])
    return banned


def read_allowed(text):
    """[(name or pattern, path pattern)]; each line gives its reason after #."""
    allowed, faults = [], []
    for number, line in enumerate(text.splitlines(), 1):
        rule, _, reason = line.partition("#")
        words = rule.split()
        if not words:
            continue
        if len(words) != 2 or not reason.strip():
            faults.append(Fault(ALLOWED, number, "write: NAME PATH # reason"))
        else:
            allowed.append(tuple(words))
    return allowed, faults


def find_banned(name, banned):
    """The banned words inside a name, as a name, or None. Constants of other libraries are in capitals: not ours."""
    if name.upper() == name:
        return None
    words = cpp.words_of(name)
    for start in range(len(words)):
        for end in range(start + 1, min(start + 3, len(words)) + 1):
            plain = tuple(words[start:end])
            singular = plain[:-1] + (re.sub(r"(?<=..)s$", "", plain[-1]),)
            for candidate in (plain, singular):
                if candidate in banned:
                    return candidate
    return None


def check(tree):
    if not tree.has(GLOSSARY):
        yield Fault(GLOSSARY, 1, "is missing; it names each concept once")
        return
    banned = read_glossary(tree.text(GLOSSARY))
    allowed, faults = read_allowed(tree.text(ALLOWED) if tree.has(ALLOWED) else "")
    yield from faults
    for path in tree.sources():
        stem = path.rsplit("/", 1)[-1].split(".")[0]
        seen = set()
        for line, name in [(1, stem), *cpp.names(cpp.read(tree.text(path)).code)]:
            found = None if name in seen else find_banned(name, banned)
            seen.add(name)
            if found is None:
                continue
            if any(fnmatch.fnmatch(name, rule) and fnmatch.fnmatch(path, where) for rule, where in allowed):
                continue
            use, concept = banned[found]
            yield Fault(path, line, f'"{name}": say {use} for {concept}, not {"_".join(found)} ({GLOSSARY})')

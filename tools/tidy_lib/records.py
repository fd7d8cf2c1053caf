"""Records that must agree with the code: every article has its rule and its test, every decision one number."""

import re

from .tree import Fault

ARTICLES = "regulation/articles.tsv"
DECISIONS = "docs/decisions/"
FATES_IN_CODE = {"rule", "use_case"}
REFERENCE = re.compile(r"docs/decisions/(\d{4})|\bdecisions? (\d{4})\b")


def check_articles(tree):
    if not tree.has(ARTICLES):
        yield Fault(ARTICLES, 1, "is missing; it says for every article what we do about it")
        return
    header = None
    for number, line in enumerate(tree.lines(ARTICLES), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            for column in ("fate", "where", "test"):
                if column not in header:
                    yield Fault(ARTICLES, number, f"there is no column {column}")
                    return
            continue
        if len(cells) != len(header):
            yield Fault(ARTICLES, number, f"{len(cells)} columns instead of {len(header)}")
            continue
        row = dict(zip(header, cells))
        if row["fate"].strip() in FATES_IN_CODE:
            for column in ("where", "test"):
                yield from _files(tree, number, column, row[column])


def _files(tree, number, column, cell):
    # A path may be followed by :line, #anchor or the name of a function or test.
    paths = [re.split(r"[:#]", part)[0] for part in re.split(r"[;,\s]+", cell.strip()) if "/" in part]
    if not paths:
        yield Fault(ARTICLES, number, f"{column} is empty; name the file")
    for path in paths:
        if not tree.has(path) and not tree.has("src/" + path):
            yield Fault(ARTICLES, number, f"{column}: {path} does not exist")


def check_decisions(tree):
    numbers = {}
    for path in tree.paths(DECISIONS):
        name = path[len(DECISIONS):]
        found = re.fullmatch(r"(\d{4})-[a-z0-9-]+\.md", name)
        if not found:
            if name != "README.md":
                yield Fault(path, 1, "name it NNNN-some-words.md")
        elif found[1] in numbers:
            yield Fault(path, 1, f"{found[1]} is already {numbers[found[1]]}; take the next free number")
        else:
            numbers[found[1]] = path
    for path in [*tree.sources(), *tree.paths("data/", ".tsv", ".csv", ".toml"), *tree.paths("regulation/", ".tsv")]:
        for line, text in enumerate(tree.lines(path), 1):
            for found in REFERENCE.finditer(text):
                number = found[1] or found[2]
                if number not in numbers:
                    yield Fault(path, line, f"{DECISIONS}{number} does not exist; write it or name the right one")

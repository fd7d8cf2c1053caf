"""Schema steps against those of the first tag: what a tag has is never edited, and a new step comes after all of them."""

import hashlib
import re

from .tree import Fault

APPLIED = "tests/packaging/first_tag/steps.tsv"  # number and SHA-256 of each, as that version's database has them
STEP = re.compile(r'store::Step \w+\{(\d+),\s*"[^"]*",\s*R"(\w*)\((.*?)\)\2"', re.S)


def check(tree):
    if not tree.has(APPLIED):
        return []
    applied = dict(line.split("\t")[:2] for line in tree.text(APPLIED).splitlines() if line)
    last, faults, met = max(map(int, applied)), [], {}
    for path in tree.paths("src/", ".hpp", ".cpp"):
        if path.endswith("_test.cpp"):
            continue
        text = tree.text(path)
        for found in STEP.finditer(text):
            number, line = found[1], text.count("\n", 0, found.start()) + 1
            if number in applied:
                met.setdefault(number, []).append((hashlib.sha256(found[3].encode()).hexdigest(), path, line))
            elif int(number) < last:
                faults.append(Fault(path, line, f"schema step {number} is new, and a house of the first tag, which ends with {last}, refuses "
                                                f"what comes before: give it a number above {last} (docs/decisions/0109)"))
    for number, sha256 in applied.items():
        there = met.get(number, [])
        if sha256 not in [one[0] for one in there]:
            _, path, line = there[0] if there else ("", APPLIED, 1)
            faults.append(Fault(path, line, f"schema step {number} is not what the first tag has: leave it as it was, and add a new step"))
    return faults

"""Bytes: no trailing blanks, no tabs, no CRLF, UTF-8, a last line that ends; and no path to anybody's machine."""

import re

from .tree import Fault

TABS_ALLOWED = (".tsv", ".go", ".csv", "Makefile", "go.mod", "go.sum")
# Golden files and data are somebody else's bytes; lock files are npm's.
AS_THEY_ARE = re.compile(r"^(tests/golden/|tests/fuzz/.*corpus|data/|.*package-lock\.json$|.*\.svg$)")
OUTSIDE = (
    (re.compile(r"(?:\.\./)+share[d]\b|/wor[k]/|/tmp/jerni[h]\b|(?<![\w.])/hom[e]/\w"),
     "a path on one person's machine; name a file of this tree"),
    (re.compile(r"registry\.npmj[s]|pypi\.or[g]|deb\.debian\.or[g]"),
     "the address of a package registry; leave it to the machine's settings "
     "(npm: --omit-lockfile-registry-resolved)"),
)


def check(tree):
    for path in tree.paths():
        if not tree.is_text(path):
            continue
        content = tree.bytes(path)
        yield from _outside(path, content)
        if AS_THEY_ARE.search(path):
            continue
        try:
            content.decode("utf-8")
        except UnicodeDecodeError as bad:
            yield Fault(path, content.count(b"\n", 0, bad.start) + 1, "not UTF-8; convert the file")
        if content and not content.endswith(b"\n"):
            yield Fault(path, content.count(b"\n") + 1, "the last line does not end; add a line end")
        for number, line in enumerate(content.split(b"\n"), 1):
            if line.endswith(b"\r"):
                yield Fault(path, number, "CRLF; save with LF")
            elif line != line.rstrip():
                yield Fault(path, number, "blanks at the end of the line; take them off")
            if b"\t" in line and not path.endswith(TABS_ALLOWED):
                yield Fault(path, number, "a tab; use spaces")


def _outside(path, content):
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
        for pattern, says in OUTSIDE:
            if pattern.search(line):
                yield Fault(path, number, says)

"""Things in their places: SQL in rows, HTML in pages, the outside world nowhere near the rules, one #pragma once."""

import re

from . import cpp
from .layers import LAYERS, TESTS, Layers
from .tree import Fault

# Statements are written in small letters (or all in capitals); "Select one from the list" is a sentence.
_SQL = (r"select\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s*\("
        r"|(create|alter|drop)\s+(unique\s+)?(table|index)\s")
SQL = re.compile(rf"^\s*({_SQL})|^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP)\s+[A-Z*]")
SQL_HOMES = re.compile(r"^src/(store|app)/|_rows\.[hc]pp$")

HTML = re.compile(r"</?(a|article|body|button|dd|details|div|dl|dt|fieldset|footer|form|h[1-6]|head|header|html|input"
                  r"|label|legend|li|main|nav|ol|option|p|section|select|span|strong|summary|table|tbody|td|textarea"
                  r"|th|thead|title|tr|ul)[\s/>]")
HTML_HOMES = re.compile(r"^src/web/|_pages?\.[hc]pp$|/[^/]*(layout|components?|charts?)[^/]*$")

# A use case gets facts as arguments; these would let it fetch its own.
WORLDLY_HEADERS = {"ctime", "filesystem", "fstream", "future", "iostream", "mutex", "random", "thread", "sqlite3.h",
                   "libpq-fe.h", "sodium.h", "openssl/rand.h", "unistd.h", "sys/socket.h"}
WORLDLY_NAMES = {"system_clock", "steady_clock", "high_resolution_clock", "getenv", "random_device", "mt19937",
                 "randombytes_buf", "fopen", "ifstream", "ofstream", "sleep_for"}


def check(tree):
    layers = Layers(tree.text(LAYERS))
    for path in tree.sources():
        text = tree.text(path)
        if path.endswith(".hpp") and not re.search(r"^#pragma once$", text, re.M):
            yield Fault(path, 1, "has no #pragma once; put it above the includes")
        if TESTS.search(path):
            continue
        source = cpp.read(text)
        yield from _literals(path, source)
        if layers.kind_of(path)[1] in ("rules", "nouns"):
            yield from _world(path, text, source)


def _literals(path, source):
    for line, literal in source.literals:
        if SQL.match(literal) and not SQL_HOMES.search(path):
            yield Fault(path, line, "SQL belongs in a *_rows file (or store/, app/)")
        if HTML.search(literal) and not HTML_HOMES.search(path):
            yield Fault(path, line, "HTML belongs in a *_pages file (or web/, a layout, a component, a chart)")


def _world(path, text, source):
    for line, header in cpp.system_includes(text):
        if header in WORLDLY_HEADERS:
            yield Fault(path, line, f"<{header}>: rules and use cases read no clock, file, row or random number")
    for line, name in cpp.names(source.code):
        if name in WORLDLY_NAMES:
            yield Fault(path, line, f"{name}: rules and use cases read no clock, file, row or random number")

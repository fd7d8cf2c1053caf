"""docs/events.md: every kind of act with its number, public class, titles and fields, out of src/app/acts.def and the
structs that carry them. tools/events writes it; this check says when it is stale."""

import re

from .tree import Fault

PAGE = "docs/events.md"
LIST = "src/app/acts.def"
ACT = re.compile(r'^ACT\((\w+), (\d+), "((?:[^"\\]|\\.)*)", "((?:[^"\\]|\\.)*)"\)', re.M)
KIND = re.compile(r"kind_of<([\w:]+)>\s*=\s*(?:app::)?ActKind::(\w+)")
FIELD = re.compile(r'visit\("(\w+)", a\.[\w.]+\)')
# As the public log's specification names them (src/app/acts.def, first lines).
CLASSES = {0: "sealed", 1: "declaration", 2: "determination or decision", 3: "recusal or bar", 4: "statement",
           5: "service complaint or Pasal 44 report", 6: "sanction", 7: "erasure", 8: "key, rule, schema or calendar",
           9: "person, position or role", 10: "gratification", 11: "training", 12: "finding or interest", 13: "matter or plenary"}
HEAD = """# Every kind of act

Written by `tools/events` from `src/app/acts.def` and the structs in `*_acts.hpp`; `tools/tidy` says when it is stale. An act's entry in
the public log shows its class and the hash of its fields, nothing else; the number is what the database keeps. How an act
becomes bytes: `src/app/act.hpp`.
"""


def fields_by_kind(tree):
    """{kind: [fields]}, as the struct of each kind visits them. A namespace is the folder of the same name."""
    headers = {path: tree.text(path) for path in tree.paths("src/", ".hpp")}
    out = {}
    for text in headers.values():
        for qualified, kind in KIND.findall(text):
            folder, _, name = qualified.rpartition("::")
            out[kind] = fields_of(name, [body for path, body in headers.items() if path.startswith(f"src/{folder or 'app'}/")])
    return out


def fields_of(name, texts):
    for text in texts:
        begin = re.search(rf"^struct {name}\b[^;{{]*{{", text, re.M)
        if begin:
            return FIELD.findall(text[begin.end():text.find("\n};", begin.end())])
    return []


def render(tree):
    fields = fields_by_kind(tree)
    lines = [HEAD, "| number | act | class | in Indonesian | in English | fields |", "|---|---|---|---|---|---|"]
    for number, (kind, public_class, title_id, title_en) in enumerate(ACT.findall(tree.text(LIST))):
        names = " ".join(f"`{field}`" for field in fields.get(kind, [])) or "–"
        lines.append(f"| {number} | `{kind}` | {public_class} {CLASSES.get(int(public_class), '')} | {title_id} | {title_en} | {names} |")
    return "\n".join(lines) + "\n"


def check(tree):
    if not tree.has(LIST):
        return
    if not tree.has(PAGE) or tree.text(PAGE) != render(tree):
        yield Fault(PAGE, 1, "is not what src/app/acts.def and the acts' structs say now; run tools/events")

"""Just enough C++: code without comments and literals, the literals, the names, the includes, the functions."""

import re
from dataclasses import dataclass

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
SYSTEM_INCLUDE = re.compile(r"^\s*#\s*include\s*<([^>]+)>", re.M)
NAME = re.compile(r"\b[A-Za-z_][A-Za-z0-9_]*\b")

# In this order: a raw string may hold anything, a comment may hold quotes, a digit separator is no quote.
TOKEN = re.compile(
    r'(?P<raw>\b(?:u8|[uUL])?R"(?P<mark>[^()\\\s]{0,16})\((?P<body>.*?)\)(?P=mark)")'
    r"|(?P<comment>//[^\n]*|/\*.*?\*/)"
    r'|(?P<string>"(?:\\.|[^"\\\n])*")'
    r"|(?P<number>\b\d[\w.']*)"
    r"|(?P<char>'(?:\\.|[^'\\\n])+')",
    re.S,
)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


@dataclass
class Source:
    code: str       # comments are blank, literals are "" or '0': the lines stay where they were
    literals: list  # (line, text) of each string literal; neighbours that the compiler would join are joined


def _blank(text, shown=""):
    return shown + re.sub(r"[^\n]", " ", text[len(shown):])


def read(text):
    literals, pieces, end, last_string_end = [], [], 0, None
    for token in TOKEN.finditer(text):
        pieces.append(text[end:token.start()])
        whole, end = token.group(0), token.end()
        if token["comment"]:
            pieces.append(_blank(whole))
        elif token["number"]:
            pieces.append(whole.replace("'", " "))
        elif token["char"]:
            pieces.append(_blank(whole, "'0'"[:len(whole)]))
        elif _is_include(text, token.start()):
            pieces.append(whole)
        else:
            body = token["body"] if token["raw"] else whole[1:-1]
            joined = last_string_end is not None and not text[last_string_end:token.start()].strip()
            if joined:
                line, before = literals[-1]
                literals[-1] = (line, before + body)
            else:
                literals.append((line_of(text, token.start()), body))
            last_string_end = end
            pieces.append(_blank(whole, '""'))
    pieces.append(text[end:])
    return Source("".join(pieces), literals)


def _is_include(text, position):
    start = text.rfind("\n", 0, position) + 1
    return text[start:position].lstrip().startswith("#")


def includes(text):
    return [(line_of(text, found.start(1)), found[1]) for found in INCLUDE.finditer(text)]


def system_includes(text):
    return [(line_of(text, found.start(1)), found[1]) for found in SYSTEM_INCLUDE.finditer(text)]


def names(code):
    """(line, name) of every name in code; preprocessor lines are left out."""
    for number, line in enumerate(code.split("\n"), 1):
        if not line.lstrip().startswith("#"):
            for found in NAME.finditer(line):
                yield number, found[0]


def words_of(name):
    """decide_report, DecideReport and decideReport are all ["decide", "report"]."""
    spaced = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", name))
    return [word.lower() for word in spaced.split("_") if word]


TYPE = re.compile(r"^(?:(?:typedef|static|inline|constexpr|const|export|friend)\s+)*(class|struct|union|enum)\b")
TEMPLATE = re.compile(r"\btemplate\s*<")
FUNCTION_NAME = re.compile(r"([A-Za-z_~][\w:~]*|operator\s*[^\s(\w]+|operator\s*\(\s*\))\s*\($")


def functions(code):
    """(name, first line, length in lines) of each function with a body, lambdas counted with what holds them."""
    code = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda found: re.sub(r"[^\n]", " ", found[0]), code, flags=re.M)
    found, inside, head_start, position = [], [], 0, 0
    for brace in re.finditer(r"[{};]", code):
        position, mark = brace.start(), brace.group()
        around = inside[-1][0] if inside else "space"
        if mark == "{":
            kind, name = _kind_of(code[head_start:position], around)
            inside.append((kind, name, _first_line(code, head_start)))
            if kind != "initialiser":
                head_start = position + 1
        elif mark == "}":
            if not inside:
                return found  # not C++ as we know it
            kind, name, line = inside.pop()
            if kind == "function":
                found.append((name, line, line_of(code, position) - line + 1))
            if kind != "initialiser":
                head_start = position + 1
        elif around != "initialiser":
            head_start = position + 1
    return found


def _first_line(code, start):
    return line_of(code, start + len(code[start:]) - len(code[start:].lstrip()))


def _without_template(head):
    while (start := TEMPLATE.search(head)) is not None:
        depth, end = 0, len(head)
        for at in range(start.end() - 1, len(head)):
            depth += {"<": 1, ">": -1}.get(head[at], 0)
            if depth == 0:
                end = at + 1
                break
        head = head[:start.start()] + " " + head[end:]
    return head


def _kind_of(head, around):
    """What a brace opens, given the text since the last statement: space, type, function or initialiser."""
    if around in ("function", "initialiser"):
        return ("block" if around == "function" else "initialiser"), ""
    if around == "block":
        return "block", ""
    head = re.sub(r"\[\[.*?\]\]|\balignas\s*\([^)]*\)", " ", _without_template(head), flags=re.S).strip()
    head = re.sub(r"^(public|private|protected)\s*:\s*", "", head)
    if re.match(r'^(inline\s+)?namespace\b|^extern\s*""$', head):
        return "space", ""
    if TYPE.match(head) and not re.search(r"\)\s*(const|noexcept|override|final)*\s*$", head):
        return "type", ""
    opened = head.find("(")
    before = head[:opened] if opened >= 0 else ""
    if opened < 0 or head.count("(") != head.count(")") or re.search(r"(?<![=!<>])=(?!=)", re.sub(
            r"operator\s*[^\s\w(]+", "", before)):
        return "initialiser", ""
    in_initialiser_list = re.search(r"\)\s*(noexcept\s*)?:(?!:)", head)
    if in_initialiser_list and re.search(r"[\w>]$", head):
        return "initialiser", ""
    name = FUNCTION_NAME.search(head[:opened + 1])
    return "function", re.sub(r"\s+", "", name[1]) if name else "?"

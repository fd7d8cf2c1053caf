"""What each statement about the API, files, commands, the server and its database does."""

import json
import shlex

from . import Trouble
from .language import plain, statement

MISSING = object()


@statement(r"api (?P<method>GET|POST|PUT|PATCH|DELETE|HEAD) (?P<path>\S+)(?:\s+(?P<body>[\[{].*))?")
def api(story, method, path, body=None):
    headers = {"Accept": "application/json"}
    if story.now is not None:
        headers["Authorization"] = "Bearer " + story.now.get("token")
    if body is not None:
        try:
            body = json.dumps(json.loads(body), ensure_ascii=False)
        except ValueError as bad:
            raise Trouble(f"this is no JSON: {bad}") from bad
        headers["Content-Type"] = "application/json"
    if method in ("POST", "PUT", "PATCH"):
        headers["Idempotency-Key"] = story.idempotency_key()
    story.last = story.api_browser().request(method, path, (body or "").encode(), headers | story.next_headers)
    story.next_headers = {}


@statement(r"with header (?P<name>[\w-]+) TEXT:value")
def with_header(story, name, value):
    story.next_headers[name] = plain(value)


def pointed(story, pointer):
    """What a JSON pointer (RFC 6901) names in the last answer, or MISSING."""
    try:
        value = json.loads(story.answer().text)
    except ValueError as bad:
        raise Trouble(f"the answer is no JSON: {bad}") from bad
    for part in pointer.split("/")[1:]:
        part = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict):
            value = value.get(part, MISSING)
        elif isinstance(value, list):
            if part == "-":
                part = len(value) - 1
            value = value[int(part)] if str(part).isdigit() and int(part) < len(value) else MISSING
        else:
            return MISSING
        if value is MISSING:
            return MISSING
    return value


@statement(r"answer has no (?P<pointer>/\S*)", expects=True)
def answer_has_no(story, pointer):
    if (got := pointed(story, pointer)) is not MISSING:
        raise Trouble(f"it has: {json.dumps(got, ensure_ascii=False)[:300]}")


@statement(r"answer has (?P<pointer>/\S*)(?: = REST:value)?", expects=True)
def answer_has(story, pointer, value=None):
    got = pointed(story, pointer)
    if got is MISSING:
        raise Trouble(f"the answer has no {pointer}")
    if value is None:
        return
    try:
        wanted = json.loads(value)
    except ValueError:
        wanted = value  # a bare word is a text
    if got != wanted:
        raise Trouble(f"{pointer} is {json.dumps(got, ensure_ascii=False)[:300]}")


@statement(r"header (?P<name>[\w-]+) (?P<how>is|contains) REST:value", expects=True)
def header(story, name, how, value):
    value = plain(value[1:-1]) if value.startswith('"') and value.endswith('"') else value
    got = story.answer().header(name)
    if got is None or (got != value if how == "is" else value not in got):
        raise Trouble(f"{name} is {got!r}" if got is not None else f"there is no header {name}")


@statement(r"there is no header (?P<name>[\w-]+)", expects=True)
def no_header(story, name):
    if (got := story.answer().header(name)) is not None:
        raise Trouble(f"{name} is {got!r}")


@statement(r"save answer (?P<pointer>/\S*) as (?P<name>[a-z_][a-z0-9_]*)")
def save_answer(story, pointer, name):
    value = pointed(story, pointer)
    if value is MISSING:
        raise Trouble(f"the answer has no {pointer}")
    story.values[name] = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


@statement(r"save receipt as (?P<file>[\w.-]+)")
def save_receipt(story, file):
    """From an API answer its receipt; from a page the file behind its link to the receipt; from a download itself."""
    answer = story.answer()
    if answer.is_html():
        page = answer.page
        links = [link for link in page.root.all("a") if link.has("href")
                 and any(word in link.text().lower() for word in ("tanda terima", "receipt"))]
        links.sort(key=lambda link: not link.has("download"))
        if not links:
            raise Trouble("the page has no link to a receipt (\"tanda terima\", \"receipt\")")
        answer = story.last = story.browser.go("GET", links[0].get("href"))
        if answer.status != 200 or answer.is_html():
            raise Trouble("the link to the receipt gives no file")
        content = answer.body
    elif (answer.header("content-type") or "").startswith("application/json"):
        receipt = pointed(story, "/receipt")
        receipt = json.loads(answer.text) if receipt is MISSING else receipt
        content = (receipt if isinstance(receipt, str) else json.dumps(receipt, ensure_ascii=False)).encode()
    else:
        content = answer.body
    (story.server.files / file).write_bytes(content)


@statement(r"save (?:page|answer|file) as (?P<file>[\w.-]+)")
def save_body(story, file):
    (story.server.files / file).write_bytes(story.answer().body)


@statement(r"run jernih(?: REST:arguments)?")
def run(story, arguments=None):
    code, printed = story.server.run(shlex.split(arguments or ""))
    story.exit_code, story.printed = code, printed
    if code != 0 and not (story.following or "").startswith("exit "):
        raise Trouble(f"exit status {code}: {printed[-1500:].strip()}")


@statement(r"exit (?P<number>\d+)", expects=True)
def exit_status(story, number):
    if story.exit_code != int(number):
        raise Trouble(f"the exit status is {story.exit_code}: {(story.printed or '')[-1500:].strip()}")


@statement(r"prints TEXT:text", expects=True)
def prints(story, text):
    if plain(text) not in (story.printed or ""):
        raise Trouble(f"it printed: {(story.printed or '')[-1500:].strip()}")


@statement(r"does not print TEXT:text", expects=True)
def does_not_print(story, text):
    if plain(text) in (story.printed or ""):
        raise Trouble("it printed so")


@statement(r"sql TEXT:text")
def sql(story, text):
    try:
        story.printed = story.server.sql(plain(text))
    except Trouble:
        raise
    except Exception as bad:  # sqlite3's own
        raise Trouble(f"the database says: {bad}") from bad


@statement(r"stop the server")
def stop_server(story):
    if story.server.process is None:
        raise Trouble("the server does not run")
    story.server.stop()


@statement(r"start the server")
def start_server(story):
    story.start()

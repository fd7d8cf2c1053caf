"""What each statement about pages does. A step gets the story and the statement's parts, and raises Trouble."""

import re
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

from . import Trouble
from .language import date_parts, plain, statement
from .page import squeeze

SIGN_IN = "/masuk"
CLOCK = "/demo/jam"       # where a demo's clock is moved
CLOCK_FIELD = "waktu"     # an ISO 8601 instant
ZONES = {"WIB": 7, "WITA": 8, "WIT": 9, "UTC": 0}
PATIENCE_SECONDS = 15     # for "after a while see": work that is done in the background
TYPED = ("text", "email", "tel", "number", "search", "url", "password", "date", "time", "textarea")


@statement(r"as the public")
def as_the_public(story):
    story.become(None)


@statement(r"(?P<role>[a-z_]+)(?: (?P<number>\d+))? is called (?P<name>[a-z][a-z0-9_]*)")
def is_called(story, role, name, number=None):
    story.call(name, role, int(number or 1))


@statement(r'as WORD:role(?: of TEXT:unit)?(?: named TEXT:name)?')
def as_role(story, role, unit=None, name=None):
    account = story.account_of_login(story.called[role]) if role in story.called else story.account(role, plain(unit), plain(name))
    if story.become(account):
        sign_in(story.browser, account)


def sign_in(browser, account):
    browser.go("GET", SIGN_IN)
    for _ in range(3):  # the code may be asked for on the same page or on the next
        page = browser.page()
        fields = [field for field in page.fields() if field.tag == "input" and not field.has("disabled")]
        secret = next((field for field in fields if field.get("type") == "password"), None)
        code = next((field for field in fields if field.get("autocomplete") == "one-time-code"
                     or re.search(r"totp|otp|kode", field.get("name"))), None)
        asked = secret if secret is not None else code
        if asked is None:
            break
        form = page.form_of(asked)
        if secret is not None:
            login = next((field for field in fields if page.form_of(field) is form
                          and field.get("type", "text") in ("text", "email", "tel")), None)
            if login is None:
                raise Trouble(f"{SIGN_IN} has no field for the login")
            browser.set(login, account.get("login"))
            browser.set(secret, account.get("password"))
        if code is not None and page.form_of(code) is form:
            browser.set(code, account.code())
        button = next((node for node in page.fields(form) if node.tag == "button" or node.get("type") == "submit"), None)
        if button is None:
            raise Trouble(f"{SIGN_IN} has a form without a button")
        browser.submit(button)
        if browser.answer.status >= 400:
            break
    page = browser.page()
    if browser.answer.status >= 400 or any(field.get("type") == "password" for field in page.fields()):
        raise Trouble(f'{account.get("login")} could not sign in')


@statement(r"open WORD:path")
def open_page(story, path):
    story.browser.go("GET", path)


@statement(r"follow TEXT:text")
def follow(story, text):
    story.browser.follow(story.page().link(plain(text)))


@statement(r"fill TEXT:label(?: in TEXT:legend)? with TEXT:value")
def fill(story, label, value, legend=None):
    label, value, page = plain(label), plain(value), story.page()
    parts = page.date_fields(label)
    if parts is not None:
        for field, part in zip(parts, date_parts(value) if value else ("", "", "")):
            story.browser.set(field, part)
        return
    field = page.field(label, plain(legend), TYPED)
    if field.get("type") == "date" and value:
        day, month, year = date_parts(value)
        value = f"{int(year):04}-{int(month):02}-{int(day):02}"
    story.browser.set(field, value)


@statement(r"choose TEXT:label(?: in TEXT:legend)?")
def choose(story, label, legend=None):
    story.browser.choose(story.page().field(plain(label), plain(legend), ("radio", "checkbox")))


@statement(r"do not choose TEXT:label(?: in TEXT:legend)?")
def do_not_choose(story, label, legend=None):
    story.browser.choose(story.page().field(plain(label), plain(legend), ("checkbox",)), False)


@statement(r"select TEXT:option in TEXT:label")
def select(story, option, label):
    field = story.page().field(plain(label), None, ("select",))
    wanted = squeeze(plain(option))
    options = field.all("option")
    found = [node for node in options if node.text() == wanted] or [node for node in options if wanted in node.text()]
    if not found:
        there = "; ".join(node.text() for node in options)
        raise Trouble(f'"{plain(label)}" has no choice "{wanted}". There are: {there[:400]}')
    story.browser.set(field, found[0])


@statement(r"attach WORD:file to TEXT:label")
def attach(story, file, label):
    # A file that the scenario saved, or one that lies beside it.
    places = (story.server.files / file, Path(story.path).parent / file)
    path = next((place for place in places if place.exists()), None)
    if path is None:
        raise Trouble(f"there is no file {file}, neither saved by this scenario nor beside it")
    story.browser.set(story.page().field(plain(label), None, ("file",)), path)


@statement(r"press TEXT:button")
def press(story, button):
    story.browser.submit(story.page().button(plain(button)))


@statement(r"see TEXT:text", expects=True)
def see(story, text):
    if squeeze(plain(text)) not in squeeze(story.answer().readable()):
        raise Trouble("the page does not say so")


@statement(r"do not see TEXT:text", expects=True)
def do_not_see(story, text):
    if squeeze(plain(text)) in squeeze(story.answer().readable()):
        raise Trouble("the page says so")


@statement(r"after a while see TEXT:text", expects=True)
def after_a_while_see(story, text):
    end = time.monotonic() + PATIENCE_SECONDS
    while squeeze(plain(text)) not in squeeze(story.answer().readable()):
        if time.monotonic() > end:
            raise Trouble(f"the page does not say so after {PATIENCE_SECONDS} seconds")
        time.sleep(0.2)
        story.last = story.browser.go("GET", story.answer().url)


@statement(r"status (?P<number>\d{3})", expects=True)
def status(story, number):
    if story.answer().status != int(number):
        raise Trouble(f"the status is {story.answer().status}")


@statement(r"in (?P<language>English|Indonesian)")
def in_language(story, language):
    link = story.page().language_link({"English": "en", "Indonesian": "id"}[language])
    story.browser.go("GET", link.get("href"))


@statement(r"remember (?:the )?(?:ADDRESS|address) as (?P<name>[a-z_][a-z0-9_]*)")
def remember_address(story, name):
    story.values[name] = story.answer().address()


@statement(r"remember TEXT:pattern as (?P<name>[a-z_][a-z0-9_]*)")
def remember(story, pattern, name):
    try:
        compiled = re.compile(pattern.replace('\\"', '"'))
    except re.error as bad:
        raise Trouble(f"no regular expression: {bad}") from bad
    answer = story.answer()
    found = compiled.search(answer.readable()) or compiled.search(answer.text)
    if not found or not compiled.groups:
        raise Trouble("the page has nothing like it" if compiled.groups else "put the part to remember in ( )")
    story.values[name] = found[1]


@statement(r"the clock moves to (?P<day>\d{4}-\d\d-\d\d) (?P<time>\d\d[:.]\d\d)(?: (?P<zone>WIB|WITA|WIT|UTC))?")
def move_clock(story, day, zone, **parts):
    moment = datetime.fromisoformat(f"{day}T{parts['time'].replace('.', ':')}:00").replace(
        tzinfo=timezone(timedelta(hours=ZONES[zone or "WIB"])))
    browser = story.public
    body = f"{CLOCK_FIELD}={moment.isoformat().replace('+', '%2B')}".encode()
    answer = browser.request("POST", CLOCK, body, browser.form_headers("application/x-www-form-urlencoded"))
    if answer.status < 400:
        story.server.clock = moment.isoformat()
    if answer.status >= 400:
        raise Trouble(f"the clock could not be moved: POST {CLOCK} answered {answer.status}: {answer.readable()[:200]}")

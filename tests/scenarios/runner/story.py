"""One scenario being run: its server, who is acting, what was seen and remembered last."""

import json
import uuid
from urllib.parse import urlsplit

from . import Trouble, program_steps, signing_steps, steps  # noqa: F401  (the steps register themselves)
from .browser import Browser
from .chromium import Chromium, ChromiumBrowser
from .language import parse, read, substitute
from .server import Account, Server


class Story:
    def __init__(self, path, server, chromium=None):
        self.path, self.server = path, server
        self.chromium = chromium  # none: pages are read as without JavaScript
        self.values, self.accounts, self.browsers = {}, [], {}
        self.called = {}         # {name in this scenario: login}
        self.now = None          # the account that acts; None is the public
        self.last = None         # the last answer, of a page or of the API
        self.exit_code = self.printed = self.following = None
        self.next_headers = {}
        self.url = ""

    def start(self):
        """Starts the server, again on the same port so that addresses and sessions stay good."""
        ready = self.server.start(urlsplit(self.url).port or 0 if self.url else 0)
        used = {account.get("login"): account.last_counter for account in self.accounts}
        self.url = ready["url"].rstrip("/") + "/"
        self.accounts = [Account(entry) for entry in ready["accounts"]]
        for account in self.accounts:
            account.last_counter = used.get(account.get("login"), 0)
        for browser in self.browsers.values():
            browser.base = self.url
        if self.now is not None:
            self.now = self.account_of_login(self.now.get("login"))
        self.values |= {"url": self.url.rstrip("/"), "data": self.server.data, "store": self.server.store or f"sqlite:{self.server.data}/jernih.db"}

    def account_of_login(self, login):
        return next((account for account in self.accounts if account.get("login") == login), None)

    def account(self, role, unit, name):
        def fits(account):
            return (account.get("role") == role and (not unit or unit.casefold() in account.get("unit").casefold())
                    and (not name or name.casefold() in account.get("official").casefold()))
        found = [account for account in self.accounts if fits(account)]
        if not found:
            there = sorted({f'{account.get("role")} of "{account.get("unit")}" named "{account.get("official")}"'
                            for account in self.accounts})
            raise Trouble(f"the demo has no such account. It has: {'; '.join(there)[:1500]}")
        exact = [account for account in found if unit and account.get("unit").casefold() == unit.casefold()]
        return (exact or found)[0]

    def call(self, name, role, number):
        """Gives the role's account of that number a name; {name} is then the person's full name, {name_id} the id."""
        found = [account for account in self.accounts if account.get("role") == role]
        if number > len(found):
            raise Trouble(f"the demo has {len(found)} accounts with the role {role}")
        account = found[number - 1]
        answer = self.api_browser().request("GET", "/api/v1/me", headers={
            "Accept": "application/json", "Authorization": "Bearer " + account.get("token")})
        if answer.status != 200:
            raise Trouble(f"/api/v1/me answered {answer.status}")
        person = json.loads(answer.text)
        self.called[name] = account.get("login")
        self.values |= {name: person["name"], name + "_id": person["id"]}

    def become(self, account):
        """Who acts from here on; true when this account has not signed in yet."""
        self.now = account
        self.values |= {name: account.get(name) if account else "" for name in ("login", "password", "official", "unit")}
        key = account.get("login") if account else ""
        is_new = key not in self.browsers
        if is_new:
            self.browsers[key] = self.new_browser()
        self.last = self.browsers[key].answer
        return is_new

    @property
    def public(self):
        if "" not in self.browsers:
            self.browsers[""] = self.new_browser()
        return self.browsers[""]

    def new_browser(self):
        return ChromiumBrowser(self.url, self.chromium) if self.chromium else Browser(self.url)

    @property
    def browser(self):
        return self.browsers[self.now.get("login")] if self.now else self.public

    def api_browser(self):
        """The API is asked without cookies: the token alone says who asks."""
        return Browser(self.url)

    def page(self):
        return self.browser.page()

    def answer(self):
        if self.last is None:
            raise Trouble("nothing was opened or asked yet")
        return self.last

    @staticmethod
    def idempotency_key():
        return uuid.uuid4().hex

    def do(self, statement, following):
        """Runs one statement; true when it was an expectation."""
        function, arguments, expects = parse(statement.text)
        self.following = following
        if "{totp}" in statement.text:
            if self.now is None:
                raise Trouble("the public has no one-time code")
            self.values["totp"] = self.now.code()
        arguments = {name: None if value is None else substitute(value, self.values)
                     for name, value in arguments.items()}
        page_before, last_before = self.browser.answer, self.last
        function(self, **arguments)
        if self.browser.answer is not page_before:
            self.last = self.browser.answer
        is_new = self.last is not None and self.last is not last_before
        if is_new and self.last.status >= 500 and not (following or "").startswith("status "):
            raise Trouble(f"the server answered {self.last.status}")
        return expects

    def seen(self):
        """What a reader of a failure needs to know about the last answer."""
        if self.last is None:
            return []
        answer, lines = self.last, [f"seen: {self.last.status} {self.last.address()}"]
        if answer.is_html():
            lines.append(f"heading: {answer.page.heading()}")
            if answer.page.error_summary():
                lines.append(f"errors: {answer.page.error_summary()[:500]}")
        text = answer.readable()
        start = text.find(answer.page.heading()) if answer.is_html() and answer.page.heading() else 0
        lines.append(f"text: {text[max(start, 0):][:500]}")
        return lines


def run(path, shown_path, engine, program=None, extra=(), real=False):
    """(passed, failed, report lines) of one scenario file; `real`: in Chromium."""
    server, passed, story, chromium = None, 0, None, None
    here = f"{shown_path}:1"
    statement_text = ""
    try:
        statements = read(shown_path, path.read_text(encoding="utf-8"))
        for statement in statements:  # a scenario with a word wrong is not started
            here, statement_text = f"{shown_path}:{statement.line}", statement.text
            parse(statement.text)
        here, statement_text = f"{shown_path}:1", ""
        server = Server(engine, path.stem, extra=extra, **({"program": program} if program else {}))
        chromium = Chromium() if real else None
        story = Story(path, server, chromium)
        story.start()
        for number, statement in enumerate(statements):
            here, statement_text = f"{shown_path}:{statement.line}", statement.text
            following = statements[number + 1].text if number + 1 < len(statements) else None
            passed += bool(story.do(statement, following))
        if passed == 0:
            raise Trouble("this scenario expects nothing; add what must be seen")
        return passed, 0, []
    except Trouble as trouble:
        lines = [f"{here}: {statement_text}".rstrip(), f"    {trouble}"]
        if story is not None:
            lines += [f"    {line}" for line in story.seen()]
        return passed, 1, lines
    finally:
        if chromium is not None:
            chromium.close()
        if server is not None:
            server.close()

"""A scenario's browser that is a real one: Debian's Chromium, headless, driven by its own protocol through a pipe. The page is what
Chromium shows, text is typed, links and buttons are pressed, scripts and the page's policy are at work; the scenario stays as it is."""

import base64
import fcntl
import json
import os
import re
import select
import shutil
import subprocess
import tempfile
import time
from urllib.parse import urldefrag, urljoin

from . import Trouble
from .browser import Answer, Browser

PROGRAM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"]
PATIENCE_SECONDS = 60
FIELDS, LINKS = "input, select, textarea, button", "a"
OPENED = 'for (let d; (d = e.closest("details:not([open])")); ) d.querySelector("summary").click();'


class Chromium:
    """One process; each browser of a story is a context of its own in it, with its own cookies."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="jernih-chromium-")
        here, answers = os.pipe()
        questions, self.writer = os.pipe()
        # Chromium listens on 3 and answers on 4; high numbers first, so that neither is in the way of the other.
        high = [fcntl.fcntl(fd, fcntl.F_DUPFD, 10) for fd in (questions, answers)]
        environment = os.environ | {"XDG_CONFIG_HOME": self.profile, "XDG_CACHE_HOME": self.profile}
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{high[0]} 4>&{high[1]}', "chromium", PROGRAM, *FLAGS, f"--user-data-dir={self.profile}",
             f"--crash-dumps-dir={self.profile}", "--remote-debugging-pipe", "about:blank"],
            pass_fds=high, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for fd in (questions, answers, *high):
            os.close(fd)
        self.reader, self.rest, self.events, self.number = here, b"", [], 0

    def send(self, method, parameters=None, session=None):
        self.number += 1
        number = self.number
        message = {"id": number, "method": method, "params": parameters or {}} | ({"sessionId": session} if session else {})
        os.write(self.writer, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + PATIENCE_SECONDS
        while True:
            got = self.next_message(end)
            if got.get("id") != number:
                continue
            if "error" in got:
                raise Trouble(f"Chromium: {method}: {got['error'].get('message')}")
            return got["result"]

    def wait(self, seconds, end):
        """The next message, if one comes so soon."""
        if b"\0" in self.rest or select.select([self.reader], [], [], seconds)[0] or time.monotonic() > end:
            self.next_message(end)

    def next_message(self, end):
        """The next answer or event; events are kept too."""
        while b"\0" not in self.rest:
            ready, _, _ = select.select([self.reader], [], [], max(0.0, end - time.monotonic()))
            piece = os.read(self.reader, 1 << 20) if ready else b""
            if not piece:
                raise Trouble("Chromium does not answer")
            self.rest += piece
        line, _, self.rest = self.rest.partition(b"\0")
        message = json.loads(line)
        if "method" in message:
            self.events.append(message)
        return message

    def close(self):
        for fd in (self.writer, self.reader):
            os.close(fd)
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


def is_file(response):
    """Something to keep, which Chromium downloads and does not show."""
    return any(name.lower() == "content-disposition" and value.lower().startswith("attachment") for name, value in response["headers"].items())


class ChromiumBrowser(Browser):
    def __init__(self, base, chromium):
        super().__init__(base)
        self.chromium = chromium
        context = chromium.send("Target.createBrowserContext")["browserContextId"]
        target = chromium.send("Target.createTarget", {"url": "about:blank", "browserContextId": context, "width": 360, "height": 740})
        self.session = chromium.send("Target.attachToTarget", {"targetId": target["targetId"], "flatten": True})["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(domain + ".enable")
        self.send("Network.setExtraHTTPHeaders", {"headers": {"Accept-Language": "id"}})

    def send(self, method, parameters=None):
        return self.chromium.send(method, parameters, self.session)

    def run(self, script, by_value=True):
        got = self.send("Runtime.evaluate", {"expression": script, "returnByValue": by_value})
        if "exceptionDetails" in got:
            raise Trouble(f"Chromium: {got['exceptionDetails'].get('exception', {}).get('description', script)[:300]}")
        return got["result"].get("value") if by_value else got["result"]

    # ---- going somewhere

    def go(self, method, url, body=b"", headers=()):
        if method != "GET":
            raise Trouble("a real browser posts what a form holds: press its button")
        url = urldefrag(urljoin(self.answer.url if self.answer is not None else self.base, url)).url
        self.forget_events()
        got = self.send("Page.navigate", {"url": url})
        if got.get("errorText") == "net::ERR_ABORTED":  # a file, which is no page
            return self.keep(self.request("GET", url, body, headers))
        if got.get("errorText"):
            raise Trouble(f"{url}: {got['errorText']}")
        return self.arrive()

    def follow(self, link):
        return self.press(LINKS, self.number_of(link, ("a",)))

    def submit(self, button):
        if self.page().form_of(button) is None:
            raise Trouble("the button belongs to no form")
        return self.press(FIELDS, self.number_of(button, FIELDS.split(", ")))

    def press(self, kinds, number):
        self.forget_events()
        self.run(f"{{ const e = document.querySelectorAll('{kinds}')[{number}]; {OPENED} document.querySelector('main')?.setAttribute('data-left', '');"
                 "e.click(); }")
        return self.arrive(in_place=True)

    def forget_events(self):
        self.chromium.events = [event for event in self.chromium.events if event.get("sessionId") != self.session]

    def arrive(self, in_place=False):
        """Waits until another page is there, and keeps it as the last answer; `in_place`: or a script has put another into its place."""
        end, seen, left = time.monotonic() + PATIENCE_SECONDS, 0, None
        while True:
            mine = [event for event in self.chromium.events if event.get("sessionId") == self.session]
            for event in mine[seen:]:
                name, about = event["method"], event["params"]
                if name == "Network.responseReceived" and about["type"] == "Document" and is_file(about["response"]):
                    return self.keep(self.request("GET", about["response"]["url"]))
                if name == "Page.frameNavigated" and "parentId" not in about["frame"]:
                    left = about["frame"]["id"]
                if name == "Page.loadEventFired" and left:
                    return self.look(left, mine)
            seen = len(mine)
            if in_place and not left and self.replaced():
                html = self.run("document.documentElement.outerHTML")
                return self.keep(Answer(200, [("Content-Type", "text/html")], html.encode(), self.run("location.href")))
            self.chromium.wait(0.2, end)

    def replaced(self):
        try:
            other = self.run("!(document.querySelector('main') ?? document.body).hasAttribute('data-left') && document.querySelector('main') !== null")
        except Trouble:  # between two pages there is nothing to ask
            return False
        return other and not any(event["method"] == "Page.frameNavigated" for event in self.chromium.events
                                 if event.get("sessionId") == self.session)

    def look(self, frame, events):
        documents = [event["params"] for event in events if event["method"] == "Network.responseReceived"
                     and event["params"]["type"] == "Document" and event["params"]["frameId"] == frame]
        if not documents:
            raise Trouble("Chromium shows a page that no server sent")
        self.no_faults(events)
        response = documents[-1]["response"]
        headers = list(response["headers"].items())
        sent = self.send("Network.getResponseBody", {"requestId": documents[-1]["requestId"]})
        body = base64.b64decode(sent["body"]) if sent["base64Encoded"] else sent["body"].encode()
        answer = Answer(response["status"], headers, body, response["url"])
        if answer.is_html():  # what was sent is the source; what is read and filled in is what Chromium made of it
            answer.shown(re.sub(r"(?s)<noscript\b.*?</noscript>", "", self.run("document.documentElement.outerHTML")))
        return self.keep(answer)

    def no_faults(self, events):
        for event in events:
            about = event["params"]
            if event["method"] == "Runtime.exceptionThrown":
                raise Trouble(f"a script failed: {json.dumps(about)[:300]}")
            if event["method"] == "Log.entryAdded" and about["entry"]["source"] == "security":
                raise Trouble(f"the page's policy was broken: {about['entry']['text'][:300]}")

    def keep(self, answer):
        self.answer, self.edits = answer, {}
        self.cookies = {one["name"]: one["value"] for one in self.send("Network.getCookies", {"urls": [self.base]})["cookies"]}
        return answer

    # ---- filling in

    def number_of(self, node, tags):
        return next(number for number, other in enumerate(self.page().root.all(*tags)) if other is node)

    def set(self, field, value):
        super().set(field, value)
        kind = field.get("type", "text") if field.tag == "input" else field.tag
        if kind == "radio" and not value:
            return  # the one that is chosen instead puts it out
        element = f"document.querySelectorAll('{FIELDS}')[{self.number_of(field, FIELDS.split(', '))}]"
        if kind == "file":
            self.send("DOM.setFileInputFiles", {"files": [str(value)], "objectId": self.run(element, by_value=False)["objectId"]})
        elif kind == "select":
            number = next(number for number, other in enumerate(field.all("option")) if other is value)
            self.run(f"{{ const e = {element}; {OPENED} e.focus(); e.selectedIndex = {number};"
                     'e.dispatchEvent(new Event("change", {bubbles: true})); }')
        elif kind in ("radio", "checkbox"):
            on = json.dumps(bool(value))
            if not self.run(f"(() => {{ const e = {element}; {OPENED} if (e.checked !== {on}) e.click(); return e.checked === {on}; }})()"):
                raise Trouble("it cannot be chosen")
        else:
            self.run(f'{{ const e = {element}; {OPENED} e.focus(); e.value = ""; }}')
            self.send("Input.insertText", {"text": value})
            if (typed := self.run(f"{element}.value")) != value:
                raise Trouble(f"the field took {typed!r}")

"""HTTP as a browser does it: cookies, redirects, forms. One Browser a role; it remembers its last answer."""

import http.client
import mimetypes
import uuid
from pathlib import Path
from urllib.parse import urlencode, urljoin, urlsplit

from . import Trouble
from .page import Page

TIMEOUT_SECONDS = 60


class Answer:
    def __init__(self, status, headers, body, url):
        self.status, self.headers, self.body, self.url = status, headers, body, url
        self._page = None

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    def header(self, name):
        return ", ".join(value for key, value in self.headers if key.lower() == name.lower()) or None

    def is_html(self):
        return (self.header("content-type") or "").startswith("text/html")

    @property
    def page(self):
        if self._page is None:
            self._page = Page(self.text if self.is_html() else "")
        return self._page

    def shown(self, html):
        """The page as a browser with scripts has it, which may differ from its source."""
        self._page = Page(html)

    def readable(self):
        return self.page.text if self.is_html() else self.text

    def address(self):
        parts = urlsplit(self.url)
        return parts.path + ("?" + parts.query if parts.query else "")


class Browser:
    def __init__(self, base):
        self.base, self.cookies, self.answer = base, {}, None
        self.edits = {}  # {id of a field's node: what was typed, chosen, selected or attached}

    def request(self, method, url, body=b"", headers=()):
        parts = urlsplit(urljoin(self.base, url))
        sent = {"Accept": "text/html", "User-Agent": "jernih-scenario", **dict(headers)}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=TIMEOUT_SECONDS)
        try:
            connection.request(method, parts.path + ("?" + parts.query if parts.query else ""), body, sent)
            response = connection.getresponse()
            answer = Answer(response.status, response.getheaders(), response.read(), parts.geturl())
        except (OSError, http.client.HTTPException) as bad:
            raise Trouble(f"{method} {url}: the server did not answer ({bad})") from bad
        finally:
            connection.close()
        self._keep_cookies(answer)
        return answer

    def _keep_cookies(self, answer):
        for key, value in answer.headers:
            if key.lower() != "set-cookie":
                continue
            pair, *attributes = [part.strip() for part in value.split(";")]
            name, _, content = pair.partition("=")
            gone = any(part.lower() in ("max-age=0", "expires=thu, 01 jan 1970 00:00:00 gmt") for part in attributes)
            if gone:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = content

    def go(self, method, url, body=b"", headers=()):
        """Requests and follows redirects, as the address bar does."""
        if self.answer is not None:
            url = urljoin(self.answer.url, url)
        answer = self.request(method, url, body, headers)
        for _ in range(10):
            target = answer.header("location")
            if answer.status not in (301, 302, 303, 307, 308) or not target:
                self.answer, self.edits = answer, {}
                return answer
            if answer.status in (301, 302, 303):
                method, body, headers = "GET", b"", ()
            answer = self.request(method, urljoin(answer.url, target), body, headers)
        raise Trouble(f"{url} redirects in a circle")

    def follow(self, link):
        return self.go("GET", link.get("href"))

    def page(self):
        if self.answer is None:
            raise Trouble("no page is open; write: open /…")
        return self.answer.page

    def set(self, field, value):
        self.edits[id(field)] = value

    def value_of(self, field):
        """What a field would send, or None when it sends nothing."""
        edited = self.edits.get(id(field))
        if field.tag == "textarea":
            written = "".join(child for child in field.children if isinstance(child, str))
            return written.removeprefix("\n") if edited is None else edited  # as HTML parsers read it
        if field.tag == "select":
            options = field.all("option")
            chosen = [option for option in options if option.has("selected")] or options[:1]
            option = edited if edited is not None else (chosen[0] if chosen else None)
            return None if option is None else option.get("value", option.text())
        if field.get("type") in ("checkbox", "radio"):
            checked = field.has("checked") if edited is None else edited
            return field.get("value", "on") if checked else None
        return field.get("value") if edited is None else edited

    def choose(self, field, on=True):
        if field.get("type") == "radio":
            for other in self.page().fields(self.page().form_of(field)):
                if other.get("type") == "radio" and other.get("name") == field.get("name"):
                    self.set(other, False)
        self.set(field, on)

    def submit(self, button):
        page = self.page()
        form = page.form_of(button)
        if form is None:
            raise Trouble("the button belongs to no form; without JavaScript it does nothing")
        pairs, files = [], []
        for field in page.fields(form):
            kind, name = field.get("type", "text"), field.get("name")
            outside = field.up("fieldset")
            if not name or field.has("disabled") or (outside is not None and outside.has("disabled")):
                continue
            if field.tag == "button" or kind in ("submit", "image", "button", "reset"):
                if field is button:
                    pairs.append((name, field.get("value")))
            elif kind == "file":
                files.append((name, self.edits.get(id(field))))
            elif (value := self.value_of(field)) is not None:
                pairs.append((name, value))
        action = button.get("formaction") or form.get("action") or self.answer.url
        if (button.get("formmethod") or form.get("method", "get")).lower() == "get":
            return self.go("GET", action.split("?")[0].split("#")[0] + "?" + urlencode(pairs))
        encoding = button.get("formenctype") or form.get("enctype")
        if encoding == "multipart/form-data":
            kind, body = multipart(pairs, files)
        else:
            kind, body = "application/x-www-form-urlencoded", urlencode(pairs).encode()
        return self.go("POST", action, body, self.form_headers(kind))

    def form_headers(self, kind):
        """What every browser adds to a form it sends from a page of the same site."""
        site = urlsplit(self.base)
        headers = {"Content-Type": kind, "Origin": f"{site.scheme}://{site.netloc}", "Sec-Fetch-Site": "same-origin"}
        if self.answer is not None:
            headers["Referer"] = self.answer.url
        return headers


def multipart(pairs, files):
    mark = uuid.uuid4().hex
    parts = [f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}'.encode() for name, value in pairs]
    for name, path in files:
        kind = (mimetypes.guess_type(str(path))[0] if path else None) or "application/octet-stream"
        head = (f'Content-Disposition: form-data; name="{name}"; filename="{Path(path).name if path else ""}"\r\n'
                f"Content-Type: {kind}\r\n\r\n")
        parts.append(head.encode() + (Path(path).read_bytes() if path else b""))
    body = b"".join(b"--" + mark.encode() + b"\r\n" + part + b"\r\n" for part in parts)
    return f"multipart/form-data; boundary={mark}", body + b"--" + mark.encode() + b"--\r\n"

"""Somebody who uses pages by their words and the API by the session of the same browser."""

import json
import uuid

from runner import Trouble

from .guide import PASSWORD, Person


class AnyWords:
    """Stands for the guides where a page is used by words that no guide has."""

    def __contains__(self, words):
        return True


class Visitor(Person):
    def __init__(self, base):
        super().__init__(base, AnyWords())

    def sign_in(self, login):
        self.open("/masuk")
        self.fill("NIP atau nomor anggota", login)
        self.fill("Kata sandi", PASSWORD)
        self.fill("Kode enam angka", self.code())
        self.press("Masuk")

    def ask(self, method, path, body=None):
        """(status, answer) of the API."""
        headers = {"Accept": "application/json", "Content-Type": "application/json", "Idempotency-Key": uuid.uuid4().hex}
        if method != "GET":
            self.browser.go("GET", "/kepentingan/baru")
            headers["X-CSRF-Token"] = next((node.get("value") for node in self.browser.page().root.all("input")
                                            if node.get("name") == "csrf"), "")
        answer = self.browser.request(method, path, json.dumps(body or {}).encode() if method != "GET" else b"", headers)
        try:
            return answer.status, json.loads(answer.text)
        except ValueError:
            return answer.status, {}

    def must(self, path, body=None):
        status, answer = self.ask("POST", path, body)
        if status not in (200, 201):
            raise Trouble(f"POST {path}: {status} {answer}")
        return answer

    def form(self, path, **fields):
        """A page's form sent as it stands in the program, where walking through the page would add nothing."""
        from urllib.parse import urlencode
        self.browser.go("GET", "/kepentingan/baru")
        csrf = next(node.get("value") for node in self.browser.page().root.all("input") if node.get("name") == "csrf")
        body = urlencode({"csrf": csrf, "idempotency_key": uuid.uuid4().hex, **fields}).encode()
        answer = self.browser.request("POST", path, body, self.browser.form_headers("application/x-www-form-urlencoded"))
        if answer.status not in (200, 303):
            raise Trouble(f"POST {path}: {answer.status} {answer.readable()[:400]}")
        return answer

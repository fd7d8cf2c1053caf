"""A demo server of its own and the public's side of the complaint channel, spoken as a browser without JavaScript
speaks it: multipart forms, codes, and a handler's session."""

import http.client
import json
import os
import re
import signal
import subprocess
import tempfile
import time
import urllib.parse
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = str(ROOT / "build/release/jernih")
CODE = re.compile(r"([0-9A-Z]{4}(?:-[0-9A-Z]{4}){5})")


class Server:
    """`jernih demo` in a place of its own: data, temporary files and what it prints, all below one folder."""

    def __init__(self, wrap=(), people="5708", store=None):
        self.store = store  # the address of a PostgreSQL; none: SQLite among the data
        self.place = Path(tempfile.mkdtemp(prefix="jernih-complaints-"))
        self.wrap, self.people = list(wrap), people
        for name in ("data", "tmp"):
            (self.place / name).mkdir()
        self.process = None

    def start(self, clock="2026-11-23T09:00:00+07:00"):
        ready = self.place / "ready.json"
        ready.unlink(missing_ok=True)
        with open(self.place / "printed.log", "ab") as log:
            self.process = subprocess.Popen(
                [*self.wrap, PROGRAM, "demo", "--data", str(self.place / "data"), "--port", "0", "--empty", "--people",
                 self.people, "--clock", clock, "--ready-file", str(ready),
                 *(["--store", self.store] if self.store else [])],
                stdout=log, stderr=log, env={**os.environ, "TMPDIR": str(self.place / "tmp")})
        for _ in range(1200):
            if ready.exists():
                break
            if self.process.poll() is not None:
                raise RuntimeError((self.place / "printed.log").read_text()[-2000:])
            time.sleep(0.05)
        told = json.loads(ready.read_text())
        self.accounts = told["accounts"]
        self.host, self.port = urllib.parse.urlparse(told["url"]).hostname, urllib.parse.urlparse(told["url"]).port
        return self

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait()

    def account(self, role, number=1):
        return [a for a in self.accounts if a["role"] == role][number - 1]


def multipart(fields, files):
    mark = "----jernih" + uuid.uuid4().hex
    out = b""
    for name, value in fields:
        out += f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
    for name, content in files:
        out += f'--{mark}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n'.encode()
        out += content + b"\r\n"
    return f"multipart/form-data; boundary={mark}", out + f"--{mark}--\r\n".encode()


class Visitor:
    """One connection; keeps a session's cookie if it gets one."""

    def __init__(self, server, headers=()):
        self.server, self.headers, self.cookie = server, dict(headers), ""
        self.link = http.client.HTTPConnection(server.host, server.port, timeout=60)

    def ask(self, method, path, body=None, kind=None):
        headers = dict(self.headers)
        if self.cookie:
            headers["Cookie"] = self.cookie
        if kind:
            headers["Content-Type"] = kind
        self.link.request(method, path, body, headers)
        answer = self.link.getresponse()
        text = answer.read()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie" and "session" in value.split("=")[0]:
                self.cookie = value.split(";")[0]
        return answer.status, text.decode("utf-8", "replace"), dict(answer.getheaders())

    def post(self, path, fields, files=(), key=None):
        key = key or uuid.uuid4().hex
        kind, body = multipart([("idempotency_key", key), *fields], files)
        return self.ask("POST", path, body, kind)

    def file(self, fields, files=()):
        """Files it and gives the code; None when it was not accepted."""
        status, page, _ = self.post("/lapor/isi", fields, files)
        found = CODE.search(page)
        return found.group(1) if status == 200 and found else None

    def follow(self, code):
        status, page, _ = self.post("/lapor/status", [("code", code)])
        return page if status == 200 else None


class Handler(Visitor):
    """One of the compliance team, signed in by the demo's link, with his key open."""

    def __init__(self, server, number=1):
        super().__init__(server)
        account = server.account("compliance", number)
        self.passphrase = account["password"]
        self.ask("GET", "/demo/masuk/" + account["token"])
        self.unlock()

    def csrf(self, path):
        _, page, _ = self.ask("GET", path)
        found = re.search(r'name="csrf" value="([0-9a-f]+)"', page)
        return found.group(1) if found else ""

    def act(self, path, fields, form="/aduan/kunci"):
        return self.post(path, [("csrf", self.csrf(form)), *fields])

    def unlock(self):
        return self.act("/aduan/kunci/buka", [("passphrase", self.passphrase)])

    def cases(self):
        _, page, _ = self.ask("GET", "/aduan")
        return re.findall(r'href="(/aduan/[0-9a-z]{13})"', page)


class Counts:
    def __init__(self):
        self.passed = self.failed = 0

    def expect(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print("FAIL", what, flush=True)
        return holds

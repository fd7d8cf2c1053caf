"""The real server under load, and clients that keep what was acknowledged: receipts, checked with the arithmetic of
RFC 6962 written here, apart from the program's own."""

import base64
import hashlib
import http.client
import json
import os
import random
import signal
import subprocess
import threading
import time
import urllib.parse
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BUILD = ROOT / "build/release"
PROGRAM = str(BUILD / "jernih")


def leaf_hash(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def root_from_path(index, size, leaf, path):
    """RFC 9162, 2.1.3.2."""
    fn, sn, r = index, size - 1, leaf
    for p in path:
        if sn == 0:
            raise ValueError("the path is too long")
        if fn & 1 or fn == sn:
            r = node_hash(p, r)
            while not fn & 1 and fn:
                fn >>= 1
                sn >>= 1
        else:
            r = node_hash(r, p)
        fn >>= 1
        sn >>= 1
    if sn != 0:
        raise ValueError("the path is too short")
    return r


class Roots:
    """The root of the log at any size, from its entries: a stack of complete subtrees."""

    def __init__(self, leaves):
        self.at = {0: hashlib.sha256(b"").digest()}
        stack = []
        for n, leaf in enumerate(leaves, 1):
            stack.append((1, leaf))
            while len(stack) > 1 and stack[-1][0] == stack[-2][0]:
                (size, right), (_, left) = stack.pop(), stack.pop()
                stack.append((2 * size, node_hash(left, right)))
            r = stack[-1][1]
            for _, left in reversed(stack[:-1]):
                r = node_hash(left, r)
            self.at[n] = r


def parse_receipt(text):
    head, checkpoint = text.split("\n\n", 1)
    lines = head.split("\n")
    assert lines[0] == "c2sp.org/tlog-proof@v1", lines[0]
    index = next(int(line[6:]) for line in lines if line.startswith("index "))
    path = [base64.b64decode(line) for line in lines[1:] if not line.startswith(("index ", "extra "))]
    _, size, root = checkpoint.split("\n")[:3]
    return index, path, int(size), base64.b64decode(root)


class Server:
    def __init__(self, data, store="", before=(), extra=()):
        """`before`: a program that runs it, as strace does; `extra`: further options of `jernih demo`."""
        self.data, self.store, self.process = data, store, None
        self.before, self.extra = list(before), list(extra)

    def start(self):
        ready = os.path.join(self.data, "ready.json")
        if os.path.exists(ready):
            os.remove(ready)
        command = [*self.before, PROGRAM, "demo", "--data", self.data, "--port", "0", "--ready-file", ready, *self.extra]
        if self.store:
            command += ["--store", self.store]
        self.log = open(os.path.join(self.data, "server.log"), "ab")
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log)
        until = time.time() + 120
        while not os.path.exists(ready):
            if self.process.poll() is not None or time.time() > until:
                raise SystemExit("the server did not start: see " + self.log.name)
            time.sleep(0.05)
        with open(ready) as f:
            about = json.load(f)
        self.host = urllib.parse.urlparse(about["url"]).netloc
        self.accounts = about["accounts"]

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)

    def get(self, path):
        c = http.client.HTTPConnection(self.host, timeout=30)
        c.request("GET", path)
        answer = c.getresponse()
        body = answer.read()
        c.close()
        return answer.status, body

    def log_leaves(self, size):
        leaves = []
        for number in range((size + 255) // 256):
            width = min(256, size - number * 256)
            digits = f"{number:03d}" if number < 1000 else "x%03d/%03d" % (number // 1000, number % 1000)
            if number >= 1_000_000:
                raise SystemExit("a log this long is not for this test")
            status, bundle = self.get(f"/log/tile/entries/{digits}" + ("" if width == 256 else f".p/{width}"))
            assert status == 200, (status, number)
            at = 0
            while at < len(bundle):
                length = int.from_bytes(bundle[at:at + 2], "big")
                leaves.append(leaf_hash(bundle[at + 2:at + 2 + length]))
                at += 2 + length
        return leaves


def declaration(n):
    return json.dumps({"type": "potential", "party_name": f"CV Sejahtera {n}", "relation": "siblings",
                       "grounds": ["relatives_and_family"], "description": "Saudara kandung saya bekerja di perusahaan ini.",
                       "known_since": "2026-11-02"})


class Client(threading.Thread):
    """Declares without pause until the server is gone; keeps what was acknowledged, and what was sent without an answer."""

    def __init__(self, host, token, kept):
        super().__init__(daemon=True)
        self.host, self.token, self.kept = host, token, kept
        self.unanswered = None
        self.refused = []

    def run(self):
        try:
            c = http.client.HTTPConnection(self.host, timeout=30)
            while True:
                key, body = str(uuid.uuid4()), declaration(random.randrange(10**9))
                self.unanswered = (self.token, key, body)
                c.request("POST", "/api/v1/declarations", body,
                          {"Authorization": "Bearer " + self.token, "Content-Type": "application/json", "Idempotency-Key": key})
                answer = c.getresponse()
                text = answer.read()
                self.unanswered = None
                if answer.status == 201:
                    said = json.loads(text)
                    self.kept.append((said["id"], said["log_index"], said["receipt"]))
                elif answer.status != 503:
                    self.refused.append((answer.status, text[:300]))
                    return
        except (OSError, http.client.HTTPException, ValueError):
            pass  # killed: what was unanswered is asked again after the restart


class Counts:
    passed = failed = 0

    def expect(self, true, what):
        if true:
            self.passed += 1
        else:
            self.failed += 1
            print("FAIL:", what)


def repeat_unanswered(server, clients, counts):
    """A client that got no answer sends the same key again: whatever happened the first time, it happens once."""
    for client in clients:
        if not client.unanswered:
            continue
        token, key, body = client.unanswered
        answers = []
        for _ in range(2):
            c = http.client.HTTPConnection(server.host, timeout=30)
            c.request("POST", "/api/v1/declarations", body,
                      {"Authorization": "Bearer " + token, "Content-Type": "application/json", "Idempotency-Key": key})
            answer = c.getresponse()
            said = json.loads(answer.read())
            answers.append((answer.status, said.get("id"), said.get("log_index")))
            c.close()
        counts.expect(answers[0] == answers[1] and answers[0][0] == 201, f"a repeated key answers the same: {answers}")


def check_receipts(server, kept, counts):
    status, note = server.get("/log/checkpoint")
    _, size, root = note.decode().split("\n")[:3]
    size, root = int(size), base64.b64decode(root)
    leaves = server.log_leaves(size)
    roots = Roots(leaves)
    counts.expect(status == 200 and roots.at[size] == root, "the published root is the root of the published entries")
    lost = 0
    for _, log_index, receipt in kept:
        index, path, then, root_then = parse_receipt(receipt)
        good = index == log_index and then <= size and roots.at[then] == root_then and index < then
        good = good and root_from_path(index, then, leaves[index], path) == root_then
        lost += not good
    counts.expect(lost == 0, f"{lost} of {len(kept)} acknowledged acts are not in the log as their receipts say")
    return size


def declare(server, token, key=None):
    """One declaration; status and answer, (0, reason) when nobody answered."""
    try:
        c = http.client.HTTPConnection(server.host, timeout=30)
        c.request("POST", "/api/v1/declarations", declaration(random.randrange(10**9)),
                  {"Authorization": "Bearer " + token, "Content-Type": "application/json",
                   "Idempotency-Key": key or str(uuid.uuid4())})
        answer = c.getresponse()
        text = answer.read()
        c.close()
        return answer.status, json.loads(text) if text.startswith(b"{") else text
    except (OSError, http.client.HTTPException) as gone:
        return 0, str(gone)


def declarants(server):
    return [a["token"] for a in server.accounts if a["role"] in ("official", "superior", "decision_secretary", "legal_hr")]


def start_clients(server, kept, count=16):
    tokens = declarants(server)
    clients = [Client(server.host, tokens[i % len(tokens)], kept) for i in range(count)]
    for client in clients:
        client.start()
    return clients


def verify(where, counts, when):
    done = subprocess.run([PROGRAM, "verify", "--store", where], capture_output=True, text=True, check=False)
    counts.expect(done.returncode == 0, f"jernih verify {when}: {done.stdout[-500:]}{done.stderr[-300:]}")

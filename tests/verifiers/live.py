#!/usr/bin/env python3
"""live.py JERNIH GO_VERIFIER: the program with its signer, a witness and a time-stamping authority as processes of their
own. What each of them refuses, and what the service does then. Ends with: N passed, N failed"""
import hashlib
import http.server
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests/faults"))
import clients  # noqa: E402

ORIGIN = "jernih.localhost/log"
PROGRAM, GO_VERIFIER = sys.argv[1], sys.argv[2]
clients.PROGRAM = PROGRAM


class Counts:
    passed = failed = 0

    def expect(self, true, what):
        if true:
            self.passed += 1
        else:
            self.failed += 1
            print("FAILED:", what)


def until(true, seconds=20):
    end = time.time() + seconds
    while not (said := true()) and time.time() < end:
        time.sleep(0.1)
    return said


def start(*arguments):
    process = subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    return process, process.stdout.readline().strip()


def stop(process, how=signal.SIGTERM):
    process.send_signal(how)
    process.wait(timeout=30)
    process.stdout.close()
    process.stderr.close()


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False, timeout=120)


class Authority:
    """A time-stamping authority of openssl's own, over HTTP on loopback."""

    def __init__(self, home):
        self.home = home
        make = lambda *a: subprocess.run(["openssl", *a], cwd=home, check=True, capture_output=True)
        Path(home, "tsa.cnf").write_text(
            "[tsa]\ndefault_tsa=t\n[t]\nserial=serial\nsigner_cert=tsa.pem\nsigner_key=tsa.key\nsigner_digest=sha256\n"
            "default_policy=1.2.3.4\ndigests=sha256\naccuracy=secs:1\n[ext]\nextendedKeyUsage=critical,timeStamping\n",
            encoding="ascii")
        Path(home, "serial").write_text("01\n", encoding="ascii")
        make("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=test CA")
        make("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=test TSA")
        make("x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-out", "tsa.pem",
             "-extfile", "tsa.cnf", "-extensions", "ext")
        authority = self

        class Answer(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                Path(home, "q.tsq").write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
                make("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "q.tsq", "-out", "r.tsr")
                body = Path(home, "r.tsr").read_bytes()
                self.send_response(200)
                self.send_header("Content-Type", "application/timestamp-reply")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.HTTPServer(("127.0.0.1", 0), Answer)
        self.url = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


class House:
    def __init__(self, home):
        self.home, self.socket, self.state = home, f"{home}/signer.sock", f"{home}/signer"
        self.signer, self.vkey = self.start_signer("--origin", ORIGIN)
        self.witness = subprocess.Popen([PROGRAM, "witness", "--directory", f"{home}/witness", "--name", "saksi.localhost/w",
                                         "--log", self.vkey, "--port", "0"], stdout=subprocess.PIPE, text=True)
        self.witness_vkey = self.witness.stdout.readline().strip()
        self.witness_url = self.witness.stdout.readline().strip()
        self.authority = Authority(home)
        os.mkdir(f"{home}/data")
        self.server = self.new_server(f"{home}/data")
        self.server.start()

    def start_signer(self, *more):
        return start("signer", "--directory", self.state, "--socket", self.socket, *more)

    def new_server(self, data):
        return clients.Server(data, extra=(
            "--empty", "--people", "1500", "--signer", self.socket, "--witness", self.witness_vkey, self.witness_url,
            "--time-stamp", self.authority.url, "--time-stamp-ca", f"{self.home}/ca.pem"))

    def act(self):
        token = clients.declarants(self.server)[0]
        return clients.declare(self.server, token)

    def checkpoint(self):
        return self.server.get("/log/checkpoint")[1].decode()

    def close(self):
        for process in (self.signer, self.witness, self.server.process):
            if process.poll() is None:
                process.terminate()
                process.wait(timeout=30)


def size(note):
    return int(note.split("\n")[1])


def published(house, counts):
    """Cosigned, audited over HTTP by two programs, in a daily edition with a time stamp, and as a feed."""
    note = until(lambda: (n := house.checkpoint()) and "— saksi.localhost/w " in n and n)
    counts.expect(note, "the witness's cosignature is in the public checkpoint")
    url = f"http://{house.server.host}/log"
    ours = run("log", "fsck", url, "--vkey", house.vkey, "--witness", house.witness_vkey)
    counts.expect(ours.returncode == 0, "our audit over HTTP: " + ours.stdout + ours.stderr)
    go = subprocess.run([GO_VERIFIER, "-log", url, "-vkey", house.vkey, "-witness", house.witness_vkey], capture_output=True,
                        text=True, check=False)
    counts.expect(go.returncode == 0, "Go's audit over HTTP: " + go.stdout + go.stderr)
    monitor = subprocess.run(["curl", "-s", f"{house.witness_url}/{hashlib.sha256(ORIGIN.encode()).hexdigest()}/checkpoint"],
                             capture_output=True, text=True, check=False).stdout
    counts.expect(monitor.startswith(ORIGIN + "\n") and "— saksi.localhost/w " in monitor, "the witness shows what it cosigned")
    feed = until(lambda: (b := house.server.get("/log/umpan.atom")[1].decode()) and "<entry>" in b and b, 40)
    day = feed[feed.index("/log/harian/") + 12:][:10] if feed else "none"
    status, edition = house.server.get(f"/log/harian/{day}")
    counts.expect(status == 200 and edition.decode().startswith(ORIGIN + "\n"), "the day's edition is a checkpoint")
    stamp = until(lambda: (s := house.server.get(f"/log/harian/{day}/stempel"))[0] == 200 and s[1])
    Path(house.home, "day.checkpoint").write_bytes(edition)
    Path(house.home, "day.tsr").write_bytes(stamp or b"")
    verify = ["openssl", "ts", "-verify", "-data", "day.checkpoint", "-in", "day.tsr", "-CAfile", "ca.pem"]
    counts.expect(subprocess.run(verify, cwd=house.home, capture_output=True, check=False).returncode == 0, "openssl accepts the stamp")
    Path(house.home, "day.checkpoint").write_bytes(edition.replace(b"\n", b"\n0", 1))
    counts.expect(subprocess.run(verify, cwd=house.home, capture_output=True, check=False).returncode != 0, "and none for another text")
    for path in (f"/log/bukti/{size(note) - 1}", f"/log/entri/{size(note) - 1}"):
        Path(house.home, path.split("/")[2]).write_bytes(house.server.get(path)[1])
    one = run("log", "check", f"{house.home}/bukti", "--vkey", house.vkey, "--entry", f"{house.home}/entri")
    counts.expect(one.returncode == 0, "a receipt checks by itself: " + one.stdout + one.stderr)
    for width in (1, 255):
        if size(note) > 256:
            counts.expect(house.server.get(f"/log/tile/0/000.p/{width}")[0] == 200, f"a tile's earlier width {width} stays")


def without_signer(house, counts):
    """The signer dies: what was read is read, nothing is recorded, and all goes on when it is back."""
    status, answer = house.act()
    counts.expect(status in (200, 201) and "receipt" in answer, f"an act has its receipt in the answer: {status} {answer}")
    before = size(house.checkpoint())
    stop(house.signer, signal.SIGKILL)
    status, answer = house.act()
    counts.expect(status == 503 and answer.get("code") == "signer_gone", f"without its signer: {status} {answer}")
    counts.expect("jernih signer" in str(answer), "the answer says what to do")
    counts.expect(house.server.get("/readyz")[0] == 503 and house.server.get("/keputusan")[0] == 200, "pages are read meanwhile")
    house.signer, vkey = house.start_signer()
    counts.expect(vkey == house.vkey, "the signer has the same key again")
    counts.expect(until(lambda: house.act()[0] in (200, 201)), "acts are recorded again")
    counts.expect(until(lambda: size(house.checkpoint()) > before), "and signed")
    counts.expect(house.server.get("/readyz")[0] == 200, "ready again")


def old_copy(house, counts):
    """Yesterday's backup, started beside a signer that has signed more: it is read, and it cannot fork the log."""
    house.server.stop()
    shutil.copytree(house.server.data, f"{house.home}/old")
    house.server.start()
    for _ in range(3):
        counts.expect(house.act()[0] in (200, 201), "the original goes on")
    until(lambda: "— saksi.localhost/w " in house.checkpoint())
    house.server.stop()
    newest = run("log", "checkpoint", "--store", f"sqlite:{house.server.data}/jernih.db").stdout
    original, house.server = house.server, house.new_server(f"{house.home}/old")
    house.server.start()
    status, answer = house.act()
    counts.expect(status == 503 and answer.get("code") == "old_copy", f"an old copy records nothing: {status} {answer}")
    counts.expect(size(house.checkpoint()) < size(newest), "it still shows what it has")
    Path(house.home, "newest").write_text(newest, encoding="utf-8")
    rolled = run("log", "fsck", f"http://{house.server.host}/log", "--vkey", house.vkey, "--old", f"{house.home}/newest")
    counts.expect(rolled.returncode == 1 and "rolled back" in rolled.stdout, "an auditor sees that it was rolled back")
    house.server.stop()

    # The same copy with the key alone, its memory gone: the signer does not start; the witness would not cosign.
    house.server = original
    stop(house.signer)
    os.remove(f"{house.state}/signer.state")
    lost = run("signer", "--directory", house.state, "--socket", house.socket)
    counts.expect(lost.returncode == 1 and "--continue-from" in lost.stderr, "a lost memory is said: " + lost.stderr)
    house.signer, vkey = house.start_signer("--continue-from", f"{house.home}/newest")
    counts.expect(vkey == house.vkey, "it continues from the newest public checkpoint")
    house.server.start()
    counts.expect(house.act()[0] in (200, 201), "and the original goes on")
    second = run("signer", "--directory", house.state, "--socket", f"{house.home}/second.sock")
    counts.expect(second.returncode == 1 and "in use" in second.stderr, "no second signer: " + second.stderr)
    verified = run("verify", "--store", f"sqlite:{house.server.data}/jernih.db")
    counts.expect(verified.returncode == 0, "rows, acts and log agree: " + verified.stdout)


def main():
    counts = Counts()
    with tempfile.TemporaryDirectory(prefix="jernih-live-") as home:
        house = House(home)
        try:
            published(house, counts)
            without_signer(house, counts)
            old_copy(house, counts)
        finally:
            house.close()
    print(f"{counts.passed} passed, {counts.failed} failed")
    return counts.failed != 0


if __name__ == "__main__":
    sys.exit(main())

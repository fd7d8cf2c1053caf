"""An erasure as people do it, on the real server; then every byte of every file is looked through."""

import http.client
import json
import shutil
import subprocess
import tempfile
import time
import urllib.parse
import uuid
from pathlib import Path

from clients import PROGRAM, Server, check_receipts, verify
from postgres_server import Postgres
from server_rounds import FEW

SECRET = "Sulastri binti Suparman 3375012304560001"
PIECES = (b"Sulastri", b"3375012304560001")


def call(server, token, path, body):
    c = http.client.HTTPConnection(server.host, timeout=60)
    c.request("POST", path, json.dumps(body), {"Authorization": "Bearer " + token, "Content-Type": "application/json",
                                               "Idempotency-Key": str(uuid.uuid4())})
    answer = c.getresponse()
    text = answer.read()
    c.close()
    return answer.status, json.loads(text) if text.startswith(b"{") else text


def move_clock(server, to):
    """Also lets the clock's jobs run, the erasure among them."""
    c = http.client.HTTPConnection(server.host, timeout=120)
    c.request("POST", "/demo/jam", urllib.parse.urlencode({"waktu": to}),
              {"Content-Type": "application/x-www-form-urlencoded"})
    status = c.getresponse().status
    c.close()
    return status


def files_with(folder, skip=()):
    """{file: which pieces of the secret it holds}"""
    found = {}
    for file in Path(folder).rglob("*"):
        if file.is_file() and not any(part in skip for part in file.parts):
            content = file.read_bytes()
            pieces = [piece.decode() for piece in PIECES if piece in content]
            if pieces:
                found[str(file)] = pieces
    return found


def erase(counts, server, kept):
    accounts = {}
    for account in server.accounts:
        accounts.setdefault(account["role"], account["token"])
    status, said = call(server, accounts["official"], "/api/v1/declarations",
                        {"type": "potential", "party_name": "CV Maju Jaya", "relation": "siblings",
                         "grounds": ["relatives_and_family"], "description": SECRET, "known_since": "2026-11-02"})
    counts.expect(status == 201, f"the declaration is taken: {status} {said}")
    kept.append((said["id"], said["log_index"], said["receipt"]))
    status, order = call(server, accounts["legal_hr"], "/api/v1/erasures",
                         {"case": said["id"], "basis": "subject_request", "instrument": "Surat 1/2026",
                          "value": [f"{said['log_index']}:description"]})
    counts.expect(status == 201, f"the erasure is ordered: {status} {order}")
    status, answer = call(server, accounts["legal_hr"], f"/api/v1/erasures/{order['id']}/confirmation", {})
    counts.expect(status == 409, f"not by the same person: {status} {answer}")
    status, answer = call(server, accounts["inspectorate"], f"/api/v1/erasures/{order['id']}/confirmation", {})
    counts.expect(status == 201, f"confirmed by another: {status} {answer}")


def erasure(counts, engine):
    postgres, data, kept = Postgres() if engine == "postgres" else None, Path(tempfile.mkdtemp(prefix="jernih-faults-")), []
    if postgres:
        postgres.start()
    server = Server(str(data / "house"), postgres.address if postgres else "", extra=FEW)
    (data / "house").mkdir()
    place = postgres.folder if postgres else str(data / "house")
    store = postgres.address if postgres else f"sqlite:{data}/house/jernih.db"
    try:
        server.start()
        erase(counts, server, kept)
        before = files_with(place)
        counts.expect(before, "before, the words are there to be found")
        # A backup made before the erasure, with the vault: it opens the words now.
        backup = [PROGRAM, "backup", data / "old.backup", "--vault", data / "vault.keys", "--store", store]
        subprocess.run(backup, check=True, capture_output=True)
        counts.expect(move_clock(server, "2026-11-23T10:00:00+07:00") in (200, 303), "the clock moves")
        # PostgreSQL's write-ahead log keeps what was written until it is recycled: docs/decisions/0012.
        left = files_with(place, skip=("pg_wal",))
        counts.expect(not left, f"after it, in no file: {left}")
        check_receipts(server, kept, counts)
        subprocess.run([*backup[:2], data / "new.backup", *backup[3:]], check=True, capture_output=True)
        subprocess.run([PROGRAM, "export", "--out", data / "export", "--store", store], check=True, capture_output=True)
        server.stop()
        verify(store, counts, f"after an erasure on {engine}")
        for name in ("old", "new"):
            subprocess.run([PROGRAM, "restore", data / f"{name}.backup", "--to", f"sqlite:{data}/{name}.db", "--vault",
                            data / "vault.keys"], check=True, capture_output=True)
        left = files_with(data)
        counts.expect(not left, f"in no export, no backup, no restored copy of one: {left}")
    finally:
        if server.process and server.process.poll() is None:
            server.kill()
        if postgres:
            postgres.close()
        shutil.rmtree(data, ignore_errors=True)
    return f"an erasure on {engine}: the words in {len(before)} files before, in none after"


def old_copy(counts):
    """Yesterday's database is put back: the server says so, writes nothing, forks nothing; with the right one it goes on."""
    if " signer" not in subprocess.run([PROGRAM, "--help"], capture_output=True, text=True, check=False).stdout:
        return "an old copy put back: GAP, this build has no signer apart from the database"
    data, kept = Path(tempfile.mkdtemp(prefix="jernih-faults-")), []
    server = Server(str(data), extra=FEW)
    try:
        server.start()
        token = next(a["token"] for a in server.accounts if a["role"] == "official")
        body = {"type": "potential", "party_name": "CV Maju Jaya", "relation": "siblings", "grounds": ["relatives_and_family"],
                "description": "Saudara saya bekerja di sana.", "known_since": "2026-11-02"}

        def declare_once(expected):
            status, said = call(server, token, "/api/v1/declarations", body)
            counts.expect(status == expected, f"a declaration answers {expected}: {status} {said}")
            if status == 201:
                kept.append((said["id"], said["log_index"], said["receipt"]))

        declare_once(201)
        server.stop()
        shutil.copy(data / "jernih.db", data / "yesterday.db")
        server.start()
        declare_once(201)
        _, public = server.get("/log/checkpoint")
        server.stop()
        shutil.copy(data / "jernih.db", data / "today.db")
        shutil.copy(data / "yesterday.db", data / "jernih.db")
        server.start()
        declare_once(503)
        _, now = server.get("/log/checkpoint")
        counts.expect(int(now.split(b"\n")[1]) <= int(public.split(b"\n")[1]), "no longer log is signed")
        server.stop()
        log = Path(server.log.name).read_text(errors="replace")
        counts.expect("old copy" in log, "it says why: " + log[-300:])
        shutil.copy(data / "today.db", data / "jernih.db")
        server.start()
        declare_once(201)
        check_receipts(server, kept, counts)
        server.stop()
        verify(f"sqlite:{data}/jernih.db", counts, "after an old copy was put back")
    finally:
        if server.process and server.process.poll() is None:
            server.kill()
        shutil.rmtree(data, ignore_errors=True)
    return "an old copy put back, and the right one again"

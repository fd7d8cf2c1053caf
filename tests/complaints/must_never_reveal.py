"""A seeded week of the channel, then the power goes. What lies on the disk is taken and searched: the list "must not" of
docs/decisions/0050 by search, in every file and in five spellings; the list "may" by naming every column there is. Once on
SQLite, once on PostgreSQL, whose folder is taken with its WAL and its log, and a dump besides: the server may have packed
long values."""

import base64
import random
import shutil
import sqlite3
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "faults"))

from channel import Counts, Handler, Server, Visitor
from postgres_server import BIN, Postgres

A_DAY = 3  # filings
DAYS = [f"2026-11-{day}" for day in range(23, 30)]
# docs/decisions/0050: what is there besides ciphertext, and nothing else.
MAY = {
    "filing": {"id", "case_id", "unit", "track", "channel", "lane", "filed_day", "state", "outcome", "log_index", "expires",
               "grants_version", "opened"},
    "filing_slot": {"filing", "slot"}, "filing_message": {"filing", "seq"},
    "filing_clock": {"filing", "clock", "started", "due", "done"}, "filing_file": {"filing", "file"},
    "filing_piece": {"file", "piece"}, "filing_staged": {"file", "day"},
    "reading_key": {"person", "version", "made_day"}, "reading_escrow": {"person", "version", "box"},
    "filing_passing": {"filing", "seq", "superior", "capacity", "day", "sealed", "told"},
    "reading_escrow_holder": {"person", "version", "holder"},
    "reading_escrow_ask": {"person", "version", "asked_by", "day", "reason"}, "reading_escrow_half": {"person", "version", "half"},
    "reading_found": {"person"}, "reading_looked": {"person", "day"}, "reading_escrow_successor": {"person", "version", "successor"},
}
SEALED = {
    "filing": {"public_key", "code_box", "identity", "lookup", "sent"}, "filing_slot": {"box"},
    "filing_message": {"sealed", "sent"}, "filing_piece": {"bytes"}, "reading_key": {"public_key", "locked", "recovery"},
    "reading_escrow": {"sealed"}, "reading_escrow_half": {"sealed"}, "reading_found": {"sealed"},
}


def in_text(secret):
    plain = secret.encode()
    yield plain
    yield secret.encode("utf-16-le")
    yield plain.hex().encode()
    yield urllib.parse.quote(secret).encode()


def in_base64(secret):
    """The letters that depend on it alone, wherever in a longer base64 text it begins and whatever follows."""
    plain = secret.encode()
    for shift, first in enumerate((0, 2, 3)):
        yield base64.b64encode(b"x" * shift + plain)[first:(shift + len(plain)) * 8 // 6]


class Week:
    def __init__(self, server, seed):
        self.random = random.Random(seed)
        self.server, self.secrets, self.codes, self.moments = server, [], [], []

    def secret(self, what):
        word = f"RAHASIA{what}{self.random.randrange(10**12):012d}"
        self.secrets.append(word)
        return word

    def visitor(self):
        return Visitor(self.server, {
            "User-Agent": self.secret("peramban"), "Accept-Language": "id-" + self.secret("bahasa"),
            "X-Forwarded-For": f"203.0.113.{self.random.randrange(256)}", "Referer": "https://" + self.secret("asal")})

    def photo(self):
        inside = self.secret("foto").encode()
        exif = b"Exif\0\0" + inside
        return (b"\xff\xd8\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif
                + b"\xff\xda\x00\x02" + self.secret("piksel").encode() + b"\xff\xd9")

    def file(self):
        citizen = self.visitor()
        about = self.random.choice(["conflict", "violation", "service"])
        channel = self.random.choice(["anonymous", "confidential", "named"])
        fields = [("about", about), ("channel", channel)]
        fields += [(name, self.secret(name)) for name in ("what", "who", "where", "when", "how", "known", "elsewhere")]
        fields += [(name, self.secret(name)) for name in ("name", "contact", "address", "relation")]
        files = [(self.secret("berkas") + ".jpg", self.photo())] if self.random.random() < 0.5 else []
        if self.random.random() < 0.2:
            files.append((self.secret("berkas") + ".bin", self.secret("isi").encode() * 20000))
        self.moments.append(int(time.time()))
        code = citizen.file(fields, files)
        self.codes.append(code)
        return code

    def live(self, counts):
        handler = Handler(self.server)
        for number, day in enumerate(DAYS):
            Visitor(self.server).post("/demo/jam", [("waktu", f"{day}T10:00:00+07:00")])
            codes = [self.file() for _ in range(A_DAY)]
            counts.expect(all(codes), f"everything of {day} was accepted")
            for code in codes:
                citizen = self.visitor()
                for _ in range(self.random.randrange(3)):
                    counts.expect(citizen.follow(code) is not None, "a code opens its filing")
                citizen.post("/lapor/pesan", [("code", code), ("text", self.secret("pesan"))])
                citizen.post("/lapor/status", [("code", code[:-1] + "0")])
            handler.unlock()
            for case in handler.cases()[:3]:
                handler.ask("GET", case)
                handler.act(case + "/pesan", [("text", self.secret("jawab")), ("kind", "message")], case)
                handler.act(case + "/pesan", [("text", self.secret("catatan")), ("kind", "note")], case)
                handler.act(case + "/identitas", [("why", self.secret("alasan") + " perlu sekali")], case)
        counts.expect(len(handler.cases()) == A_DAY * len(DAYS), "the team reads all of them")
        new = self.secret("frasa")
        handler.act("/aduan/kunci/ganti", [("new_passphrase", new), ("again", new)])


def without_end(content):
    return content.rstrip(b"\0")  # segments and pages that were made in advance


def take(folder, leave_out=()):
    files = [f for f in folder.rglob("*") if f.is_file() and not f.is_symlink() and f.name not in leave_out]
    return [(str(f.relative_to(folder)), without_end(f.read_bytes())) for f in files]


def search(server, week, taken, counts):
    counts.expect(any(name == "printed.log" for name, _ in taken), "what the server printed was taken")
    counts.expect(not list((server.place / "tmp").iterdir()), "no temporary file is left")
    # What was planted begins with one word, so it is looked for by that, in base64 wherever in a longer text it begins.
    codes = week.codes + [code.replace("-", "") for code in week.codes]
    sought = [(secret, spelling) for secret in ("RAHASIA", "203.0.113.", *codes) for spelling in in_text(secret)]
    sought += [(secret, spelling) for secret in ("RAHASIA", *codes) for spelling in in_base64(secret)]
    found = {(name, secret) for secret, spelling in sought for name, content in taken if spelling in content}
    for name, secret in sorted(found)[:10]:
        print("FAIL in", name, "stands", secret)
    counts.expect(not found, f"none of {len(week.secrets) + len(codes)} secrets in five spellings is in {len(taken)} files")
    control = b"KPU Kota Pekalongan"
    counts.expect(any(control in content for _, content in taken), "the search finds what is there")


def tables_only(where):
    """What is looked at below is asked of either engine in the same words."""
    if isinstance(where, Path):
        db = sqlite3.connect(f"file:{where}?mode=ro", uri=True)
        there = {table: {row[1] for row in db.execute(f"pragma table_info({table})")} for table in MAY}
        kind = {table: {row[1]: row[2] for row in db.execute(f"pragma table_info({table})")} for table in MAY}
        return lambda sql: db.execute(sql).fetchall(), there, kind

    def ask(sql):
        told = subprocess.run([str(BIN / "psql"), "-AtF", "\t", "-d", where.replace("postgres://", "postgresql://"), "-c", sql],
                              capture_output=True, text=True, check=True).stdout
        return [tuple(int(v) if v.lstrip("-").isdigit() else v for v in line.split("\t")) for line in told.splitlines()]
    kind = {table: dict(ask(f"select column_name, data_type from information_schema.columns where table_name = '{table}'"))
            for table in MAY}
    return ask, {table: set(kind[table]) for table in MAY}, kind


def columns(where, counts):
    ask, there, kind = tables_only(where)
    for table in sorted(MAY):
        counts.expect(there[table] == MAY[table] | SEALED.get(table, set()), f"{table} holds what the decision names: {there[table]}")
        for name in sorted(SEALED.get(table, set())):
            counts.expect(kind[table].get(name, "").lower() in ("bytea", "blob"), f"{table}.{name} is bytes: {kind[table].get(name)}")
        for name in sorted(MAY[table] - {"id", "case_id", "filing", "file", "reason", "person", "holder", "superior", "capacity", "successor"}):
            values = {row[0] for row in ask(f"select distinct {name} from {table}")}
            late = [v for v in values if isinstance(v, int) and v > 1_000_000_000]
            counts.expect(not late, f"{table}.{name} tells no time of day: {late[:3]}")
            counts.expect(all(len(v) <= 24 and "T" not in v for v in values if isinstance(v, str)), f"{table}.{name} is a word or a day")
    counts.expect(ask("select count(*) from idempotency where actor = 0")[0][0] == 0, "no request of the public is remembered")
    filings = "(select case_id from filing)"
    counts.expect(ask(f"select count(*) from case_exclusion where case_id in {filings}")[0][0] == 0, "nobody can be read off as named")
    slots = {row[0] for row in ask("select count(*) from filing_slot group by filing")}
    counts.expect(slots == {8}, f"each filing has eight boxes, whoever reads it: {slots}")
    ids = [row[0] for row in ask(f"select id from filing where filed_day = '{DAYS[0]}'")]
    counts.expect(len(ids) == A_DAY and max(ids) - min(ids) > 2**50, "ids tell no order")
    acts = {row[0] for row in ask(
        f"select distinct kind from act where case_id in {filings} and actor = 0 and kind <> 'tip_logged'")}
    counts.expect(acts <= {"filing_received"}, f"of the complainant only the receipt that the law asks for is an act: {acts}")
    sizes = {row[0] for row in ask("select length(sealed) from filing_message")}
    counts.expect(all((size - 40) % 1024 == 0 for size in sizes), "messages are whole kibibytes")


def run_sqlite(counts, seed):
    server = Server()
    try:
        server.start()
        week = Week(server, seed)
        week.live(counts)
        server.kill()  # nothing is tidied away
        taken = take(server.place, ("accounts.json", "ready.json"))
        counts.expect(any(name.endswith("jernih.db") for name, _ in taken), "the database was taken")
        search(server, week, taken, counts)
        columns(server.place / "data/jernih.db", counts)
    finally:
        server.stop()
        shutil.rmtree(server.place, ignore_errors=True)


def run_postgres(counts, seed):
    postgres = Postgres()
    postgres.start()
    server = Server(store=postgres.address)
    try:
        server.start()
        week = Week(server, seed)
        week.live(counts)
        server.kill()
        dump = subprocess.run([str(BIN / "pg_dump"), postgres.address.replace("postgres://", "postgresql://")],
                              capture_output=True, check=True).stdout
        columns(postgres.address, counts)
        postgres.stop_at_once()
        taken = take(server.place, ("accounts.json", "ready.json")) + take(Path(postgres.folder)) + [("dump", dump)]
        for part in ("data/base", "data/pg_wal", "log", "dump"):
            counts.expect(any(name.startswith(part) for name, _ in taken), f"PostgreSQL's {part} was taken")
        search(server, week, taken, counts)
    finally:
        server.stop()
        postgres.close()
        shutil.rmtree(server.place, ignore_errors=True)


if __name__ == "__main__":
    tally = Counts()
    run_sqlite(tally, 20261123)
    run_postgres(tally, 20261124)
    print(f"{tally.passed} passed, {tally.failed} failed")

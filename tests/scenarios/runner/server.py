"""The real program: `jernih demo` in a folder or PostgreSQL schema of its own, its accounts and its database."""

import base64
import hashlib
import hmac
import json
import os
import shutil
import sqlite3
import struct
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

from . import Trouble

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = ROOT / "build/release/jernih"
START_SECONDS = 120
STOP_SECONDS = 20
CODE_SECONDS = 30


class Account:
    def __init__(self, entry):
        self.entry = entry
        self.last_counter = 0

    def get(self, name):
        return self.entry.get(name) or ""

    def code(self):
        """A one-time code (RFC 6238) that was not given out before: a server takes each once. Waits when it must."""
        now = int(time.time()) // CODE_SECONDS
        counter = max(now, self.last_counter + 1)
        if counter > now + 1:  # servers take a code one step early, not two
            time.sleep((counter - 1) * CODE_SECONDS - time.time() + 0.1)
        self.last_counter = counter
        return one_time_code(self.get("totp_secret"), counter)


def one_time_code(secret, counter):
    key = base64.b32decode(secret + "=" * (-len(secret) % 8), casefold=True)
    digest = hmac.new(key, struct.pack(">Q", counter), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


class Server:
    """Started for one scenario. A restart keeps the data; close() leaves nothing behind."""

    def __init__(self, engine, name, program=PROGRAM, extra=()):
        self.program, self.extra, self.process = Path(program), list(extra), None
        self.clock = None  # where a scenario moved it to: a restart goes on from there
        self.folder = Path(tempfile.mkdtemp(prefix="jernih-scenario-"))
        self.data = self.folder / "data"
        self.files = self.folder / "files"  # what a scenario saves; commands run here
        self.files.mkdir()
        self.log = self.folder / "server.log"
        self.store, self.schema = None, None
        if engine == "postgres":
            self._make_schema(name)

    def _make_schema(self, name):
        address = os.environ.get("JERNIH_TEST_POSTGRES")
        if not address:
            raise Trouble("JERNIH_TEST_POSTGRES is not set; run: tests/postgres tests/scenarios/run --engine postgres")
        self.schema = f"scenario_{os.getpid()}_{''.join(c if c.isalnum() else '_' for c in name.lower())}"[:60]
        self._psql(address, f"create schema {self.schema}")
        if address.startswith("postgres"):
            option = quote(f"-csearch_path={self.schema}", safe="")
            self.store = address + ("&" if "?" in address else "?") + "options=" + option
        else:
            self.store = f"{address} options='-csearch_path={self.schema}'"

    @staticmethod
    def _psql(address, statement):
        done = subprocess.run(["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", address, "-c", statement],
                              capture_output=True, text=True, check=False)
        if done.returncode:
            raise Trouble(f"psql: {done.stderr.strip()}")
        return done.stdout

    def start(self, port=0):
        if self.process is not None:
            raise Trouble("the server runs already")
        ready = self.folder / "ready.json"
        ready.unlink(missing_ok=True)
        command = [self.program, "demo", "--data", self.data, "--port", str(port), "--ready-file", ready, *self.extra]
        if self.store:
            command += ["--store", self.store]
        if self.clock:
            command += ["--clock", self.clock]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen([str(part) for part in command], stdout=log, stderr=log,
                                            stdin=subprocess.DEVNULL, cwd=self.files)
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            if self.process.poll() is not None:
                self.process = None
                raise Trouble(f"the server ended at once: {self._last_log()}")
            try:
                return json.loads(ready.read_text())
            except (OSError, ValueError):  # not there yet, or not yet whole
                time.sleep(0.05)
        self.stop()
        raise Trouble(f"the server was not ready after {START_SECONDS} seconds: {self._last_log()}")

    def stop(self):
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise Trouble(f"the server did not stop within {STOP_SECONDS} seconds") from None
        finally:
            self.process = None

    def _last_log(self):
        return self.log.read_text(errors="replace")[-1500:].strip() if self.log.exists() else ""

    def run(self, arguments):
        done = subprocess.run([str(self.program), *arguments], capture_output=True, text=True, errors="backslashreplace", cwd=self.files,
                              check=False, timeout=300)
        return done.returncode, done.stdout + done.stderr

    def sql(self, statement):
        """Straight into the database, behind the program's back; lines of columns joined by |."""
        if self.process is not None:
            raise Trouble("stop the server before you change its database")
        if self.store:
            return self._psql(self.store, statement)
        with sqlite3.connect(self.database_file()) as database:
            rows = database.execute(statement).fetchall()
        database.close()
        return "\n".join("|".join("" if value is None else str(value) for value in row) for row in rows)

    def database_file(self):
        found = [path for path in self.data.rglob("*") if path.is_file() and _is_sqlite(path)]
        if not found:
            raise Trouble(f"there is no database in {self.data}")
        return max(found, key=lambda path: path.stat().st_size)

    def close(self):
        try:
            self.stop()
        finally:
            if self.schema:
                self._psql(os.environ["JERNIH_TEST_POSTGRES"], f"drop schema if exists {self.schema} cascade")
            shutil.rmtree(self.folder, ignore_errors=True)


def _is_sqlite(path):
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\0"

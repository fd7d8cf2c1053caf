#!/usr/bin/env -S python3 -B
"""A tiny program that looks like jernih to the runner, so that the runner can be tested alone."""

import argparse
import json
import signal
import sqlite3
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from runner.server import one_time_code  # noqa: E402

SECRET = "GEZDGNBVGY3TQOJQ"
ACCOUNTS = [{"role": "official", "login": f"{name}@kpu", "password": "p", "totp_secret": SECRET, "token": f"token-{name}",
             "unit": "KPU Kota Pekalongan", "official": name.title()} for name in ("budi", "sari")]
HOME = """<!doctype html><title>T</title><body><h1>Beranda</h1><a hreflang=en href=/?lang=en>English</a>
<a href="/keluar">Keluar</a><a href=/tanda.json>Unduh tanda terima</a><p>Waktu: {clock}<p>Masuk&nbsp;sebagai {who}
<script>'tidak tampak'</script><form method=post action=/kirim enctype=multipart/form-data>
<input type=hidden name=csrf value=c1><label for=n>Nama lengkap pihak</label><input id=n name=nama value=awal>
<fieldset><legend>Tanggal peristiwa</legend><label>Hari <input name=d></label><label>Bulan <input name=m></label>
<label>Tahun <input name=y></label></fieldset>
<fieldset><legend>Ada konflik?</legend><label><input type=radio name=k value=ya>Ya</label>
<label><input type=radio name=k value=tidak checked>Tidak</label></fieldset>
<fieldset><legend>Ikut pleno?</legend><label><input type=radio name=p value=ya>Ya</label></fieldset>
<label><input type=checkbox name=setuju checked> Saya setuju</label>
<label for=s>Sumber</label><select id=s name=s><option value=1>Keluarga<option value=2>Bisnis</select>
<label for=c>Cerita</label><textarea id=c name=c>a</textarea><label for=f>Bukti</label><input type=file id=f name=f>
<button name=aksi value=simpan>Simpan draf</button><button name=aksi value=kirim>Kirim</button></form>"""
SIGN_IN = """<h1>Masuk</h1><form method=post action=/masuk><label>Nama<input name=l></label><label>Sandi
<input type=password name=p></label><label>Kode<input name=totp autocomplete=one-time-code></label><button>Masuk</button></form>"""


class Handler(BaseHTTPRequestHandler):
    clock, used, polls = "-", set(), 0

    def log_message(self, *_):
        pass

    def answer(self, status, body, kind="text/html; charset=utf-8", **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body.encode() if isinstance(body, str) else body)

    def who(self):
        cookies = self.headers.get("Cookie") or ""
        return cookies.partition("who=")[2].split(";")[0] or "publik"

    def do_GET(self):
        if self.path == "/masuk":
            self.answer(200, SIGN_IN)
        elif self.path.startswith("/api"):
            self.answer(200, json.dumps({"auth": self.headers.get("Authorization"), "list": [{"id": "a1", "n": 7}]}),
                        "application/json", X_Kind="api")
        elif self.path == "/keluar":
            self.answer(303, "", Location="/", Set_Cookie="who=; Max-Age=0")
        elif self.path == "/tanda.json":
            self.answer(200, '{"ok":1}', "application/json")
        elif self.path == "/lambat":
            Handler.polls += 1
            self.answer(200, f"<h1>Proses</h1>{'selesai' if Handler.polls > 2 else 'menunggu'}")
        elif self.path == "/rusak":
            self.answer(503, "<h1>Rusak</h1>")
        elif self.path == "/?lang=en":
            self.answer(200, "<h1>Home</h1>")
        else:
            self.answer(200 if self.path == "/" else 404, HOME.format(clock=self.clock, who=self.who()))

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode("utf-8", "replace")
        form = {name: values[0] for name, values in parse_qs(body).items()}
        if self.path == "/masuk":
            code = form.get("totp")
            now = int(time.time()) // 30
            good = any(code == one_time_code(SECRET, step) for step in (now - 1, now, now + 1)) and form.get("p") == "p"
            if not good or (form.get("l"), code) in self.used:
                self.answer(422, '<h1>Masuk</h1><div role=alert>Periksa kode</div>')
                return
            self.used.add((form["l"], code))
            self.answer(303, "", Location="/", Set_Cookie=f"who={form['l']}; HttpOnly; Path=/")
        elif self.path.startswith("/api"):
            key = bool(self.headers.get("Idempotency-Key"))
            self.answer(201, json.dumps({"got": json.loads(body), "key": key}), "application/json")
        elif self.path == "/demo/jam":
            Handler.clock = form["waktu"]
            self.answer(204, "")
        elif self.headers.get("Origin") is None or 'name="csrf"\r\n\r\nc1' not in body:
            self.answer(403, "<h1>Ditolak</h1>")
        else:
            shown = " ".join(body.replace("<", "&lt;").split())
            self.answer(422 if 'name="nama"\r\n\r\n\r\n' in body else 200,
                        f'<h1>Terkirim</h1><div class="error-summary">Isi nama</div><p>{shown}')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--ready-file", type=Path)
    parser.add_argument("--store")  # the sample keeps its rows in the folder whatever is asked
    parser.add_argument("--clock")
    parser.add_argument("--empty", action="store_true")
    parser.add_argument("--people")
    options = parser.parse_args()
    database = sqlite3.connect(options.data / "jernih.db") if options.command == "verify" else None
    if database:
        value = database.execute("select v from t").fetchone()[0]
        print("cocok" if value == 1 else "row 1 of t was changed")
        return 0 if value == 1 else 1
    options.data.mkdir(exist_ok=True)
    with sqlite3.connect(options.data / "jernih.db") as database:
        database.execute("create table if not exists t (v)")
        if not database.execute("select 1 from t").fetchall():
            database.execute("insert into t values (1)")
    server = ThreadingHTTPServer(("127.0.0.1", options.port), Handler)
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())
    url = f"http://127.0.0.1:{server.server_port}/"
    options.ready_file.write_text(json.dumps({"url": url, "accounts": ACCOUNTS}))
    server.serve_forever(poll_interval=0.02)
    return 0


if __name__ == "__main__":
    sys.exit(main())

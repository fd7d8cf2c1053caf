"""Deadline day: members of ad hoc bodies sign by personal link against one server on this machine."""
import http.client
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from urllib.parse import urlsplit

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MEMBERS_A_ROSTER = 500
IDLE = 10_000


class Api:
    def __init__(self, url, token=""):
        self.connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=120)
        self.headers = {"Accept": "application/json", "Content-Type": "application/json"}
        if token:
            self.headers["Authorization"] = "Bearer " + token

    def post(self, path, body):
        self.connection.request("POST", path, json.dumps(body), self.headers | {"Idempotency-Key": uuid.uuid4().hex})
        answer = self.connection.getresponse()
        text = answer.read()
        if answer.status != 201:
            raise SystemExit(f"POST {path}: {answer.status} {text[:400]!r}")
        return json.loads(text)


def prepare(demo, people, links):
    """A campaign of the province and rosters of the city; the links and days of birth go to a file."""
    officer = [a for a in demo.accounts if a["role"] == "legal_hr"]
    # The fourth is of the province of the city that the first two serve.
    Api(demo.url, officer[3]["token"]).post("/api/v1/campaigns", {"title": "Surat pernyataan KPPS", "basis": "Keputusan KPU 323/2020",
                                                                 "due": "2026-11-27", "bodies": ["kpps"]})
    city, made = Api(demo.url, officer[0]["token"]), 0
    with open(links, "w", encoding="ascii") as out:
        while made < people:
            count = min(MEMBERS_A_ROSTER, people - made)
            born = [f"19{60 + i % 40}-{1 + i % 12:02d}-{1 + i % 28:02d}" for i in range(count)]
            roster = city.post("/api/v1/rosters", {
                "unit": "3375", "body": "kpps", "district": "Pekalongan Barat", "village": f"Kelurahan {made}",
                "members": "\n".join(f"Anggota Contoh {made + i}; Anggota KPPS TPS {1 + i // 7}; {born[i]}" for i in range(count))})
            for link, day in zip(roster["links"], born):
                out.write(f"{link['token']} {day}\n")
            made += count


def memory(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as f:
        rows = dict(line.split(":", 1) for line in f if line.startswith(("VmHWM", "VmRSS")))
    return {name: int(value.split()[0]) // 1024 for name, value in rows.items()}


class Idle:
    """Connections that asked once and are kept open; asked again before the server would close them."""
    SCRIPT = """
import asyncio, sys
async def one(host, port):
    r, w = await asyncio.open_connection(host, port)
    return r, w
async def ask(r, w):
    w.write(b"GET /healthz HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n"); await w.drain()
    head = await r.readuntil(b"\\r\\n\\r\\n")
    n = next((int(l.split(b":")[1]) for l in head.split(b"\\r\\n") if l.lower().startswith(b"content-length")), 0)
    await r.readexactly(n)
async def main():
    host, port, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    all = []
    for _ in range(count // 100):
        all += await asyncio.gather(*(one(host, port) for _ in range(100)))
        await asyncio.gather(*(ask(r, w) for r, w in all[-100:]))
    print(len(all), flush=True)
    while True:
        for at in range(0, count, 100):
            await asyncio.gather(*(ask(r, w) for r, w in all[at:at + 100]))
            await asyncio.sleep(40 * 100 / count)
asyncio.run(main())
"""

    def __init__(self, url, count):
        self.process = None
        if count:
            parts = urlsplit(url)
            self.process = subprocess.Popen(["bash", "-c", 'ulimit -n "$(ulimit -Hn)"; exec python3 -c "$0" "$@"', self.SCRIPT, parts.hostname,
                                             str(parts.port), str(count)], stdout=subprocess.PIPE, text=True)
            if self.process.stdout.readline().strip() != str(count):
                raise SystemExit(f"{count} idle connections could not be opened")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process:
            if self.process.poll() is not None:
                raise SystemExit("an idle connection was closed")
            self.process.kill()
            self.process.wait()


def sign(demo, links, start, seconds, connections=64):
    out = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", os.path.join(ROOT, "bench/sign_link.lua"), demo.url],
                         capture_output=True, text=True, check=True,
                         env={**os.environ, "JERNIH_LINKS": links, "JERNIH_FROM": str(start), "JERNIH_RUN": "b"}).stdout
    line = next(line for line in out.split("\n") if line.startswith("RESULT"))
    signed, took, p50, p99, errors = line.split()[1:]
    return int(signed), float(took), float(p50), float(p99), int(errors)


def nginx_static(seconds, body_bytes):
    """GET of a page as long as a signed answer, from nginx with as many workers as the server has threads."""
    if not shutil.which("nginx"):
        return None
    place = tempfile.mkdtemp(prefix="jernih-nginx-")
    os.chmod(place, 0o755)
    with open(f"{place}/page.html", "wb") as f:
        f.write(b"x" * body_bytes)
    port = 18080 + os.getpid() % 1000
    with open(f"{place}/nginx.conf", "w", encoding="ascii") as f:
        f.write(f"worker_processes 2; pid {place}/pid; error_log {place}/error.log; daemon off;\nevents {{ worker_connections 1024; }}\n"
                f"http {{ access_log off; keepalive_requests 1000000; sendfile on; open_file_cache max=10;\n"
                f"server {{ listen 127.0.0.1:{port} reuseport; root {place}; }} }}\n")
    process = subprocess.Popen(["nginx", "-c", f"{place}/nginx.conf", "-p", place], stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        out = subprocess.run(["wrk", "-t1", "-c64", f"-d{seconds}s", f"http://127.0.0.1:{port}/page.html"], capture_output=True, text=True,
                             check=True).stdout
        return float(next(line for line in out.split("\n") if line.startswith("Requests/sec")).split()[1])
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(place, ignore_errors=True)


def rush_of_logins(url, stop):
    """Sixteen clients that try to sign in as fast as they are answered."""
    counts = [0] * 16

    def one(i):
        connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=60)
        while not stop.is_set():
            connection.request("POST", "/masuk", f"login=1970{i:014d}{counts[i] % 1000}&password=salah&code=000000",
                               {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"})
            connection.getresponse().read()
            counts[i] += 1

    threads = [threading.Thread(target=one, args=(i,), daemon=True) for i in range(16)]
    for thread in threads:
        thread.start()
    return lambda: sum(counts)


def signing(demo_type, build, people=600_000, seconds=12):
    people, seconds = int(people), int(seconds)
    data = tempfile.mkdtemp(prefix="jernih-bench-")
    links, used, clean, failed = os.path.join(data, "links.txt"), 0, 1, 0
    try:
        with demo_type(data, "--empty", "--people", "5708") as demo:
            begun = time.time()
            prepare(demo, people, links)
            print(f"{people} members listed in {time.time() - begun:.0f} s; server {memory(demo.process.pid)} MiB", flush=True)
            rounds = (("64 connections", 0, None), (f"the same under {IDLE} idle", IDLE, None), ("the same under a rush of logins", 0, "rush"))
            rates = {}
            for name, idle, rush in rounds:
                stop = threading.Event()
                logins = rush_of_logins(demo.url, stop) if rush else None
                with Idle(demo.url, idle):
                    signed, took, p50, p99, errors = sign(demo, links, used, seconds)
                stop.set()
                used, failed = used + signed + 64, failed + errors
                if used > people:
                    raise SystemExit(f"all {people} had signed before the {seconds} s of a round were over: name more people or fewer seconds")
                rates[name] = signed / took
                extra = f"  logins {logins() / took:.0f}/s" if logins else ""
                print(f"{name:34} {signed / took:8.0f}/s  p50 {p50:6.1f} ms  p99 {p99:6.1f} ms  errors {errors}  "
                      f"server {memory(demo.process.pid)} MiB{extra}", flush=True)
            left = people - used
            begun = time.time()
            signed, _, p50, p99, errors = sign(demo, links, used, max(1, int(left / rates["64 connections"]) + 1)) if left > 0 else (0, 1, 0, 0, 0)
            failed += errors
            print(f"{'the rest of them':34} {signed / (time.time() - begun):8.0f}/s  p50 {p50:6.1f} ms  p99 {p99:6.1f} ms  errors {errors}  "
                  f"server {memory(demo.process.pid)} MiB", flush=True)
        static = nginx_static(max(3, seconds // 2), 1500)
        ceiling = {}
        for how in ("two", "same"):
            out = subprocess.run([os.path.join(build, "group_commit"), f"sqlite:{data}/jernih.db", str(max(3, seconds // 4)), how],
                                 capture_output=True, text=True, check=True).stdout
            ceiling[how] = float(out.split()[1])
        clean = subprocess.run([os.path.join(build, "jernih"), "verify", "--store", f"sqlite:{data}/jernih.db"]).returncode
    finally:
        shutil.rmtree(data, ignore_errors=True)
    rate = rates["64 connections"]
    print(f"\nsigned, receipt included         {rate:8.0f}/s   (aim 2000/s)")
    print(f"under idle connections / without {rates[rounds[1][0]] / rate:8.2f}")
    print(f"under a rush of logins / without {rates[rounds[2][0]] / rate:8.2f}")
    print(f"group commit, two inserts        {ceiling['two']:8.0f}/s   signed / this {rate / ceiling['two']:.2f}")
    print(f"group commit, the same rows      {ceiling['same']:8.0f}/s   signed / this {rate / ceiling['same']:.2f}")
    if static:
        print(f"nginx, GET of a static page      {static:8.0f}/s   signed / this {rate / static:.2f}")
    print(f"verify after all rounds: {'clean' if clean == 0 else 'NOT CLEAN'}")
    return 1 if failed or clean else 0


if __name__ == "__main__":
    sys.exit("call it as: bench/run signing [PEOPLE] [SECONDS]")

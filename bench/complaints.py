"""The complaint channel: one sender, sixteen at once, and an honest sender in a flood; beside figures that a peer gave on a
two-core machine (GlobaLeaks 5.0.95, quick run: 28.8 reports a second from one sender, 7.2 accepted from sixteen with
seven of ten refused; 10 reports an hour before it answers 403 to everybody)."""

import hashlib
import multiprocessing
import os
import statistics
import sys
import time
import uuid

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "tests/complaints"))

from channel import Handler, Server, Visitor  # noqa: E402

PEER = {1: 28.8, 16: 7.2}
PEER_P99 = {1: 142.0}
TEXT = "Uang lembur dipotong seperlima setiap bulan. " * 23  # one KiB, as the peer was sent


def form(about="violation"):
    return [("about", about), ("channel", "anonymous"), ("what", TEXT), ("who", "tidak tahu")]


def sender(host, port, count, line):
    class There:
        pass
    There.host, There.port = host, port
    visitor, times, errors = Visitor(There), [], 0
    for _ in range(count):
        begun = time.perf_counter()
        accepted = visitor.file(form()) is not None
        times.append(time.perf_counter() - begun)
        errors += not accepted
    line.put((times, errors))


def senders(server, people, each):
    line = multiprocessing.Queue()
    all_of_them = [multiprocessing.Process(target=sender, args=(server.host, server.port, each, line)) for _ in range(people)]
    begun = time.perf_counter()
    for one in all_of_them:
        one.start()
    got = [line.get() for _ in all_of_them]
    seconds = time.perf_counter() - begun
    for one in all_of_them:
        one.join()
    times = sorted(t * 1000 for some, _ in got for t in some)
    errors = sum(e for _, e in got)
    rate = (people * each - errors) / seconds
    print(f"{people:3} at once: {rate:8.1f} reports a second, p50 {statistics.median(times):7.1f} ms, "
          f"p99 {times[int(len(times) * 0.99) - 1]:7.1f} ms, {errors} errors; peer {PEER[people]} a second: ratio {rate / PEER[people]:.1f}",
          flush=True)
    return rate, errors


def memory(process):
    with open(f"/proc/{process.pid}/status") as f:
        for row in f:
            if row.startswith("VmHWM"):
                return int(row.split()[1]) / 1024
    return 0.0


def work(key, bits):
    for n in range(1 << 30):
        digest = hashlib.sha256(f"jernih-work/v1:{key}:{n}".encode()).digest()
        if int.from_bytes(digest, "big") >> (256 - bits) == 0:
            return str(n)
    return ""


def flood(server, seconds=15):
    """Junk at hundreds of times 10,000 an hour; an honest reporter with a script, and one without."""
    line = multiprocessing.Queue()
    junk = [multiprocessing.Process(target=sender, args=(server.host, server.port, 10**6, line), daemon=True) for _ in range(4)]
    for one in junk:
        one.start()
    time.sleep(seconds / 3)
    honest, times = Visitor(server), []
    for number in range(10):
        key = uuid.uuid4().hex
        fields = [("about", "violation"), ("channel", "anonymous"), ("what", f"Jujur {number}"), ("who", "-")]
        fields.append(("work", work(key, 20) if number == 0 else ""))
        begun = time.perf_counter()
        status, _, _ = honest.post("/lapor/isi", fields, key=key)
        times.append((time.perf_counter() - begun) * 1000)
        if status != 200:
            print(f"an honest reporter was answered {status}")
        time.sleep(seconds / 15)
    for one in junk:
        one.terminate()
    print(f"in a flood: an honest reporter waits {statistics.median(times):.1f} ms, {max(times):.1f} at most; 10 of 10 accepted means no "
          "line above says otherwise")
    handler = Handler(server)
    _, page, _ = handler.ask("GET", "/aduan")
    way, lanes = 'href="/aduan/', page.split('id="banjir"')
    print(f"lanes: {lanes[0].count(way)} links before the flood's own table, {sum(part.count(way) for part in lanes[1:])} in it")


def complaints(each=1000):
    each = int(each)
    server = Server().start()
    try:
        print(f"memory before: {memory(server.process):.0f} MiB at most")
        senders(server, 1, each)
        senders(server, 16, max(20, each // 10))
        print(f"memory after: {memory(server.process):.0f} MiB at most")
        flood(server)
        print(f"memory after the flood: {memory(server.process):.0f} MiB at most")
    finally:
        server.stop()
        import shutil
        shutil.rmtree(server.place, ignore_errors=True)
    return 0

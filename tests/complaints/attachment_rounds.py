"""An attachment that was accepted survives SIGKILL at every point of its way: the server is killed after a delay that grows
from nothing to the whole way and beyond. What was answered with a code opens whole; what was not is not there in part."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import threading
import time

from channel import Counts, Handler, Server, Visitor

SIZE = 16_000_000


def send(server, content, kept):
    try:
        kept["code"] = Visitor(server).file(
            [("about", "violation"), ("channel", "anonymous"), ("what", "berkas"), ("who", "-")], [("bukti.bin", content)])
    except OSError:
        kept["code"] = None


def whole(server, content, code, counts):
    """The filing opens by its code, and the team gets the very bytes."""
    page = Visitor(server).follow(code)
    counts.expect(page is not None and "bukti.bin" in page, "what was answered with a code opens by it")
    handler = Handler(server)
    found = 0
    for case in handler.cases():
        _, shown, _ = handler.ask("GET", case)
        for way in re.findall(r'href="(/aduan/[0-9a-z]{13}/berkas/[0-9]+)"', shown):
            handler.link.request("GET", way, headers={"Cookie": handler.cookie})
            answer = handler.link.getresponse()
            found += answer.read() == content
    counts.expect(found == 1, f"the team gets the bytes that were sent ({found})")


def rounds(counts, times):
    server = Server()
    accepted = 0
    try:
        server.start()
        way = 60.0
        for _ in range(3):
            content, kept, begun = os.urandom(SIZE), {}, time.perf_counter()
            send(server, content, kept)
            way = min(way, time.perf_counter() - begun)
        whole(server, content, kept["code"], counts)
        for number in range(times):
            content, kept = os.urandom(SIZE), {}
            client = threading.Thread(target=send, args=(server, content, kept))
            client.start()
            time.sleep(way * 2.5 * (number + 0.5) / times)
            server.kill()
            client.join()
            server.start()
            code = kept.get("code")
            accepted += code is not None
            if code:
                whole(server, content, code, counts)
            digest = hashlib.sha256(content).hexdigest()
            _, page, _ = Handler(server).ask("GET", "/aduan")
            counts.expect("/aduan/" in page, f"the server goes on after kill {number} ({digest[:8]})")
        counts.expect(0 < accepted < times or times < 4, f"some were cut off and some were not: {accepted} of {times}")
    finally:
        server.stop()
        shutil.rmtree(server.place, ignore_errors=True)
    print(f"{times} kills over a way of {way * 2.5:.2f} s, {accepted} accepted before")


# What the way of an attachment asks of the system, by the thread that asks: ciphertext into the nameless file, pieces and the
# filing into the database's journal, the journal to the disk, the answer to the client.
CALLS = ("openat", "pwrite64", "pread64", "fdatasync", "sendto", "sendmsg", "recvfrom", "futex")


def calls(counts, most):
    """SIGKILL at the first, second, third … of each system call, set by strace once the server waits for work."""
    server, hits, accepted = Server(), 0, 0
    try:
        server.start()
        for call in CALLS:
            for number in range(1, most + 1):
                content, kept = os.urandom(300_000), {}
                tracer = subprocess.Popen(["strace", "-f", "-qq", "-o", os.devnull, "-e", f"inject={call}:signal=KILL:when={number}",
                                           "-e", f"trace={call}", "-p", str(server.process.pid)], stderr=subprocess.DEVNULL)
                time.sleep(0.3)
                send(server, content, kept)
                time.sleep(0.05)
                dead = server.process.poll() is not None
                hits += dead
                if not dead:
                    server.kill()
                tracer.wait()
                server.start()
                accepted += kept["code"] is not None
                if kept["code"]:
                    whole(server, content, kept["code"], counts)
                counts.expect(Handler(server).ask("GET", "/aduan")[0] == 200, f"the server goes on after {call} {number}")
                if not dead:
                    break  # the way asks for no more of these
    finally:
        server.stop()
        shutil.rmtree(server.place, ignore_errors=True)
    counts.expect(hits > len(CALLS) // 2, f"the kills struck: {hits}")
    print(f"{hits} kills at system calls, {accepted} accepted")


if __name__ == "__main__":
    tally = Counts()
    number_of_kills = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    rounds(tally, number_of_kills)
    if number_of_kills > 2 and shutil.which("strace"):
        calls(tally, 12)
    print(f"{tally.passed} passed, {tally.failed} failed")

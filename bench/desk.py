"""What the list of filings costs a handler: the boxes do not say whose they are, so each is tried. With many open filings:
the first list ever, the next one in the same session, the first one of another session; for who reads them, for who was left
out of all of them, and for who watches their clocks."""

import multiprocessing
import os
import re
import shutil
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "tests/complaints"))

from channel import Handler, Server, Visitor  # noqa: E402


class Watcher(Handler):
    """One of the Inspectorate, who makes a key before anything is filed."""

    def __init__(self, server):
        Visitor.__init__(self, server)
        account = server.account("inspectorate", 2)  # over the whole nation
        self.passphrase = "kuda baterai benar pokok"
        self.ask("GET", "/demo/masuk/" + account["token"])
        self.act("/aduan/kunci/buat", [("new_passphrase", self.passphrase), ("again", self.passphrase)])


def sender(host, port, count, left_out, line):
    class There:
        pass
    There.host, There.port = host, port
    visitor, refused = Visitor(There), 0
    fields = [("about", "violation"), ("channel", "anonymous"), ("what", "Uang lembur dipotong."), ("who", "tidak tahu")]
    for _ in range(count):
        refused += visitor.file([*fields, ("left_out", left_out)]) is None
    line.put(refused)


def fill(server, filings, left_out, people=8):
    line = multiprocessing.Queue()
    all_of_them = [multiprocessing.Process(target=sender, args=(server.host, server.port, filings // people, left_out, line))
                   for _ in range(people)]
    begun = time.perf_counter()
    for one in all_of_them:
        one.start()
    refused = sum(line.get() for _ in all_of_them)
    for one in all_of_them:
        one.join()
    print(f"{filings // people * people - refused} filings in {time.perf_counter() - begun:.0f} s, {refused} refused", flush=True)


def timed(handler, path):
    handler.link.timeout = 600
    if handler.link.sock:
        handler.link.sock.settimeout(600)
    begun = time.perf_counter()
    status, page, _ = handler.ask("GET", path)
    took = time.perf_counter() - begun
    if status != 200:
        print(f"{path} was answered {status}")
    return took, len(re.findall(r'href="/aduan/[0-9a-z]{13}"', page)), page


def three(name, make, path):
    first = make()
    ever, links, page = timed(first, path)
    again, _, _ = timed(first, path)
    time.sleep(2)  # what the first list found out is kept for the next session meanwhile
    next_session, _, _ = timed(make(), path)
    running = max([int(n.replace(".", "")) for n in re.findall(r">([0-9.]+)</td>", page)] or [0])
    told = f"{links} links" if path == "/aduan" else f"{running} clocks of a kind"
    print(f"{name:28} first ever {ever:7.2f} s, again {again:6.3f} s, another session {next_session:6.2f} s; {told}", flush=True)


def desk(filings=20000):
    server = Server().start()
    try:
        watcher = Watcher(server)
        fill(server, int(filings), server.account("compliance", 2)["official"])
        three("who reads them", lambda: Handler(server), "/aduan")
        three("who was left out of each", lambda: Handler(server, 2), "/aduan")

        def watching():
            watcher.link.close()  # idle for long; it opens again by itself
            watcher.act("/aduan/kunci/tutup", [])
            watcher.act("/aduan/kunci/buka", [("passphrase", watcher.passphrase)])
            return watcher
        three("who watches their clocks", watching, "/aduan/jam")
    finally:
        server.stop()
        shutil.rmtree(server.place, ignore_errors=True)
    return 0

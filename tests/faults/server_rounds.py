"""Rounds against the running server: killed, its PostgreSQL stopped, a second one started, the disk full, the clock
moved. Each takes `counts` and says how much it tried."""

import os
import random
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from clients import PROGRAM, Server, check_receipts, declarants, declare, repeat_unanswered, start_clients, verify
from postgres_server import Postgres

FEW = ("--empty", "--people", "5708")


def kills(counts, times, engine):
    """SIGKILL under load; every acknowledged act is there, every unanswered one happens once."""
    postgres = Postgres() if engine == "postgres" else None
    if postgres:
        postgres.start()
    data, kept = tempfile.mkdtemp(prefix="jernih-faults-"), []
    server = Server(data, postgres.address if postgres else "", extra=FEW)
    try:
        server.start()
        for _ in range(times):
            clients = start_clients(server, kept)
            time.sleep(random.uniform(0.2, 1.2))
            server.kill()
            for client in clients:
                client.join(timeout=40)
                counts.expect(not client.refused, f"no declaration is refused: {client.refused}")
            server.start()
            repeat_unanswered(server, clients, counts)
            check_receipts(server, kept, counts)
        server.stop()
        verify(server.store or f"sqlite:{data}/jernih.db", counts, "after all kills")
        counts.expect(len(kept) > times, "the load was real")
    finally:
        if server.process and server.process.poll() is None:
            server.kill()
        if postgres:
            postgres.close()
        shutil.rmtree(data, ignore_errors=True)
    return f"{times} kills on {engine}, {len(kept)} acknowledged acts"


def postgres_stops(counts, times):
    """PostgreSQL stops without goodbye under load and comes back; the server goes on by itself."""
    postgres, data, kept = Postgres(), tempfile.mkdtemp(prefix="jernih-faults-"), []
    postgres.start()
    server = Server(data, postgres.address, extra=FEW)
    try:
        server.start()
        for _ in range(times):
            clients = start_clients(server, kept, 8)
            time.sleep(random.uniform(0.3, 1.0))
            postgres.stop_at_once()
            time.sleep(0.5)
            postgres.start()
            token, until = declarants(server)[0], time.time() + 60
            while declare(server, token)[0] != 201 and time.time() < until:
                time.sleep(0.2)
            counts.expect(time.time() < until, "the server goes on when PostgreSQL is back")
            time.sleep(0.3)
            before = len(kept)
            time.sleep(0.5)
            counts.expect(server.process.poll() is None, "the server lives through it")
            counts.expect(len(kept) > before, "its clients go on without a new connection")
            server.kill()
            for client in clients:
                client.join(timeout=40)
            server.start()
            repeat_unanswered(server, clients, counts)
            check_receipts(server, kept, counts)
        server.stop()
        verify(postgres.address, counts, "after PostgreSQL was stopped")
    finally:
        if server.process and server.process.poll() is None:
            server.kill()
        postgres.close()
        shutil.rmtree(data, ignore_errors=True)
    return f"{times} immediate stops of PostgreSQL, {len(kept)} acknowledged acts"


def second_instance(counts):
    """A second server on the same file ends at once and names the first."""
    data = tempfile.mkdtemp(prefix="jernih-faults-")
    server = Server(data, extra=FEW)
    try:
        server.start()
        second = subprocess.run([PROGRAM, "demo", "--data", data, "--port", "0", *FEW], capture_output=True, text=True,
                                timeout=60, check=False)
        counts.expect(second.returncode == 1, f"a second server ends with 1, not {second.returncode}")
        counts.expect(str(server.process.pid) in second.stderr, f"it names the first by its process: {second.stderr}")
        counts.expect(declare(server, declarants(server)[0])[0] == 201, "the first goes on")
        server.stop()
        verify(f"sqlite:{data}/jernih.db", counts, "after a second start")
    finally:
        if server.process and server.process.poll() is None:
            server.kill()
        shutil.rmtree(data, ignore_errors=True)
    return "a second server on the same file"


def disk_full(counts):
    """A small disk fills: no act is acknowledged, nothing is lost, and it goes on when there is space, without a restart."""
    data = tempfile.mkdtemp(prefix="jernih-faults-")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", data], check=False).returncode == 0
    if not mounted:
        counts.expect(False, "no small disk can be mounted here (root is needed)")
        return "disk full: not tried"
    server, kept = Server(data, extra=FEW), []
    try:
        server.start()
        token = declarants(server)[0]
        for _ in range(20):
            status, said = declare(server, token)
            counts.expect(status == 201, f"before, declarations are taken: {status}")
            kept.append((said["id"], said["log_index"], said["receipt"]))
        filler = Path(data, "filler")
        with filler.open("wb", buffering=0) as f:
            for size in (1 << 20, 1 << 12):  # to the last page, or the journal would find room
                try:
                    while True:
                        f.write(b"x" * size)
                except OSError:
                    pass
        refused = 0
        for _ in range(3000):  # the journal has some room of its own, then it is over
            status, said = declare(server, token)
            if status == 201:
                kept.append((said["id"], said["log_index"], said["receipt"]))
                continue
            refused += 1
            counts.expect(status in (503, 507), f"a full disk answers 503 or 507, not {status}")
            if refused == 5:
                break
        counts.expect(refused == 5, "the disk was really full")
        counts.expect(server.process.poll() is None, "the server lives")
        copied = subprocess.run([PROGRAM, "backup", f"{data}/copy", "--vault", f"{data}/keys", "--store",
                                 f"sqlite:{data}/jernih.db"], capture_output=True, text=True, check=False)
        counts.expect(copied.returncode == 1 and copied.stderr.count("\n") == 1, f"a backup onto it says so: {copied.stderr}")
        filler.unlink()
        status, said = declare(server, token)
        counts.expect(status == 201, f"with space again it goes on without a restart: {status}")
        if status == 201:
            kept.append((said["id"], said["log_index"], said["receipt"]))
        check_receipts(server, kept, counts)
        server.stop()
        verify(f"sqlite:{data}/jernih.db", counts, "after a full disk")
    finally:
        if server.process and server.process.poll() is None:
            server.kill()
        subprocess.run(["umount", "-l", data], check=False)
        os.rmdir(data)
    return f"a full disk: {refused} refused, {len(kept)} acknowledged acts"

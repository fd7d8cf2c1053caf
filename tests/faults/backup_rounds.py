"""A backup beside the running server under load, a copy that carries on, restored and compared with the last public
checkpoint; an erased value is nowhere, in no file and in no older backup."""

import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from clients import PROGRAM, Server, check_receipts, start_clients, verify
from server_rounds import FEW


def run(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, check=False, timeout=300)


def backups(counts):
    folder = Path(tempfile.mkdtemp(prefix="jernih-backup-"))
    data, copy, keys = folder / "data", folder / "house.backup", folder / "vault.keys"
    data.mkdir()
    server, kept = Server(str(data), extra=FEW), []
    store = f"sqlite:{data}/jernih.db"
    try:
        server.start()
        clients = start_clients(server, kept, 4)
        done = run("backup", copy, "--vault", keys, "--store", store)
        counts.expect(done.returncode == 0, f"a backup beside the server: {done.stderr}")
        follow = subprocess.Popen([PROGRAM, "backup", str(copy), "--vault", str(keys), "--store", store, "--follow", "1"],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(5)
        at_loss, acknowledged = time.monotonic(), len(kept)
        server.kill()  # the machine is gone, with its disk
        for client in clients:
            client.join(timeout=40)
        checkpoint = folder / "checkpoint"
        follow.terminate()
        counts.expect(follow.wait(timeout=60) == 0, "a following backup ends when asked to")
        back = run("restore", copy, "--to", f"sqlite:{folder}/restored.db", "--vault", keys)
        seconds = time.monotonic() - at_loss
        counts.expect(back.returncode == 0, f"the copy is restored and verifies: {back.stderr}")
        verify(f"sqlite:{folder}/restored.db", counts, "after a restore")
        # What the copy has and what had been acknowledged: the difference is what the loss of the machine cost.
        restored = int(back.stdout.split(" acts", 1)[0].strip() or 0)
        lost = sum(1 for _, index, _ in kept if index >= restored)
        rate = max(1, acknowledged) / 5

        server.start()  # the disk was not gone after all: its checkpoint is the public one
        check_receipts(server, kept, counts)
        status, note = server.get("/log/checkpoint")
        checkpoint.write_bytes(note)
        server.stop()
        behind = run("restore", copy, "--to", f"sqlite:{folder}/again.db", "--vault", keys, "--checkpoint", checkpoint)
        size = int(note.decode().split("\n")[1])
        counts.expect(status == 200 and (behind.returncode == 0) == (size == restored),
                      f"a copy behind the public log is refused: {behind.returncode}, {size} against {restored}")
        counts.expect("acts that this backup does not have" in behind.stdout or size == restored, behind.stdout)
    finally:
        if server.process and server.process.poll() is None:
            server.kill()
        shutil.rmtree(folder, ignore_errors=True)
    return (f"a backup that follows: {lost} of {len(kept)} acknowledged acts after the last copy ({lost / rate:.1f} s of load), "
            f"serving again after {seconds:.1f} s")

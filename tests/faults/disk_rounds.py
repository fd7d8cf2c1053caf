"""Rounds against the store and the log without a server: power cuts, altered bytes and rows, system calls that fail,
a migration that is killed, a clock that jumps."""

import random
import re
import shutil
import sqlite3
import subprocess
import tempfile
from pathlib import Path

from clients import BUILD, PROGRAM

WRITER = str(BUILD / "act_writer")


def counted(counts, command):
    """A program of ours that ends with "N passed, N failed"; its other lines are shown."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    lines = done.stdout.strip().splitlines()
    found = re.fullmatch(r"(\d+) passed, (\d+) failed", lines[-1]) if lines else None
    if not found:
        counts.expect(False, f"{command[0]} ended with {done.returncode}: {done.stderr[-300:]}")
        return
    print(*lines[:-1], sep="\n", flush=True)
    counts.passed += int(found[1])
    counts.failed += int(found[2])


def power_cuts(counts, cuts, seed):
    with tempfile.TemporaryDirectory(prefix="jernih-cuts-", dir="/dev/shm") as folder:
        counted(counts, [BUILD / "power_cut", folder, cuts, seed])
    return f"{cuts} power cuts and three controls"


def tampering(counts, flips, edits, seed):
    counted(counts, [BUILD / "tamper", flips, edits, seed])
    return f"{flips} flipped bits, {edits} edits of rows"


CALLS = ("pwrite64", "fdatasync", "ftruncate", "openat", "unlink", "pread64")
FAULTS = ("error=EIO", "error=ENOSPC", "signal=KILL")


def inject(folder, faults, acts=30):
    """Records acts while these system calls fail; whether one did, how it ended, and what is wrong afterwards."""
    file, trace = Path(folder, "a.db"), Path(folder, "trace")
    calls = ",".join(sorted({call for call, _, _ in faults}))
    command = ["strace", "-f", "-qq", "-o", str(trace), "-e", f"trace={calls}"]
    for call, how, when in faults:
        command += ["-e", f"inject={call}:{how}:when={when}"]
    done = subprocess.run([*command, WRITER, "record", str(file), str(acts)], capture_output=True, text=True, check=False,
                          timeout=120)
    text = trace.read_text(errors="replace")
    hit = "INJECTED" in text or "killed by SIGKILL" in text
    looked = subprocess.run([WRITER, "check", str(file)], input=done.stdout, capture_output=True, text=True, check=False)
    return hit, done.returncode, "" if looked.returncode == 0 else looked.stdout + looked.stderr


def system_calls(counts, most, pairs):
    """Each call fails once, at every place where it is made; then two at once."""
    if not shutil.which("strace"):
        counts.expect(False, "strace is missing: apt-get install strace")
        return "system calls: not tried"
    singles = []
    for call in CALLS:
        for how in FAULTS:
            singles += [[(call, how, when)] for when in range(1, 61)]
    random.shuffle(singles)
    singles = singles[:most]
    doubles = [[(a, random.choice(FAULTS[:2]), random.randint(1, 60)), (b, random.choice(FAULTS), random.randint(1, 60))]
               for a, b in (random.sample(CALLS, 2) for _ in range(pairs))]
    hits = stopped = 0
    for faults in singles + doubles:
        with tempfile.TemporaryDirectory(prefix="jernih-calls-", dir="/dev/shm") as folder:
            hit, status, wrong = inject(folder, faults)
        counts.expect(not wrong, f"{faults}: {wrong}")
        hits += hit
        stopped += hit and status != 0
        if hit and faults[0][0] == "fdatasync" and len(faults) == 1:
            counts.expect(status != 0, f"after a failed fsync the process must end: {faults}")
    counts.expect(hits > most // 4, f"enough calls did fail: {hits}")
    return f"{len(singles)} failed calls and {len(doubles)} pairs: {hits} met one, {stopped} stopped"


def schema_of(file):
    if not file.exists():
        return (), ()
    db = sqlite3.connect(f"file:{file}?mode=rw", uri=True)
    try:
        tables = tuple(db.execute("select name, sql from sqlite_master where name not like 'sqlite_%' order by name"))
        has = any(name == "schema_step" for name, _ in tables)
        steps = tuple(db.execute("select number from schema_step order by number")) if has else ()
        return steps, tuple(table for table in tables if table[0] != "schema_step")  # its own table comes before any step
    finally:
        db.close()


def migrations(counts, most):
    """Killed at every write and sync; what is there is the schema of a whole number of steps, and the rest follows."""
    if not shutil.which("strace"):
        counts.expect(False, "strace is missing: apt-get install strace")
        return "migrations: not tried"
    seen, kills = {}, 0
    with tempfile.TemporaryDirectory(prefix="jernih-migrate-", dir="/dev/shm") as folder:
        folder = Path(folder)
        config, file = folder / "jernih.toml", folder / "a.db"
        config.write_text(f'store = "sqlite:{file}"\norigin = "faults.example/log"\n')
        command = [PROGRAM, "migrate", "--config", str(config)]

        def begin_anew():
            for old in folder.glob("a.db*"):
                old.unlink()

        subprocess.run(command, check=True, capture_output=True)
        whole = schema_of(file)
        trace = folder / "trace"
        begin_anew()
        subprocess.run(["strace", "-f", "-qq", "-o", str(trace), "-e", "trace=pwrite64,fdatasync", *command], check=True,
                       capture_output=True)
        text = trace.read_text(errors="replace")
        places = [(call, n) for call in ("pwrite64", "fdatasync") for n in range(1, text.count(call + "(") + 1)]
        for call, when in places if len(places) <= most else random.sample(places, most):
            begin_anew()
            subprocess.run(["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e",
                            f"inject={call}:signal=KILL:when={when}", *command], check=False, capture_output=True)
            kills += 1
            steps, tables = schema_of(file)
            counts.expect(seen.setdefault(steps, tables) == tables, f"between two steps after {call} {when}: {steps}")
            again = subprocess.run(command, capture_output=True, text=True, check=False)
            counts.expect(again.returncode == 0 and schema_of(file) == whole, f"it goes on after {call} {when}: {again.stderr}")
    return f"{kills} kills of a migration, at {len(places)} places"


def clock_jumps(counts):
    """The clock of the machine jumps back and far ahead; times in the log never go back."""
    if not shutil.which("faketime"):
        counts.expect(False, "faketime is missing: apt-get install faketime")
        return "clock jumps: not tried"
    tried = []
    with tempfile.TemporaryDirectory(prefix="jernih-clock-") as folder:
        file, kept = Path(folder, "a.db"), ""
        for shift in ("+0s", "-1h", "-1d", "+0s", "+10y", "+0s"):
            done = subprocess.run(["faketime", "-f", shift, WRITER, "record", str(file), "5"], capture_output=True, text=True,
                                  check=False, timeout=60)
            kept += done.stdout
            # Going on in order and refusing with a reason are both right; a time that runs back is not.
            counts.expect(done.returncode == 0 or done.stderr, f"{shift}: it says why it does not go on")
            tried.append(f"{shift}: {'taken' if done.returncode == 0 else 'refused'}")
            looked = subprocess.run([WRITER, "check", str(file)], input=kept, capture_output=True, text=True, check=False)
            counts.expect(looked.returncode == 0, f"after {shift}: {looked.stdout}{looked.stderr}")
    return "clock " + ", ".join(tried)

"""What the log costs, how long it takes to audit and to bring back, and how soon a receipt is there."""
import os
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.environ.get("JERNIH_BUILD", os.path.join(ROOT, "build/release"))


def timed(*command):
    begun = time.monotonic()
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - begun


def log_cost(seconds=4, rounds=5):
    """Durable acts a second with the log against the same transaction without it."""
    folder = tempfile.mkdtemp(prefix="jernih-bench-", dir=os.path.join(ROOT, "build"))
    try:
        return subprocess.run([os.path.join(BUILD, "log_cost"), folder, str(seconds), str(rounds)], check=False).returncode
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def foreign_audit(folder, size):
    """The Go verifier over a log of the same size: x/mod's note and tlog, every entry re-hashed."""
    verifiers, log = os.path.join(ROOT, "tests/verifiers"), os.path.join(folder, "log")
    subprocess.run(["g++", "-std=c++23", "-O2", "-I" + os.path.join(ROOT, "src"), os.path.join(verifiers, "make_log.cpp"),
                    os.path.join(BUILD, "libjernih_ledger.a"), os.path.join(BUILD, "libjernih_base.a"), "-lcrypto", "-lsodium",
                    "-o", os.path.join(folder, "make_log")], check=True)
    env = {**os.environ, "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOFLAGS": ""}
    subprocess.run(["go", "build", "-o", os.path.join(folder, "verify"), "verify.go", "notes.go"], check=True, cwd=verifiers, env=env)
    subprocess.run([os.path.join(folder, "make_log"), log, str(size)], check=True, stdout=subprocess.DEVNULL)

    def read(name):
        with open(os.path.join(log, name)) as f:
            return f.read().strip()

    command = [os.path.join(folder, "verify"), "-log", log, "-vkey", read("vkey"), "-witness", read("witness.vkey"),
               "-old", os.path.join(log, "old.checkpoint"), "-consistency", os.path.join(log, "consistency"),
               "-receipt", os.path.join(log, "last.tlog-proof"), "-leaf", os.path.join(log, "last.leaf")]
    return lambda: timed(*command)


def house(size=1_000_000, rounds=3):
    """Audit, backup and verified restore of a house of `size` acts; the audit beside Go's."""
    folder = tempfile.mkdtemp(prefix="jernih-bench-", dir=os.path.join(ROOT, "build"))
    jernih, store = os.path.join(BUILD, "jernih"), f"sqlite:{folder}/house.db"
    try:
        print(f"filled in {timed(os.path.join(BUILD, 'log_cost'), 'fill', folder + '/house.db', size):.1f} s", flush=True)
        go = foreign_audit(folder, size)
        ours, theirs = [], []
        for _ in range(rounds):
            ours.append(timed(jernih, "verify", "--log", "--store", store))
            theirs.append(go())
            print(f"audit {ours[-1]:6.2f} s   Go, the log alone {theirs[-1]:6.2f} s", flush=True)
        print(f"RESULT audit of {size} acts {statistics.median(ours):.2f} s (aim 3), "
              f"{statistics.median(ours) / statistics.median(theirs):.2f} of Go's time (aim 2)", flush=True)
        vault, copy = f"{folder}/vault.keys", f"{folder}/house.backup"
        backup = timed(jernih, "backup", copy, "--vault", vault, "--store", store)
        carry_on = timed(jernih, "backup", copy, "--vault", vault, "--store", store)
        restore = timed(jernih, "restore", copy, "--to", f"sqlite:{folder}/again.db", "--vault", vault)
        print(f"RESULT backup {backup:.1f} s, carried on {carry_on:.1f} s, verified restore {restore:.1f} s, "
              f"together {backup + restore:.1f} s (aim 60)", flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def receipts(demo_class, wrk, rate=500, seconds=20, connections=64):
    """Time to the receipt over HTTP at a set rate."""
    folder = tempfile.mkdtemp(prefix="jernih-bench-", dir=os.path.join(ROOT, "build"))
    os.environ["JERNIH_BENCH"] = os.path.join(ROOT, "bench")
    os.environ["JERNIH_PAUSE_MS"] = str(round(connections * 1000 / rate))
    try:
        with demo_class(folder) as demo:
            tokens = demo.tokens("official", "superior", "decision_secretary", "legal_hr")
            wrk("declare_paced.lua", demo.url, 3, tokens, connections)
            reached, p50, p99, errors = wrk("declare_paced.lua", demo.url, seconds, tokens, connections)
            print(f"RESULT at {reached:.0f} acts a second: receipt p50 {p50:.1f} ms, p99 {p99:.1f} ms (aim 25), errors {errors}")
            return errors != 0
    finally:
        shutil.rmtree(folder, ignore_errors=True)

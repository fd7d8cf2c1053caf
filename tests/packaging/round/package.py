"""The package itself: built, looked into, and gone after a purge."""

import gzip
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

UNITS = ("jernih", "jernih-signer", "jernih-witness", "jernih-backup")
FILES = {
    "./usr/bin/jernih": "-rwxr-xr-x", "./usr/share/man/man1/jernih.1.gz": "-rw-r--r--", "./etc/jernih/jernih.toml": "-rw-r--r--",
    "./usr/lib/sysusers.d/jernih.conf": "-rw-r--r--", "./usr/lib/tmpfiles.d/jernih.conf": "-rw-r--r--",
    "./usr/share/doc/jernih/copyright": "-rw-r--r--", "./usr/share/doc/jernih/guides/id/administrator.md": "-rw-r--r--",
    "./usr/share/doc/jernih/guides/en/administrator.md": "-rw-r--r--",
    "./usr/share/doc/jernih/examples/proxy/nginx.conf": "-rw-r--r--", "./usr/share/doc/jernih/examples/proxy/Caddyfile": "-rw-r--r--",
    "./usr/share/doc/jernih/examples/prometheus/grafana-dashboard.json": "-rw-r--r--",
    **{f"./lib/systemd/system/{unit}.service": "-rw-r--r--" for unit in UNITS},
}
MOST_EXPOSED = 20  # tenths, of systemd-analyze security: what a hardened service of the network comes to


def run(*command, **more):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **more)


def build(root, tally):
    made = run("cmake", "--build", root / "build/release", "--target", "deb")
    packages = sorted((root / "build/release/package").glob("jernih_*.deb"), key=os.path.getmtime)
    if not tally.check(made.returncode == 0 and packages, f"the package is built: {made.stdout[-1500:]}{made.stderr[-1500:]}"):
        return None
    return packages[-1]


def look_into(root, deb, tally):
    rows = [line.split() for line in run("dpkg-deb", "--contents", deb).stdout.splitlines()]
    there = {row[5]: (row[0], row[1]) for row in rows}
    for path, mode in FILES.items():
        tally.check(there.get(path) == (mode, "root/root"), f"{path} is {mode} of root: {there.get(path)}")
    tally.check(not any(re.search(r"^\./usr/(local|share/jernih)|\.\./", path) for path in there), "nothing lies where it should not")
    control = run("dpkg-deb", "--field", deb).stdout
    for words in ("Package: jernih", "libsodium23", "libpq5", "fonts-texgyre", "systemd-standalone-sysusers", "Maintainer:"):
        tally.check(words in control, f"the control file says {words}: {control}")
    linted = run("lintian", "--allow-root", "--fail-on", "error", deb)
    tally.check(linted.returncode == 0, f"lintian finds no error: {linted.stdout}{linted.stderr}")
    with tempfile.TemporaryDirectory(prefix="jernih-package-") as folder:
        folder = Path(folder)
        run("dpkg-deb", "--raw-extract", deb, folder)
        tally.check((folder / "DEBIAN/conffiles").read_text() == "/etc/jernih/jernih.toml\n", "the configuration is a conffile")
        for name in ("postinst", "prerm", "postrm"):
            script = folder / "DEBIAN" / name
            tally.check(os.access(script, os.X_OK) and run("sh", "-n", script).returncode == 0, f"{name} is a script")
        manual(folder, tally)
        proxy(folder, tally)
        units(folder, tally)
    tally.check(run("cmake", "--build", root / "build/release", "--target", "package_files").returncode == 0, "its files are made alone too")


def proxy(folder, tally):
    """nginx takes the example, with a certificate that is there."""
    if not shutil.which("nginx"):
        return
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem",
        "-days", "2", "-subj", "/CN=jernih.example.go.id")
    example = (folder / "usr/share/doc/jernih/examples/proxy/nginx.conf").read_text()
    whole = example.replace("/etc/letsencrypt/live/jernih.example.go.id", str(folder))
    (folder / "nginx.conf").write_text(f"pid {folder}/nginx.pid;\nevents {{}}\nhttp {{\n{whole}\n}}\n")
    checked = run("nginx", "-t", "-q", "-e", folder / "nginx.log", "-c", folder / "nginx.conf")
    tally.check(checked.returncode == 0, f"nginx takes the example: {checked.stderr}")


def manual(folder, tally):
    """Every command and option that --help has is in the manual page, and nothing in it makes groff complain."""
    page = gzip.decompress((folder / "usr/share/man/man1/jernih.1.gz").read_bytes())
    set_out = subprocess.run(["groff", "-ww", "-man", "-Tutf8", "-K", "utf8"], input=page, capture_output=True)
    tally.check(set_out.returncode == 0 and not set_out.stderr, f"the manual page is clean: {set_out.stderr.decode()[:400]}")
    text = page.decode().replace("\\-", "-")
    program = folder / "usr/bin/jernih"
    tally.check(run(program, "--version").stdout.strip() in text, "the manual page is of this version")
    whole = run(program, "--help").stdout
    for name in re.findall(r"^  ([a-z]+) ", whole.partition("Subcommands:")[2], re.M):
        tally.check(f".SS jernih {name}" in text, f"the manual page has {name}")
        for option in re.findall(r"^  (--[a-z-]+)", run(program, name, "--help").stdout, re.M):
            tally.check(option in text, f"the manual page has {name} {option}")


def units(folder, tally):
    for name in UNITS:
        unit = folder / f"lib/systemd/system/{name}.service"
        exposed = run("systemd-analyze", "security", "--offline=true", f"--threshold={MOST_EXPOSED}", unit)
        tally.check(exposed.returncode == 0, f"{name} is hardened: {exposed.stdout[-300:]}{exposed.stderr[-300:]}")


def verify_units(machine, tally):
    """Where they are installed, beside the units that they name."""
    for name in UNITS:
        checked = machine.run(f"systemd-analyze verify --man=no /lib/systemd/system/{name}.service")
        said = [line for line in (checked.stdout + checked.stderr).splitlines() if "jernih" in line]
        tally.check(checked.returncode == 0 and not said, f"systemd-analyze verify {name}: {said}")


def purge(machine, tally):
    """Removed, it leaves the data and the configuration; purged, nothing."""
    removed = machine.run("systemctl stop jernih jernih-backup jernih-signer; apt-get -y remove jernih")
    tally.check(removed.returncode == 0, f"it can be removed: {removed.stderr}")
    tally.check(machine.run("test -s /var/lib/jernih/jernih.db && test -s /etc/jernih/jernih.toml && ! test -e /usr/bin/jernih").returncode == 0,
                "removed, it leaves the data")
    purged = machine.run("apt-get -y purge jernih")
    tally.check(purged.returncode == 0, f"it can be purged: {purged.stderr}")
    # What this test wrote itself, and what apt keeps of every package it has seen.
    left = [path for path in machine.left_of(["jernih"])
            if not path.startswith(("var/log/jernih", "run/jernih", "root/", "var/cache/", "var/lib/apt"))]
    tally.check(left == [], f"purged, it leaves nothing: {left[:10]}")
    users = machine.run("getent passwd jernih jernih-signer; getent group jernih jernih-signer")
    tally.check(users.stdout == "", f"purged, its users are gone: {users.stdout}")

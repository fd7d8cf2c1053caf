"""A machine to install into, thrown away afterwards: a copy of this one (overlayfs), or a fresh Debian 12. Its mounts and
processes live in namespaces of their own, so nothing outlives the test however it ends. It has no systemd running: a small
stand-in for systemctl reads the unit and runs its ExecStart as its User, which is what a service comes to."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SYSTEMCTL = r"""#!/bin/bash
# In a test machine: starts what the unit says, as whom it says, by hand.
said() { sed -n "s/^$2=//p" "/lib/systemd/system/$1.service" | head -n 1; }
start() {
    local unit=$1 user group more command groups=(--clear-groups)
    user=$(said "$unit" User) group=$(said "$unit" Group) more=$(said "$unit" SupplementaryGroups) command=$(said "$unit" ExecStart)
    [[ -n $more ]] && groups=(--groups "$more")
    umask "$(said "$unit" UMask)"
    setsid setpriv --reuid "$user" --regid "$group" "${groups[@]}" --no-new-privs \
        --bounding-set=-all $command >>"/var/log/$unit.log" 2>&1 </dev/null &
    echo $! >"/run/$unit.pid"
    for _ in $(seq 100); do [[ -s /var/log/$unit.log ]] && break; sleep 0.1; done
}
stop() {
    local pid
    [[ -f /run/$1.pid ]] || return 0
    pid=$(cat "/run/$1.pid")
    kill "$pid"
    while readlink "/proc/$pid/exe" >/dev/null; do sleep 0.1; done  # what has ended has none, also while nobody has asked how
    rm -f "/run/$1.pid"
}
verb=$1; shift
[[ ${1:-} == --now ]] && shift
for unit in "$@"; do
    unit=${unit%.service}
    case $verb in
    enable | start) start "$unit" ;;
    disable | stop) stop "$unit" ;;
    restart) stop "$unit"; start "$unit" ;;
    esac
done
exit 0
"""
JOURNALCTL = '#!/bin/sh\ncat "/var/log/$2.log"\n'


def in_own_namespace():
    """Starts this program again where mounts and processes are its own."""
    if os.environ.get("JERNIH_OWN_MACHINE") != "1":
        os.environ["JERNIH_OWN_MACHINE"] = "1"
        arguments = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", sys.executable, "-B", *sys.argv]
        os.execvp(arguments[0], arguments)


class Machine:
    """`root` is the machine's root directory; `before` what was in it before anything was installed."""
    root = None

    def run(self, command, **more):
        environment = {"PATH": "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/root",
                       "DEBIAN_FRONTEND": "noninteractive"}
        more = {"capture_output": True, "text": True, "timeout": 600, "cwd": "/", "env": environment, **more}
        return subprocess.run(["chroot", str(self.root), "bash", "-c", command], **more)

    def works(self, tally):
        answer = self.run("id -u && cat /etc/debian_version")
        return tally.check(answer.returncode == 0, f"the test machine runs: {answer.stderr}")

    def put_stand_ins(self):
        for name, text in (("systemctl", SYSTEMCTL), ("journalctl", JOURNALCTL)):
            path = self.root / "usr/local/bin" / name
            path.write_text(text)
            path.chmod(0o755)

    def mount_system(self):
        for name in ("proc", "dev"):
            (self.root / name).mkdir(exist_ok=True)
        subprocess.run(["mount", "-t", "proc", "proc", self.root / "proc"], check=True)
        subprocess.run(["mount", "--rbind", "/dev", self.root / "dev"], check=True)


class Overlay(Machine):
    """This machine as it is, with what is written on top of it in memory."""

    def __enter__(self):
        self.scratch = Path(tempfile.mkdtemp(prefix="jernih-packaging-"))
        subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", self.scratch], check=True)
        for name in ("upper", "work", "root"):
            (self.scratch / name).mkdir()
        self.root, self.upper = self.scratch / "root", self.scratch / "upper"
        subprocess.run(["mount", "-t", "overlay", "overlay", "-o",
                        f"lowerdir=/,upperdir={self.upper},workdir={self.scratch / 'work'}", self.root], check=True)
        self.mount_system()
        for folder in ("run", "tmp", "var/tmp"):
            (self.root / folder).mkdir(exist_ok=True)
        self.put_stand_ins()
        return self

    def left_of(self, names):
        """Files written on top whose path has one of these names in it."""
        return sorted(str(path.relative_to(self.upper)) for path in self.upper.rglob("*")
                      if any(name in str(path.relative_to(self.upper)) for name in names) and not _is_whiteout(path))

    def __exit__(self, *_):
        subprocess.run(["umount", "-l", self.root])
        subprocess.run(["umount", "-l", self.scratch])
        self.scratch.rmdir()


class Fresh(Machine):
    """Debian 12 as debootstrap makes it, copied from build/test/debian12 where it is kept."""

    def __init__(self, tree):
        self.tree = tree

    def __enter__(self):
        kept = self.tree / "build/test/debian12"
        if not (kept / "etc/debian_version").exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            making = kept.with_suffix(".making")
            shutil.rmtree(making, ignore_errors=True)
            subprocess.run(["debootstrap", "--variant=minbase", "--include=ca-certificates", "bookworm", making, *mirror()],
                           check=True, stdout=subprocess.DEVNULL)
            making.rename(kept)
        self.scratch = Path(tempfile.mkdtemp(prefix="jernih-packaging-", dir=self.tree / "build/test"))
        self.root = self.scratch / "root"
        subprocess.run(["cp", "-a", kept, self.root], check=True)
        self.mount_system()
        reaches_names(self.root)
        self.put_stand_ins()
        self.before = set(self._all())
        return self

    def _all(self):
        for folder, below, names in os.walk(self.root):
            if Path(folder) == self.root:
                below[:] = [name for name in below if name not in ("proc", "dev", "sys")]
            for name in below + names:
                yield str((Path(folder) / name).relative_to(self.root))

    def left_of(self, names):
        return sorted(path for path in self._all() if path not in self.before and any(name in path for name in names))

    def __exit__(self, *_):
        for name in ("dev", "proc"):
            subprocess.run(["umount", "-l", self.root / name])
        shutil.rmtree(self.scratch)


def mirror():
    """Where this machine gets Debian 12 itself from; nothing where it does not say: then debootstrap knows one."""
    for file in (Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))):
        for stanza in file.read_text().split("\n\n") if file.is_file() else []:
            fields = dict(re.findall(r"^(URIs|Suites): *(\S.*)", stanza, re.M))
            if "bookworm" in fields.get("Suites", "").split():
                return fields["URIs"].split()[:1]
        one_line = re.search(r"^deb (?:\[[^]]*\] )?(\S+) bookworm ", file.read_text() if file.is_file() else "", re.M)
        if one_line:
            return [one_line[1]]
    return []


def reaches_names(root):
    """The same name servers and authorities as this machine has; packages come from where debootstrap got its own."""
    for path in ("/etc/resolv.conf", "/etc/hosts"):
        if Path(path).exists():
            shutil.copy(path, f"{root}{path}")


def _is_whiteout(path):
    """How an overlay says that a file below is gone."""
    try:
        return path.is_char_device()
    except OSError:
        return True

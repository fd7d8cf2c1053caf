"""A PostgreSQL of this test's own, that can be stopped as a power cut would."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

BIN = Path("/usr/lib/postgresql/15/bin")


class Postgres:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="jernih_pg.", dir="/tmp")  # a socket's path must be short
        self.as_user = []
        if os.getuid() == 0:  # it refuses to run as root
            shutil.chown(self.folder, "postgres")
            self.as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
        os.chmod(self.folder, 0o755)
        self._run("initdb", "-D", f"{self.folder}/data", "-U", "jernih", "-A", "trust", "-E", "UTF8", "--locale=C")
        self.address = f"postgres://jernih@/postgres?host={self.folder}"

    def _run(self, program, *arguments):
        subprocess.run([*self.as_user, str(BIN / program), *arguments], check=True, cwd=self.folder,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def start(self):
        self._run("pg_ctl", "-D", f"{self.folder}/data", "-w", "-l", f"{self.folder}/log",
                  "-o", f"-k {self.folder} -c listen_addresses=''", "start")

    def stop_at_once(self):
        self._run("pg_ctl", "-D", f"{self.folder}/data", "-m", "immediate", "-w", "stop")

    def close(self):
        subprocess.run([*self.as_user, str(BIN / "pg_ctl"), "-D", f"{self.folder}/data", "-m", "immediate", "-w", "stop"],
                       check=False, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.rmtree(self.folder, ignore_errors=True)

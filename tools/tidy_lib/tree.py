"""The files of a source tree, read once. Tests give a dictionary instead of a directory."""

import os
from dataclasses import dataclass
from pathlib import Path

SKIPPED_FOLDERS = {".git", "build", "node_modules", "__pycache__", ".cache"}
TEXT_ENDINGS = {
    ".cpp", ".hpp", ".def", ".py", ".sh", ".js", ".mjs", ".json", ".css", ".scss", ".html", ".svg", ".md", ".txt",
    ".tsv", ".csv", ".toml", ".cmake", ".yml", ".go", ".service", ".sql",
}


@dataclass(frozen=True, order=True)
class Fault:
    path: str
    line: int
    says: str  # what is wrong, and what to do

    def __str__(self):
        return f"{self.path}:{self.line}: {self.says}"


class Tree:
    """Paths are relative to the root, with slashes."""

    def __init__(self, files):
        self._files = dict(files)

    @classmethod
    def read(cls, root):
        files = {}
        for folder, below, names in os.walk(root):
            below[:] = sorted(name for name in below if name not in SKIPPED_FOLDERS)
            for name in names:
                if name in SKIPPED_FOLDERS:  # a second checkout of one repository has a file for a folder
                    continue
                path = Path(folder) / name
                # In a second checkout .git is a file that says where the first one is.
                if name in SKIPPED_FOLDERS or path.is_symlink() or not path.is_file():
                    continue
                is_text = path.suffix in TEXT_ENDINGS or (path.suffix == "" and path.stat().st_size < 200_000)
                content = path.read_bytes() if is_text else b""
                files[path.relative_to(root).as_posix()] = None if b"\0" in content or not is_text else content
        return cls(files)

    def has(self, path):
        return path in self._files

    def paths(self, start="", *endings):
        return [path for path in sorted(self._files)
                if path.startswith(start) and (not endings or path.endswith(endings))]

    def is_text(self, path):
        return self._files.get(path) is not None

    def bytes(self, path):
        return self._files.get(path) or b""

    def text(self, path):
        return self.bytes(path).decode("utf-8", "replace")

    def lines(self, path):
        return self.text(path).splitlines()

    def sources(self):
        return self.paths("src/", ".cpp", ".hpp")

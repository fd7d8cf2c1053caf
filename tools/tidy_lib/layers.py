"""src/layers.txt against the #includes."""

import re

from . import cpp
from .tree import Fault

LAYERS = "src/layers.txt"
TESTS = re.compile(r"(_test\.cpp|testing\.[hc]pp|_for_tests\.[hc]pp)$")
SLICE_KINDS = (("rows", "_rows"), ("routes", "_routes"), ("forms", "_form"), ("pages", "_pages"), ("api", "_api"))


class Layers:
    def __init__(self, text):
        self.slices, self.arrows, self.faults = [], {}, []
        for number, line in enumerate(text.splitlines(), 1):
            line = line.split("#")[0].strip()
            if line.startswith("slices "):
                self.slices = line.split()[1:]
            elif "->" in line:
                start, _, ends = line.partition("->")
                for end in ends.split() or [None]:
                    self.arrows[(start.strip(), end)] = number
            elif line:
                self.faults.append(Fault(LAYERS, number, f'"{line}" is neither "slices …" nor "FROM -> TO …"'))
        self.known = {name for arrow in self.arrows for name in arrow if name}

    def kind_of(self, path):
        """(folder, kind) of src/FOLDER/FILE; the kind is the folder outside slices."""
        parts = path.split("/")
        if len(parts) == 2:
            return "", "main"
        folder, stem = parts[1], parts[-1].rsplit(".", 1)[0]
        if folder not in self.slices:
            return folder, folder
        return folder, next((kind for kind, ending in SLICE_KINDS if stem.endswith(ending)), "nouns")

    def why_not(self, path, target):
        """What is wrong with this include, or None."""
        folder, kind = self.kind_of(path)
        to_folder, to_kind = self.kind_of(target)
        if folder == to_folder and kind == to_kind:
            return None
        if (kind, to_kind) not in self.arrows:
            return f"{kind} may not include {to_kind} ({target}); move the code, or argue for the arrow in {LAYERS}"
        both_slices = folder in self.slices and to_folder in self.slices
        if both_slices and self.slices.index(to_folder) > self.slices.index(folder):
            return f"{folder} comes before {to_folder} and may not know it; let main register a reaction instead"
        return None


def check(tree):
    if not tree.has(LAYERS):
        yield Fault(LAYERS, 1, "is missing; it lists who may include whom")
        return
    layers = Layers(tree.text(LAYERS))
    yield from layers.faults
    used, present = set(), set()
    for path in tree.sources():
        folder, kind = layers.kind_of(path)
        is_test = bool(TESTS.search(path))
        if not is_test and kind not in layers.known:
            yield Fault(path, 1, f"{kind} is not in {LAYERS}; add it with its arrows")
            continue
        if not is_test:
            present.add(kind)
        for line, included in cpp.includes(tree.text(path)):
            target = "src/" + included
            if "/" not in included or included.startswith("."):
                yield Fault(path, line, f'write "{included}" from src/ on, with its folder')
            elif is_test:
                continue
            elif TESTS.search(included):
                yield Fault(path, line, f"only tests include {included}")
            else:
                _, to_kind = layers.kind_of(target)
                used.add((kind, to_kind))
                if why := layers.why_not(path, target):
                    yield Fault(path, line, why)
    for (start, end), line in layers.arrows.items():
        if end and start in present and end in present and (start, end) not in used and start != end:
            yield Fault(LAYERS, line, f"nothing uses {start} -> {end} any more; take the arrow out")

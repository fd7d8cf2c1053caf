"""Counts what holds, and says what does not."""


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, holds, sentence):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAIL {sentence}", flush=True)
        return bool(holds)

"""The parts of tests/packaging/run."""

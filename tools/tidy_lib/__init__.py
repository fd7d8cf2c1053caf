"""The house checks, one module a kind. A check yields Fault(path, line, what is wrong and what to do)."""

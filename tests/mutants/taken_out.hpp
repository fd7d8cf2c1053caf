// Put before every use case that tests/mutants/run compiles: the switch at each of its conditions.
#pragma once

/// Whether condition `number` is to be left out in this run. Remembers that it was asked, so that only the
/// tests that come by run.
bool asked_whether_taken_out(int number);

constexpr bool taken_out(int number) {
    if consteval {
        return false;
    } else {
        return asked_whether_taken_out(number);
    }
}

#pragma once
#include <cstdio>
#include <cstdlib>

// A broken invariant is our own bug, never the user's: the process stops, in every build, and the supervisor
// restarts it. Never CHECK anything that a request, a file or a database row can make false.
#define CHECK(condition)        \
    ((condition)                \
         ? static_cast<void>(0) \
         : (std::fprintf(stderr, "%s:%d: CHECK(%s)\n", __FILE__, __LINE__, #condition), std::abort()))

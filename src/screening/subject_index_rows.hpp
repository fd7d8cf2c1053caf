// Whom lists are compared with, in memory, for a list of a nation: who shares a key with a line is looked up
// here and only those who may be meant are read. It says what subjects_near() and a look at the names say
// (screen_rows.cpp). Some 120 bytes a subject.
#pragma once
#include <vector>

#include "screening/registry_rows.hpp"
#include "screening/subject_rows.hpp"

namespace screening {

class SubjectIndex {
public:
    // Whether it is worth it: a long list, and not so many subjects that they fill the memory.
    static bool is_worth(store::Connection& db, std::int64_t lines);
    explicit SubjectIndex(store::Connection& db);

    void catch_up(store::Connection& db);  // those that came since
    // Sealed ones are not among them.
    [[nodiscard]] std::vector<std::int64_t> near(const BlockKeys& keys, std::uint64_t look,
                                                 bool himself_only) const;
    // Officials of whom, or of whose register, something else is on record than when it was read.
    [[nodiscard]] std::vector<PersonId> changed(store::Connection& db) const;

private:
    struct Known {
        std::int64_t id = 0, person = 0;
        BlockKeys keys;
        std::uint64_t look = 0;
        bool himself = false;
    };
    struct Place {
        std::int64_t key = 0;
        std::uint32_t at = 0;
    };
    using Places = std::vector<Place>;  // by key
    static std::vector<Known> read(store::Connection& db, std::int64_t after);

    std::vector<Known> known_;  // by id
    std::vector<Known> fresh_;  // few
    Places by_nik_, by_name_, by_birth_, by_place_;
};

}  // namespace screening

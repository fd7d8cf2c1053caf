// Somebody brings something: which track it takes, what is still missing, which clocks start. No name, no
// evidence and no fear closes the door; they only choose the track.
#pragma once
#include "base/result.hpp"
#include "complaints/filing.hpp"

namespace complaints {

struct FilingFacts {
    About about{};
    Channel channel{};
    bool has_name = false, has_contact = false, has_address = false;
    bool has_evidence = false;  // a file came with it
    int readers = 0;            // whom it can be sealed to, after all who were named are left out
    base::Date today{};
    int region = 0;  // of the calendar
};

// In this order: the first that holds is the answer.
enum class FileRefusal {
    name_missing,  // asked to be named or confidential, and gave no name
    contact_missing,
    address_missing,  // a service complaint: UU 25/2009 Pasal 42 ayat (3)
    nobody_may_read   // everybody who could is named in it, or nobody has a key yet
};

struct Filed {
    Track track{};
    bool evidence_missing = false;  // it would be a Pasal 44 report if evidence came with it
    std::vector<Clock> clocks;
};

[[nodiscard]] Track track_of(About about, Channel channel, bool has_evidence);
[[nodiscard]] Result<Filed, FileRefusal> file_filing(const FilingFacts& facts,
                                                     const rules::Calendar& calendar);

}  // namespace complaints

template <>
inline constexpr auto base::names<complaints::FileRefusal> =
    std::array{"name_missing"sv, "contact_missing"sv, "address_missing"sv, "nobody_may_read"sv};

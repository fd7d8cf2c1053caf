// How long records are kept, by kind, and what becomes of them then. UU 27/2022 Pasal 42 to 45 ask that
// personal data be destroyed when their retention ends, by the agency's schedule of archives (jadwal retensi
// arsip), and give no number of years.
#pragma once
#include <cstdint>
#include <optional>

#include "rules/dated.hpp"

namespace rules {

enum class RecordKind {
    declaration,
    decision,
    recusal,
    statement,
    complaint,
    sanction,
    house,  // keys, rules, calendar, people, roles, erasures themselves
    gratification,
    training,
    interest,
    matter,
    sealed,
};

enum class Fate { destroy, keep_for_good };

struct Retention {
    int years = 0;  // full calendar years after the year of the last act; 0 with keep_for_good
    Fate fate = Fate::destroy;
};

[[nodiscard]] Label label(RecordKind kind);
[[nodiscard]] RecordKind record_kind(std::uint8_t public_class);  // of app/acts.def
// nullptr before the first row. `day`: on which the question is asked.
[[nodiscard]] const Dated<Retention>* retention(RecordKind kind, Date day);
// The first day on which the record may be destroyed; nullopt: never.
[[nodiscard]] std::optional<Date> destroyable_from(const Retention& rule, Date last_act);

// Why a value may be taken out of the record.
enum class ErasureBasis { no_longer_needed, subject_request, unlawfully_obtained, retention_ended };
[[nodiscard]] Label label(ErasureBasis basis);
[[nodiscard]] Citation source(ErasureBasis basis);

}  // namespace rules

template <>
inline constexpr auto base::names<rules::RecordKind> =
    std::array{"declaration"sv, "decision"sv,      "recusal"sv,  "statement"sv, "complaint"sv, "sanction"sv,
               "house"sv,       "gratification"sv, "training"sv, "interest"sv,  "matter"sv,    "sealed"sv};
template <>
inline constexpr auto base::names<rules::Fate> = std::array{"destroy"sv, "keep_for_good"sv};
template <>
inline constexpr auto base::names<rules::ErasureBasis> =
    std::array{"no_longer_needed"sv, "subject_request"sv, "unlawfully_obtained"sv, "retention_ended"sv};

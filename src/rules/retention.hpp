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

enum class Fate {
    destroy,  // may be destroyed when the years are over, by the word of two people
    keep_for_good,
    destroy_sealed_content,  // what a filing says is destroyed by the clock, unless a legal hold stands
};

struct Retention {
    int years = 0;  // full calendar years after the year of the last act; 0 with the other fates
    Fate fate = Fate::destroy;
    int days = 0;  // after the filing was over, or the complainant's last message; 0 with the other fates
};

[[nodiscard]] Label label(RecordKind kind);
[[nodiscard]] RecordKind record_kind(std::uint8_t public_class);  // of app/acts.def
// nullptr before the first row. `day`: on which the question is asked.
[[nodiscard]] const Dated<Retention>* retention(RecordKind kind, Date day);
// The first day on which the record may be destroyed; nullopt: never.
[[nodiscard]] std::optional<Date> destroyable_from(const Retention& rule, Date last_act);

// HOUSE RULE, docs/decisions/0054: days after a filing was over, or after the complainant's last message if
// that came later, on which its sealed content is destroyed by the clock, unless a legal hold stands.
[[nodiscard]] int filing_kept_days();

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
inline constexpr auto base::names<rules::Fate> =
    std::array{"destroy"sv, "keep_for_good"sv, "destroy_sealed_content"sv};
template <>
inline constexpr auto base::names<rules::ErasureBasis> =
    std::array{"no_longer_needed"sv, "subject_request"sv, "unlawfully_obtained"sv, "retention_ended"sv};

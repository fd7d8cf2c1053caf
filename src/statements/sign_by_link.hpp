// Use case: a member of an ad hoc body signs by personal link and date of birth, without an account. Law: PP
// 71/2019 Pasal 64 (two factors): the link is what one has, the day of birth what one knows. HOUSE RULE,
// docs/decisions/0010-campaigns.md.
#pragma once
#include "base/result.hpp"
#include "statements/statement_acts.hpp"

namespace statements {

struct LinkFacts {
    std::optional<Campaign> campaign;  // the one that asks this body now; nothing: none does
    Member member;
    Roster roster;
    StatementId id;            // what it will be
    StatementId refused = {};  // the refusal before, which it then takes the place of
    bool signed_before = false;
    bool blocked = false;  // too many wrong days of birth, lately
    base::Date today{};
};

// In order of precedence. Nothing about the member is told before the day of birth is right.
enum class LinkRefusal {
    not_asked,
    not_open_yet,
    closed,
    blocked,
    birth_wrong,
    signed_already,
    promise_missing,
    reason_missing,  // of a refusal
};

// Whether anything can be answered by this link now, and whether who asks knows the day of birth.
std::optional<LinkRefusal> cannot_answer(base::Date born, const LinkFacts& facts);
Result<LinkSigned, LinkRefusal> sign_by_link(base::Date born, const std::vector<std::string>& promises,
                                             const LinkFacts& facts);

// "Kelurahan Alai, Kecamatan Padang Utara": where a body serves, for the statement.
std::string place_of(const Roster& roster);

}  // namespace statements

template <>
inline constexpr auto base::names<statements::LinkRefusal> =
    std::array{"not_asked"sv,   "not_open_yet"sv,   "closed"sv,          "blocked"sv,
               "birth_wrong"sv, "signed_already"sv, "promise_missing"sv, "reason_missing"sv};

// Who may handle a filing, and who may not: nobody named in it, nobody the complainant wants left out, nobody
// close to somebody named. When in doubt, somebody else.
#pragma once
#include <string_view>

#include "base/result.hpp"
#include "complaints/filing.hpp"

namespace complaints {

struct HandlerFacts {
    State state{};
    bool has_key = false;      // a reading key that is in use
    bool named = false;        // in the filing's words, or marked by a handler
    bool left_out = false;     // by the complainant
    bool related = false;      // a registered relation to somebody marked, or his superior
    bool same_office = false;  // serves where somebody marked serves
    bool in_team = false;      // the compliance team
    bool handles_already = false;
};

// In this order: the first that holds is the answer. Who asks learns no more than that it cannot be.
enum class AssignRefusal { over, named, left_out, related, same_office, has_no_key, handles_already };

struct Assigned {
    bool may_know_identity = false;  // HOUSE RULE, docs/decisions/0052: the compliance team only
};

[[nodiscard]] Result<Assigned, AssignRefusal> assign_handler(const HandlerFacts& facts);

// A handler leaves a filing: moved, or on leave, or close to it after all. Not whoever has it by law: a
// report passes from one superior to another (pass_report.hpp).
struct ReleaseFacts {
    State state{};
    bool handles = false;           // was assigned
    bool superior = false;          // has it, or was told of it, as a superior
    std::size_t reason_length = 0;  // characters
};
enum class ReleaseRefusal { over, not_handler, superior, reason_missing };
[[nodiscard]] Result<bool, ReleaseRefusal> release_handler(const ReleaseFacts& facts);

// Whether a text speaks of somebody: every part of the name with three letters or more is in it, as a word.
// Over-careful on purpose: who is left out without need costs a reader, who is let in costs a complainant.
class Searched {
public:
    explicit Searched(std::string_view text);
    [[nodiscard]] bool mentions(std::string_view name) const;

private:
    std::string folded_;  // once, however many names are looked for
};

// The identity of a complainant is opened by the compliance team, with a reason in words.
struct IdentityFacts {
    bool in_team = false;
    Channel channel{};
    std::size_t reason_length = 0;  // characters
};
enum class IdentityRefusal { not_in_team, anonymous, reason_missing };
[[nodiscard]] Result<bool, IdentityRefusal> open_identity(const IdentityFacts& facts);
inline constexpr std::size_t least_reason = 20;  // characters: a sentence, not a dot

}  // namespace complaints

template <>
inline constexpr auto base::names<complaints::AssignRefusal> = std::array{
    "over"sv, "named"sv, "left_out"sv, "related"sv, "same_office"sv, "has_no_key"sv, "handles_already"sv};
template <>
inline constexpr auto base::names<complaints::IdentityRefusal> =
    std::array{"not_in_team"sv, "anonymous"sv, "reason_missing"sv};
template <>
inline constexpr auto base::names<complaints::ReleaseRefusal> =
    std::array{"over"sv, "not_handler"sv, "superior"sv, "reason_missing"sv};

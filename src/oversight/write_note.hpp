// Use case: somebody who watches over an office writes down what he saw, for those who watch it with him.
#pragma once
#include "base/result.hpp"
#include "oversight/recommendation_acts.hpp"

namespace oversight {

// In order of precedence.
enum class NoteRefusal {
    not_in_range,
    declaration_unknown,  // it is of another office, or there is none for him
    has_part,             // nobody keeps notes on his own case
    text_missing,
};

[[nodiscard]] Result<NoteWritten, NoteRefusal> write_note(NoteId id, const Subject& subject,
                                                          const std::string& text, const WriterFacts& facts);

}  // namespace oversight

template <>
inline constexpr auto base::names<oversight::NoteRefusal> =
    std::array{"not_in_range"sv, "declaration_unknown"sv, "has_part"sv, "text_missing"sv};

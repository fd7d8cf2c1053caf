#include "oversight/write_note.hpp"

#include "base/text.hpp"

namespace oversight {

Result<NoteWritten, NoteRefusal> write_note(NoteId id, const Subject& subject, const std::string& text,
                                            const WriterFacts& facts) {
    using enum NoteRefusal;
    const bool of_a_case = subject.about == About::declaration;
    if (!facts.in_range) return refuse(not_in_range);
    if (of_a_case && !facts.declaration_there) return refuse(declaration_unknown);
    if (of_a_case && facts.has_part) return refuse(has_part);
    if (base::trim(text).empty()) return refuse(text_missing);
    return NoteWritten{.note = id,
                       .unit = subject.unit,
                       .about = subject.about,
                       .declaration = of_a_case ? subject.declaration : DeclarationId{},
                       .text = std::string(base::trim(text)),
                       .on = facts.today};
}

}  // namespace oversight

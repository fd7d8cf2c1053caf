#include "matters/register_matter.hpp"

namespace matters {

Result<MatterRegistered, RegisterRefusal> register_matter(const RegisterFacts& facts,
                                                          const NewMatter& input) {
    using enum RegisterRefusal;
    if (!facts.secretary_there) return refuse(not_the_secretary);
    const auto only = nature_of(input.kind);
    if (only && *only != input.nature) return refuse(nature_contradicts_kind);
    return MatterRegistered{.matter = facts.matter,
                            .unit = facts.unit,
                            .kind = input.kind,
                            .nature = input.nature,
                            .title = input.title,
                            .summary = input.summary,
                            .decided_by = input.decided_by};
}

}  // namespace matters

#include "training/attend_training.hpp"

namespace training {

Result<TrainingAttended, AttendRefusal> attend_by_code(const AttendFacts& facts, TrainingId training,
                                                       PersonId person, const CodeTyped& code) {
    using enum AttendRefusal;
    if (facts.state == State::cancelled) return std::unexpected(cancelled);
    if (!facts.invited) return std::unexpected(not_invited);
    if (facts.attended) return std::unexpected(attended_already);
    if (facts.now < facts.starts - opens_before) return std::unexpected(not_begun);
    if (facts.now > facts.ends + open_after) return std::unexpected(over);
    if (code.wrong_before >= most_wrong_codes) return std::unexpected(too_many_tries);
    if (!code.right) return std::unexpected(wrong_code);
    return TrainingAttended{training, person, AttendedHow::code, {}};
}

Result<TrainingAttended, AttendRefusal> attend_by_list(const AttendFacts& facts, bool may_organise,
                                                       TrainingId training, PersonId person,
                                                       std::string reason) {
    using enum AttendRefusal;
    if (facts.state == State::cancelled) return std::unexpected(cancelled);
    if (!may_organise) return std::unexpected(not_the_organiser);
    if (!facts.invited) return std::unexpected(not_invited);
    if (facts.attended) return std::unexpected(attended_already);
    if (facts.now < facts.starts) return std::unexpected(not_begun);
    if (facts.now > facts.ends + list_open_after) return std::unexpected(over);
    return TrainingAttended{training, person, AttendedHow::list, std::move(reason)};
}

}  // namespace training

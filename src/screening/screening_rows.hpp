// What acts of screening leave in the tables, and what screening keeps of the acts of others.
#pragma once
#include "app/act.hpp"
#include "app/registry.hpp"
#include "screening/screening_acts.hpp"

template <>
inline constexpr auto app::kind_of<screening::RegistryImported> = app::ActKind::registry_imported;
template <>
inline constexpr auto app::kind_of<screening::ScreeningDone> = app::ActKind::screening_done;
template <>
inline constexpr auto app::kind_of<screening::FindingLapsed> = app::ActKind::finding_lapsed;
template <>
inline constexpr auto app::kind_of<screening::FindingReviewed> = app::ActKind::finding_reviewed;
template <>
inline constexpr auto app::kind_of<screening::MisuseLetterIssued> = app::ActKind::misuse_letter_issued;
template <>
inline constexpr auto app::kind_of<screening::MisuseLetterAnswered> = app::ActKind::misuse_letter_answered;
template <>
inline constexpr auto app::kind_of<screening::InterestsConfirmed> = app::ActKind::interests_confirmed;

namespace screening {

void register_screening(app::Registry& registry);            // schema, acts, tables; after people and matters
void register_screening_reactions(app::Registry& registry);  // questions that follow from acts of others

}  // namespace screening

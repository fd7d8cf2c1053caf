#include "screening/touched_matters_form.hpp"

#include <algorithm>

#include "matters/acting_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/standing_rows.hpp"
#include "people/roster_rows.hpp"

namespace screening {

TouchedMatters::TouchedMatters(app::Change& change, app::Site& site, const Registry& registry,
                               RegistryVersionId version, Screener& screener)
    : change_(change),
      site_(site),
      registry_(registry),
      version_(version),
      screener_(screener),
      parties_(has_parties(change.db)) {}

void TouchedMatters::look(const KeyedEntry& line) {
    if (!parties_) return;
    const auto told = registry_.kind == RegistryKind::former_officials
                          ? screener_.parties_near_former(line, change_.today())
                          : undecided_parties(change_.db, line.keys);
    for (const auto& party : told) {
        matters_.insert(party.matter);
        if (party.open) reopen(party);
    }
}

void TouchedMatters::look(const Entry& line_before) {
    if (parties_) look(keyed(line_before));
}

void TouchedMatters::look_before(const Entry& before, const KeyedEntry& now) {
    // By the same keys the same parties are found; of a former official the last day counts too.
    if (registry_.kind == RegistryKind::former_officials || (parties_ && keys_of(before) != now.keys))
        look(before);
}

int TouchedMatters::screen() {
    int asked = 0;
    for (const auto matter : matters_) asked += screener_.screen_matter(change_, matter);
    return asked;
}

void TouchedMatters::reopen(const PartyOfMatter& party) {
    const auto known = matters::reopenings_of(change_.db, party.matter);
    const bool told = std::ranges::any_of(known, [&](const matters::Reopening& r) {
        return r.party == party.party && r.version == version_.value;
    });
    if (told) return;
    change_.record(matters::case_of(party.matter), party.unit,
                   matters::ClearanceReopened{party.matter, party.party, registry_.name, version_.value});
    tell(party);
    ++reopened_;
}

// Whoever may act is told that he may be asked anew; nobody is told of a question. Before a plenary is called
// only those who are named read the matter: the others are sent to their own questions.
void TouchedMatters::tell(const PartyOfMatter& party) {
    const auto matter = matters::load_matter(change_.db, party.matter);
    if (!site_.post || !matter) return;
    for (const auto person : matters::may_act(change_.db, *matter, change_.today())) {
        const auto details = people::load_details(change_.db, person);
        if (!details || details->email.empty()) continue;
        const bool named = matters::involvement(change_.db, matter->id, person).takes_part;
        const auto where = named ? "/urusan/" + matter->id.text() : std::string("/penelusuran");
        site_.post(change_.db, {.to = details->email,
                                .subject = "Pemeriksaan keterlibatan dibuka lagi: " + matter->title,
                                .text = "Data " + party.name + " dalam " + registry_.name +
                                        " berubah. Periksa lagi apakah Anda berkepentingan dalam urusan \"" +
                                        matter->title + "\": " + site_.address + where + "\n"});
    }
}

}  // namespace screening

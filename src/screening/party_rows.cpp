#include "screening/party_rows.hpp"

#include "matters/matter_rows.hpp"

namespace screening {
namespace {

BlockKeys keys_of_party(const std::string& name, const std::string& identifier) {
    return block_keys({.name = name,
                       .nik = identifier,
                       .born = {},
                       .region = {},
                       .organization = name,
                       .organization_number = identifier});
}

void put(store::Connection& db, const app::Act& act) {
    const auto a = app::typed<matters::PartyAdded>(act);
    const auto k = keys_of_party(a.name, a.identifier);
    db.exec(
        "insert into screening_party(party, matter, organization_key, number_key, name_key, nik_key)"
        " values(?, ?, ?, ?, ?, ?)",
        a.party, a.matter, k.organization, k.number, k.name, k.nik);
}

}  // namespace

std::vector<PartyOfMatter> undecided_parties(store::Connection& db, const BlockKeys& k) {
    std::vector<PartyOfMatter> out;
    for (auto [matter, unit, party, name, identifier, state] :
         db.query<MatterId, UnitId, PartyId, std::string, std::string, matters::State>(
             "select m.id, m.unit, p.id, p.name, p.identifier, m.state from matter_party p"
             " join matter m on m.id = p.matter where m.state in ('registered', 'open') and p.id in ("
             " select party from screening_party where organization_key = ? and organization_key <> 0"
             " union select party from screening_party where number_key = ? and number_key <> 0"
             " union select party from screening_party where name_key = ? and name_key <> 0"
             " union select party from screening_party where nik_key = ? and nik_key <> 0) order by p.id",
             k.organization, k.number, k.name, k.nik))
        out.push_back(
            {matter, unit, party, std::move(name), std::move(identifier), state == matters::State::open});
    return out;
}

bool has_parties(store::Connection& db) {
    return !db.query<std::int64_t>("select 1 from screening_party limit 1").empty();
}

void key_old_parties(store::Connection& db) {
    const auto old = db.query<PartyId, std::string, std::string>(
                           "select p.id, p.name, p.identifier from screening_party s join matter_party p on"
                           " p.id = s.party where s.organization_key is null")
                         .all();
    for (const auto& [party, name, identifier] : old) {
        const auto k = keys_of_party(name, identifier);
        db.exec(
            "update screening_party set organization_key = ?, number_key = ?, name_key = ?, nik_key = ?"
            " where party = ?",
            k.organization, k.number, k.name, k.nik, party);
    }
}

void register_parties(app::Registry& registry) { registry.also_applies(app::ActKind::party_added, put); }

}  // namespace screening

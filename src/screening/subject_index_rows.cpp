#include "screening/subject_index_rows.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace screening {
namespace {

constexpr std::int64_t long_list = 20'000, most_subjects = 3'000'000;

}  // namespace

bool SubjectIndex::is_worth(store::Connection& db, std::int64_t lines) {
    return lines >= long_list && officials_counted(db) <= most_subjects;
}

std::vector<SubjectIndex::Known> SubjectIndex::read(store::Connection& db, std::int64_t after) {
    std::vector<Known> out;
    const std::int64_t page = 50'000;
    for (std::int64_t found = page; found == page;) {
        found = 0;
        for (auto [id, person, interest, name, nik_key, name_key, birth_key, place_key] :
             db.query<std::int64_t, std::int64_t, std::int64_t, std::string, std::int64_t, std::int64_t,
                      std::int64_t, std::int64_t>(
                 "select id, person, interest, name, nik_key, name_key, birth_key, place_key from"
                 " screening_subject where id > ? order by id limit ?",
                 after, page)) {
            out.push_back({.id = id,
                           .person = person,
                           .keys = {.nik = nik_key, .name = name_key, .birth = birth_key, .place = place_key},
                           .look = matching::name_signature(name),
                           .himself = interest == 0});
            after = id;
            ++found;
        }
    }
    return out;
}

SubjectIndex::SubjectIndex(store::Connection& db)
    : known_(read(db, std::numeric_limits<std::int64_t>::min())) {
    for (std::uint32_t i = 0; i < known_.size(); ++i) {
        const auto& k = known_[i].keys;
        if (k.nik != 0) by_nik_.push_back({k.nik, i});
        if (k.name != 0) by_name_.push_back({k.name, i});
        if (k.birth != 0) by_birth_.push_back({k.birth, i});
        if (k.place != 0) by_place_.push_back({k.place, i});
    }
    for (auto* places : {&by_nik_, &by_name_, &by_birth_, &by_place_})
        std::ranges::sort(*places, {}, [](const Place& p) { return std::pair(p.key, p.at); });
}

void SubjectIndex::catch_up(store::Connection& db) {
    const auto newest = !fresh_.empty()   ? fresh_.back().id
                        : !known_.empty() ? known_.back().id
                                          : std::numeric_limits<std::int64_t>::min();
    for (auto& one : read(db, newest)) fresh_.push_back(one);
}

std::vector<std::int64_t> SubjectIndex::near(const BlockKeys& keys, std::uint64_t look,
                                             bool himself_only) const {
    std::vector<std::int64_t> out;
    const auto consider = [&](const Known& k) {
        if (himself_only && !k.himself) return;
        if (share_more_than_birth(k.keys, keys) || matching::names_alike(k.look, look)) out.push_back(k.id);
    };
    const auto look_up = [&](const Places& places, std::int64_t key) {
        if (key == 0) return;
        for (const auto& place : std::ranges::equal_range(places, key, {}, &Place::key))
            consider(known_[place.at]);
    };
    look_up(by_nik_, keys.nik);
    look_up(by_name_, keys.name);
    look_up(by_birth_, keys.birth);
    look_up(by_place_, keys.place);
    for (const auto& one : fresh_)
        if (share_more_than_birth(one.keys, keys) || (keys.birth != 0 && one.keys.birth == keys.birth))
            consider(one);
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<PersonId> SubjectIndex::changed(store::Connection& db) const {
    std::vector<PersonId> out;
    std::size_t at = 0;
    for (const auto& now : read(db, std::numeric_limits<std::int64_t>::min())) {
        while (at < known_.size() && known_[at].id < now.id) ++at;
        if (at < known_.size() && known_[at].id == now.id &&
            (known_[at].keys != now.keys || known_[at].look != now.look))
            out.emplace_back(now.person);
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace screening

// Whom lists are compared with: officials and the people of their registers, kept from the acts of people.
#pragma once
#include <functional>
#include <unordered_map>
#include <vector>

#include "app/registry.hpp"
#include "screening/block_keys.hpp"
#include "screening/raise_question.hpp"
#include "store/sql.hpp"

namespace screening {

void register_subjects(app::Registry& registry);  // called by register_screening

// Those that share a key with it. `himself_only`: officials, not the people of their registers.
std::vector<Subject> subjects_near(store::Connection& db, const BlockKeys& keys, bool himself_only);
// Spouses in registers, by indexes that hold nobody else: next to nothing while a roster of the nation comes
// in.
std::vector<Subject> spouses_near(store::Connection& db, const BlockKeys& keys);
// Of those that are sealed.
std::vector<Subject> sealed_near(store::Connection& db, const BlockKeys& keys);
// An official and the people of his register that are there on `day`.
std::vector<Subject> subjects_of(store::Connection& db, PersonId person, base::Date day);
std::optional<Subject> load_subject(store::Connection& db, std::int64_t id);
BlockKeys keys_of(const Subject& subject);

std::int64_t officials_counted(store::Connection& db);
// Of the nation: people and companies that officials have in their registers (app::counter).
inline constexpr std::string_view relatives_measure = "screened_relatives";
// How many officials bear a word, remembered for as long as this lives.
class Bearers {
public:
    using Known = std::unordered_map<std::string, std::uint64_t>;
    Bearers(store::Connection& db, Known& known) : db_(db), known_(known) {}
    std::uint64_t operator()(const std::string& word);

private:
    store::Connection& db_;
    Known& known_;
};

}  // namespace screening

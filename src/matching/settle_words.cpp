// The words of all threads become one dictionary, and the records' numbers with them.
#include <span>

#include "matching/fold_spelling.hpp"
#include "matching/load_table.hpp"
#include "matching/parallel.hpp"
#include "matching/signature.hpp"

namespace matching {
namespace {

using Numbers = std::vector<std::uint32_t>;  // a lexicon's number -> the dictionary's

struct Renumbering {
    Numbers names, places;
    std::vector<Numbers> extras;
};

Numbers merge(const Words& from, Words& into) {
    Numbers out(from.size());
    for (std::uint32_t id = 1; id < from.size(); ++id) {
        out[id] = into.id_of(from.text(id));
        into.count(out[id], from.counted(id));
    }
    return out;
}

void renumber(Table& table, const LoadedTable::Stretch& stretch, const Renumbering& with,
              const Vocabulary& names) {
    for (std::size_t i = stretch.begin; i < stretch.begin + stretch.count; ++i) {
        Record& record = table.records[i];
        record.signature = 0;
        for (std::size_t t = 0; t < record.token_count; ++t) {
            record.tokens[t] = with.names[record.tokens[t]];
            record.signature |= names.signature(record.tokens[t]);
        }
        record.place = with.places[record.place];
        for (std::size_t e = 0; e < table.extras.size(); ++e) {
            auto& extra = table.extras[e];
            if (extra.values.size() != 0) extra.values[i] = with.extras[e][extra.values[i]];
            if (extra.words.size() != 0)
                for (auto& word : extra.words[i]) word = with.extras[e][word];
        }
    }
}

}  // namespace

std::uint64_t Dictionary::place_signature(std::uint32_t id) const {
    return id < place_signatures.size() ? place_signatures[id] : signature_of(places.text(id));
}

Dictionary settle(std::vector<Lexicon>& lexicons, std::vector<LoadedTable*> tables, const LoadRules& rules) {
    Dictionary out;
    out.extras.resize(rules.extras.size());
    std::vector<Renumbering> with(lexicons.size());
    // Folding is the slow part and needs nobody else's words.
    std::vector<std::vector<std::string>> folded(lexicons.size());
    in_parallel(rules.threads, lexicons.size(), [&](std::size_t w, unsigned) {
        const Words& names = lexicons[w].names;
        folded[w].resize(names.size());
        for (std::uint32_t id = 1; id < names.size(); ++id)
            if (names.counted(id) != 0) folded[w][id] = fold_spelling(names.text(id));
    });
    for (std::size_t w = 0; w < lexicons.size(); ++w) {
        auto& from = lexicons[w];
        with[w].names.resize(from.names.size());
        // Words that were looked at and then dropped (titles, degrees) were never counted and get no number.
        for (std::uint32_t id = 1; id < from.names.size(); ++id)
            if (from.names.counted(id) != 0)
                with[w].names[id] = out.names.add(from.names.text(id), from.names.counted(id), folded[w][id]);
        folded[w] = {};
        with[w].places = merge(from.places, out.places);
        for (std::size_t e = 0; e < from.extras.size(); ++e)
            with[w].extras.push_back(merge(from.extras[e], out.extras[e]));
        from = Lexicon{};
    }
    out.place_signatures.resize(out.places.size());
    for (std::uint32_t id = 1; id < out.places.size(); ++id)
        out.place_signatures[id] = signature_of(out.places.text(id));
    for (auto* loaded : tables)
        in_parallel(rules.threads, loaded->stretches.size(), [&](std::size_t i, unsigned) {
            const auto& stretch = loaded->stretches[i];
            renumber(loaded->table, stretch, with[stretch.worker], out.names);
        });
    return out;
}

}  // namespace matching

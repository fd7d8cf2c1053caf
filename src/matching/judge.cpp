#include "matching/judge.hpp"

#include <algorithm>

#include "matching/explain.hpp"
#include "matching/fold_spelling.hpp"
#include "matching/read_row.hpp"
#include "matching/signature.hpp"
#include "matching/split_name.hpp"

namespace matching {
namespace {

const Layout& person_layout() {
    static const Layout layout = layout_of("id,nik,kk,name,birth_place,dob,sex,region\n", {}).value();
    return layout;
}

// What is not counted is taken as common as it is among Indonesians: one of 50 years of birth, dates that
// registrars fill in more common than others; one of 514 regencies; a place as common as a regency's seat.
constexpr Bits plain_date = 14'100, heaped_date = 9'500, plain_region = 9'000, plain_place = 8'000,
               plain_initial = 3'300;
constexpr std::array heaped = {101u, 701u, 1231u, 1012u};  // month and day

RowText text_of(const PersonText& p) {
    RowText out;
    out.values = {p.id, p.nik, p.kk, p.name, p.birth_place, p.dob, p.sex, p.region};
    return out;
}

// A person as a table of one row, its words in the dictionary of the pair.
Table one_row(const ReadPerson& person, Dictionary& words,
              const std::function<std::uint64_t(const std::string&)>& count) {
    Table out;
    out.records = Room<Record>(1);
    Record& record = out.records[0];
    record = person.record;
    for (std::size_t t = 0; t < record.token_count; ++t) {
        const auto& word = person.words[record.tokens[t] - 1];
        const auto& folded = person.folded[record.tokens[t] - 1];
        const bool known = words.names.find(word) != 0;
        record.tokens[t] = words.names.add(word, known ? 0 : count(folded), folded);
        record.signature |= words.names.signature(record.tokens[t]);
    }
    if (record.place != 0) record.place = words.places.id_of(person.place);
    return out;
}

}  // namespace

Judge::Judge(Population population)
    : population_(std::move(population)),
      weights_(default_weights(population_.left, population_.right, false, 0)) {
    auto& f = frequencies_;
    f.records = std::max<std::uint64_t>(2, population_.counted);
    f.rarest = bits_of(static_cast<double>(f.records));
    f.initials.fill(plain_initial);
    f.dates.assign(Frequencies::slots, plain_date);
    for (std::uint32_t year = 1900; year <= 2100; ++year)
        for (const auto day : heaped) f.dates[Frequencies::slot_of(year * 10'000 + day)] = heaped_date;
    f.regions.assign(10'000, plain_region);
}

ReadPerson read_person(PersonText text) {
    static const LoadRules rules{};
    ReadPerson out{.text = std::move(text), .record = {}, .words = {}, .folded = {}, .place = {}};
    const auto& p = out.text;
    Lexicon lexicon;
    RowReader reader(person_layout(), rules, lexicon);
    if (!reader.read({p.id, p.nik, p.kk, p.name, p.birth_place, p.dob, p.sex, p.region}, out.record))
        out.record = {};
    std::uint32_t last = 0;
    for (std::size_t t = 0; t < out.record.token_count; ++t) last = std::max(last, out.record.tokens[t]);
    for (std::uint32_t id = 1; id <= last; ++id) {
        out.words.emplace_back(lexicon.names.text(id));
        out.folded.push_back(fold_spelling(out.words.back()));
    }
    if (out.record.place != 0) out.place = lexicon.places.text(out.record.place);
    return out;
}

std::optional<Judged> Judge::judge(const PersonText& left, const PersonText& right, double threshold) {
    return judge(read_person(left), read_person(right), threshold);
}

std::optional<Judged> Judge::judge(const ReadPerson& left, const ReadPerson& right, double threshold) {
    Dictionary words;
    Table a = one_row(left, words, population_.count), b = one_row(right, words, population_.count);
    const auto rarity = [this](std::uint64_t count) {
        return bits_of(static_cast<double>(frequencies_.records) /
                       static_cast<double>(std::clamp<std::uint64_t>(count, 1, frequencies_.records)));
    };
    frequencies_.words.assign(words.names.size(), frequencies_.rarest);
    frequencies_.forms.assign(words.names.forms(), frequencies_.rarest);
    for (std::uint32_t id = 1; id < words.names.size(); ++id) {
        frequencies_.words[id] = rarity(words.names.count(id));
        frequencies_.forms[words.names.form(id)] = rarity(words.names.form_count(words.names.form(id)));
    }
    frequencies_.places.assign(words.places.size(), plain_place);
    rank_words(a.records[0], words.names, frequencies_);
    rank_words(b.records[0], words.names, frequencies_);

    const std::vector<ExtraColumn> none;
    const Tables tables{a, b, words, frequencies_, none};
    const auto comparison = compare(tables, 0, 0);
    const auto scored = score(comparison, weights_, 0);
    const bool kin = scored.kin > scored.same;
    const Kind kind = !kin ? Kind::same : scored.twin ? Kind::twin : Kind::family;
    const Finding finding{.left = 0,
                          .right = 0,
                          .bits = std::max(scored.kin, scored.same),
                          .kind = kind,
                          .same_nik = comparison.nik == NikLevel::equal};
    if (finding.bits < bits_of(threshold / (1 - threshold))) return std::nullopt;
    const auto left_text = text_of(left.text), right_text = text_of(right.text);
    const auto why = explain(finding, tables, weights_, left_text, right_text);
    Judged out{.kind = kind,
               .band = band_of(finding),
               .bits = finding.bits,
               .parts = {},
               .absent = {why.absent.begin(), why.absent.end()},
               .because_id = sentence_id(finding, why),
               .because_en = sentence_en(finding, why)};
    for (const auto& e : why.evidence)
        out.parts.push_back({std::string(e.feature), std::string(e.level), e.bits});
    return out;
}

std::uint64_t name_signature(std::string_view name) {
    std::uint64_t out = 0;
    for (const auto& word : folded_words(name)) out |= signature_of(word);
    return out;
}

bool names_alike(std::uint64_t a, std::uint64_t b) { return signatures_alike(a, b, at_home); }

std::vector<std::string> folded_words(std::string_view name) {
    Words words;
    const auto split = split_name(name, words);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(split.count, most_tokens); ++i)
        if (auto folded = fold_spelling(words.text(split.ids[i])); !folded.empty())
            out.push_back(std::move(folded));
    return out;
}

}  // namespace matching

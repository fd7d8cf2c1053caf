#include "matching/explain.hpp"

#include "base/text.hpp"
#include "matching/csv_rows.hpp"

namespace matching {
namespace {

std::size_t slot(Feature feature) { return static_cast<std::size_t>(feature); }
const std::string& value(const RowText& row, Column column) {
    return row.values[static_cast<std::size_t>(column)];
}

class Explaining {
public:
    Explaining(const Finding& finding, const Tables& tables, const Weights& weights, const RowText& left,
               const RowText& right)
        : finding_(finding),
          tables_(tables),
          weights_(weights),
          left_(left),
          right_(right),
          comparison_(compare(tables, finding.left, finding.right)) {}

    Explanation explain() {
        const std::size_t extras = tables_.extra_columns.size();
        const bool kin = finding_.kind != Kind::same;
        const auto scored = score(comparison_, weights_, extras);
        auto bits = kin ? kin_by_feature(comparison_, weights_, extras) : scored.by_feature;
        if (kin) {
            // What the rival explanation, one and the same person, takes away.
            Bits sum = 0;
            for (const Bits b : bits) sum += b;
            bits[slot(Feature::household)] += scored.kin - sum;
        }
        add("chance", "prior", bits[slot(Feature::prior)], {}, {});
        field(Column::nik, base::name(comparison_.nik), bits[slot(Feature::nik)]);
        add_name(bits[slot(Feature::name)], kin);
        field(Column::dob, base::name(comparison_.born), bits[slot(Feature::born)]);
        field(Column::birth_place, base::name(comparison_.place), bits[slot(Feature::place)]);
        field(Column::sex, base::name(comparison_.sex), bits[slot(Feature::sex)]);
        const bool province = comparison_.region == PlainLevel::near;
        field(Column::region, province ? "same_province" : base::name(comparison_.region),
              bits[slot(Feature::region)]);
        add_household(bits[slot(Feature::household)]);
        for (std::size_t e = 0; e < extras; ++e) {
            const auto level = base::name(comparison_.extras[e]);
            const auto& name = tables_.extra_columns[e].name;
            if (comparison_.extras[e] == PlainLevel::absent)
                out_.absent.push_back(name);
            else
                add(name, level, bits[slot(Feature::extra) + e], left_.extras[e], right_.extras[e]);
        }
        if (finding_.through != Finding::direct) add("through", "same_as", finding_.bits - out_.bits, {}, {});
        return std::move(out_);
    }

private:
    void add(std::string_view feature, std::string_view level, Bits bits, std::string_view left,
             std::string_view right) {
        out_.evidence.push_back({feature, level, bits, left, right});
        out_.bits += bits;
    }

    void field(Column column, std::string_view level, Bits bits) {
        if (level == "absent" && bits == 0)
            out_.absent.emplace_back(base::name(column));
        else
            add(base::name(column), level, bits, value(left_, column), value(right_, column));
    }

    void add_household(Bits bits) {
        if (comparison_.kk == PlainLevel::absent) {
            out_.absent.emplace_back("kk");
            if (bits != 0) add("kin", "other_explanation", bits, {}, {});
            return;
        }
        add("kk", base::name(comparison_.kk), bits, value(left_, Column::kk), value(right_, Column::kk));
    }

    std::string_view word(const Record& record, std::size_t at) const {
        return tables_.dictionary.names.text(record.tokens[at]);
    }

    // A row for each pair of words; the last takes what is left of the sum (words only one name has).
    void add_name(Bits all, bool kin) {
        const auto& name = comparison_.name;
        if (!name.compared) {
            out_.absent.emplace_back("name");
            return;
        }
        const Record& left = tables_.left.records[finding_.left];
        const Record& right = tables_.right.records[finding_.right];
        Bits rest = all;
        for (std::size_t i = 0; i < name.count; ++i) {
            const auto& pair = name.pairs[i];
            std::string_view l = word(left, pair.left), r = word(right, pair.right);
            if (pair.second != 255) {
                auto& two = pair.two_left ? l : r;
                auto& text = out_.joined.emplace_back(two);
                text += ' ';
                text += word(pair.two_left ? left : right, pair.second);
                two = text;
            }
            const Bits bits = kin ? 0 : weights_.words[static_cast<std::size_t>(pair.level)] + pair.rarity;
            rest -= bits;
            add("name", base::name(pair.level), kin && i == 0 ? all : bits, l, r);
        }
        if (kin) return;
        add("name",
            name.unpaired == 0 ? "no_word_left_over"
            : name.left_longer ? "more_words_left"
                               : "more_words_right",
            rest, value(left_, Column::name), value(right_, Column::name));
    }

    const Finding& finding_;
    const Tables& tables_;
    const Weights& weights_;
    const RowText& left_;
    const RowText& right_;
    const Comparison comparison_;
    Explanation out_;
};

}  // namespace

RowText row_text(std::string_view text, const Layout& layout, std::uint64_t offset) {
    RowText out;
    CsvRows rows(text, offset, layout.delimiter);
    if (!rows.next()) return out;
    const auto& fields = rows.fields();
    for (std::size_t c = 0; c < column_count; ++c)
        for (const auto at : layout.sources[c]) {
            if (at >= fields.size()) continue;
            if (!out.values[c].empty()) out.values[c] += ' ';
            out.values[c] += base::trim(fields[at]);
        }
    for (const auto at : layout.extras)
        out.extras.emplace_back(at < fields.size() ? base::trim(fields[at]) : "");
    for (const auto at : layout.passing)
        if (at < fields.size()) out.passing.emplace_back(layout.headings[at], fields[at]);
    return out;
}

Explanation explain(const Finding& finding, const Tables& tables, const Weights& weights, const RowText& left,
                    const RowText& right) {
    return Explaining(finding, tables, weights, left, right).explain();
}

}  // namespace matching

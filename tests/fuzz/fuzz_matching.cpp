// Any bytes as CSV, as names and as values: read, compared with themselves, screened and written, without a
// fault.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "matching/split_name.hpp"
#include "matching/write_findings.hpp"

using namespace matching;

namespace {

void screen_itself(std::string_view text) {
    const auto columns = column_rules("", "");
    const auto layout = layout_of(text, *columns);
    if (!layout) return;
    std::vector<Lexicon> lexicons(1);
    const LoadRules rules{.today = 20261122};
    auto loaded = load_table(text, *layout, lexicons, rules);
    const auto dictionary = settle(lexicons, {&loaded}, rules);
    const auto frequencies = frequencies_of(loaded.table, loaded.table, dictionary, 1);
    rank_words(loaded.table, dictionary.names, frequencies, 1);
    const BlockContext context{loaded.table,       loaded.table, dictionary, frequencies, {}, 1,
                               best_instructions()};
    ScreenRules how{.threshold = .01, .one_file = true};
    how.limits.everything = text.size() % 2 == 0 ? 0 : 1'000;
    how.limits.unscreened_births = how.limits.birth_block = text.size() % 3;
    const auto found = screen(context, how);
    const Tables tables{loaded.table, loaded.table, dictionary, frequencies, {}};
    const ShownFile shown{text, *layout, loaded.table};
    std::string out;
    for (const auto& finding : found.findings) {
        append_finding(out, finding, tables, found.weights, shown, shown);
        const auto left = row_text(text, *layout, loaded.table.offsets[finding.left]);
        if (explain(finding, tables, found.weights, left, left).bits != finding.bits) std::abort();
    }
    for (const auto& reject : loaded.rejects) append_reject(out, "file", reject, text, *layout);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    screen_itself(text);
    screen_itself("id,nik,kk,name,birth_place,dob,sex,region\n" + text);
    Words words;
    split_name(text, words);
    return 0;
}

#include "retention/kept_pages.hpp"

#include <algorithm>

#include "app/page.hpp"
#include "rules/retention.hpp"

namespace retention {

using namespace web::literals;
using app::say;
using web::Fragment;
using web::Lang;
using web::Text;

// One mark under the table for each instrument that says so little; the same one twelve times helps nobody.
Fragment retention_table(Lang lang, base::Date today) {
    web::Table table{
        .id = "retensi",
        .caption = Text("Berapa lama catatan disimpan", "How long records are kept"),
        .columns = {{.head = Text("Jenis catatan", "Kind of record")}, {.head = Text("Disimpan", "Kept")}},
        .rows = {},
        .on_phones = web::OnPhones::stack};
    std::vector<const rules::Dated<rules::Retention>*> marked;
    for (const auto name : base::names<rules::RecordKind>) {
        const auto kind = *base::from_name<rules::RecordKind>(name);
        const auto* rule = rules::retention(kind, today);
        if (!rule) continue;
        const auto kept = rule->value.fate == rules::Fate::keep_for_good
                              ? web::say(lang, Text("Selamanya", "For good"))
                              : web::say(lang,
                                         Text("{} tahun penuh sesudah tahun tindakan terakhir",
                                              "{} full years after the year of the last act"),
                                         static_cast<std::int64_t>(rule->value.years));
        table.rows.push_back({Fragment::text(say(lang, rules::label(kind))), Fragment::text(kept)});
        const auto same = [&](const auto* other) {
            return other->standing == rule->standing && other->source.instrument == rule->source.instrument &&
                   other->source.article == rule->source.article;
        };
        if (std::ranges::none_of(marked, same)) marked.push_back(rule);
    }
    return web::table(lang, table) + web::each(marked, [&](const auto* rule) {
               return web::unconfirmed_mark(
                   lang, web::Words(say(lang, rules::label(rule->standing))),
                   {std::string(rule->source.instrument), std::string(rule->source.article)});
           });
}

}  // namespace retention

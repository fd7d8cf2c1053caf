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

namespace {

std::string kept_words(Lang lang, const rules::Retention& rule) {
    switch (rule.fate) {
        case rules::Fate::keep_for_good: return std::string(Text("Selamanya", "For good")(lang));
        case rules::Fate::destroy_sealed_content:
            return web::say(lang,
                            Text("Isinya dimusnahkan otomatis {} hari sesudah selesai, kecuali ada penahanan "
                                 "pemusnahan",
                                 "Its content is destroyed automatically {} days after the end, unless a "
                                 "legal hold stands"),
                            static_cast<std::int64_t>(rule.days));
        case rules::Fate::destroy: break;
    }
    return web::say(lang,
                    Text("{} tahun penuh sesudah tahun tindakan terakhir",
                         "{} full years after the year of the last act"),
                    static_cast<std::int64_t>(rule.years));
}

}  // namespace

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
        table.rows.push_back(
            {Fragment::text(say(lang, rules::label(kind))), Fragment::text(kept_words(lang, rule->value))});
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

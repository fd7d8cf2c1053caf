// Decisions already made under a conflict: the list, and for each the review with its five working days.
#include "matters/matter_rows.hpp"
#include "sanctions/sheet_pages.hpp"

namespace sanctions {

using namespace web::literals;
using web::Fragment, web::Lang, web::Text, web::Url;

namespace {

app::Scope scope_of(const app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::review_decision, app::today(site, actor));
}

Fragment review_tag(Lang lang, const Affected& one, base::Date today) {
    if (one.replaced_by) return web::tag(lang, web::Meaning::done, Text("Diganti", "Replaced"));
    if (one.annulled)
        return web::tag(lang, web::Meaning::attention,
                        Text("Dibatalkan, belum diganti", "Annulled, not replaced"));
    if (!one.review) return web::tag(lang, web::Meaning::attention, Text("Belum ditelaah", "Not reviewed"));
    if (one.review->open)
        return today > one.review->due
                   ? web::tag(lang, web::Meaning::stopped,
                              Text("Telaah lewat batas", "Review past its limit"))
                   : web::tag(lang, web::Meaning::waiting, Text("Sedang ditelaah", "Under review"));
    return web::tag(lang, web::Meaning::neutral, words(*one.review->result));
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto before = MatterId::from(request.query.first("sebelum").value_or("")).value_or(MatterId{});
    constexpr Text title("Keputusan terdampak", "Decisions affected");
    web::Table table{
        .id = "terdampak",
        .caption = Text("Keputusan yang mungkin dapat dibatalkan", "Decisions that may be voidable"),
        .columns = {{Text("Urusan", "Matter")},
                    {Text("Diputuskan", "Decided")},
                    {Text("Siapa", "Who")},
                    {Text("Keadaan", "State")}},
        .on_phones = web::OnPhones::stack,
        .when_empty = Text("Tidak ada keputusan yang terdampak di wilayah Anda.",
                           "No decision in your range is affected.")};
    std::optional<Url> next;
    {
        const auto db = site.database.reader();
        const auto found = affected(db, scope_of(site, actor), before, app::rows_a_page);
        for (const auto& one : found) {
            std::string who;
            for (const auto& c : one.conflicts)
                who += (who.empty() ? "" : ", ") + people::name_of(db, c.person);
            table.rows.push_back(
                {R"(<a class="govuk-link" href="/keputusan-terdampak/{}">{}</a>)"_html(one.matter, one.title),
                 Fragment::text(web::long_date(lang, one.decided_on)), Fragment::text(who),
                 review_tag(lang, one, app::today(site, actor))});
        }
        if (std::ssize(found) == app::rows_a_page)
            next = web::path("/keputusan-terdampak?sebelum={}", found.back().matter);
    }
    return framed(
        site, request, actor, std::string(title(lang)), "/sanksi",
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)"_html(
            title(lang), Text("Yang ikut memutuskan ternyata berbenturan kepentingan. Keputusan itu dapat "
                              "dibatalkan, tidak batal dengan sendirinya (UU 30/2014 Pasal 45 ayat (2)).",
                              "Somebody who decided turned out to have a conflict. Such a decision is "
                              "voidable, not void by itself (UU 30/2014 art. 45 (2)).")(lang)) +
            web::table(lang, table) +
            web::pagination(lang, before ? std::optional(Url("/keputusan-terdampak")) : std::nullopt, next));
}

constexpr int most_successors = 100;

struct Desk {
    Lang lang;
    const app::Actor& actor;
    const web::Form& form;
    const web::Faults& faults;
    base::Date today{};
    web::Field field(std::string name, Text label, web::Words hint = {}) const {
        return web::field(lang, form, faults, std::move(name), label, std::move(hint));
    }
};

Fragment forms(store::Connection& db, const Desk& d, const Affected& one) {
    const auto post = [&](std::string_view where, const Fragment& fields, Text press) {
        return web::form(app::form_guard(d.actor), web::path("/keputusan-terdampak/{}/{}", one.matter, where),
                         fields + web::button(d.lang, press));
    };
    if (one.annulled && !one.replaced_by) {
        std::vector<web::Option> later;
        for (const auto& m : successors(db, app::scope(d.actor.person, app::Action::read_matter, d.today),
                                        one, most_successors))
            later.push_back({m.matter.text(), m.title, {}, {}});
        return post("pengganti",
                    web::select(d.lang,
                                d.field("by", Text("Urusan yang keputusannya menggantikan",
                                                   "The matter whose decision replaces it")),
                                later),
                    Text("Catat keputusan pengganti", "Record the replacement"));
    }
    if (one.annulled) return {};
    if (one.review && one.review->open)
        return web::paragraph(d.lang,
                              Text("Pembatalan dilakukan oleh yang memutuskan atau atasannya di halaman "
                                   "urusan. Bila tidak, tulis alasan keputusan tetap berlaku.",
                                   "Who decided or the superior annuls on the matter's page. If not, write "
                                   "why the decision stands.")) +
               post("tetap",
                    web::textarea(
                        d.lang,
                        d.field("ground", Text("Alasan keputusan tetap berlaku", "Why the decision stands")),
                        4),
                    Text("Keputusan tetap berlaku", "The decision stands"));
    std::vector<web::Option> people;
    for (const auto& c : one.conflicts)
        people.push_back({c.person.text(), people::name_of(db, c.person), {}, {}});
    return post(
        "telaah",
        web::radios(
            d.lang,
            d.field("conflicted", Text("Siapa yang berbenturan kepentingan?", "Whose conflict is it?")),
            people) +
            web::date_input(d.lang,
                            web::date_field(d.lang, d.form, d.faults, "found_on",
                                            Text("Kapan cacat itu ditemukan?", "When was the defect found?"),
                                            Text("Batas 5 hari kerja dihitung sejak tanggal ini.",
                                                 "The 5 working days count from this day."))) +
            web::checkbox(d.lang, d.field("public_interest", Text("Kepentingan umum", "Public interest")),
                          {"ya",
                           Text("Menyangkut kepentingan umum, jadi pembatalan diumumkan di media massa",
                                "Of public interest, so an annulment is announced in mass media"),
                           {},
                           {}}),
        Text("Buka telaah pembatalan", "Open an annulment review"));
}

Fragment moves(store::Connection& db, Lang lang, const Affected& one) {
    if (!one.review) return {};
    return web::each(review_moves_of(db, one.matter), [&](const ReviewMove& m) {
        return web::inset(R"(<p class="govuk-body">{}</p>)"_html(
            web::say(lang,
                     Text("{} menjadi hari libur, jadi batas {} menjadi {}.",
                          "{} became a day off, so the limit {} became {}."),
                     m.cause, m.was, m.became)));
    });
}

// Whoever decided in a conflict may have to answer for it, whatever becomes of the decision.
Fragment recommend_links(store::Connection& db, Lang lang, const app::Actor& actor, base::Date today,
                         const Affected& one) {
    if (!app::may(db, actor.person, app::Action::handle_sanction, one.unit, today)) return {};
    return web::each(one.conflicts, [&](const decisions::Recusal& c) {
        return R"(<p class="govuk-body"><a class="govuk-link" href="/sanksi/baru?orang={}&amp;urusan={}&amp;pelanggaran=decided_in_conflict">{}</a></p>)"_html(
            c.person, one.matter,
            web::say(lang, Text("Rekomendasikan pemeriksaan {}", "Recommend an examination of {}"),
                     people::name_of(db, c.person)));
    });
}

web::Response one_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                       const Affected& one, const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    Fragment body =
        web::error_summary(lang, faults) +
        R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)"_html(
            Text("Keputusan terdampak", "Decision affected")(lang), one.title,
            review_tag(lang, one, app::today(site, actor)));
    {
        const auto db = site.database.reader();
        std::vector<web::SummaryRow> rows{
            web::summary_row(Text("Diputuskan", "Decided"), web::long_date(lang, one.decided_on))};
        for (const auto& c : one.conflicts)
            rows.push_back(web::summary_row(
                Text("Ikut memutuskan", "Took part"),
                people::name_of(db, c.person) +
                    (c.how == matters::Standing::barred
                         ? ": " + std::string(Text("dilarang ikut serta", "barred")(lang))
                         : ": " + std::string(Text("menunggu penetapan", "not determined yet")(lang)))));
        if (one.review) {
            rows.push_back(web::summary_row(Text("Cacat ditemukan", "Defect found"),
                                            web::long_date(lang, one.review->found_on)));
            rows.push_back(web::summary_row(Text("Batas pembatalan, 5 hari kerja", "Limit, 5 working days"),
                                            app::due_in_words(lang, one.review->due, app::today(site, actor),
                                                              app::calendar(db), one.unit)));
            if (one.review->result)
                rows.push_back(
                    web::summary_row(Text("Hasil telaah", "Result"),
                                     std::string(words(*one.review->result)(lang)) +
                                         (one.review->ground.empty() ? "" : ": " + one.review->ground)));
            if (one.review->late)
                rows.push_back(web::summary_row(Text("Ketepatan", "In time"),
                                                Text("Lewat batas", "Past the limit")(lang)));
        }
        if (one.replaced_by)
            if (const auto m = matters::load_matter(db, *one.replaced_by))
                rows.push_back(web::summary_row(Text("Diganti oleh", "Replaced by"), m->title));
        body += web::summary_list(lang, rows) + moves(db, lang, one) +
                R"(<p class="govuk-body"><a class="govuk-link" href="/urusan/{}">{}</a></p>)"_html(
                    one.matter, Text("Buka urusannya", "Open the matter")(lang)) +
                recommend_links(db, lang, actor, app::today(site, actor), one) +
                forms(db, {lang, actor, form, faults, app::today(site, actor)}, one);
    }
    return framed(site, request, actor, one.title, "/keputusan-terdampak", std::move(body), faults);
}

std::optional<Affected> open_one(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<MatterId>("matter");
    if (!id) return std::nullopt;
    return affected_one(site.database.reader(), scope_of(site, actor), *id);
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto one = open_one(site, request, actor);
    return one ? one_page(site, request, actor, *one, {}, {}) : app::not_found(site, request);
}

template <class Parse, class Step>
web::Outcome post(app::Site& site, web::Request& request, const app::Actor& actor, Parse parse, Step step) {
    const auto one = open_one(site, request, actor);
    const auto form = web::read_form(request);
    if (!one) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    auto input = parse(*form, faults);
    if (!faults.empty()) return one_page(site, request, actor, *one, *form, faults);
    return app::write(
        site, request, actor,
        [turn = Turn{&site, request}, input = std::move(input), step, id = one->matter](app::Change& change) {
            step(change, turn, id, input);
            return app::Answer::see(web::path("/keputusan-terdampak/{}", id));
        });
}

web::Outcome post_review(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(s, r, a, parse_review, [](app::Change& c, const Turn& t, MatterId id, const Reviewing& in) {
        open_review(c, t, id, in);
    });
}
web::Outcome post_stands(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(
        s, r, a,
        [](const web::Form& form, web::Faults& faults) { return parse_words(form, faults, "ground"); },
        [](app::Change& c, const Turn& t, MatterId id, const std::string& ground) {
            let_stand(c, t, id, ground);
        });
}
web::Outcome post_successor(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(
        s, r, a,
        [](const web::Form& form, web::Faults& faults) {
            return web::Reader(form, faults)
                .id<MatterId>("by", Text("Pilih urusan penggantinya", "Choose the matter that replaces it"));
        },
        [](app::Change& c, const Turn& t, MatterId id, MatterId by) { replace(c, t, id, by); });
}

}  // namespace

std::vector<app::Route> review_pages() {
    using enum web::Method;
    constexpr auto door = app::for_role(app::Action::review_decision);
    return {{get, "/keputusan-terdampak", door, list},
            {get, "/keputusan-terdampak/{matter}", door, show},
            {post, "/keputusan-terdampak/{matter}/telaah", door, post_review},
            {post, "/keputusan-terdampak/{matter}/tetap", door, post_stands},
            {post, "/keputusan-terdampak/{matter}/pengganti", door, post_successor}};
}

}  // namespace sanctions

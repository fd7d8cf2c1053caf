// /aduan/kunci/serah: a handler hands what his key opens to a successor; and what two holders of a leaver's
// key do in his place. docs/decisions/0100.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "app/write.hpp"
#include "complaints/complaints_routes.hpp"
#include "complaints/escrow_form.hpp"
#include "complaints/key_form.hpp"
#include "complaints/open_filing_form.hpp"
#include "complaints/pass_on_work_form.hpp"
#include "people/people_rows.hpp"

namespace complaints {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

namespace {

constexpr Text page_title("Serahkan laporan kepada penerus", "Hand your filings to a successor");

web::Response framed(app::Site& site, const web::Request& request, const app::Actor& actor, Text title,
                     std::string_view back, Fragment body) {
    return app::page(site, request, actor,
                     {.title = std::string(title(request.lang)),
                      .section = app::Section::complaints,
                      .back = std::string(back)},
                     R"(<h1 class="govuk-heading-l">{}</h1>{})"_html(title(request.lang), body));
}

Fragment choose_form(Lang lang, store::Connection& db, const app::Actor& actor, base::Date today) {
    std::vector<web::Option> people{{"", Text("Pilih", "Select"), {}, {}}};
    for (const auto& r : key_holders(db, today, 200))
        if (r.person != actor.person) people.push_back({r.person.text(), r.name, {}, {}});
    const web::Form empty;
    const web::Faults none;
    return web::form(
        app::form_guard(actor), web::Url("/aduan/kunci/serah"),
        web::select(lang,
                    web::field(lang, empty, none, "successor", Text("Penerus Anda", "Your successor"),
                               Text("Pegawai yang sudah punya kunci baca.", "Whoever has a reading key.")),
                    people) +
            web::button(lang, Text("Serahkan laporan", "Hand over")));
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    if (!unlocked(request, actor)) return web::redirect(web::Url("/aduan/kunci"));
    const auto lang = request.lang;
    const auto db = site.database.reader();
    auto body = web::paragraph(
                    lang, Text("Pakai halaman ini sebelum tugas Anda berakhir. Penerus dapat membaca semua "
                               "laporan yang Anda baca.",
                               "Use this page before your task ends. The successor can read every filing "
                               "that you read.")) +
                web::paragraph(
                    lang, Text("Laporan yang menyebut penerus, atau orang dekatnya, tidak sampai kepadanya. "
                               "Anggota tim lain yang menerimanya.",
                               "A filing that names the successor, or somebody close, does not reach that "
                               "person. Others of the team get it.")) +
                choose_form(lang, db, actor, app::today(site, actor));
    return framed(site, request, actor, page_title, "/aduan/kunci", std::move(body));
}

Fragment told(Lang lang, const PassPlan& plan, const std::string& successor) {
    const auto count = [&](std::size_t n) { return web::number(lang, static_cast<std::int64_t>(n)); };
    Fragment lines = R"(<li>{}</li>)"_html(
        web::say(lang, Text("{} laporan diserahkan kepada {}.", "{} filings went to {}."),
                 count(plan.to_successor), successor));
    if (plan.to_others > 0)
        lines += R"(<li>{}</li>)"_html(
            web::say(lang,
                     Text("{} laporan diserahkan kepada anggota tim lain, karena {} tidak boleh membacanya.",
                          "{} filings went to others of the team, since {} may not read them."),
                     count(plan.to_others), successor));
    Fragment left;
    if (!plan.to_nobody.empty())
        left = web::warning_text(
                   lang, Text("Laporan berikut tidak boleh dibaca siapa pun dari tim. Tunjuk petugas lain di "
                              "halamannya sebelum Anda pergi.",
                              "Nobody of the team may read these. Assign another handler on their pages "
                              "before you leave.")) +
               R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
                   web::each(plan.to_nobody, [&](FilingId id) {
                       return R"(<li>{}</li>)"_html(web::link(lang, web::path("/aduan/{}", id), id.text()));
                   }));
    return R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(lines) + left;
}

// One passing on its way: planned on a worker, written, told.
struct OnItsWay {
    app::Site& site;
    web::Request request;
    app::Actor actor;
    PersonId leaver, successor;
    web::Reply reply = {};
    PassPlan plan = {};
};
using On = std::shared_ptr<OnItsWay>;

// `prepare` on a worker, `work` in the transaction, `done` after COMMIT; whichever throws, its answer goes
// out.
void answering(const On& on, const std::exception_ptr& failure, const std::function<web::Response()>& done) {
    try {
        if (failure) std::rethrow_exception(failure);
        on->reply(done());
    } catch (const app::Stop& stop) {
        on->reply(stop.response);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "filings were not passed on: %s\n", e.what());
        on->reply(app::try_again(on->site, on->request));
    }
}

web::Outcome run(const On& on, std::function<void()> prepare, std::function<void(app::Change&)> work,
                 std::function<web::Response()> done) {
    return web::Later{
        [on, prepare = std::move(prepare), work = std::move(work), done = std::move(done)](web::Reply reply) {
            on->reply = std::move(reply);
            const auto planned = [on, prepare, work, done] {
                try {
                    prepare();
                    on->site.writer.submit(
                        [on, work](store::Connection& db) {
                            auto change = on->site.journal.change(db, on->actor);
                            work(change);
                        },
                        [on, done](const std::exception_ptr& failure) { answering(on, failure, done); });
                } catch (...) {
                    answering(on, std::current_exception(), done);
                }
            };
            if (!on->site.workers.submit(planned)) on->reply(app::try_again(on->site, on->request));
        }};
}

// He does it himself: his own key is open.
web::Outcome post_own(app::Site& site, web::Request& request, const app::Actor& actor) {
    if (request.session_token.empty()) return app::not_found(site, request);
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    auto on = std::make_shared<OnItsWay>(OnItsWay{
        site, request, actor, actor.person, PersonId::from(form->get("successor")).value_or(PersonId{})});
    const auto allowed = [on](store::Connection& db, base::Date day) {
        auto facts = pass_on_facts(db, on->leaver, on->successor, day);
        facts.opened = unlocked(on->request, on->actor);
        need(on->site, on->request, pass_on_filings(facts));
    };
    return run(
        on,
        [on, allowed] {
            const auto db = on->site.database.reader();
            const auto day = app::today(on->site, on->actor);
            allowed(db, day);
            on->plan =
                plan_passing(on->site, db, keys_now(on->request, on->actor), on->leaver, on->successor, day);
        },
        [on, allowed](app::Change& change) {
            allowed(change.db, change.today());
            const auto row = reading_key(change.db, on->leaver);
            carry_out(change, on->plan,
                      {.person = on->leaver,
                       .version = row ? row->version : 0,
                       .successor = on->successor,
                       .asked_by = {},
                       .reason = {}});
        },
        [on] {
            const auto db = on->site.database.reader();
            constexpr Text title("Laporan sudah diserahkan", "Your filings are handed over");
            return framed(on->site, on->request, on->actor, title, "/aduan/kunci",
                          told(on->request.lang, on->plan, people::name_of(db, on->successor)));
        });
}

}  // namespace

// Nothing is said of how many: who agrees may be one from whom a filing is kept.
web::Outcome pass_on_by_escrow(app::Site& site, const web::Request& request, const app::Actor& actor,
                               PersonId owner) {
    auto on = std::make_shared<OnItsWay>(OnItsWay{site, request, actor, owner, {}});
    const auto allowed = [on](store::Connection& db, base::Date day) {
        auto h = held(db, on->request, on->actor, on->leaver, day);
        if (!h || !agree_to_escrow(h->facts) || !h->successor)
            throw app::Stop{app::not_found(on->site, on->request)};
        auto facts = pass_on_facts(db, on->leaver, h->successor, day);
        facts.leaver_stands = stands_of(db, on->leaver, day);
        facts.asked_by = h->facts.ask->by;
        facts.agreed_by = on->actor.person;
        need(on->site, on->request, pass_on_filings(facts));
        return std::move(*h);
    };
    return run(
        on,
        [on, allowed] {
            const auto db = on->site.database.reader();
            const auto day = app::today(on->site, on->actor);
            const auto h = allowed(db, day);
            const auto secret = open_wholly(on->site, h.row, halves_of(db, on->leaver, h.row.version),
                                            keys_now(on->request, on->actor));
            if (!secret) throw app::Stop{app::not_found(on->site, on->request)};
            on->successor = h.successor;
            const auto keys =
                with_older(on->site, all_reading_keys(db, on->leaver), sealing::KeyPair::of(*secret));
            on->plan = plan_passing(on->site, db, keys, on->leaver, on->successor, day);
        },
        [on, allowed](app::Change& change) {
            const auto h = allowed(change.db, change.today());
            if (h.successor != on->successor) throw app::Stop{app::try_again(on->site, on->request)};
            const auto asked_by = h.facts.ask->by;
            change.record(CaseId{on->leaver.value}, change.actor.unit,
                          EscrowOpened{on->leaver, h.row.version, h.reason, asked_by});
            carry_out(change, on->plan, {on->leaver, h.row.version, on->successor, asked_by, h.reason});
            drop_ask(change.db, on->leaver, h.row.version);
        },
        [on] {
            const auto db = on->site.database.reader();
            const auto lang = on->request.lang;
            constexpr Text title("Laporan diteruskan", "The filings are passed on");
            return framed(
                on->site, on->request, on->actor, title, "/aduan/titipan",
                R"(<p class="govuk-body">{}</p>)"_html(web::say(
                    lang,
                    Text("{} kini dapat membuka laporan yang boleh dibacanya. Selebihnya sampai kepada "
                         "anggota "
                         "tim lain.",
                         "{} can now open the filings that this person may read. The rest reached others of "
                         "the team."),
                    people::name_of(db, on->successor))));
        });
}

std::vector<app::Route> pass_on_pages() {
    using enum web::Method;
    return {
        {get, "/aduan/kunci/serah", app::for_signed_in, show},
        {post, "/aduan/kunci/serah", app::for_signed_in, post_own},
    };
}

}  // namespace complaints

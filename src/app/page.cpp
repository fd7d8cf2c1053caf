#include "app/page.hpp"

#include "base/hash.hpp"
#include "base/text.hpp"
#include "rules/vocabulary.hpp"
#include "web/cookie.hpp"
#include "web/layout.hpp"

namespace app {

using web::Text;
using namespace web::literals;

namespace {

struct Way {
    Section section;
    Text words;
    const char* path;
};

// One row of a wide screen holds nine ways. Who has more finds what comes last behind "Lainnya", which takes
// the room of two when it names the page one is on.
constexpr std::size_t in_one_row = 9, before_more = 7;

// Which ways are shown, the work of a role before one's own affairs. The door itself is the guard's; this
// only keeps the menu to what the person can use.
std::vector<Way> ways_for(store::Connection* db, const Actor& actor, base::Date day) {
    static constexpr Way home{Section::home, Text("Beranda", "Home"), "/beranda"};
    static constexpr Way statements{Section::statements, Text("Pernyataan", "Statements"), "/pernyataan"};
    static constexpr Way campaigns{Section::campaigns, Text("Kampanye", "Campaigns"), "/kampanye"};
    static constexpr Way mine{Section::declarations, Text("Deklarasi saya", "My declarations"), "/deklarasi"};
    static constexpr Way review{Section::review, Text("Telaah", "Review"), "/telaah"};
    static constexpr Way matters{Section::matters, Text("Urusan", "Matters"), "/urusan"};
    static constexpr Way plenaries{Section::plenaries, Text("Rapat pleno", "Plenaries"), "/pleno"};
    static constexpr Way training{Section::training, Text("Sosialisasi", "Training"), "/sosialisasi"};
    static constexpr Way gratification{Section::gratification, Text("Gratifikasi", "Gratification"),
                                       "/gratifikasi"};
    static constexpr Way sanctions{Section::sanctions, Text("Sanksi", "Sanctions"), "/sanksi"};
    static constexpr Way monitor{Section::monitor, Text("Pantau", "Monitor"), "/pantau"};
    static constexpr Way triage{Section::triage, Text("Triase", "Triage"), "/triase"};
    static constexpr Way registries{Section::registries, Text("Daftar pembanding", "Registries"),
                                    "/registri"};
    static constexpr Way manage{Section::manage, Text("Kelola", "Manage"), "/kelola/pengguna"};
    static constexpr Way roster{Section::manage, Text("Daftar pegawai", "Roster"), "/kelola/impor"};
    static constexpr Way decisions{Section::public_decisions, Text("Keputusan publik", "Public decisions"),
                                   "/keputusan"};
    static constexpr Way interests{Section::none, Text("Kepentingan", "Interests"), "/kepentingan"};
    static constexpr Way rules{Section::rules, Text("Aturan", "Rules"), "/aturan"};
    static constexpr Way report{Section::complaints, Text("Lapor", "Report"), "/lapor"};
    static constexpr Way filings{Section::complaints, Text("Aduan", "Filings"), "/aduan"};
    if (!actor.person || !db) return {decisions, rules, report};
    std::vector<Way> out{home};
    if (holds(*db, actor.person, Action::read_filings, day)) out.push_back(filings);
    if (holds(*db, actor.person, Action::administer, day)) out.push_back(manage);
    if (holds(*db, actor.person, Action::monitor_unit, day)) out.insert(out.end(), {monitor, campaigns});
    if (holds(*db, actor.person, Action::triage_findings, day)) out.insert(out.end(), {triage, registries});
    if (holds(*db, actor.person, Action::manage_roster, day)) out.push_back(roster);
    const bool organises = holds(*db, actor.person, Action::organise_training, day);
    if (organises) out.push_back(training);
    if (holds(*db, actor.person, Action::handle_sanction, day)) out.push_back(sanctions);
    out.insert(out.end(), {statements, mine, interests, review, matters, plenaries});
    if (!organises) out.push_back(training);
    out.push_back(gratification);
    return out;
}

std::string other_language(const web::Request& request) {
    std::string out = request.path;
    char joint = '?';
    for (const auto& [name, value] : request.query) {
        if (name == "lang") continue;
        (out += joint) += name + "=" + value;
        joint = '&';
    }
    return (out += joint) += request.lang == web::Lang::id ? "lang=en" : "lang=id";
}

}  // namespace

web::Response page(Site& site, const web::Request& request, const Actor& actor, const Frame& frame,
                   web::Fragment body) {
    web::Page out;
    out.lang = request.lang;
    out.title = frame.title;
    out.agency = site.agency;
    // A page that answers a POST has no address of its own to switch the language on.
    if (request.method == web::Method::get) out.other_lang_url = other_language(request);
    const auto day = today(site, actor);
    std::vector<Way> ways;
    if (actor.person) {
        const auto db = site.database.reader();
        ways = ways_for(&*db, actor, day);
    } else
        ways = ways_for(nullptr, actor, day);
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const auto& way = ways[i];
        const bool here =
            way.section == Section::none ? request.path.starts_with(way.path) : way.section == frame.section;
        const bool in_row = ways.size() <= in_one_row || i < before_more;
        (in_row ? out.navigation : out.more).push_back({way.words, web::Url(way.path), here});
    }
    out.user = actor.name;
    out.role = actor.position;
    if (actor.person && !actor.by_token) out.account = web::Url("/akun");
    if (actor.person && !actor.by_token)
        out.sign_out = web::sign_out_form(request.lang, form_guard(actor), web::Url("/keluar"));
    if (!frame.back.empty()) out.back = web::Url(frame.back);
    if (site.demo) out.notice = web::Notice::demo;
    if (frame.error) out.showing = web::Showing::error;
    if (frame.section == Section::public_decisions || frame.section == Section::rules)
        out.indexing = web::Indexing::allowed;
    out.body = std::move(body);
    auto answer = web::html(web::layout(out), frame.status);
    // Who follows the link to the other language reads on in it. No secret, so it has one name with TLS and
    // without.
    if (request.query.has("lang"))
        answer.with("Set-Cookie", web::set_cookie("lang", base::name(request.lang), false, web::SameSite::lax,
                                                  std::chrono::hours{24 * 365}));
    return answer;
}

web::FormGuard form_guard(const Actor& actor, const web::Form* sent) {
    const auto kept = sent ? sent->get(key_field) : std::string_view{};
    return {masked(actor.csrf), kept.empty() ? base::hex(base::random_bytes(16)) : std::string(kept)};
}

std::string term(store::Connection& db, base::Date day, web::Lang lang) {
    const auto scheme = base::from_name<rules::Scheme>(setting(db, rules::SettingKey::scheme, day));
    return say(lang, rules::term(scheme.value_or(rules::Scheme::panrb_17_2024)));
}

std::string due_in_words(web::Lang lang, base::Date due, base::Date today, const rules::Calendar& calendar,
                         UnitId unit) {
    const int left = calendar.working_days_between(today, due, region_of(unit));
    const auto day = web::weekday_date(lang, due);
    if (due < today) {
        const int late = calendar.working_days_between(due, today, region_of(unit));
        return web::say(lang, Text("{} (lewat {} hari kerja)", "{} ({} working days late)"), day, late);
    }
    if (due == today) return web::say(lang, Text("{} (hari ini)", "{} (today)"), day);
    return web::say(lang, Text("{} (sisa {} hari kerja)", "{} ({} working days left)"), day, left);
}

}  // namespace app

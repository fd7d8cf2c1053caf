#include "statements/roster_form.hpp"

#include <charconv>

#include "people/people_rows.hpp"
#include "statements/campaign_form.hpp"
#include "statements/roster_rows.hpp"
#include "statements/statement_rows.hpp"

namespace statements {
namespace {

using web::Text;

constexpr std::size_t longest_cell = 200;

std::vector<std::string_view> cells_of(std::string_view line) {
    const char apart = line.find(';') != line.npos ? ';' : line.find('\t') != line.npos ? '\t' : ',';
    std::vector<std::string_view> out;
    for (;;) {
        const auto end = line.find(apart);
        out.push_back(base::trim(line.substr(0, end)));
        if (end == line.npos) return out;
        line.remove_prefix(end + 1);
    }
}

std::optional<ListedMember> member_from(std::string_view line) {
    const auto cells = cells_of(line);
    if (cells.size() < 3 || cells.size() > 4) return std::nullopt;
    for (const auto cell : cells)
        if (cell.size() > longest_cell) return std::nullopt;
    const auto born = day_of_birth(cells[2]);
    if (!born) return std::nullopt;
    return ListedMember{std::string(cells[0]), std::string(cells[1]),
                        cells.size() > 3 ? std::string(cells[3]) : std::string{}, *born};
}

}  // namespace

std::optional<base::Date> day_of_birth(std::string_view text) {
    if (const auto day = base::date_from(text)) return day;
    int parts[3] = {};
    for (int i = 0; i < 3; ++i) {
        const auto [end, bad] = std::from_chars(text.data(), text.data() + text.size(), parts[i]);
        if (bad != std::errc{}) return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (i == 2) break;
        if (text.empty() || (text[0] != '-' && text[0] != '/' && text[0] != '.')) return std::nullopt;
        text.remove_prefix(1);
    }
    if (!text.empty() || parts[2] < 1000) return std::nullopt;
    return base::date_from(parts[2], parts[1], parts[0]);
}

RosterWish parse_roster(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    RosterWish out;
    const auto unit = unit_from(form.get("unit"));
    if (!unit) faults.add("unit", Text("Pilih kantor", "Choose the office"));
    out.unit = unit.value_or(UnitId{});
    out.body = read.choice<rules::AdhocBody>("body", Text("Pilih badan ad hoc", "Choose the ad hoc body"));
    out.district = read.text("district", Text("Isi kecamatan", "Enter the district"), 100);
    out.village = read.optional_text("village", 100);
    auto lines = read.text("members", words(RosterRefusal::nobody_listed).sentence, 200'000);
    std::int64_t number = 0;
    for (std::string_view rest = lines; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto line = base::trim(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        ++number;
        if (line.empty()) continue;
        if (auto member = member_from(line))
            out.members.push_back(std::move(*member));
        else
            faults.add("members",
                       Text("Baris {}: tulis nama; jabatan; tanggal lahir; telepon",
                            "Row {}: write name; position; day of birth; telephone"),
                       number);
    }
    return out;
}

Listed list_it(app::Change& c, const RosterWish& wish, const Stops& stop) {
    RosterFacts facts{
        .id = c.new_id<RosterId>(),
        .ids = {},
        .officer = app::may(c.db, c.actor.person, app::Action::run_campaign, wish.unit, c.today()),
        .listed_already = is_listed(c.db, wish.unit, wish.body, wish.district, wish.village),
        .today = c.today()};
    for (std::size_t i = 0; i < wish.members.size() && i < longest_roster; ++i)
        facts.ids.push_back(c.new_id<PersonId>());
    const auto act = list_roster(wish, facts);
    if (!act) stop(base::name(act.error()), words(act.error()), "");
    make_link_key(c.db);
    return {act->roster, c.record(case_of(act->roster), act->unit, *act)};
}

Done sign_link_it(app::Change& c, const Member& member, base::Date born,
                  const std::vector<std::string>& promises, const Stops& stop) {
    auto facts = facts_for_link(c.db, member, c.today(), app::Clock::real_now());
    facts.id = c.new_id<StatementId>();
    const auto act = sign_by_link(born, promises, facts);
    if (!act) stop(base::name(act.error()), words(act.error()), "");
    return {act->statement, c.record(case_of(act->statement), act->unit, *act)};
}

Done refuse_link_it(app::Change& c, const Member& member, base::Date born, const std::string& reason,
                    const Stops& stop) {
    auto facts = facts_for_link(c.db, member, c.today(), app::Clock::real_now());
    facts.id = c.new_id<StatementId>();
    const auto act = refuse_by_link(born, reason, facts);
    if (!act) stop(base::name(act.error()), words(act.error()), "");
    return {act->statement, c.record(case_of(act->statement), act->unit, *act)};
}

std::optional<Invited> invited(app::Site& site, std::string_view token) {
    const auto db = site.database.reader();
    const auto id = member_of(db, token);
    const auto member = id ? load_member(db, *id) : std::nullopt;
    if (!member) return std::nullopt;
    auto actor = link_actor(db, *member);
    const auto day = base::day_in(actor.zone, site.clock.now());
    return Invited{*member, std::move(actor), facts_for_link(db, *member, day, app::Clock::real_now()),
                   std::string(token)};
}

app::Actor link_actor(store::Connection& db, const Member& member) {
    app::Actor out{
        .person = member.id, .unit = member.unit, .name = member.name, .position = member.position};
    if (const auto unit = people::load_unit(db, member.unit)) out.zone = unit->zone;
    return out;
}

}  // namespace statements

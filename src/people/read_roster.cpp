#include "people/read_roster.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace people {
namespace {

using enum RosterColumn;

constexpr std::size_t longest = 300;
constexpr std::size_t exact_digits = 15;  // of a number, in a spreadsheet

bool digits(std::string_view text, std::size_t count) {
    return text.size() == count && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Numbers are typed in groups, with spaces or dots.
std::string without_groups(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '.' && c != '-') out += c;
    return out;
}

std::optional<base::Date> day_from(std::string_view text) {
    if (const auto iso = base::date_from(text)) return iso;
    const auto parts = base::split(text, text.find('/') == text.npos ? '-' : '/');
    if (parts.size() != 3) return std::nullopt;
    std::array<int, 3> n{};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto end = parts[i].data() + parts[i].size();
        // What is no number stays 0, and no date has that.
        if (std::from_chars(parts[i].data(), end, n[i]).ptr != end) return std::nullopt;
    }
    return n[2] < 1900 ? std::nullopt : base::date_from(n[2], n[1], n[0]);
}

// NIP: date of birth, month of appointment, sex, serial number (BKN's form; 21 for the month of a PPPK).
bool is_nip(std::string_view text) {
    if (!digits(text, 18)) return false;
    return base::date_from(std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" +
                           std::string(text.substr(6, 2)))
        .has_value();
}

class LineReader {
public:
    LineReader(const RosterLine& line, RosterTable table) : line_(line), heads_(heads_of(table)) {}

    std::string text(RosterColumn c) {
        const auto& cell = line_.at(c);
        if (cell.formula) return fault(c, RosterFault::formula), "";
        if (cell.text.size() > longest) return fault(c, RosterFault::too_long), "";
        if (cell.text.empty() && required(c)) fault(c, RosterFault::missing);
        return cell.text;
    }
    std::string number(RosterColumn c, bool (*fits)(std::string_view), RosterFault otherwise) {
        const auto out = without_groups(text(c));
        if (out.empty()) return out;
        if (line_.at(c).number && (out.size() > exact_digits || out.find_first_of("eE") != out.npos))
            return fault(c, RosterFault::digits_lost), "";
        if (!fits(out)) return fault(c, otherwise), "";
        return out;
    }
    UnitId unit() {
        const auto written = text(RosterColumn::unit);
        std::int64_t code = 0;
        const auto end = written.data() + written.size();
        const auto [at, wrong] = std::from_chars(written.data(), end, code);
        const bool fits = wrong == std::errc{} && at == end && (code == 1 || (code >= 1100 && code <= 9999));
        if (!fits) fault(RosterColumn::unit, RosterFault::not_a_unit_code);
        return UnitId{fits ? code : 0};
    }
    template <class E, class LabelOf>
    E choice(RosterColumn c, LabelOf label_of) {
        const auto written = text(c);
        const auto wanted = base::fold(written);
        for (std::size_t i = 0; i < base::names<E>.size(); ++i) {
            const auto value = static_cast<E>(i);
            const rules::Label l = label_of(value);
            if (written == base::names<E>[i] || wanted == base::fold(l.id) || wanted == base::fold(l.en))
                return value;
        }
        if (!written.empty()) fault(c, RosterFault::not_in_list);
        return E{};
    }
    std::optional<base::Date> day(RosterColumn c) {
        const auto written = text(c);
        const auto out = day_from(written);
        if (!out && !written.empty()) fault(c, RosterFault::not_a_day);
        return out;
    }
    PersonNumbers numbers() {
        PersonNumbers out{number(nip, is_nip, RosterFault::not_a_nip),
                          number(
                              nik, [](std::string_view t) { return digits(t, 16); }, RosterFault::not_a_nik),
                          text(member_number)};
        const bool any = !line_.at(nip).text.empty() || !line_.at(nik).text.empty() ||
                         !line_.at(member_number).text.empty();
        if (!any) fault(nip, RosterFault::no_number);
        return out;
    }
    void in_order(std::optional<base::Date> from_day, std::optional<base::Date> until_day) {
        if (from_day && until_day && *until_day < *from_day) fault(until, RosterFault::ends_too_early);
    }
    void fault(RosterColumn c, RosterFault why) {
        if (std::ranges::none_of(faults, [&](const CellFault& f) { return f.column == c; }))
            faults.push_back({c, why});
    }
    template <class T>
    Read<T> done(T value) {
        if (!faults.empty()) return refuse(std::move(faults));
        return value;
    }

    std::vector<CellFault> faults;

private:
    bool required(RosterColumn c) const {
        return std::ranges::any_of(heads_, [&](const RosterHead& h) { return h.column == c && h.required; });
    }

    const RosterLine& line_;
    std::span<const RosterHead> heads_;
};

rules::Label kind_label(rules::PositionKind kind) { return rules::label(kind); }
rules::Label staff_label(StaffKind kind) { return label(kind); }
rules::Label holding_label(Holding holding) { return label(holding); }
rules::Label zone_label(base::Zone z) {
    switch (z) {
        case base::Zone::wib: return {"WIB", "WIB"};
        case base::Zone::wita: return {"WITA", "WITA"};
        case base::Zone::wit: break;
    }
    return {"WIT", "WIT"};
}

bool is_address(std::string_view text) {
    const auto at = text.find('@');  // behind none there is no dot either
    return at > 0 && text.find('.', at) != text.npos && text.find_first_of(" ,;<>\"") == text.npos &&
           text.find('@', at + 1) == text.npos && text.back() != '.';
}

}  // namespace

Read<UnitLine> read_unit(const RosterLine& line) {
    LineReader r(line, RosterTable::units);
    UnitLine out{.unit = r.unit(), .name = r.text(name), .zone = r.choice<base::Zone>(zone, zone_label)};
    const auto written = r.text(seats);
    const auto* end = written.data() + written.size();
    const auto [rest, error] = std::from_chars(written.data(), end, out.seats);
    if (rest != end || error != std::errc{} || out.seats < 1 || out.seats > 15)
        r.fault(seats, RosterFault::not_a_count);
    return r.done(std::move(out));
}

Read<PositionLine> read_position(const RosterLine& line) {
    LineReader r(line, RosterTable::positions);
    PositionLine out{.code = r.text(code),
                     .unit = r.unit(),
                     .kind = r.choice<rules::PositionKind>(position_kind, kind_label),
                     .title = r.text(title),
                     .superior = r.text(superior)};
    return r.done(std::move(out));
}

Read<OfficialLine> read_official(const RosterLine& line) {
    LineReader r(line, RosterTable::people);
    OfficialLine out{.numbers = r.numbers(),
                     .name = r.text(name),
                     .kind = r.choice<StaffKind>(staff_kind, staff_label),
                     .unit = r.unit(),
                     .position_kind = r.choice<rules::PositionKind>(position_kind, kind_label),
                     .title = r.text(title),
                     .position = r.text(position),
                     .superior = r.text(superior),
                     .from = r.day(from),
                     .until = r.day(until),
                     .instrument = r.text(instrument),
                     .details = {}};
    out.details = {
        .nik = out.numbers.nik, .born = r.day(born), .email = r.text(email), .phone = r.text(phone)};
    if (!out.details.email.empty() && !is_address(out.details.email))
        r.fault(email, RosterFault::not_an_address);
    r.in_order(out.from, out.until);
    return r.done(std::move(out));
}

Read<AppointmentLine> read_appointment(const RosterLine& line) {
    LineReader r(line, RosterTable::appointments);
    AppointmentLine out{.numbers = r.numbers(),
                        .position = r.text(position),
                        .holding = r.choice<Holding>(holding, holding_label),
                        .from = {},
                        .until = {},
                        .instrument = {}};
    const auto first = r.day(from);
    out.from = first.value_or(base::Date{});
    out.until = r.day(until);
    out.instrument = r.text(instrument);
    if (out.holding != Holding::definitive && out.instrument.empty())
        r.fault(instrument, RosterFault::missing);
    r.in_order(first, out.until);
    return r.done(std::move(out));
}

}  // namespace people

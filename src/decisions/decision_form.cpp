#include "decisions/decision_form.hpp"

#include <charconv>

namespace decisions {

using web::Text;

namespace {

constexpr std::int64_t most_items = 200;
constexpr std::size_t longest_text = 4000, longest_reason = 1000;

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// "9.30", "09:30", "14.05 WIB": minutes of the day.
std::optional<std::chrono::minutes> time_of_day(std::string_view text) {
    const auto mark = text.find_first_of(".:");
    if (mark == text.npos || mark == 0 || mark > 2 || text.size() < mark + 3) return std::nullopt;
    const auto rest = text.substr(mark + 3);
    if (!rest.empty() && rest != " WIB" && rest != " WITA" && rest != " WIT") return std::nullopt;
    const auto hour = whole_number(text.substr(0, mark)), minute = whole_number(text.substr(mark + 1, 2));
    if (!hour || !minute || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59) return std::nullopt;
    return std::chrono::hours{*hour} + std::chrono::minutes{*minute};
}

std::int64_t item_number(web::Reader& read) {
    return read.number("item", Text("Sebutkan nomor butir agenda.", "Give the number of the agenda item."), 1,
                       most_items);
}

}  // namespace

PlenaryInput parse_plenary(const web::Form& form, web::Faults& faults, base::Zone zone) {
    web::Reader read(form, faults);
    PlenaryInput out;
    out.unit = read.optional_id<UnitId>("unit").value_or(UnitId{});
    const auto day = read.date("date", Text("Isi hari rapat, misalnya 26 11 2026.",
                                            "Enter the day of the plenary, for example 26 11 2026."));
    const auto time = time_of_day(form.get("time"));
    if (!time)
        faults.add("time",
                   Text("Isi jam mulai, misalnya 10.00.", "Enter the time it begins, for example 10:00."));
    if (time) out.plenary.at = base::start_of(day, zone) + *time;
    out.plenary.place =
        read.text("place", Text("Isi ruang atau tautan rapat.", "Enter the room or the link."), 300);
    out.plenary.access =
        read.choice<Access>("access", Text("Pilih terbuka atau tertutup.", "Choose open or closed."));
    out.plenary.purpose =
        read.choice<rules::Purpose>("purpose", Text("Pilih jenis rapat.", "Choose what the plenary is for."));
    for (const auto given : form.all("matters")) {
        const auto matter = MatterId::from(given);
        if (!matter) {
            faults.add("matters", Text("Pilih urusan dari daftar.", "Choose matters from the list."));
            break;
        }
        out.matters.push_back(*matter);
    }
    out.fewest_exits = form.get("order") == "fewest_exits";
    if (form.all("matters").empty())
        faults.add("matters", Text("Pilih paling sedikit satu urusan.", "Choose at least one matter."));
    return out;
}

std::vector<AttendanceEntry> parse_attendance(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    std::vector<AttendanceEntry> out;
    const auto count = read.group_size("members");
    for (std::size_t i = 0; i < count; ++i) {
        auto one = read.group("members", i);
        if (one.blank("presence")) continue;
        AttendanceEntry entry;
        entry.person = one.id<PersonId>("person", Text("Sebutkan anggotanya.", "Say which member."));
        entry.presence = one.choice<Presence>(
            "presence", Text("Pilih hadir, tidak hadir, atau izin.", "Choose present, absent or excused."));
        entry.reason = one.optional_text("reason", longest_reason);
        if (entry.presence == Presence::excused && entry.reason.empty())
            one.fault("reason", Text("Tuliskan alasan anggota yang izin.",
                                     "Write the reason of a member who is excused."));
        if (entry.presence != Presence::excused) entry.reason.clear();
        out.push_back(std::move(entry));
    }
    if (out.empty() && faults.empty())
        faults.add("members-0-presence", Text("Catat kehadiran paling sedikit satu anggota.",
                                              "Record the attendance of at least one member."));
    return out;
}

ChairInput parse_chair(const web::Form& form, web::Faults& faults, const std::string& prefix) {
    web::Reader read(form, faults, prefix);
    ChairInput out;
    out.item = read.optional_number("item", 0, most_items).value_or(0);
    out.person =
        read.id<PersonId>("person", Text("Pilih anggota yang memimpin.", "Choose the member who presides."));
    return out;
}

VoteInput parse_vote(const web::Form& form, web::Faults& faults, const std::string& prefix) {
    web::Reader read(form, faults, prefix);
    VoteInput out;
    out.item = item_number(read);
    out.choice = read.choice<Choice>(
        "choice", Text("Pilih setuju, tidak setuju, atau abstain.", "Choose in favour, against or abstain."));
    return out;
}

ItemInput parse_decision(const web::Form& form, web::Faults& faults, const std::string& prefix) {
    web::Reader read(form, faults, prefix);
    ItemInput out;
    out.item = item_number(read);
    out.text = read.text("text", Text("Tuliskan isi keputusannya.", "Write what was decided."), longest_text);
    return out;
}

ItemInput parse_reason(const web::Form& form, web::Faults& faults, const std::string& prefix) {
    web::Reader read(form, faults, prefix);
    ItemInput out;
    out.item = item_number(read);
    out.text = read.text("reason", Text("Tuliskan alasannya.", "Write the reason."), longest_reason);
    return out;
}

OpenInput parse_open(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    return {read.optional_choice<rules::Continuation>("continuation")
                .value_or(rules::Continuation::first_sitting)};
}

AloneInput parse_alone(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    AloneInput out;
    out.verdict = read.choice<Verdict>(
        "verdict", Text("Pilih disetujui atau tidak disetujui.", "Choose approved or not approved."));
    out.text = read.text("text", Text("Tuliskan isi keputusannya.", "Write what was decided."), longest_text);
    return out;
}

AnnulInput parse_annulment(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    AnnulInput out;
    out.by = read.choice<AnnulledBy>("by", Text("Pilih siapa yang membatalkan.", "Choose who annuls."));
    out.defect = read.choice<Defect>("defect", Text("Pilih cacatnya.", "Choose the defect."));
    out.reason = read.text("reason", Text("Tuliskan alasannya.", "Write the reason."), longest_reason);
    out.judgment = read.optional_text("judgment", 200);
    out.conflicted = read.optional_id<PersonId>("conflicted").value_or(PersonId{});
    // UU 30/2014 art. 66 (5): after a court the limit runs from its order, however long the defect is known.
    out.found_on =
        out.by == AnnulledBy::court_order
            ? read.date("judged_on",
                        Text("Isi tanggal putusan pengadilan.", "Enter the day of the court's ruling."))
            : read.date("found_on",
                        Text("Isi hari cacatnya ditemukan.", "Enter the day the defect was found."));
    return out;
}

std::optional<std::int64_t> version_read(const web::Request& request, const web::Form& form) {
    auto given = request.header("if-match");
    if (given.empty()) given = form.get("_version");
    if (given.empty()) return std::nullopt;
    if (given.size() >= 2 && given.front() == '"' && given.back() == '"')
        given = given.substr(1, given.size() - 2);
    return whole_number(given).value_or(-1);
}

}  // namespace decisions

// From what people fill in to what the use cases take.
#include <charconv>

#include "people/people_rows.hpp"
#include "training/training_form.hpp"

namespace training {
namespace {

using web::Text;

enum class For { own, below, chosen };

}  // namespace
}  // namespace training

template <>
inline constexpr auto base::names<training::For> = std::array{"own"sv, "below"sv, "chosen"sv};

namespace training {
namespace {

// "10.00", "10:00" or "9.30".
std::optional<std::chrono::minutes> clock_from(std::string_view text) {
    const auto mark = text.find_first_of(".:");
    if (mark == text.npos || text.size() - mark != 3) return std::nullopt;
    const auto number = [](std::string_view digits) -> int {
        int out = -1;
        const auto [end, bad] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
        return bad == std::errc{} && end == digits.data() + digits.size() ? out : -1;
    };
    const int hour = number(text.substr(0, mark)), minute = number(text.substr(mark + 1));
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
    return std::chrono::hours{hour} + std::chrono::minutes{minute};
}

Venue parse_venue(web::Reader& read, const web::Form& form, base::Zone zone) {
    Venue out;
    out.mode = read.choice<Mode>("mode", Text("Pilih tatap muka atau daring", "Choose in a room or online"));
    if (out.mode == Mode::in_room && form.has("mode"))
        out.place = read.text("place", Text("Isi tempat acara", "Enter the place"));
    if (out.mode == Mode::online) {
        out.link = read.text("link", Text("Isi tautan acara", "Enter the link"), 500);
        if (!out.link.empty() && (!out.link.starts_with("https://") || !web::Url::ok(out.link)))
            read.fault("link", Text("Isi tautan yang dimulai dengan https://",
                                    "Enter a link that begins with https://"));
    }
    const auto day = read.date("date", Text("Isi hari acara", "Enter the day"));
    const auto time = clock_from(form.get("time"));
    if (!time)
        read.fault("time", Text("Isi jam mulai, misalnya 10.00", "Enter when it begins, such as 10:00"));
    out.starts = base::start_of(day, zone) + time.value_or(std::chrono::minutes{});
    out.minutes = read.number(
        "minutes",
        Text("Isi lamanya dalam menit, 15 sampai 480", "Enter how long it takes in minutes, 15 to 480"), 15,
        480);
    return out;
}

}  // namespace

CallInput parse_call(const web::Form& form, web::Faults& faults, UnitId own, base::Zone zone) {
    web::Reader read(form, faults);
    CallInput out;
    out.topic = read.choice<rules::TrainingTopic>("topic", Text("Pilih pokok bahasan", "Choose the topic"));
    out.title = read.text("title", Text("Isi judul acara", "Enter a title"));
    out.venue = parse_venue(read, form, zone);
    switch (
        read.choice<For>("for", Text("Pilih kantor yang diundang", "Choose the offices that are called"))) {
        case For::own: out.audience.offices = {{own, own}}; break;
        case For::below: out.audience.offices = {people::range_of(own)}; break;
        case For::chosen:
            for (const auto text : form.all("offices")) {
                const auto unit = UnitId::from(text);
                if (unit && *unit) out.audience.offices.push_back(people::range_of(*unit));
            }
            if (out.audience.offices.empty())
                read.fault("offices", Text("Pilih paling sedikit satu kantor", "Choose at least one office"));
            break;
    }
    out.audience.kinds =
        read.choices<people::StaffKind>("kinds", Text("Pilih siapa yang diundang", "Choose who is called"));
    return out;
}

MoveInput parse_move(const web::Form& form, web::Faults& faults, base::Zone zone) {
    web::Reader read(form, faults);
    MoveInput out;
    out.venue = parse_venue(read, form, zone);
    out.reason = parse_reason(form, faults);
    return out;
}

std::string parse_reason(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    return read.text("reason", Text("Isi alasannya", "Enter the reason"), 500);
}

Answers parse_answers(const web::Form& form) {
    Answers out;
    for (const auto& question : rules::all_questions()) {
        const auto chosen = form.get("answer-" + std::string(question.key));
        if (chosen.size() == 1 && chosen[0] >= '0' && chosen[0] < '0' + static_cast<int>(rules::quiz_options))
            out.emplace(question.key, static_cast<std::size_t>(chosen[0] - '0'));
    }
    return out;
}

std::string_view type_of(std::string_view bytes) {
    if (bytes.starts_with("%PDF-")) return "application/pdf";
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return "image/png";
    if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
    return {};
}

}  // namespace training

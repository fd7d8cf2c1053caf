#include "complaints/filing_words_pages.hpp"

#include <algorithm>

namespace complaints {

using namespace web::literals;
using web::Text;

web::Text words(Track track) {
    switch (track) {
        case Track::report: return Text("Laporan benturan kepentingan", "Report of a conflict of interest");
        case Track::tip: return Text("Laporan rahasia", "Confidential tip");
        case Track::complaint: break;
    }
    return Text("Pengaduan pelayanan", "Complaint about service");
}

web::Text words(State state) {
    switch (state) {
        case State::received: return Text("Diterima", "Received");
        case State::verified: return Text("Ditelaah", "Verified");
        case State::needs_completion: return Text("Perlu dilengkapi", "To be completed");
        case State::examined: return Text("Diperiksa", "Under examination");
        case State::concluded: return Text("Disimpulkan", "Concluded");
        case State::closed: return Text("Selesai", "Closed");
        case State::withdrawn: return Text("Dianggap dicabut", "Deemed withdrawn");
        case State::handed_over: return Text("Diteruskan", "Handed over");
        case State::forgotten: break;
    }
    return Text("Dimusnahkan", "Destroyed");
}

web::Text words(Outcome outcome) {
    switch (outcome) {
        case Outcome::proven: return Text("Terbukti", "Proven");
        case Outcome::partly: return Text("Terbukti sebagian", "Proven in part");
        case Outcome::not_proven: return Text("Tidak terbukti", "Not proven");
        case Outcome::none: break;
    }
    return Text("Belum ada kesimpulan", "No conclusion yet");
}

web::Text words(Channel channel) {
    switch (channel) {
        case Channel::anonymous: return Text("Tanpa nama", "Without a name");
        case Channel::confidential: return Text("Nama dirahasiakan", "Name kept secret");
        case Channel::named: break;
    }
    return Text("Dengan nama", "With a name");
}

web::Fragment state_tag(web::Lang lang, State state) {
    using enum web::Meaning;
    switch (state) {
        case State::received: return web::tag(lang, waiting, words(state));
        case State::needs_completion: return web::tag(lang, attention, words(state));
        case State::closed: return web::tag(lang, done, words(state));
        case State::withdrawn:
        case State::forgotten: return web::tag(lang, stopped, words(state));
        default: break;
    }
    return web::tag(lang, neutral, words(state));
}

namespace {

struct QuestionWords {
    std::string_view key;
    Text text;
};
const QuestionWords questions[] = {
    {"about", Text("Tentang apa", "About")},
    {"what", Text("Apa yang terjadi", "What happened")},
    {"who", Text("Siapa yang terlibat", "Who is involved")},
    {"where", Text("Di mana", "Where")},
    {"when", Text("Kapan", "When")},
    {"how", Text("Bagaimana terjadinya", "How it happened")},
    {"known", Text("Dari mana Anda mengetahuinya", "How you know")},
    {"remedy", Text("Apa yang Anda harapkan", "What you ask for")},
    {"elsewhere", Text("Sudah dilaporkan ke mana", "Reported elsewhere")},
};

}  // namespace

web::Text question(std::string_view key) {
    for (const auto& q : questions)
        if (q.key == key) return q.text;
    return Text("Lain-lain", "Other");
}

bool is_question(std::string_view key) {
    return std::ranges::any_of(questions, [&](const QuestionWords& q) { return q.key == key; });
}

std::string answer_words(web::Lang lang, const std::pair<std::string, std::string>& answer) {
    if (answer.first != "about") return answer.second;
    switch (base::from_name<About>(answer.second).value_or(About::violation)) {
        case About::conflict: return web::say(lang, Text("Benturan kepentingan", "A conflict of interest"));
        case About::service: return web::say(lang, Text("Pelayanan", "Service"));
        case About::violation: break;
    }
    return web::say(lang, Text("Dugaan pelanggaran lain", "Another suspected breach"));
}

web::Fragment clock_list(web::Lang lang, const Filing& filing, base::Date today) {
    std::vector<web::SummaryRow> rows;
    for (const auto& clock : filing.clocks) {
        const auto day = web::long_date(lang, clock.due);
        std::string text;
        if (clock.done)
            text = web::say(lang, Text("{}, dilakukan {}", "{}, done {}"), day, *clock.done);
        else if (clock.late(today))
            text = web::say(lang, Text("{} (sudah lewat)", "{} (past)"), day);
        else
            text = web::say(lang, Text("{}, sisa {} hari", "{}, {} days left"), day,
                            (clock.due - today).count());
        rows.push_back(web::summary_row(app::say(lang, rules::deadline(clock.key).label), text));
    }
    return web::summary_list(lang, rows);
}

std::string size_words(web::Lang lang, std::uint64_t bytes) {
    const auto kib = static_cast<std::int64_t>((bytes + 1023) / 1024);
    if (kib < 1024) return web::number(lang, kib) + " KB";
    return web::number(lang, (kib + 1023) / 1024) + " MB";
}

web::Fragment file_list(web::Lang lang, const Message& message) {
    if (message.files.empty()) return {};
    return R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
        web::each(message.files, [&](const SealedFile& f) {
            if (f.type.empty()) return R"(<li>{} ({})</li>)"_html(f.name, size_words(lang, f.original.size));
            return R"(<li>{} ({}, {})</li>)"_html(f.name, f.type, size_words(lang, f.original.size));
        }));
}

}  // namespace complaints

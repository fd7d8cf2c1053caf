#include "complaints/file_form.hpp"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <unordered_map>

#include "base/hash.hpp"
#include "complaints/assign_handler.hpp"
#include "complaints/gauge_flood.hpp"
#include "people/people_rows.hpp"
#include "sealing/work.hpp"

namespace complaints {
namespace {

using web::Text;

// The questions, in the order of the form; `needed` without which nobody can begin.
struct Question {
    const char* key;
    std::size_t most;
    std::optional<Text> missing;
};
const Question questions[] = {
    {"what", most_text, Text("Ceritakan apa yang terjadi", "Tell what happened")},
    {"who", 500,
     Text("Tulis siapa yang terlibat, atau tulis \"tidak tahu\"", "Enter who is involved, or \"not known\"")},
    {"where", 500, {}},
    {"when", 200, {}},
    {"how", most_text, {}},
    {"known", 2000, {}},
    {"remedy", 2000, {}},
    {"elsewhere", 500, {}},
};

class Gate {
public:
    struct Levels {
        double all, here;
    };
    Levels count(std::string_view address, std::int64_t now) {
        const std::scoped_lock lock(mutex_);
        renew(now);
        const double all = meter_.add(now);
        if (address.empty()) return {all, 0};
        // Full of strangers: start again rather than grow. Who floods from many places gains a count of
        // three.
        if (places_.size() > 50'000) places_.clear();
        const auto place = std::string(key_.derive(address).view().substr(0, 8));
        return {all, places_[place].add(now)};
    }
    double level(std::int64_t now) {
        const std::scoped_lock lock(mutex_);
        return meter_.at(now);
    }

private:
    void renew(std::int64_t now) {
        if (now / 86'400 == day_) return;
        day_ = now / 86'400;
        key_ = sealing::Key::random();
        places_.clear();
    }
    std::mutex mutex_;
    Meter meter_;
    sealing::Key key_ = sealing::Key::random();
    std::int64_t day_ = 0;
    std::unordered_map<std::string, Meter> places_;
};
Gate& gate() {
    static Gate it;
    return it;
}
std::int64_t seconds(const app::Site& site) { return site.clock.now().time_since_epoch().count(); }

std::vector<sealing::PublicKey> keys_in(const std::vector<Reader>& people) {
    std::vector<sealing::PublicKey> out;
    for (const auto& one : people)
        if (const auto key = sealing::public_key_from(one.public_key)) out.push_back(*key);
    return out;
}

std::string all_words(const FilingInput& input) {
    std::string out;
    for (const auto& [question, answer] : input.answers) out += answer + "\n";
    return out;
}

}  // namespace

FilingInput parse_filing(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    FilingInput out;
    out.about = read.choice<About>("about", Text("Pilih hal yang Anda laporkan", "Select what it is about"));
    out.channel = read.choice<Channel>(
        "channel", Text("Pilih apakah nama Anda disebutkan", "Select whether you give your name"));
    out.unit = read.optional_id<UnitId>("unit").value_or(people::the_nation);
    for (const auto& q : questions) {
        auto answer = q.missing ? read.text(q.key, *q.missing, q.most) : read.optional_text(q.key, q.most);
        if (!answer.empty()) out.answers.emplace_back(q.key, std::move(answer));
    }
    if (out.channel != Channel::anonymous)
        out.identity = {read.optional_text("name", 200), read.optional_text("contact", 200),
                        read.optional_text("address", 500), read.optional_text("relation", 200)};
    for (const auto one : form.all("left_out"))
        if (const auto id = PersonId::from(one); id && out.left_out.size() < 50) out.left_out.push_back(*id);
    out.work = form.get("work");
    return out;
}

MessageInput parse_message(const web::Form& form, bool files_came, web::Faults& faults) {
    web::Reader read(form, faults);
    MessageInput out;
    out.retaliation = read.boolean("retaliation");
    const Text missing("Tulis pesan Anda", "Write your message");
    out.text = files_came ? read.optional_text("text", most_text) : read.text("text", missing, most_text);
    return out;
}

bool close_to(store::Connection& db, PersonId person, const Searched& words, base::Date day) {
    return std::ranges::any_of(people::interests_of(db, person, day), [&](const people::Interest& interest) {
        return words.mentions(interest.name) || words.mentions(interest.organization);
    });
}

Audience audience_of(store::Connection& db, const FilingInput& input, base::Date day) {
    const Searched words(all_words(input));
    const auto fit = [&](std::vector<Reader> team) {
        std::erase_if(team, [&](const Reader& r) {
            const bool out = std::ranges::find(input.left_out, r.person) != input.left_out.end();
            return out || words.mentions(r.name) || close_to(db, r.person, words, day);
        });
        return team;
    };
    Audience out{.readers = fit(readers_for(db, input.unit, day)),
                 .watchers = fit(watchers_for(db, input.unit, day))};
    if (out.readers.empty()) out.readers = fit(readers_for(db, people::the_nation, day));
    return out;
}

std::string sent_mark(const app::Site& site, std::string_view form_key) {
    return std::string(house_key_of(site).derive("jernih-sent/v1\n" + std::string(form_key)).view());
}

Prepared prepare(app::Site& site, const FilingInput& input, const Filed& filed, std::vector<SealedFile> files,
                 std::vector<std::int64_t> numbers, const Audience& audience, std::string_view form_key,
                 Lane lane, base::Date day) {
    using sealing::Kind;
    Prepared out{.rows = {}, .code = sealing::fresh_code(), .evidence_missing = filed.evidence_missing};
    auto& filing = out.rows.filing;
    filing.id = FilingId{random_number()};
    filing.unit = input.unit;
    filing.track = filed.track;
    filing.channel = input.channel;
    filing.lane = lane;
    filing.filed = day;
    filing.clocks = filed.clocks;
    const auto at = [&](Kind kind) { return context(site, kind, filing.id); };

    const auto report = sealing::KeyPair::fresh();
    const auto identity = sealing::Key::random();
    out.rows.boxes.public_key = sealing::view(report.open);
    if (input.channel != Channel::anonymous) {
        auto plain = sealing::padded(to_json(input.identity), sealing::message_bucket);
        out.rows.boxes.identity = sealing::seal_under(identity, sealing::bytes(at(Kind::identity)), plain);
        sealing::wipe(plain);
    }
    const auto keys = sealing::keys_of(out.code, house_key_of(site));
    out.rows.lookup.assign(keys.lookup.begin(), keys.lookup.end());
    out.rows.boxes.code_box =
        sealing::seal_under(keys.key, sealing::bytes(at(Kind::code)), report.secret.view());
    out.rows.sent = sent_mark(site, form_key);

    out.rows.slots =
        sealing::seal_grants(keys_in(audience.readers), at(Kind::grant), {report.secret, identity});
    if (!audience.watchers.empty())
        std::ranges::copy(sealing::seal_grants(keys_in(audience.watchers), at(Kind::grant), {}),
                          std::back_inserter(out.rows.slots));

    Message first{.side = Side::complainant, .kind = MessageKind::filing, .day = day};
    first.answers = input.answers;
    first.answers.emplace_back("about", std::string(base::name(input.about)));
    for (const auto person : input.left_out) first.answers.emplace_back("left_out", person.text());
    first.files = std::move(files);
    auto plain = to_json(first);
    out.rows.first_message = sealing::seal_message(report.secret, at(Kind::message), {}, plain).bytes;
    sealing::wipe(plain);
    out.rows.files = std::move(numbers);
    return out;
}

Lane weigh(app::Site& site, std::string_view address, std::string_view form_key, std::string_view work) {
    const bool place = !address.empty() && !address.starts_with("127.") && address != "::1";
    const auto levels = gate().count(place ? address : std::string_view{}, seconds(site));
    return lane_for({.an_hour = levels.all,
                     .work_bits = sealing::work_in(form_key, work),
                     .from_known_place = place,
                     .from_here = levels.here});
}

int bits_now(app::Site& site) { return bits_asked(gate().level(seconds(site))); }

}  // namespace complaints

#include "declarations/act_form.hpp"

#include <charconv>

#include "app/status_page.hpp"
#include "declarations/trail_rows.hpp"
#include "web/json.hpp"

namespace declarations {

using web::Text;

namespace {

// One request on one declaration, as the writer's turn needs it.
struct Asked {
    app::Site& site;
    web::Request request;
    web::Form form;
    DeclarationId id;
    Way way;
};

template <class Refusal>
[[noreturn]] void refuse_it(const Asked& asked, const app::Actor& actor, Refusal why) {
    const auto said = words(why);
    if (!asked.way.faulty)
        throw app::Stop{
            app::refused(asked.site, asked.request, base::name(why), said.sentence, article(why))};
    web::Faults faults;
    faults.add(said.field, said.sentence);
    throw app::Stop{asked.way.faulty(asked.site, asked.request, actor, asked.id, asked.form, faults, 409)};
}

template <class Value, class Refusal>
const Value& must(const Asked& asked, const app::Change& change, const Result<Value, Refusal>& result) {
    if (!result) refuse_it(asked, change.actor, result.error());
    return *result;
}

app::Answer answer_for(const Asked& asked, app::Change& change) {
    auto out = asked.way.speaks == Speaks::page
                   ? app::Answer::see(web::path("/deklarasi/{}", asked.id))
                   : app::Answer::json(json_of(change.db, *load_declaration(change.db, asked.id)));
    // The receipt is that of the act on the declaration, not of what followed from it on the matter.
    if (const auto trail = trail_of(change.db, case_of(asked.id)); !trail.empty())
        out.receipt_of = trail.back().index;
    return out;
}

// Parses, and inside the transaction finds the declaration as the actor may see it, compares versions,
// carries out.
template <class Input>
web::Outcome act(app::Site& site, web::Request& request, const app::Actor& actor, Way way,
                 Input (*parse)(const web::Form&, web::Faults&),
                 void (*carry_out)(app::Change&, const Asked&, const Declaration&, const Input&)) {
    const auto id = request.id<DeclarationId>("id");
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    {
        const auto db = site.database.reader();
        if (!id ||
            !find_declaration(
                db, *id, app::scope(actor.person, app::Action::read_declaration, app::today(site, actor))))
            return app::not_found(site, request);
    }
    web::Faults faults;
    const auto input = parse(*form, faults);
    if (!faults.empty())
        return way.faulty ? way.faulty(site, request, actor, *id, *form, faults, 422)
                          : web::problem(faults, request.lang);
    const Asked asked{site, request, *form, *id, way};
    return app::write(site, request, actor, [asked, input, carry_out](app::Change& change) -> app::Answer {
        const auto now =
            find_declaration(change.db, asked.id,
                             app::scope(change.actor.person, app::Action::read_declaration, change.today()));
        if (!now) throw app::Stop{app::not_found(asked.site, asked.request)};
        const auto seen = version_seen(asked.request, asked.form);
        if (seen && *seen != now->version) throw app::Stop{app::changed_meanwhile(asked.site, asked.request)};
        carry_out(change, asked, *now, input);
        return answer_for(asked, change);
    });
}

std::string reason(const web::Form& form, web::Faults& faults, std::string_view field, Text missing) {
    // Each form of the page has names of its own; the API says "reason".
    return web::Reader(form, faults).text(form.has("reason") ? "reason" : field, missing, 4000);
}

struct Nothing {};
Nothing parse_nothing(const web::Form&, web::Faults&) { return {}; }

}  // namespace

std::optional<std::int64_t> version_seen(const web::Request& request, const web::Form& form) {
    std::string_view text = request.header("if-match");
    if (text.size() > 2 && text.starts_with('"') && text.ends_with('"'))
        text = text.substr(1, text.size() - 2);
    if (text.empty()) text = form.get("_version");
    if (text.empty()) return std::nullopt;
    std::int64_t value = -1;  // what is no number was never a version of ours
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return -1;
    return value;
}

Ruling parse_ruling(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    Ruling out;
    out.truth = read.choice<Truth>(
        "truth", Text("Pilih apakah benturan itu ada", "Select whether there is a conflict"));
    out.truth_reason =
        read.text("truth_reason",
                  Text("Tulis alasan mengapa ada atau tidak ada", "Write why there is one or not"), 4000);
    out.controls = read.choices<rules::Control>("controls");
    out.until = read.optional_date("until");
    out.substitute = read.optional_id<PersonId>("substitute").value_or(PersonId{});
    if (form.get("truth") != base::name(Truth::conflict)) {
        out.from = read.optional_date("from").value_or(base::Date{});
        return out;
    }
    out.impact = read.choice<rules::Impact>(
        "impact", Text("Pilih seberapa besar dampaknya", "Select how much it weighs"));
    out.impact_reason = read.text(
        "impact_reason", Text("Tulis alasan penilaian dampaknya", "Write why the impact is so"), 4000);
    if (out.controls.empty())
        read.fault("controls", Text("Pilih paling sedikit satu pengendalian", "Select at least one control"));
    out.from = read.date("from", Text("Isi hari pertama berlakunya", "Enter the first day it holds"));
    return out;
}

Completion parse_completion(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    return {.description = read.text(
                "description",
                Text("Jelaskan keadaannya dengan kata-kata Anda", "Describe the situation in your own words"),
                4000),
            .what_was_added = read.text("what_was_added",
                                        Text("Tulis apa yang Anda tambahkan", "Write what you added"), 1000)};
}

ControlFollowUp parse_follow_up(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    return {.control = read.choice<rules::Control>(
                "control", Text("Pilih pengendalian yang dilaporkan", "Select the control you report on")),
            .carried_out = read.choice<CarriedOut>(
                "carried_out", Text("Pilih sudah, sebagian, atau belum", "Select yes, partly or no")),
            .note = read.optional_text("note", 2000)};
}

KinshipStatement parse_kinship(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    return {.where = read.choice<AnnouncedIn>(
                "where", Text("Pilih di mana Anda mengumumkannya", "Select where you announced it")),
            .details = read.text(
                "details",
                Text("Tulis rapatnya, atau media dan tautannya", "Write the meeting, or the medium and link"),
                1000),
            .on = read.date("on", Text("Isi tanggal pengumumannya", "Enter the day of the announcement"))};
}

web::Outcome return_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way) {
    return act<std::string>(
        site, request, actor, way,
        [](const web::Form& form, web::Faults& faults) {
            return reason(form, faults, "what_is_missing",
                          Text("Tulis apa yang harus dilengkapi", "Write what has to be completed"));
        },
        [](app::Change& change, const Asked& asked, const Declaration& now, const std::string& missing) {
            const auto& calendar = change.calendar();
            record(change, now,
                   must(asked, change, return_declaration(missing, facts_for_return(change, calendar, now))));
        });
}

web::Outcome complete_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way) {
    return act<Completion>(
        site, request, actor, way, parse_completion,
        [](app::Change& change, const Asked& asked, const Declaration& now, const Completion& completion) {
            const auto& calendar = change.calendar();
            record(change, now,
                   must(asked, change,
                        complete_declaration(completion, facts_for_completion(change, calendar, now))));
        });
}

web::Outcome withdraw_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way) {
    return act<std::string>(
        site, request, actor, way,
        [](const web::Form& form, web::Faults& faults) {
            return reason(form, faults, "withdraw_reason", Text("Tulis alasannya", "Write the reason"));
        },
        [](app::Change& change, const Asked& asked, const Declaration& now, const std::string& why) {
            record_withdrawal(
                change, now,
                must(asked, change, withdraw_declaration(why, facts_for_withdrawal(change, now))));
        });
}

web::Outcome determine_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way) {
    return act<Ruling>(
        site, request, actor, way, parse_ruling,
        [](app::Change& change, const Asked& asked, const Declaration& now, const Ruling& ruling) {
            const auto& calendar = change.calendar();
            const auto facts = facts_for_determination(change, calendar, now, ruling.substitute);
            record_determination(change, now, must(asked, change, determine_declaration(ruling, facts)));
        });
}

web::Outcome receive_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way) {
    return act<Nothing>(site, request, actor, way, parse_nothing,
                        [](app::Change& change, const Asked& asked, const Declaration& now, const Nothing&) {
                            record(change, now,
                                   must(asked, change, receive_declaration(facts_for_receipt(change, now))));
                        });
}

web::Outcome review_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way) {
    return act<std::string>(
        site, request, actor, way,
        [](const web::Form& form, web::Faults& faults) {
            return reason(form, faults, "findings", Text("Tulis hasil telaah", "Write the findings"));
        },
        [](app::Change& change, const Asked& asked, const Declaration& now, const std::string& findings) {
            record(change, now,
                   must(asked, change, review_declaration(findings, facts_for_review(change, now))));
        });
}

web::Outcome send_it_back(app::Site& site, web::Request& request, const app::Actor& actor, Way way) {
    return act<std::string>(
        site, request, actor, way,
        [](const web::Form& form, web::Faults& faults) {
            return reason(form, faults, "send_back_reason", Text("Tulis alasannya", "Write the reason"));
        },
        [](app::Change& change, const Asked& asked, const Declaration& now, const std::string& why) {
            const auto& calendar = change.calendar();
            record_return_to_superior(
                change, now,
                must(asked, change,
                     return_to_superior(why, facts_for_return_to_superior(change, calendar, now))));
        });
}

web::Outcome close_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way) {
    return act<std::string>(
        site, request, actor, way,
        [](const web::Form& form, web::Faults& faults) {
            return reason(form, faults, "conclusion", Text("Tulis kesimpulannya", "Write the conclusion"));
        },
        [](app::Change& change, const Asked& asked, const Declaration& now, const std::string& conclusion) {
            record(change, now,
                   must(asked, change, close_declaration(conclusion, facts_for_closing(change, now))));
        });
}

web::Outcome report_on_control(app::Site& site, web::Request& request, const app::Actor& actor, Way way) {
    return act<ControlFollowUp>(
        site, request, actor, way, parse_follow_up,
        [](app::Change& change, const Asked& asked, const Declaration& now,
           const ControlFollowUp& follow_up) {
            record(change, now,
                   must(asked, change, report_control(follow_up, facts_for_control_report(change, now))));
        });
}

web::Outcome announce_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way) {
    return act<KinshipStatement>(
        site, request, actor, way, parse_kinship,
        [](app::Change& change, const Asked& asked, const Declaration& now, const KinshipStatement& said) {
            record(change, now,
                   must(asked, change, announce_kinship(said, facts_for_announcement(change, now))));
        });
}

web::Outcome attach_to_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way) {
    return act<std::vector<Upload>>(
        site, request, actor, way,
        [](const web::Form& form, web::Faults& faults) {
            auto files = read_evidence(form, "evidence", 0, faults);
            if (files.empty() && faults.empty())
                faults.add("evidence",
                           Text("Pilih berkas yang akan dilampirkan", "Choose the file to attach"));
            return files;
        },
        [](app::Change& change, const Asked& asked, const Declaration& now,
           const std::vector<Upload>& files) {
            for (const auto& file : files) {
                const auto facts = facts_for_evidence(change, now);
                record_evidence(change, now,
                                must(asked, change,
                                     attach_evidence({file.about.name, file.about.type, file.bytes}, facts)),
                                file.bytes);
            }
        });
}

}  // namespace declarations

// Two forms about people: lifting a bar, and answering a finding.
#include "app/status_page.hpp"
#include "app/write.hpp"
#include "matters/declared_rows.hpp"
#include "matters/finding_rows.hpp"
#include "matters/finding_view_form.hpp"
#include "matters/matter_desk_pages.hpp"
#include "matters/matters_routes.hpp"
#include "matters/standing_rows.hpp"
#include "people/people_rows.hpp"
#include "web/json.hpp"

namespace matters {

using web::Fragment, web::Text;
using namespace web::literals;

web::Response lift_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto id = request.id<MatterId>("matter");
    const auto person = request.id<PersonId>("person");
    if (!id || !person) return app::not_found(site, request);
    Fragment fields;
    bool proposed = false;
    const auto build = [&] {
        const auto db = site.database.reader();
        const auto matter =
            find_matter(db, *id, app::scope(actor.person, app::Action::lift_bar, app::today(site, actor)));
        if (!matter || standing_of(db, *id, *person) != Standing::barred) return;
        const auto name = people::name_of(db, *person);
        const auto lift = lift_proposal(db, *id, *person);
        proposed = lift.has_value();
        fields = web::summary_list(lang, {web::summary_row(Text("Urusan", "Matter"), matter->title),
                                          web::summary_row(Text("Yang dilarang", "Who is barred"), name)});
        if (lift)
            fields += web::summary_list(
                lang, {web::summary_row(Text("Diusulkan oleh", "Proposed by"),
                                        people::name_of(db, lift->proposed_by)),
                       web::summary_row(Text("Alasan yang akan diumumkan", "The reason to be published"),
                                        lift->reason)});
    };
    build();
    if (fields.empty()) return app::not_found(site, request);
    fields += web::hidden("action", proposed ? "confirm" : "propose");
    if (!proposed)
        fields += web::textarea(
            lang,
            web::field(lang, form, faults, "reason", Text("Alasan pencabutan", "Reason for lifting the bar"),
                       Text("Sedikitnya 20 huruf. Alasan ini diumumkan.",
                            "At least 20 characters. It is published.")),
            4);
    fields += web::unconfirmed_mark(
        lang,
        Text("Undang-undang tidak mengatur pencabutan. Sistem ini meminta dua orang yang tidak terlibat.",
             "The law does not say how a bar is lifted. This system asks for two uninvolved people."),
        {"UU 30/2014", "Pasal 42 ayat (1)"});
    const Text title = proposed ? Text("Konfirmasi pencabutan larangan", "Confirm lifting the bar")
                                : Text("Usulkan pencabutan larangan", "Propose lifting the bar");
    return app::page(
        site, request, actor, form_frame(web::say(lang, title), web::path("/urusan/{}", *id).str(), faults),
        whole_form(
            request, actor, form, faults, title, web::path("/urusan/{}/larangan/{}", *id, *person), fields,
            proposed ? Text("Konfirmasi pencabutan", "Confirm") : Text("Usulkan pencabutan", "Propose")));
}

web::Response answer_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                          FindingAnswer answer, const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto id = request.id<FindingId>("finding");
    const auto finding = id ? find_finding(site.database.reader(), *id, actor.person) : std::nullopt;
    if (!finding || finding->answer || answer == FindingAnswer::declared)
        return app::not_found(site, request);
    const bool ended = answer == FindingAnswer::no_longer_true;
    auto fields =
        R"(<p class="govuk-body" lang="id">{}<br>{}</p>)"_html(finding->register_says, finding->matter_says) +
        web::hidden("answer", base::name(answer));
    if (ended)
        fields += web::date_input(
            lang, web::date_field(lang, form, faults, "since", Text("Sejak kapan?", "Since when?"),
                                  Text("Contoh: 27 3 2025", "For example: 27 3 2025")));
    fields += web::textarea(lang,
                            web::field(lang, form, faults, "reason",
                                       ended ? Text("Apa yang berubah?", "What changed?")
                                             : Text("Mengapa ini bukan Anda atau kerabat Anda?",
                                                    "Why is this not you or your relative?"),
                                       Text("Jawaban Anda tersimpan dan pertanyaan ini tidak diulang.",
                                            "Your answer is kept and this is not asked again.")),
                            4);
    const Text title = ended ? Text("Sudah tidak benar", "No longer true") : Text("Bukan saya", "Not me");
    return app::page(
        site, request, actor,
        form_frame(web::say(lang, title), web::path("/urusan/{}", finding->matter).str(), faults),
        whole_form(request, actor, form, faults, title,
                   web::path("/urusan/{}/temuan/{}", finding->matter, *id), fields,
                   Text("Simpan jawaban", "Save the answer")));
}

web::Outcome post_answer(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto id = request.id<FindingId>("finding");
    if (!id || !find_finding(site.database.reader(), *id, actor.person)) return app::not_found(site, request);
    web::Faults faults;
    web::Reader read(*form, faults);
    const auto given = read.choice<FindingAnswer>("answer", Text("Pilih jawaban Anda", "Select your answer"));
    const bool ended = given == FindingAnswer::no_longer_true;
    const FindingReply reply{
        .answer = given,
        .reason = given == FindingAnswer::declared
                      ? std::string{}
                      : read.text("reason", Text("Isi alasan jawaban Anda", "Say why"), 1000),
        .since = ended ? std::optional(read.date("since", Text("Isi sejak kapan hal itu sudah tidak benar",
                                                               "Enter since when it is no longer true")))
                       : std::nullopt};
    if (ended && !faults.on("since") && *reply.since > app::today(site, actor))
        read.fault("since",
                   Text("Isi tanggal hari ini atau sebelumnya", "Enter today's date or an earlier one"));
    if (!faults.empty()) {
        if (request.wants_json()) return web::problem(faults, request.lang);
        return answer_page(site, request, actor, given, *form, faults);
    }
    return app::write(site, request, actor, [&site, request, id = *id, reply](app::Change& c) -> app::Answer {
        const auto finding = find_finding(c.db, id, c.actor.person);
        if (!finding) throw app::Stop{app::not_found(site, request)};
        const AnswerFacts facts{c.actor.person, c.today(),
                                has_declared(c.db, finding->matter, c.actor.person)};
        const auto act = answer_finding(*finding, facts, reply);
        if (!act)
            throw app::Stop{app::refused(site, request, base::name(act.error()), sentence(act.error()),
                                         article(act.error()))};
        c.record(finding_case(finding->id), finding->unit, *act);
        if (!request.wants_json()) return app::Answer::see(web::path("/urusan/{}", finding->matter));
        web::JsonWriter out;
        out.object().field("id", id).field("answer", act->answer).end();
        return app::Answer::json(std::move(out).take());
    });
}

}  // namespace matters

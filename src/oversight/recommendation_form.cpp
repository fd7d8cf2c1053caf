#include "oversight/recommendation_form.hpp"

#include <algorithm>

namespace oversight {
namespace {

using web::Text;

Subject parse_subject(web::Reader& read) {
    Subject out;
    out.about =
        read.choice<About>("about", Text("Pilih tentang apa tulisan ini", "Choose what this is about"));
    out.unit = UnitId{read.number(
        "unit", Text("Isi kode kantor, misalnya 3375", "Give the office's code, such as 3375"), 1, 9999)};
    if (out.about == About::declaration)
        out.declaration = read.id<DeclarationId>(
            "declaration", Text("Buka dari daftar deklarasi", "Open this from the list of declarations"));
    return out;
}

constexpr Text no_range("Isi kode kantor di wilayah Anda.", "Give the code of an office in your range.");
constexpr Text no_declaration("Pilih deklarasi di wilayah Anda dari daftar deklarasi.",
                              "Choose a declaration in your range from the list of declarations.");
constexpr Text own_case("Anda punya bagian dalam deklarasi ini. Minta orang lain menulisnya.",
                        "You have a part in this declaration. Ask somebody else to write it.");

WorkRefused say(NoteRefusal why) {
    switch (why) {
        case NoteRefusal::not_in_range: return {base::name(why), "unit", no_range};
        case NoteRefusal::declaration_unknown: return {base::name(why), "declaration", no_declaration};
        case NoteRefusal::has_part: return {base::name(why), "text", own_case};
        case NoteRefusal::text_missing: break;
    }
    return {base::name(why), "text", Text("Tulis catatan Anda.", "Write your note.")};
}

WorkRefused say(RecommendationRefusal why) {
    const auto code = base::name(why);
    switch (why) {
        case RecommendationRefusal::not_in_range: return {code, "unit", no_range};
        case RecommendationRefusal::leads_office:
            return {code, "unit",
                    Text("Anda memimpin kantor ini. Minta pengawas lain menulisnya.",
                         "You lead this office. Ask another who watches it to write it.")};
        case RecommendationRefusal::declaration_unknown: return {code, "declaration", no_declaration};
        case RecommendationRefusal::has_part: return {code, "text", own_case};
        case RecommendationRefusal::text_missing: break;
        case RecommendationRefusal::ground_missing:
            return {code, "ground",
                    Text("Tulis dasarnya: aturan atau fakta.", "Write its ground: a rule or facts.")};
        case RecommendationRefusal::days_out_of_range:
            return {code, "working_days", Text("Isi 3 sampai 60 hari kerja.", "Give 3 to 60 working days.")};
    }
    return {code, "text", Text("Tulis apa yang Anda rekomendasikan.", "Write what you recommend.")};
}

WorkRefused say(AnswerRefusal why) {
    const auto code = base::name(why);
    switch (why) {
        case AnswerRefusal::not_addressed:
            return {code, "text",
                    Text("Hanya ketua atau sekretaris kantor itu yang menjawab.",
                         "Only the chair or the secretary of that office answers.")};
        case AnswerRefusal::answered_already:
            return {code, "text",
                    Text("Rekomendasi ini sudah dijawab. Buka halamannya lagi.",
                         "This recommendation is answered already. Open its page again.")};
        case AnswerRefusal::closed:
            return {code, "text",
                    Text("Rekomendasi ini sudah ditutup.", "This recommendation is closed already.")};
        case AnswerRefusal::text_missing: break;
    }
    return {code, "text",
            Text("Tulis apa yang dilakukan, atau mengapa tidak.", "Write what was done, or why not.")};
}

WorkRefused say(CloseRefusal why) {
    const auto code = base::name(why);
    switch (why) {
        case CloseRefusal::not_in_range:
            return {code, "text",
                    Text("Kantor ini di luar wilayah Anda.", "This office is outside your range.")};
        case CloseRefusal::inspectorate_only:
            return {code, "text",
                    Text("Rekomendasi Inspektorat ditutup oleh Inspektorat.",
                         "What the Inspectorate recommended, the Inspectorate closes.")};
        case CloseRefusal::leads_office:
            return {code, "text",
                    Text("Anda memimpin kantor ini. Minta pengawas lain menutupnya.",
                         "You lead this office. Ask another who watches it to close it.")};
        case CloseRefusal::closed_already:
            return {code, "text",
                    Text("Rekomendasi ini sudah ditutup. Buka halamannya lagi.",
                         "This recommendation is closed already. Open its page again.")};
        case CloseRefusal::answer_awaited:
            return {code, "ending",
                    Text("Belum ada jawaban. Pilih Ditarik, atau tunggu sampai batas waktunya lewat.",
                         "There is no answer yet. Choose Withdrawn, or wait until the day has passed.")};
        case CloseRefusal::text_missing: break;
    }
    return {code, "text", Text("Tulis kesimpulannya.", "Write the conclusion.")};
}

}  // namespace

NoteInput parse_note(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    NoteInput out;
    out.subject = parse_subject(read);
    out.text = read.text("text", Text("Tulis catatan Anda", "Write your note"), longest_text);
    return out;
}

RecommendationWish parse_recommendation(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    RecommendationWish out;
    out.subject = parse_subject(read);
    out.text = read.text("text", Text("Tulis apa yang Anda rekomendasikan", "Write what you recommend"),
                         longest_text);
    out.ground =
        read.text("ground", Text("Tulis dasarnya: aturan atau fakta", "Write its ground: a rule or facts"),
                  longest_text);
    out.working_days =
        read.number("working_days", Text("Isi 3 sampai 60 hari kerja", "Give 3 to 60 working days"),
                    fewest_answer_days, most_answer_days);
    return out;
}

ReplyInput parse_reply(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    return {read.choice<Reply>("reply", Text("Pilih jawaban Anda", "Choose your answer")),
            read.text("text",
                      Text("Tulis apa yang dilakukan, atau mengapa tidak", "Write what was done, or why not"),
                      longest_text)};
}

EndingInput parse_ending(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    return {read.choice<Ending>("ending", Text("Pilih hasil akhirnya", "Choose how it ends")),
            read.text("text", Text("Tulis kesimpulannya", "Write the conclusion"), longest_text)};
}

NoteId note(app::Change& c, const NoteInput& input, const OnRefused& refused) {
    const auto act = write_note(c.new_id<NoteId>(), input.subject, input.text,
                                writer_facts(c.db, c.actor.person, input.subject, c.today()));
    if (!act) {
        refused(say(act.error()));
        return {};
    }
    c.record(case_of(act->note), act->unit, *act);
    return act->note;
}

RecommendationId recommend(app::Change& c, const RecommendationWish& wish, const OnRefused& refused) {
    const auto& subject = wish.subject;
    const auto days = static_cast<int>(std::clamp(wish.working_days, fewest_answer_days, most_answer_days));
    const auto act = make_recommendation(
        wish, {.id = c.new_id<RecommendationId>(),
               .writer = writer_facts(c.db, c.actor.person, subject, c.today()),
               .inspector =
                   app::may(c.db, c.actor.person, app::Action::inspect_declaration, subject.unit, c.today()),
               .leads = leads(c.db, c.actor.person, subject, c.today()),
               .due = c.calendar().working_days_after(c.today(), days, app::region_of(subject.unit)).day});
    if (!act) {
        refused(say(act.error()));
        return {};
    }
    c.record(case_of(act->recommendation), act->unit, *act);
    return act->recommendation;
}

void answer(app::Change& c, const Recommendation& what, const ReplyInput& input, const OnRefused& refused) {
    const auto act = answer_recommendation(
        what, input.reply, input.text,
        {.leads = leads(c.db, c.actor.person, what.subject, c.today()), .today = c.today()});
    if (!act) return refused(say(act.error()));
    c.record(case_of(what.id), what.subject.unit, *act);
}

void close(app::Change& c, const Recommendation& what, const EndingInput& input, const OnRefused& refused) {
    const auto person = c.actor.person;
    const auto unit = what.subject.unit;
    const auto act = close_recommendation(
        what, input.ending, input.text,
        {.in_range = may_follow(c.db, person, what.subject, c.today()),
         .inspector = app::may(c.db, person, app::Action::inspect_declaration, unit, c.today()),
         .leads = leads(c.db, person, what.subject, c.today()),
         .today = c.today()});
    if (!act) return refused(say(act.error()));
    c.record(case_of(what.id), unit, *act);
}

Standing standing_words(web::Lang lang, const Recommendation& r, base::Date today) {
    if (r.state == RecommendationState::closed)
        return {web::Meaning::done, r.ending ? app::say(lang, label(*r.ending)) : std::string{}};
    if (r.state == RecommendationState::answered) {
        const auto words =
            r.late(today) ? Text("Dijawab terlambat", "Answered late") : Text("Sudah dijawab", "Answered");
        return {web::Meaning::attention, std::string(words(lang))};
    }
    if (r.late(today))
        return {web::Meaning::stopped, std::string(Text("Lewat batas", "Past the limit")(lang))};
    return {web::Meaning::waiting, std::string(Text("Menunggu jawaban", "Awaiting an answer")(lang))};
}

}  // namespace oversight

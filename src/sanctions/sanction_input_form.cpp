// From what people fill in to what the use cases take.
#include "base/text.hpp"
#include "declarations/team_rows.hpp"
#include "people/people_rows.hpp"
#include "sanctions/sanction_form.hpp"

namespace sanctions {

using web::Text;

namespace {

// Ids as programs send them, or names as people write them, one a line.
std::vector<PersonId> parse_people(store::Connection& db, const web::Form& form, web::Faults& faults,
                                   std::string_view field) {
    std::vector<PersonId> out;
    for (const auto given : form.all(field))
        for (const auto line : base::split(given, '\n')) {
            const auto name = base::trim(line);
            if (name.empty()) continue;
            if (const auto id = PersonId::from(name); id && *id && !people::name_of(db, *id).empty()) {
                out.push_back(*id);
                continue;
            }
            const auto found = declarations::people_named(db, people::range_of(people::the_nation), name, 2);
            if (found.size() == 1)
                out.push_back(found[0].person);
            else
                faults.add(field,
                           found.empty() ? Text("Nama \"{}\" tidak ditemukan. Tulis nama lengkapnya",
                                                "There is no \"{}\". Write the full name")
                                         : Text("Ada beberapa orang bernama \"{}\". Tulis nama lengkapnya",
                                                "Several people are called \"{}\". Write the full name"),
                           std::vector{web::text_value(name)});
        }
    return out;
}

}  // namespace

Suspected parse_suspected(store::Connection& db, const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    Suspected out;
    out.respondent =
        read.id<PersonId>("respondent", Text("Pilih siapa yang diduga melanggar", "Choose whom it is about"));
    out.breach = read.choice<rules::Breach>(
        "breach", Text("Pilih dugaan pelanggarannya", "Choose the suspected breach"));
    out.matter = read.optional_id<MatterId>("matter");
    if (out.matter && !*out.matter) out.matter.reset();
    out.source = CaseId{read.optional_id<PersonId>("source").value_or(PersonId{}).value};
    out.facts = read.text("facts",
                          Text("Tulis apa yang terjadi, kapan, dan dari mana Anda tahu",
                               "Write what happened, when, and how you know"),
                          4000);
    out.loss = read.boolean("loss");
    out.expected = read.optional_choice<rules::SanctionLevel>("expected");
    out.involved = parse_people(db, form, faults, "involved");
    return out;
}

std::string parse_words(const web::Form& form, web::Faults& faults, std::string_view field) {
    web::Reader read(form, faults);
    return read.text(field, Text("Tulis keterangannya", "Write it down"), 2000);
}

Calling parse_calling(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    return {
        .hearing_on = read.date("hearing_on", Text("Isi hari pemeriksaan", "Enter the day of the hearing")),
        .time = read.text("time", Text("Isi jamnya, misalnya 10.00", "Enter the time, such as 10:00"), 20),
        .place = read.text("place", Text("Isi tempatnya", "Enter the place"))};
}

Team parse_team(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    return {
        .superior = read.id<PersonId>("superior", Text("Pilih unsur atasan langsung", "Choose the superior")),
        .oversight =
            read.id<PersonId>("oversight", Text("Pilih unsur pengawasan", "Choose who is of oversight")),
        .human_resources = read.id<PersonId>("human_resources",
                                             Text("Pilih unsur kepegawaian", "Choose who is of personnel"))};
}

Hearing parse_hearing(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    Hearing out;
    out.came =
        read.yes_or_no("came", Text("Pilih apakah yang dipanggil hadir", "Choose whether the person came"));
    out.mode = read.optional_choice<HearingMode>("mode").value_or(HearingMode::in_person);
    out.record =
        read.text("record", Text("Tulis berita acara pemeriksaan", "Write the record of the hearing"), 8000);
    out.signed_by_respondent = read.boolean("signed");
    out.unsigned_reason = read.optional_text("unsigned_reason", 500);
    return out;
}

Releasing parse_release(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    Releasing out;
    out.reason = read.text("release_reason", Text("Tulis alasan pembebasan sementara", "Write why"), 1000);
    out.plenary = read.optional_text("plenary", 200);
    out.acting = read.optional_id<PersonId>("acting").value_or(PersonId{});
    return out;
}

Referral parse_referral(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    return {read.text("referred_to",
                      Text("Isi kepada siapa berkas diserahkan", "Enter to whom the file goes"), 200),
            read.text("letter_number", Text("Isi nomor surat", "Enter the number of the letter"), 100)};
}

Deciding parse_decision(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    Deciding out;
    out.outcome = read.choice<Outcome>("outcome", Text("Pilih hasilnya", "Choose the outcome"));
    out.level = read.optional_choice<rules::SanctionLevel>("level");
    out.measure = read.optional_choice<rules::Measure>("measure");
    out.level_reason = read.optional_text("level_reason", 2000);
    out.number = read.text("number", Text("Isi nomor keputusan", "Enter the number of the decision"), 100);
    out.text = read.optional_text("text", 2000);
    out.decided_on = read.date("decided_on", Text("Isi tanggal keputusan", "Enter the day of the decision"));
    return out;
}

AppealTold parse_appeal(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    AppealTold out;
    out.result =
        read.choice<AppealResult>("result", Text("Pilih hasil upaya administratif", "Choose the result"));
    out.level = read.optional_choice<rules::SanctionLevel>("appeal_level");
    out.measure = read.optional_choice<rules::Measure>("appeal_measure");
    out.number = read.text("appeal_number", Text("Isi nomor putusan", "Enter the number"), 100);
    out.text = read.text("appeal_text",
                         Text("Tulis isi putusan secara singkat", "Write in short what it says"), 2000);
    return out;
}

Annulling parse_annulling(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    return {read.text("annul_number",
                      Text("Isi nomor putusan yang membatalkan", "Enter the number of what annuls it"), 100),
            read.text("annul_text", Text("Tulis alasan pembatalan", "Write why it is annulled"), 2000)};
}

Reviewing parse_review(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    return {.conflicted = read.id<PersonId>("conflicted", Text("Pilih siapa yang berbenturan kepentingan",
                                                               "Choose whose conflict it is")),
            .found_on = read.date("found_on",
                                  Text("Isi tanggal cacat ditemukan", "Enter the day the defect was found")),
            .public_interest = read.boolean("public_interest")};
}

}  // namespace sanctions

#include "screening/raise_question.hpp"

#include "base/hash.hpp"
#include "base/text.hpp"
#include "matters/find_matches.hpp"
#include "rules/children.hpp"
#include "rules/relations.hpp"

namespace screening {
namespace {

using matters::FindingOrigin, matters::FindingRaised;

std::string cite(const rules::Citation& c) {
    return std::string(c.instrument) + " " + std::string(c.article);
}

std::string day_text(const std::optional<base::Date>& d) { return d ? base::iso(*d) : std::string{}; }

// What was compared, so that the question comes back when either side changes, and only then.
std::string evidence_of(const Subject& s, const std::string& other_side, MatterId matter) {
    base::Sha256 sum;
    // Of a child nothing that could be guessed from it: a change in the register is another interest anyhow.
    const auto known = s.sealed ? Subject{} : s;
    for (const auto& part : {std::to_string(s.id), known.name, known.nik, day_text(known.born), s.relation,
                             s.organization, matter ? matter.text() : std::string{}, other_side})
        sum.add(part).add("\x1e");
    return base::hex(base::bytes_of(sum.done())).substr(0, 40);
}

// What an official is compared by, so that he is asked again when the roster is corrected.
std::string data_of(const Subject& s) {
    return base::hex(base::bytes_of(base::sha256(s.name + "\x1e" + s.nik))).substr(0, 16);
}

std::string tie_of(const Subject& s) {
    const auto* relation = rules::relation(s.relation);
    return relation ? std::string(relation->label.id) : s.relation;
}

// What is sealed in the register, and whatever is a child's, is written nowhere else.
bool is_hidden(const Subject& s) { return s.sealed || rules::is_childs(s.relation); }
std::string name_in_path(const Subject& s) { return is_hidden(s) ? tie_of(s) + " Anda" : s.name; }

FindingOrigin origin_of(RegistryKind kind) {
    switch (kind) {
        case RegistryKind::candidates: return FindingOrigin::candidates;
        case RegistryKind::campaign_team: return FindingOrigin::campaign_team;
        case RegistryKind::party_members: return FindingOrigin::party_members;
        case RegistryKind::vendors: return FindingOrigin::vendors;
        case RegistryKind::former_officials: break;
    }
    return FindingOrigin::former_officials;
}

matters::Evidence subject_says(const Subject& s) {
    if (s.himself())
        return {"Daftar pegawai mencatat Anda: " + s.name + ".", "The roster says of you: " + s.name + "."};
    return matters::register_says({.id = people::InterestId{s.interest},
                                   .person = s.person,
                                   .relation = s.relation,
                                   .name = s.name,
                                   .identifier = {},
                                   .organization = s.organization,
                                   .role = s.role,
                                   .since = {},
                                   .until = {},
                                   .corrects = {},
                                   .sealed = s.sealed});
}

void weigh(FindingRaised& out, const Subject& s, const matching::Judged& j) {
    out.band = std::string(base::name(j.band));
    out.bits = j.bits;
    // The sentence quotes the names it compares.
    out.because_id = is_hidden(s)
                         ? "Mungkin orang yang sama dengan kerabat dalam daftar Anda. Mohon diperiksa."
                         : j.because_id;
    out.because_en = is_hidden(s) ? "Possibly the same person as a relative in your register. Please check."
                                  : j.because_en;
    for (const auto& p : j.parts)
        out.weights.push_back(p.feature + " " + p.level + " " + std::to_string(p.bits));
}

// The article a question rests on; empty: it is none of the law's business, so it is not asked.
std::string article_for(const QuestionFacts& f, const Subject& s, const Entry& e, bool kin) {
    constexpr auto relatives = "UU 30/2014 Pasal 43 ayat (1) huruf b";
    const auto* relation = rules::relation(s.relation);  // none of the official himself
    const bool relative = kin || (relation && relation->relative);
    switch (f.registry.kind) {
        case RegistryKind::party_members: {
            if (!s.himself() || kin) return {};
            const auto* rule = rules::party_rule(f.organiser, f.today);
            // UU 7/2017 Pasal 21 ayat (1) huruf i: out for so long before applying; see
            // rules/eligibility.hpp.
            const bool measured_on_term = f.organiser == rules::Organiser::commissioner && f.term_began;
            const auto day = measured_on_term ? *f.term_began : f.today;
            if (!rule || !rules::party_stands_in_the_way(rule->value, e.until, day)) return {};
            return cite(rule->source);
        }
        case RegistryKind::candidates:
        case RegistryKind::campaign_team:
            if (e.until && *e.until < f.today) return {};
            if (relative) return relatives;
            if (!s.himself()) return matters::article_of(s.relation);
            // A candidate, or one of a candidate's team: his own interest. Huruf c is about knowing such a
            // one.
            return matters::article_of("self");
        case RegistryKind::vendors: {
            if (e.until && *e.until < f.today) return {};
            if (f.matter)
                return relative ? relatives : matters::article_of(s.himself() ? "self" : s.relation);
            // Without a matter only the official's own post counts: dual office.
            if (!s.himself() || kin) return {};
            const auto* rule = rules::office_rule(f.organiser, f.today);
            return rule ? cite(rule->source) : "UU 30/2014 Pasal 43 ayat (1) huruf a";
        }
        case RegistryKind::former_officials: break;
    }
    return {};
}

}  // namespace

matters::Evidence entry_says(const Registry& r, const Entry& e, bool hidden) {
    std::string id = hidden ? "Seseorang" : e.name, en = hidden ? "Somebody" : e.name;
    if (!e.role.empty()) id += ", " + e.role, en += ", " + e.role;
    if (!e.organization.empty())
        id += (e.role.empty() ? ", " : " ") + e.organization,
            en += (e.role.empty() ? ", " : " ") + e.organization;
    id += ". Menurut " + r.name + " dari " + r.owner + ".";
    en += ". According to " + r.name + " of " + r.owner + ".";
    return {id, en};
}

matching::PersonText text_of(const Subject& s) {
    return {.id = {},
            .nik = s.nik,
            .kk = {},
            .name = s.name,
            .birth_place = {},
            .dob = day_text(s.born),
            .sex = {},
            .region = s.region};
}
matching::PersonText text_of(const Entry& e) {
    return {.id = {},
            .nik = e.nik,
            .kk = {},
            .name = e.name,
            .birth_place = e.birth_place,
            .dob = day_text(e.born),
            .sex = e.sex,
            .region = e.region};
}

std::string numbered_evidence(const Subject& subject, std::initializer_list<Entry> lines, MatterId matter) {
    std::string all;
    for (auto line : lines) {
        if (line.code_before) line.code = *line.code_before;
        all += content_of(line);
    }
    return evidence_of(subject, all, matter);
}

std::optional<FindingRaised> raise_question(const QuestionFacts& facts, const Subject& subject,
                                            const Entry& entry, const matching::Judged& judged) {
    const bool kin = judged.kind != matching::Kind::same;
    // Kin of somebody in the register are nobody to the official; kin of the official may be.
    if (kin && !subject.himself()) return std::nullopt;
    auto article = article_for(facts, subject, entry, kin);
    if (article.empty()) return std::nullopt;
    const auto mine = subject_says(subject), theirs = entry_says(facts.registry, entry, is_hidden(subject));
    FindingRaised out{.matter = facts.matter,
                      .person = subject.person,
                      .party = facts.party,
                      .interest = subject.interest,
                      .matched = "person",
                      .register_says = mine.id,
                      .matter_says = theirs.id,
                      .origin = origin_of(facts.registry.kind),
                      .entry = entry.id.value,
                      .evidence = evidence_of(subject, facts_of(entry), facts.matter),
                      .article = std::move(article),
                      .register_says_en = mine.en,
                      .matter_says_en = theirs.en};
    weigh(out, subject, judged);
    if (!subject.himself()) out.path = {tie_of(subject), name_in_path(subject)};
    if (kin) out.path = {"mungkin keluarga", entry.name};
    if (!entry.organization.empty()) {
        out.path.push_back(entry.role.empty() ? std::string("tercatat di") : entry.role);
        out.path.push_back(entry.organization);
    }
    if (facts.matter) {
        out.path.emplace_back("pihak dalam urusan");
        out.path.push_back(facts.matter_title);
    } else {
        out.path.emplace_back("tercatat di");
        out.path.push_back(facts.registry.name);
    }
    return out;
}

std::optional<FindingRaised> ask_about_party(const QuestionFacts& facts, const Subject& subject,
                                             const matters::Party& party, const matching::Judged& judged) {
    if (judged.kind != matching::Kind::same) return std::nullopt;
    const auto mine = subject_says(subject);
    const auto theirs = is_hidden(subject) ? matters::unnamed_party() : matters::matter_says(party, {});
    FindingRaised out{
        .matter = facts.matter,
        .person = subject.person,
        .party = party.id,
        .interest = subject.interest,
        .matched = matters::same_person(subject.name, party.name) ? "name" : "person",
        .register_says = mine.id,
        .matter_says = theirs.id,
        .origin = FindingOrigin::interests,
        // As the comparison by equal names writes it, so that the two ask once between them.
        .evidence = subject.himself()
                        ? "s" + subject.person.text() + " p" + party.id.text() + " d" + data_of(subject)
                        : "i" + people::InterestId{subject.interest}.text() + " p" + party.id.text(),
        .article = matters::article_of(subject.himself() ? "self" : subject.relation),
        .register_says_en = mine.en,
        .matter_says_en = theirs.en};
    weigh(out, subject, judged);
    if (!subject.himself()) out.path = {tie_of(subject), name_in_path(subject)};
    out.path.emplace_back("pihak dalam urusan");
    out.path.push_back(facts.matter_title);
    return out;
}

std::string evidence_before(std::string_view evidence) {
    const auto at = evidence.find(" d");
    return evidence.starts_with('s') && at != evidence.npos ? std::string(evidence.substr(0, at))
                                                            : std::string{};
}

std::optional<FindingRaised> ask_about_former(const QuestionFacts& facts, const Subject& participant,
                                              const Entry& of_party, const Entry& former,
                                              const matching::Judged& judged) {
    if (judged.kind != matching::Kind::same || !former.until ||
        !rules::cooling_off(facts.cooling_off_years, *former.until, facts.today))
        return std::nullopt;
    const auto theirs = entry_says(facts.registry, former);
    FindingRaised out{
        .matter = facts.matter,
        .person = participant.person,
        .party = facts.party,
        .matched = "person",
        .register_says = of_party.name + " bertindak untuk " + facts.party_name + ", pihak dalam urusan ini.",
        .matter_says = theirs.id,
        .origin = FindingOrigin::former_officials,
        .entry = former.id.value,
        .evidence = evidence_of(participant, facts_of(former) + facts_of(of_party), facts.matter),
        .article = facts.cooling_off_instrument,
        .register_says_en = of_party.name + " acts for " + facts.party_name + ", a party to this matter.",
        .matter_says_en = theirs.en};
    weigh(out, participant, judged);
    out.path = {former.role.empty() ? std::string("mantan rekan kerja") : "mantan " + former.role,
                former.name,
                of_party.role.empty() ? std::string("bertindak untuk") : of_party.role,
                facts.party_name,
                "pihak dalam urusan",
                facts.matter_title};
    return out;
}

std::optional<FindingRaised> ask_about_marriage(const QuestionFacts& facts, const Subject& spouse,
                                                const OtherOrganiser& other, const matching::Judged& judged) {
    const auto* rule = rules::marriage_rule(facts.organiser, facts.today);
    if (!rule || !rules::marriage_rule(other.organiser, facts.today) || spouse.relation != "spouse" ||
        judged.kind != matching::Kind::same || other.person == spouse.person ||
        is_hidden(spouse))  // nobody under 18 is an organiser
        return std::nullopt;
    const auto mine = subject_says(spouse);
    FindingRaised out{
        .person = spouse.person,
        .interest = spouse.interest,
        .matched = "person",
        .register_says = mine.id,
        .matter_says = other.name + ", " + other.position + ", tercatat sebagai penyelenggara pemilu.",
        .origin = FindingOrigin::organisers,
        .evidence = evidence_of(spouse, "m" + other.person.text(), {}),
        .article = cite(rule->source),
        .register_says_en = mine.en,
        .matter_says_en = other.name + ", " + other.position + ", is on record as an organiser."};
    weigh(out, spouse, judged);
    out.path = {tie_of(spouse), other.name, "menjabat", other.position};
    return out;
}

}  // namespace screening

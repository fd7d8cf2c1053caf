// Writing a declaration: the form and its draft.
#include "declarations/declare_pages.hpp"

#include <memory>

#include "app/status_page.hpp"
#include "declarations/declare_sheet_pages.hpp"
#include "declarations/submit_form.hpp"
#include "gratification/gratification_rows.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"
#include "rules/relations.hpp"

namespace declarations {

std::string draft_key(std::string_view given) {
    return MatterId::from(given) ? std::string(given) : std::string{};
}

namespace {

std::string_view query(const web::Request& request, std::string_view name) {
    return request.query.first(name).value_or("");
}

void set(web::Form& form, std::string name, std::string value) {
    if (!value.empty()) form.fields().add(std::move(name), std::move(value));
}

// What a finding or a matter's page already knows of the conflict.
web::Form prefilled(store::Connection& db, const web::Request& request, const app::Actor& actor,
                    base::Date day) {
    web::Form form;
    const auto matter = MatterId::from(query(request, "urusan"));
    if (!matter || !sees_matter(db, actor.person, day, matter)) return form;
    set(form, "matter", matter->text());
    std::string party(query(request, "pihak"));
    if (const auto id = PartyId::from(party))
        for (const auto& one : matters::parties_of(db, *matter))
            if (one.id == *id) party = one.name;
    const auto finding_id = FindingId::from(query(request, "temuan"));
    const auto finding = finding_id ? matters::find_finding(db, *finding_id, actor.person) : std::nullopt;
    if (finding && finding->matter == *matter) {
        set(form, "finding", finding_id->text());
        set(form, "prefilled_from", finding_id->text());
        for (const auto& one : matters::parties_of(db, *matter))
            if (one.id == finding->party) party = one.name;
        set(form, "description", finding->register_says + "\n" + finding->matter_says);
        const auto interest = finding->of_register()
                                  ? people::load_interest(db, people::InterestId{finding->interest})
                                  : std::nullopt;
        if (interest && interest->person == actor.person) {
            set(form, "relation", interest->relation);
            if (const auto* relation = rules::relation(interest->relation))
                set(form, "grounds", std::string(base::name(relation->ground)));
            set(form, "known_since", base::iso(interest->since));
        }
        // A gratification asked: its report says the rest.
        const auto received = finding->origin == matters::FindingOrigin::gratification
                                  ? gratification::load(db, gratification::GratificationId{finding->interest})
                                  : std::nullopt;
        if (received && received->receiver == actor.person) {
            set(form, "type", std::string(base::name(rules::ConflictType::actual)));
            set(form, "relation", "gift");
            set(form, "grounds", std::string(base::name(rules::relation("gift")->ground)));
            set(form, "known_since", base::iso(received->telling.on));
        }
    }
    set(form, "party_name", party.substr(0, 200));
    return form;
}

web::Outcome new_declaration(app::Site& site, web::Request& request, const app::Actor& actor) {
    Sheet sheet{.key = draft_key(query(request, "urusan"))};
    {
        const auto db = site.database.reader();
        auto draft = load_draft(db, actor.person, sheet.key);
        if (draft && query(request, "lanjut") == "1") {
            auto sketch = decode_sketch(draft->body);
            sheet.form = std::move(sketch.form);
            sheet.files = std::move(sketch.files);
            sheet.saved = query(request, "tersimpan") == "1";
        } else {
            sheet.form = prefilled(db, request, actor, app::today(site, actor));
            sheet.offered = std::move(draft);
        }
    }
    return sheet_page(site, request, actor, sheet, {});
}

// ---- saving a draft; the check saves it too, so that nothing typed is lost whatever happens
// ------------------------

struct Saving {
    app::Site& site;
    web::Request request;  // without its body
    app::Actor actor;
    std::string key;
    web::Form form;
    std::vector<Upload> uploads;
    std::optional<DeclarationInput> checked;  // parsed without a fault: judge it too
    std::optional<SubmitRefusal> refusal = {};
    std::vector<Evidence> files = {};

    void run(store::Connection& db) {
        files.clear();
        if (const auto before = load_draft(db, actor.person, key)) files = decode_sketch(before->body).files;
        const auto removed = form.all("remove");
        std::erase_if(files, [&](const Evidence& file) {
            return std::ranges::find(removed, std::string_view(file.hash)) != removed.end();
        });
        for (const auto& upload : uploads) {
            const bool there = std::ranges::any_of(
                files, [&](const Evidence& file) { return file.hash == upload.about.hash; });
            if (there || files.size() == most_files) continue;
            keep_file(db, upload.about.hash, upload.about.type, upload.bytes);
            files.push_back(upload.about);
        }
        auto change = site.journal.change(db, actor);
        save_draft(db, actor.person, {key, encode_sketch(form, files), change.now});
        refusal = checked ? would_refuse(change, *checked) : std::nullopt;
    }
};

web::Url after_check(const Saving& saving) {
    if (saving.refusal)
        return web::path("/deklarasi/periksa?draf={}&tolak={}", saving.key, base::name(*saving.refusal));
    return web::path("/deklarasi/periksa?draf={}", saving.key);
}

// Drafts are no acts: sent twice they are stored twice, and the second is as good as the first.
web::Outcome save(const std::shared_ptr<Saving>& saving, std::optional<web::Response> faulty, bool check) {
    return web::Later{[saving, faulty = std::move(faulty), check](const web::Reply& reply) {
        const auto done = [saving, faulty, check, reply](std::exception_ptr failure) {
            if (failure) return reply(app::try_again(saving->site, saving->request));
            if (faulty) return reply(*faulty);
            reply(web::redirect(
                check ? after_check(*saving)
                      : web::path("/deklarasi/baru?urusan={}&lanjut=1&tersimpan=1", saving->key)));
        };
        try {
            saving->site.writer.submit([saving](store::Connection& db) { saving->run(db); }, done);
        } catch (const store::Busy&) {
            reply(app::try_again(saving->site, saving->request));
        }
    }};
}

web::Outcome store_sheet(app::Site& site, web::Request& request, const app::Actor& actor, bool check) {
    auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto key = draft_key(form->get("draft"));
    web::Faults file_faults, faults;
    auto uploads = read_evidence(*form, "evidence", 0, file_faults);
    form->files().clear();
    request.body.clear();
    auto saving = std::make_shared<Saving>(Saving{.site = site,
                                                  .request = request,
                                                  .actor = actor,
                                                  .key = key,
                                                  .form = *form,
                                                  .uploads = std::move(uploads),
                                                  .checked = std::nullopt});
    const auto input = parse_declaration(*form, faults);
    {
        const auto db = site.database.reader();
        check_matter(db, actor.person, app::today(site, actor), input, faults);
    }
    if (check && faults.empty()) saving->checked = input;
    if (file_faults.empty()) return save(saving, std::nullopt, check);
    // What is wrong with a file can only be said now: the draft will not have it.
    if (check)
        for (const auto& fault : faults.list()) file_faults.add(fault.field, fault.text, fault.values);
    std::vector<Evidence> kept;
    for (const auto& upload : saving->uploads) kept.push_back(upload.about);
    return save(
        saving,
        sheet_page(site, request, actor, {.key = key, .form = *form, .files = std::move(kept)}, file_faults),
        check);
}

web::Outcome save_sheet(app::Site& site, web::Request& request, const app::Actor& actor) {
    return store_sheet(site, request, actor, false);
}
web::Outcome check_sheet(app::Site& site, web::Request& request, const app::Actor& actor) {
    return store_sheet(site, request, actor, true);
}

web::Outcome drop_sheet(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    return app::write(site, request, actor, [key = draft_key(form->get("draft"))](app::Change& change) {
        drop_draft(change.db, change.actor.person, key);
        return app::Answer::see(web::Url("/deklarasi"));
    });
}

}  // namespace

std::vector<app::Route> declare_pages() {
    using enum web::Method;
    return {
        {get, "/deklarasi/baru", app::for_signed_in, new_declaration},
        {post, "/deklarasi/draf", app::for_signed_in, save_sheet, web::BodySize::large},
        {post, "/deklarasi/draf/hapus", app::for_signed_in, drop_sheet},
        {post, "/deklarasi/periksa", app::for_signed_in, check_sheet, web::BodySize::large},
    };
}

}  // namespace declarations

#include "complaints/send_filing_form.hpp"

#include "app/status_page.hpp"
#include "base/hash.hpp"
#include "complaints/sealed_filing_form.hpp"
#include "people/people_rows.hpp"

namespace complaints {
namespace {

using web::Text;

void say_refusal(FileRefusal why, web::Faults& faults) {
    switch (why) {
        case FileRefusal::name_missing:
            faults.add("name", Text("Isi nama Anda, atau pilih melapor tanpa nama",
                                    "Enter your name, or choose to report without one"));
            return;
        case FileRefusal::contact_missing:
            faults.add("contact", Text("Isi telepon atau surel, atau pilih melapor tanpa nama",
                                       "Enter a telephone or e-mail, or choose to report without a name"));
            return;
        case FileRefusal::address_missing:
            faults.add("address",
                       Text("Isi alamat lengkap Anda (UU 25/2009 Pasal 42), atau pilih tanpa nama",
                            "Enter your full address (UU 25/2009 Pasal 42), or choose without a name"));
            return;
        case FileRefusal::nobody_may_read: break;
    }
    faults.add("left_out",
               Text("Semua petugas tersangkut. Kirim laporan ini ke KPK (kws.kpk.go.id) atau Ombudsman.",
                    "Every handler is involved. Send this to the KPK (kws.kpk.go.id) or the Ombudsman."));
}

// One filing on its way. Owned by the closures that carry it from thread to thread.
struct Sending {
    app::Site& site;
    web::Request request;
    app::Actor actor;
    FilingInput input;
    std::string key;
    SendAnswers answers;
    Lane lane{};
    web::Reply reply = {};
    std::shared_ptr<Prepared> prepared = {};
    bool duplicate = false;

    void prepare_and_submit(const std::shared_ptr<Sending>& self);
    void done(const std::exception_ptr& failure);
};

// On a worker: files into the database piece by piece, then everything else in one transaction.
void Sending::prepare_and_submit(const std::shared_ptr<Sending>& self) {
    const auto day = app::today(site, actor);
    auto* upload = upload_of(request);
    web::Faults faults;
    Audience audience;
    Result<Filed, FileRefusal> filed = std::unexpected(FileRefusal::nobody_may_read);
    {
        const auto db = site.database.reader();
        if (was_sent(db, sent_mark(site, key))) return reply(answers.already());
        if (!people::load_unit(db, input.unit)) input.unit = people::the_nation;
        audience = audience_of(db, input, day);
        const auto& who = input.identity;
        filed = file_filing({.about = input.about,
                             .channel = input.channel,
                             .has_name = !who.name.empty(),
                             .has_contact = !who.contact.empty(),
                             .has_address = !who.address.empty(),
                             .has_evidence = upload && upload->count() > 0,
                             .readers = static_cast<int>(audience.readers.size()),
                             .today = day,
                             .region = app::region_of(input.unit)},
                            app::calendar(db));
    }
    if (!filed) {
        say_refusal(filed.error(), faults);
        return reply(answers.refused(faults));
    }
    std::vector<SealedFile> files;
    std::vector<std::int64_t> numbers;
    if (upload && !upload->may_store(site, lane)) {
        upload->check("files", faults);
        return reply(answers.refused(faults));
    }
    if (upload) {
        files = upload->store(site, day);
        numbers = upload->numbers();
    }
    prepared = std::make_shared<Prepared>(
        input.sealed ? adopt(site, input, *filed, std::move(numbers), key, lane, day)
                     : complaints::prepare(site, input, *filed, std::move(files), std::move(numbers),
                                           audience, key, lane, day));
    site.writer.submit(
        [self](store::Connection& db) {
            const auto& rows = self->prepared->rows;
            self->duplicate = was_sent(db, rows.sent);
            if (self->duplicate) return;
            insert_filing(db, rows);
            if (rows.filing.channel != Channel::named || rows.filing.track == Track::tip) return;
            // No person: who signed in does not bring it, whoever has the code does.
            auto change = self->site.journal.change(db, app::Actor{});
            change.record(case_of(rows.filing.id), rows.filing.unit,
                          FilingReceived{rows.filing.id, rows.filing.track, rows.filing.filed,
                                         base::sha256(rows.first_message)});
        },
        [self](std::exception_ptr failure) { self->done(failure); });
}

void Sending::done(const std::exception_ptr& failure) {
    if (failure) return reply(app::try_again(site, request));
    if (duplicate) return reply(answers.already());
    reply(answers.accepted(*prepared));
}

}  // namespace

web::Outcome send_filing(app::Site& site, const web::Request& request, const app::Actor& actor,
                         FilingInput input, std::string key, SendAnswers answers) {
    const auto lane = weigh(site, request.address, key, input.work);
    auto sending = std::make_shared<Sending>(
        Sending{site, request, actor, std::move(input), std::move(key), std::move(answers), lane});
    return web::Later{[sending](web::Reply reply) {
        sending->reply = std::move(reply);
        const bool taken = sending->site.workers.submit([sending] {
            try {
                sending->prepare_and_submit(sending);
            } catch (const std::exception& e) {
                std::fprintf(stderr, "a filing was not stored: %s\n", e.what());
                sending->reply(app::try_again(sending->site, sending->request));
            }
        });
        if (!taken) sending->reply(app::try_again(sending->site, sending->request));
    }};
}

}  // namespace complaints

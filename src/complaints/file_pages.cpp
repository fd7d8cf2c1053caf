// /lapor/isi: from the form to a sealed filing, and the code, once.
#include "app/status_page.hpp"
#include "base/hash.hpp"
#include "complaints/complaints_routes.hpp"
#include "complaints/public_sheet_pages.hpp"
#include "people/people_rows.hpp"

namespace complaints {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

namespace {

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

web::Response already(app::Site& site, const web::Request& request) {
    const auto lang = request.lang;
    constexpr Text title("Laporan sudah diterima", "Already received");
    return public_page(
        site, request, title,
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><p class="govuk-body"><a class="govuk-link" href="/lapor/status">{}</a></p>)"_html(
            title(lang),
            Text("Formulir ini sudah pernah dikirim. Kodenya hanya ditampilkan sekali dan tidak kami simpan.",
                 "This form was sent before. Its code is shown once, and we do not keep it.")(lang),
            Text("Buka laporan dengan kode", "Open a report with its code")(lang)));
}

// One form on its way. Owned by the closures that carry it from thread to thread.
struct Sending {
    app::Site& site;
    web::Request request;
    app::Actor actor;
    web::Form form;
    FilingInput input;
    web::Reply reply;
    Lane lane{};
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
        if (was_sent(db, sent_mark(site, form.get(app::key_field)))) return reply(already(site, request));
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
        return reply(form_page(site, request, actor, form, faults));
    }
    std::vector<SealedFile> files;
    std::vector<std::int64_t> numbers;
    if (upload) {
        files = upload->store(site, day);
        numbers = upload->numbers();
    }
    prepared = std::make_shared<Prepared>(complaints::prepare(site, input, *filed, std::move(files),
                                                              std::move(numbers), audience,
                                                              form.get(app::key_field), lane, day));
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
    if (duplicate) return reply(already(site, request));
    reply(code_page(site, request.lang, request, *prepared));
}

web::Outcome post_form(app::Site& site, web::Request& request, const app::Actor& actor) {
    auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    if (const auto key = form->get(app::key_field); key.empty() || key.size() > 200)
        return app::key_missing(site, request);
    web::Faults faults;
    auto input = parse_filing(*form, faults);
    if (const auto* upload = upload_of(request)) upload->check("files", faults);
    if (!faults.empty()) return form_page(site, request, actor, *form, faults);
    const auto lane = weigh(site, request.address, form->get(app::key_field), input.work);
    auto sending =
        std::make_shared<Sending>(Sending{site, request, actor, std::move(*form), std::move(input), {}});
    sending->lane = lane;
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

}  // namespace

web::Response code_page(app::Site& site, Lang lang, const web::Request& request, const Prepared& prepared) {
    constexpr Text title("Laporan Anda diterima", "Your report is received");
    const auto& filing = prepared.rows.filing;
    Fragment more;
    if (prepared.evidence_missing)
        more = web::inset(web::paragraph(
            lang,
            Text("Agar diputus atasan dalam 5 hari kerja (UU 30/2014 Pasal 44), laporan perlu bukti. Kirim "
                 "bukti "
                 "lewat kode ini.",
                 "To be decided by the superior in 5 working days (UU 30/2014 Pasal 44) it needs evidence. "
                 "Send it by this code.")));
    auto body =
        way_out(lang) +
        web::panel(lang, title,
                   R"(<p>{}</p><p class="j-report-code">{}</p>)"_html(Text("Kode Anda", "Your code")(lang),
                                                                      prepared.code.shown())) +
        web::warning_text(
            lang, Text("Catat kode ini sekarang, di kertas. Kode hanya ditampilkan sekali, dan tidak dapat "
                       "dikirim ulang.",
                       "Write this code down now, on paper. It is shown once and cannot be sent "
                       "again.")) +
        R"(<p class="govuk-body">{}</p>{}<h2 class="govuk-heading-m">{}</h2><p class="govuk-body">{}</p>{}<p class="govuk-body"><a class="govuk-link" href="/lapor/status">{}</a></p>)"_html(
            Text("Siapa pun yang memegang kode ini dapat membaca laporan dan jawaban kami. Jangan simpan di "
                 "ponsel "
                 "kantor.",
                 "Whoever holds this code can read the report and our answers. Do not keep it on an office "
                 "phone.")(lang),
            more, Text("Selanjutnya", "What happens next")(lang), words(filing.track)(lang),
            clock_list(lang, filing, filing.filed),
            Text("Buka laporan dengan kode", "Open the report with its code")(lang));
    return public_page(site, request, title, std::move(body));
}

std::vector<app::Route> file_pages() {
    return {{web::Method::post, "/lapor/isi", app::for_everyone, post_form, take_files}};
}

}  // namespace complaints

#include "complaints/send_message_form.hpp"

#include "app/status_page.hpp"
#include "complaints/move_filing.hpp"
#include "complaints/upload_form.hpp"

namespace complaints {
namespace {

struct Writing {
    app::Site& site;
    web::Request request;
    app::Actor actor;
    sealing::Code code;
    MessageInput input;
    std::string mark;  // of the form: sent twice, it is one message
    MessageAnswers answers;
    web::Reply reply = {};
    Message message = {};
    std::vector<std::int64_t> numbers = {};
};

void answer(const std::shared_ptr<Writing>& w, const std::exception_ptr& failure) {
    if (failure) return w->reply(app::try_again(w->site, w->request));
    std::optional<OpenFiling> open;
    {
        const auto db = w->site.database.reader();
        open = open_by_code(w->site, db, w->code);
    }
    w->reply(open ? w->answers.sent(*open) : w->answers.gone());
}

void store_message(const std::shared_ptr<Writing>& w) {
    const auto day = app::today(w->site, w->actor);
    std::optional<OpenFiling> open;
    bool before = false;
    {
        const auto db = w->site.database.reader();
        open = open_by_code(w->site, db, w->code);
        before = open && message_was_sent(db, open->filing.id, w->mark);
    }
    if (!open || open->broken) return w->reply(w->answers.gone());
    if (before) return answer(w, nullptr);
    w->message = {.side = Side::complainant,
                  .kind = w->input.retaliation ? MessageKind::retaliation : MessageKind::message,
                  .day = day,
                  .text = w->input.text};
    if (auto* upload = upload_of(w->request)) {
        if (!upload->may_store(w->site, open->filing.lane)) {
            web::Faults faults;
            upload->check("files", faults);
            return w->reply(w->answers.refused(*open, faults));
        }
        w->message.files = upload->store(w->site, day);
        w->numbers = upload->numbers();
    }
    w->site.writer.submit(
        [w, id = open->filing.id, key = open->grant.report, day](store::Connection& db) {
            const auto filing = load_filing(db, id);
            if (!filing || filing->state == State::forgotten) return;
            if (message_was_sent(db, id, w->mark)) return;  // its files are swept away with the staged ones
            say_in_thread(w->site, db, id, key, w->message, w->mark);
            keep_files(db, id, w->numbers);
            // Nobody's act: that a complainant wrote is not recorded, and the clock of UU 25/2009 Pasal 44
            // ayat (4) that waited for him ends all the same.
            const auto state = after_complainant_wrote(filing->state);
            if (state != filing->state) {
                set_state(db, id, state);
                end_clock(db, id, rules::DeadlineKey::complaint_completion, day);
                if (filing->track == Track::complaint)
                    if (const auto due =
                            rules::due(rules::DeadlineKey::complaint_decision, day, app::calendar(db)))
                        start_clock(db, id, {rules::DeadlineKey::complaint_decision, day, due->day, {}});
            }
            if (!is_open(filing->state)) set_expiry(db, id, expires_on(day));
        },
        [w](std::exception_ptr failure) { answer(w, failure); });
}

}  // namespace

web::Outcome send_message(app::Site& site, const web::Request& request, const app::Actor& actor,
                          const sealing::Code& code, MessageInput input, std::string_view key,
                          MessageAnswers answers) {
    auto writing = std::make_shared<Writing>(
        Writing{site, request, actor, code, std::move(input), sent_mark(site, key), std::move(answers)});
    return web::Later{[writing](web::Reply reply) {
        writing->reply = std::move(reply);
        const bool taken = writing->site.workers.submit([writing] {
            try {
                store_message(writing);
            } catch (const std::exception& e) {
                std::fprintf(stderr, "a message was not stored: %s\n", e.what());
                writing->reply(app::try_again(writing->site, writing->request));
            }
        });
        if (!taken) writing->reply(app::try_again(writing->site, writing->request));
    }};
}

}  // namespace complaints

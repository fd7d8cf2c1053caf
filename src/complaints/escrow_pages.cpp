// /aduan/titipan: a handler leaves his key with three others; two of them, one asking in writing and another
// agreeing, get him a new recovery code. docs/decisions/0086.
#include <algorithm>

#include "app/page.hpp"
#include "app/status_page.hpp"
#include "app/write.hpp"
#include "complaints/complaints_routes.hpp"
#include "complaints/escrow_pages.hpp"
#include "complaints/key_form.hpp"
#include "complaints/open_filing_form.hpp"
#include "complaints/pass_on_work_form.hpp"
#include "people/people_rows.hpp"

namespace complaints {

using web::Text;

namespace {

Text words(PlaceRefusal why) {
    switch (why) {
        case PlaceRefusal::locked: return Text("Buka kunci Anda dulu.", "Unlock your key first.");
        case PlaceRefusal::not_three:
            return Text("Pilih tiga orang yang berbeda.", "Select three different people.");
        case PlaceRefusal::oneself: return Text("Pilih orang lain.", "Select other people.");
        case PlaceRefusal::holder_without_key: break;
    }
    return Text("Pilih orang yang sudah punya kunci baca.", "Select people who have a reading key.");
}
Text words(AskRefusal why) {
    switch (why) {
        case AskRefusal::locked: return Text("Buka kunci Anda dulu.", "Unlock your key first.");
        case AskRefusal::asked_already:
            return Text("Permintaan sebelumnya masih menunggu.", "A request waits already.");
        default: break;
    }
    return Text("Tulis alasan dalam satu kalimat, paling sedikit 20 huruf.",
                "Write the reason in a sentence of 20 characters at least.");
}
Text words(AgreeRefusal why) {
    switch (why) {
        case AgreeRefusal::locked: return Text("Buka kunci Anda dulu.", "Unlock your key first.");
        case AgreeRefusal::asked_himself:
            return Text("Anda yang meminta. Pemegang lain yang menyetujui.",
                        "You asked. Another holder agrees.");
        default: break;
    }
    return Text("Tidak ada permintaan yang menunggu.", "No request is waiting.");
}
Text words(EndRefusal) { return Text("Tidak ada permintaan yang menunggu.", "No request is waiting."); }

struct Turn {
    app::Site* site;
    web::Request request;
};
template <class E>
void need(const Turn& turn, const Result<bool, E>& allowed) {
    if (!allowed)
        throw app::Stop{
            app::refused(*turn.site, turn.request, base::name(allowed.error()), words(allowed.error()), "")};
}
Held held_or_404(app::Change& change, const Turn& turn, PersonId owner) {
    auto h = held(change.db, turn.request, change.actor, owner, change.today());
    if (!h) throw app::Stop{app::not_found(*turn.site, turn.request)};
    return std::move(*h);
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    return escrow_page(site, request, actor);
}

web::Outcome post_place(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    PlaceFacts facts{.owner = actor.person, .unlocked = unlocked(request, actor), .holders = {}};
    for (const auto* field : {"holder1", "holder2", "holder3"})
        facts.holders.push_back(PersonId::from(form->get(field)).value_or(PersonId{}));
    return app::write(
        site, request, actor, [turn = Turn{&site, request}, given = facts](app::Change& change) {
            auto f = given;
            sealing::Holders open{};
            EscrowPlaced act{.person = f.owner};
            for (const auto holder : f.holders) {
                const auto key = reading_key(change.db, holder);
                const auto half = key ? sealing::public_key_from(key->public_key) : std::nullopt;
                if (!half || f.holders_with_key >= open.size()) continue;
                open[f.holders_with_key++] = *half;
                base::Hash mark{};
                std::ranges::copy(*half, mark.begin());
                act.holders.push_back(mark);
            }
            need(turn, place_escrow(f));
            const auto row = reading_key(change.db, f.owner);
            const auto keys = keys_now(turn.request, change.actor);
            if (!row || keys.empty() || sealing::view(keys.front().open) != row->public_key)
                need(turn, Result<bool, PlaceRefusal>(std::unexpected(PlaceRefusal::locked)));
            act.version = row->version;
            change.record(CaseId{f.owner.value}, change.actor.unit, act);
            keep_escrow(change.db, f.owner, row->version,
                        escrow_boxes_for(*turn.site, *row, keys.front().secret, open));
            keep_holders(change.db, f.owner, row->version, f.holders);
            drop_ask(change.db, f.owner, row->version);
            return app::Answer::see(web::Url("/aduan/titipan"));
        });
}

web::Outcome post_ask(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto owner = request.id<PersonId>("person");
    const auto form = web::read_form(request);
    if (!owner || *owner == actor.person) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto reason = web::Reader(*form, faults).optional_text("reason", 1000);
    const auto successor = PersonId::from(form->get("successor")).value_or(PersonId{});
    return app::write(site, request, actor,
                      [turn = Turn{&site, request}, owner = *owner, reason, successor](app::Change& change) {
                          auto h = held_or_404(change, turn, owner);
                          h.facts.reason_length = reason.size();
                          need(turn, ask_escrow(h.facts));
                          if (successor) {
                              auto facts = pass_on_facts(change.db, owner, successor, change.today());
                              facts.leaver_stands = stands_of(change.db, owner, change.today());
                              facts.asked_by = change.actor.person;
                              need(*turn.site, turn.request, pass_on_filings(facts));
                          }
                          const auto halves = open_halves(escrow_boxes(change.db, owner, h.row.version),
                                                          keys_now(turn.request, change.actor));
                          change.record(CaseId{owner.value}, change.actor.unit,
                                        EscrowAsked{owner, h.row.version, reason, successor});
                          keep_ask(change.db, owner, h.row.version,
                                   {{change.actor.person, change.today()}, reason, successor}, halves);
                          return app::Answer::see(web::Url("/aduan/titipan"));
                      });
}

web::Outcome post_end(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto owner = request.id<PersonId>("person");
    if (!owner) return app::not_found(site, request);
    return app::write(site, request, actor,
                      [turn = Turn{&site, request}, owner = *owner](app::Change& change) {
                          const auto h = held_or_404(change, turn, owner);
                          need(turn, end_ask(h.facts));
                          change.record(CaseId{owner.value}, change.actor.unit,
                                        EscrowAskEnded{owner, h.row.version, h.facts.ask->by});
                          drop_ask(change.db, owner, h.row.version);
                          return app::Answer::see(web::Url("/aduan/titipan"));
                      });
}

// The code leaves in this answer and is kept nowhere: so not by app::write, which keeps answers.
web::Outcome post_agree(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto owner = request.id<PersonId>("person");
    if (!owner || *owner == actor.person || request.session_token.empty())
        return app::not_found(site, request);
    {
        const auto db = site.database.reader();
        const auto h = held(db, request, actor, *owner, app::today(site, actor));
        if (h && h->successor && agree_to_escrow(h->facts))
            return pass_on_by_escrow(site, request, actor, *owner);
    }
    struct Opened {
        std::string code, name;
    };
    return web::Later{[&site, request, actor, owner = *owner](web::Reply reply) {
        auto opened = std::make_shared<Opened>();
        site.writer.submit(
            [&site, request, actor, owner, opened](store::Connection& db) {
                auto change = site.journal.change(db, actor);
                const Turn turn{&site, request};
                const auto h = held_or_404(change, turn, owner);
                need(turn, agree_to_escrow(h.facts));
                if (h.successor) throw app::Stop{app::try_again(site, request)};  // asked anew meanwhile
                const auto secret =
                    open_wholly(site, h.row, halves_of(db, owner, h.row.version), keys_now(request, actor));
                if (!secret) need(turn, Result<bool, AgreeRefusal>(std::unexpected(AgreeRefusal::not_asked)));
                const auto paper = print_anew(site, h.row, *secret);
                change.record(CaseId{owner.value}, actor.unit,
                              EscrowOpened{owner, h.row.version, h.reason, h.facts.ask->by});
                relock(db, paper.row);
                drop_ask(db, owner, h.row.version);
                *opened = {paper.recovery_code, people::name_of(db, owner)};
            },
            [&site, request, actor, opened, reply](const std::exception_ptr& failure) {
                try {
                    if (failure) std::rethrow_exception(failure);
                    reply(escrow_code_page(site, request, actor, opened->name, opened->code));
                } catch (const app::Stop& stop) {
                    reply(stop.response);
                } catch (const std::exception&) {
                    reply(app::try_again(site, request));
                }
            });
    }};
}

}  // namespace

std::vector<app::Route> escrow_pages() {
    using enum web::Method;
    return {
        {get, "/aduan/titipan", app::for_signed_in, show},
        {post, "/aduan/titipan", app::for_signed_in, post_place},
        {post, "/aduan/titipan/{person}/minta", app::for_signed_in, post_ask},
        {post, "/aduan/titipan/{person}/setujui", app::for_signed_in, post_agree},
        {post, "/aduan/titipan/{person}/tolak", app::for_signed_in, post_end},
    };
}

}  // namespace complaints

// /aduan/{id}: one filing, for a handler whose key opens it. That he opened it is an act, recorded before he
// sees a word.
#include "app/status_page.hpp"
#include "app/write.hpp"
#include "complaints/case_sheet_pages.hpp"
#include "complaints/complaints_routes.hpp"
#include "complaints/report_work_form.hpp"
#include "complaints/upload_form.hpp"
#include "declarations/team_rows.hpp"

namespace complaints {

using web::Text;

namespace {

std::optional<OpenFiling> open_here(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<FilingId>("id");
    if (!id) return std::nullopt;
    const auto db = site.database.reader();
    return open_by_key(site, db, request, actor, *id);
}

// Records that this person opened it, once a session, and only then answers. What could not be recorded is
// not marked as read either: the next try records it, or shows as little.
web::Outcome after_reading(app::Site& site, web::Request& request, const app::Actor& actor, OpenFiling open,
                           std::function<web::Response(const Case&)> respond) {
    if (key_room().was_read(session_of(request), open.filing.id))
        return respond({site, request, actor, std::move(open)});
    return web::Later{
        [&site, request, actor, open = std::move(open), respond = std::move(respond)](web::Reply reply) {
            try {
                site.writer.submit(
                    [&site, actor, open](store::Connection& db) {
                        auto change = site.journal.change(db, actor);
                        change.record(case_of(open.filing.id), open.filing.unit, FilingRead{open.filing.id});
                    },
                    [&site, request, actor, open, respond, reply](std::exception_ptr failure) {
                        if (failure) return reply(app::try_again(site, request));
                        key_room().mark_read(session_of(request), open.filing.id);
                        reply(respond({site, request, actor, open}));
                    });
            } catch (const store::Busy&) {
                reply(app::try_again(site, request));
            }
        }};
}

web::Outcome show_case(app::Site& site, web::Request& request, const app::Actor& actor) {
    auto open = open_here(site, request, actor);
    if (!open) return app::not_found(site, request);
    return after_reading(site, request, actor, std::move(*open), [](const Case& c) { return case_page(c); });
}

// Of a file that came sealed from a browser, its type known by its own bytes only now.
web::Response clean_copy(const Case& c, const SealedFile& file, const std::string& bytes) {
    std::string out;
    const auto stripper = documents::stripper_for(documents::type_by_bytes(bytes));
    if (stripper) stripper->add(bytes, out);
    if (!stripper || !stripper->complete())
        return app::refused(
            c.site, c.request, "no_clean_copy",
            Text("Metadata berkas jenis ini tidak dapat dibuang. Buka aslinya dengan hati-hati.",
                 "Metadata cannot be taken out of a file of this kind. Open the original with "
                 "care."),
            "");
    return web::download("application/octet-stream", std::move(out), file.name);
}

web::Outcome show_file(app::Site& site, web::Request& request, const app::Actor& actor) {
    auto open = open_here(site, request, actor);
    if (!open) return app::not_found(site, request);
    const auto wanted = std::string(request.parameter("file"));
    const bool clean = request.query.first("salinan") == "bersih";
    return after_reading(site, request, actor, std::move(*open), [wanted, clean](const Case& c) {
        for (const auto& m : c.open.thread)
            for (const auto& f : m.files)
                for (const auto* piece : {&f.original, &f.cleaned}) {
                    if (piece->file == 0 || std::to_string(piece->file) != wanted) continue;
                    const auto db = c.site.database.reader();
                    if (!has_file(db, c.open.filing.id, piece->file)) continue;
                    auto bytes = open_piece(db, c.site.origin, *piece, piece == &f.cleaned);
                    if (!bytes) continue;
                    if (clean) return clean_copy(c, f, *bytes);
                    return web::download("application/octet-stream", std::move(*bytes), f.name);
                }
        return app::not_found(c.site, c.request);
    });
}

using Step = void (*)(app::Change&, const HandlerTurn&, const web::Form&);

// Reached again where it is written, by the thread as it is then: since he pressed the button he may have
// been named in it, released, or have locked his key.
HandlerTurn turn_now(app::Site& site, store::Connection& db, const web::Request& request,
                     const app::Actor& actor, FilingId id) {
    auto open = open_by_key(site, db, request, actor, id);
    if (!open || open->broken) throw app::Stop{app::not_found(site, request)};
    return {&site, request, std::move(*open)};
}

// A form of a handler: reached, reached again inside the transaction's turn, recorded, then the case is
// shown.
web::Outcome post(app::Site& site, web::Request& request, const app::Actor& actor, Step step) {
    auto open = open_here(site, request, actor);
    const auto form = web::read_form(request);
    if (!open || open->broken) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    return app::write(site, request, actor,
                      [&site, request, id = open->filing.id, form = *form, step](app::Change& change) {
                          step(change, turn_now(site, change.db, request, change.actor, id), form);
                          return app::Answer::see(web::path("/aduan/{}", id));
                      });
}

void need_text(const HandlerTurn& turn, std::string_view text) {
    if (text.empty())
        throw app::Stop{app::refused(*turn.site, turn.request, "text_missing",
                                     Text("Tulis isinya dulu.", "Write something first."), "")};
}

std::string text_in(const web::Form& form, std::string_view name) {
    web::Faults faults;
    return web::Reader(form, faults).optional_text(name, most_text);
}

web::Outcome post_message(app::Site& site, web::Request& request, const app::Actor& actor) {
    return post(site, request, actor,
                [](app::Change& change, const HandlerTurn& turn, const web::Form& form) {
                    const auto text = text_in(form, "text");
                    need_text(turn, text);
                    answer(change, turn, text,
                           form.get("kind") == "message" ? MessageKind::message : MessageKind::note);
                });
}
web::Outcome post_move(app::Site& site, web::Request& request, const app::Actor& actor) {
    return post(
        site, request, actor, [](app::Change& change, const HandlerTurn& turn, const web::Form& form) {
            move(change, turn,
                 {.to = base::from_name<State>(form.get("to")).value_or(State::received),
                  .outcome = base::from_name<Outcome>(form.get("outcome")).value_or(Outcome::none),
                  .reason = text_in(form, "reason"),
                  .other_number = text_in(form, "other_number"),
                  .breach = base::from_name<rules::Breach>(form.get("breach")),
                  .finding = text_in(form, "finding"),
                  .matter = MatterId::from(form.get("matter")),
                  .nothing_pending =
                      MatterId::from(form.get("matter")) ? std::string{} : text_in(form, "nothing_pending")});
        });
}
// Looks officials up by name. Posted, so that no address and no proxy's log holds the name.
web::Outcome post_search(app::Site& site, web::Request& request, const app::Actor& actor) {
    auto open = open_here(site, request, actor);
    const auto form = web::read_form(request);
    if (!open || open->broken) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    return after_reading(
        site, request, actor, std::move(*open), [sought = text_in(*form, "name")](const Case& c) {
            Case found{c.site, c.request, c.actor, c.open, sought};
            if (!sought.empty()) {
                const auto db = c.site.database.reader();
                found.found =
                    declarations::people_named(db, people::range_of(people::the_nation), sought, 20);
            }
            return case_page(found);
        });
}
web::Outcome post_pass(app::Site& site, web::Request& request, const app::Actor& actor) {
    return post(site, request, actor,
                [](app::Change& change, const HandlerTurn& turn, const web::Form& form) {
                    pass_on(change, turn, PersonId::from(form.get("respondent")).value_or(PersonId{}));
                });
}
web::Outcome post_assign(app::Site& site, web::Request& request, const app::Actor& actor) {
    return post(site, request, actor,
                [](app::Change& change, const HandlerTurn& turn, const web::Form& form) {
                    assign(change, turn, PersonId::from(form.get("handler")).value_or(PersonId{}));
                });
}
web::Outcome post_release(app::Site& site, web::Request& request, const app::Actor& actor) {
    return post(site, request, actor,
                [](app::Change& change, const HandlerTurn& turn, const web::Form& form) {
                    release(change, turn, PersonId::from(form.get("released")).value_or(PersonId{}),
                            text_in(form, "release_reason"));
                });
}
web::Outcome post_renew(app::Site& site, web::Request& request, const app::Actor& actor) {
    return post(site, request, actor, [](app::Change& change, const HandlerTurn& turn, const web::Form&) {
        renew_grants(change, turn);
    });
}
web::Outcome post_link(app::Site& site, web::Request& request, const app::Actor& actor) {
    return post(site, request, actor,
                [](app::Change& change, const HandlerTurn& turn, const web::Form& form) {
                    const auto to = text_in(form, "linked_to");
                    need_text(turn, to);
                    link_case(change, turn, to);
                });
}
web::Outcome post_lane(app::Site& site, web::Request& request, const app::Actor& actor) {
    return post(site, request, actor, [](app::Change& change, const HandlerTurn& turn, const web::Form&) {
        move_to_first_lane(change, turn);
    });
}

// The identity is shown in the answer to this form and nowhere else: the reason first, the act, then the
// name.
web::Outcome post_identity(app::Site& site, web::Request& request, const app::Actor& actor) {
    auto open = open_here(site, request, actor);
    const auto form = web::read_form(request);
    if (!open || open->broken) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    auto turn = std::make_shared<HandlerTurn>(HandlerTurn{&site, request, std::move(*open)});
    return web::Later{[turn, actor, reason = text_in(*form, "why")](web::Reply reply) {
        auto& its_site = *turn->site;
        its_site.writer.submit(
            [turn, actor, reason](store::Connection& db) {
                auto change = turn->site->journal.change(db, actor);
                record_identity_reason(
                    change, turn_now(*turn->site, db, turn->request, actor, turn->open.filing.id), reason);
            },
            [turn, actor, reply](const std::exception_ptr& failure) {
                try {
                    if (failure) std::rethrow_exception(failure);
                    std::optional<OpenFiling> again;
                    std::optional<Identity> identity;
                    {
                        const auto db = turn->site->database.reader();
                        again = open_by_key(*turn->site, db, turn->request, actor, turn->open.filing.id);
                        if (again) identity = identity_in(*turn->site, db, *again);
                    }
                    if (!again) return reply(app::not_found(*turn->site, turn->request));
                    reply(case_page({*turn->site, turn->request, actor, std::move(*again)}, identity));
                } catch (const app::Stop& stop) {
                    reply(stop.response);
                } catch (const std::exception&) {
                    reply(app::try_again(*turn->site, turn->request));
                }
            });
    }};
}

}  // namespace

std::vector<app::Route> case_pages() {
    using enum web::Method;
    return {
        {get, "/aduan/{id}", app::for_signed_in, show_case},
        {get, "/aduan/{id}/berkas/{file}", app::for_signed_in, show_file},
        {post, "/aduan/{id}/pesan", app::for_signed_in, post_message},
        {post, "/aduan/{id}/tahap", app::for_signed_in, post_move},
        {post, "/aduan/{id}/tugaskan", app::for_signed_in, post_assign},
        {post, "/aduan/{id}/lepas", app::for_signed_in, post_release},
        {post, "/aduan/{id}/kunci", app::for_signed_in, post_renew},
        {post, "/aduan/{id}/kaitan", app::for_signed_in, post_link},
        {post, "/aduan/{id}/jalur", app::for_signed_in, post_lane},
        {post, "/aduan/{id}/terlapor", app::for_signed_in, post_search},
        {post, "/aduan/{id}/atasan", app::for_signed_in, post_pass},
        {post, "/aduan/{id}/identitas", app::for_signed_in, post_identity},
    };
}

}  // namespace complaints

#include "app/write.hpp"

#include "app/loggable.hpp"
#include "app/status_page.hpp"
#include "base/hash.hpp"
#include "web/form.hpp"
#include "web/json.hpp"

namespace app {
namespace {

std::string key_of(const web::Request& request) {
    if (const auto header = request.header("idempotency-key"); !header.empty()) return std::string(header);
    const auto form = web::read_form(request);
    return form ? std::string(form->get(key_field)) : std::string{};
}

bool usable(std::string_view key) { return !key.empty() && key.size() <= 200; }

// The same request, in the sense of the key: same place, same content. The token of the session may differ.
base::Hash digest_of(const web::Request& request) {
    return base::Sha256{}.add(request.target).add("\n").add(request.body).done();
}

struct Kept {
    base::Hash digest;
    Answer answer;
    std::int64_t index = -1;
};

std::optional<Kept> find_kept(store::Connection& db, PersonId actor, std::string_view key) {
    const auto row = db.query<base::Hash, std::int64_t, std::string, std::string, std::string, std::int64_t>(
                           "select digest, status, location, type, body, log_index from idempotency where "
                           "actor = ? and key = ?",
                           actor, key)
                         .one();
    if (!row) return std::nullopt;
    const auto& [digest, status, location, type, body, index] = *row;
    return Kept{digest, {static_cast<int>(status), location, type, body}, index};
}

void keep(store::Connection& db, PersonId actor, std::string_view key, const Kept& kept, base::Instant now) {
    db.exec(
        "insert into idempotency(actor, key, digest, status, location, type, body, log_index, at) "
        "values(?,?,?,?,?,?,?,?,?)",
        actor, key, kept.digest, kept.answer.status, kept.answer.location, kept.answer.type, kept.answer.body,
        kept.index, now);
}

web::Response response_to(const Answer& answer, std::int64_t index, const std::string& receipt) {
    if (!answer.location.empty()) {
        web::Response out;
        out.status = answer.status;
        out.with("Location", answer.location);
        if (index >= 0) out.with("Jernih-Log-Index", std::to_string(index));
        return out;
    }
    web::Response out = web::json(answer.body, answer.status);
    if (index < 0 || out.body.empty() || out.body.back() != '}') return out;
    out.body.pop_back();
    out.body += out.body.size() > 1 ? ",\"log_index\":" : "\"log_index\":";
    out.body += std::to_string(index) + ",\"receipt\":";
    web::append_json_string(out.body, receipt);
    out.body += '}';
    return out;
}

// One request under way: owned by the closures of the writer's queue.
struct Turn {
    Site& site;
    web::Request request;
    Actor actor;
    Work work;
    std::string key;
    base::Hash digest;
    web::Reply reply;
    Kept result{};
    bool repeated = false;

    void run(store::Connection& db) {
        repeated = false;
        if (auto kept = find_kept(db, actor.person, key)) {
            if (kept->digest != digest) throw Stop{key_reused(site, request)};
            result = std::move(*kept);
            repeated = true;
            return;
        }
        Change change = site.journal.change(db, actor);
        result.answer = work(change);
        result.digest = digest;
        result.index = result.answer.receipt_of >= 0 ? result.answer.receipt_of : change.last_index();
        change.end();
        keep(db, actor.person, key, result, Clock::real_now());
    }

    void done(std::exception_ptr failure) {
        if (!failure) {
            // A repeated request asks for an old act's proof: read from the tiles, on a connection of its
            // own.
            const auto receipt =
                result.index < 0 ? std::string{}
                : repeated       ? stored_receipt(site.database.reader(), site.journal.head(), result.index)
                                 : site.journal.receipt(result.index);
            // The act stands, and has no proof yet: repeated with its key it gets both, later.
            if (result.index >= 0 && receipt.empty()) {
                const auto why = site.journal.read_only();
                return reply(read_only(site, request, why == ReadOnly::no ? ReadOnly::signer_gone : why));
            }
            reply(response_to(result.answer, result.index, receipt));
            return;
        }
        try {
            std::rethrow_exception(failure);
        } catch (const Stop& stop) {
            reply(stop.response);
        } catch (const ReadOnlyError& e) {
            reply(read_only(site, request, e.why));
        } catch (const std::exception& e) {
            const std::string where(loggable(request.path));
            std::fprintf(stderr, "write failed: %s %s: %s\n", base::name(request.method).data(),
                         where.c_str(), e.what());
            reply(try_again(site, request));
        }
    }
};

}  // namespace

bool has_key(const web::Request& request) { return usable(key_of(request)); }

web::Outcome write(Site& site, const web::Request& request, const Actor& actor, Work work) {
    auto key = key_of(request);
    if (!usable(key)) return key_missing(site, request);
    auto turn = std::make_shared<Turn>(Turn{.site = site,
                                            .request = request,
                                            .actor = actor,
                                            .work = std::move(work),
                                            .key = std::move(key),
                                            .digest = digest_of(request)});
    return web::Later{[turn](web::Reply reply) {
        turn->reply = std::move(reply);
        try {
            turn->site.writer.submit([turn](store::Connection& db) { turn->run(db); },
                                     [turn](std::exception_ptr failure) { turn->done(failure); });
        } catch (const store::Busy&) {
            turn->reply(try_again(turn->site, turn->request));
        }
    }};
}

void write_now(Site& site, const Actor& actor, const std::function<void(Change&)>& work) {
    site.writer.run([&](store::Connection& db) {
        Change change = site.journal.change(db, actor);
        work(change);
        change.end();
    });
}

}  // namespace app

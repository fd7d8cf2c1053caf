// The log and its signer: what is signed when, and when the service turns read-only.
#include <cstdio>

#include "app/journal.hpp"
#include "store/transaction.hpp"

namespace app {
namespace {

constexpr std::chrono::seconds most_behind{5};  // a clock that was set back by a time server is not an alarm

}  // namespace

web::Text sentence(ReadOnly why) {
    using web::Text;
    switch (why) {
        case ReadOnly::no: return Text("Layanan menyimpan seperti biasa.", "The service stores as usual.");
        case ReadOnly::signer_gone:
            return Text(
                "Penanda tangan log tidak menjawab. Jalankan \"jernih signer\", lalu periksa alamat "
                "soketnya.",
                "The log's signer does not answer. Start \"jernih signer\", and check the path of its "
                "socket.");
        case ReadOnly::old_copy:
            return Text(
                "Basis data ini salinan lama: penanda tangan sudah menandatangani log yang lebih panjang. "
                "Pulihkan cadangan terbaru.",
                "This database is an old copy: the signer has signed a longer log. Restore the newest "
                "backup.");
        case ReadOnly::other_history:
            return Text(
                "Log di basis data ini bukan lanjutan dari yang sudah ditandatangani. Jangan tulis apa pun. "
                "Jalankan \"jernih verify\", lalu pulihkan cadangan.",
                "The log in this database does not continue what was signed. Write nothing. Run \"jernih "
                "verify\", then restore a backup.");
        case ReadOnly::other_key:
            return Text(
                "Penanda tangan ini bukan yang membuka log. Arahkan layanan ke penanda tangan yang asli.",
                "This signer is not the one that opened the log. Point the service to the original signer.");
        case ReadOnly::clock_behind:
            return Text(
                "Jam server mundur dari catatan terakhir di log. Betulkan jam server (NTP).",
                "The server's clock is behind the log's last entry. Set the server's clock right (NTP).");
    }
    CHECK(false);
}

ReadOnly Journal::read_only() const {
    if (const auto why = standing_.load(); why != ReadOnly::no) return why;
    return clock_.now() + most_behind < last_time() ? ReadOnly::clock_behind : ReadOnly::no;
}

void Journal::stand(ReadOnly why) {
    if (standing_.exchange(why) != why)
        std::fprintf(stderr, "%s: %s\n", why == ReadOnly::no ? "writing again" : "ALARM, read-only",
                     sentence(why)(web::Lang::en).data());
}

void Journal::accept(std::string note) {
    const auto checkpoint = ledger::checkpoint_in(note);
    CHECK(checkpoint);
    const std::lock_guard lock(mutex_);
    head_ = {static_cast<std::int64_t>(checkpoint->size), std::move(note)};
}

// On the writer's thread, after COMMIT: one round trip. Whatever goes wrong here, the acts stand in the
// database; they are signed as soon as the signer answers again.
void Journal::sign_committed() {
    newest_second_ = last_time_.time_since_epoch().count();
    const auto from = static_cast<std::uint64_t>(head_.size);
    try {
        if (standing_ == ReadOnly::no && tree_.holds_size(from)) {
            auto answer = signing_.sign({from, tree_.consistency(from),
                                         ledger::checkpoint_body(origin_, tree_.size(), tree_.root())});
            if (!answer.refused) return accept(std::move(answer.note));
        }
        look_again(*connection_);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "not signed: %s\n", e.what());
        stand(ReadOnly::signer_gone);
    }
}

void Journal::keep_head(store::Connection& db) {
    const auto newest = head();
    if (newest.size == kept_size_ || newest.size == 0) return;
    store::Transaction transaction(db);
    db.exec("update log_head set checkpoint = ? where size >= ?", newest.checkpoint, newest.size);
    transaction.commit();
    kept_size_ = newest.size;
}

Journal::Head Journal::published() const {
    const std::lock_guard lock(mutex_);
    const auto age = std::chrono::steady_clock::now() - cosigned_at_;
    const bool fresh = cosigned_.size == head_.size || age < std::chrono::seconds{60};
    return cosigned_.size > 0 && fresh ? cosigned_ : head_;
}

void Journal::cosigned(Head head) {
    const std::lock_guard lock(mutex_);
    cosigned_ = std::move(head);
    cosigned_at_ = std::chrono::steady_clock::now();
}

void Journal::look_again(store::Connection& db) {
    store::Transaction transaction(db);  // reads only: one moment of the log
    catch_up(db);
}

bool Journal::should_look_again(store::Connection& db) const {
    return read_only() != ReadOnly::no ||
           db.query<std::int64_t>("select size from log_head").value().value_or(0) > head().size;
}

void Journal::catch_up(store::Connection& db) {
    asked_ = std::chrono::steady_clock::now();
    try {
        // Other servers may append and sign in between: a few turns settle it.
        for (int turn = 0; turn < 8; ++turn)
            if (catch_up_once(db)) return;
        stand(ReadOnly::old_copy);
    } catch (const ledger::SignerGone& e) {
        std::fprintf(stderr, "%s\n", e.what());
        stand(ReadOnly::signer_gone);
    }
}

// True when it is settled, one way or the other.
bool Journal::catch_up_once(store::Connection& db) {
    if (!key_known_) {
        if (signing_.vkey() != vkey_) return stand(ReadOnly::other_key), true;
        key_known_ = true;
    }
    const auto note = signing_.last();
    ledger::Seen last;
    if (!note.empty()) {
        const ledger::Verifier keys[] = {*ledger::Verifier::from(vkey_)};
        const auto opened = ledger::open_checkpoint(note, keys);
        if (!opened) return stand(ReadOnly::other_key), true;
        last = {opened->checkpoint.size, opened->checkpoint.root};
    }
    const auto size = db.query<std::int64_t>("select size from log_head").value().value_or(0);
    if (size != static_cast<std::int64_t>(tree_.size())) load(db);
    if (last.size > tree_.size()) return false;
    if (ledger::root_from_tiles(last.size, tiles_of(db)) != last.root)
        return stand(ReadOnly::other_history), true;
    if (last.size < tree_.size()) {
        auto answer =
            signing_.sign({last.size, ledger::consistency_proof(last.size, tree_.size(), tiles_of(db)),
                           ledger::checkpoint_body(origin_, tree_.size(), tree_.root())});
        if (answer.refused == ledger::CosignRefusal::other_size) return false;
        if (answer.refused) return stand(ReadOnly::other_history), true;
        accept(std::move(answer.note));
    } else {
        accept(note);
    }
    stand(ReadOnly::no);
    return true;
}

}  // namespace app

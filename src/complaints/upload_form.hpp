// Files on their way in: sealed on the I/O thread while they arrive, each under a key of its own, original
// and cleaned copy side by side. Until the form is whole the ciphertext lies in a file without a name, which
// goes with the process; no readable byte ever reaches a disk.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/site.hpp"
#include "complaints/filing.hpp"
#include "documents/metadata.hpp"
#include "sealing/stream.hpp"
#include "web/form.hpp"
#include "web/message.hpp"

namespace complaints {

class Spool {
public:
    Spool();  // throws std::system_error when no place is left
    ~Spool();
    Spool(const Spool&) = delete;
    void add(std::string_view bytes);
    std::string read(std::uint64_t from, std::size_t count) const;
    std::uint64_t size() const { return size_; }

private:
    int file_ = -1;
    std::uint64_t size_ = 0;
};

class SealedUpload : public web::Intake {
public:
    // sealed_already: the browser did it (web/seal_form.mjs); the parts `sealed_file`, each named by its
    // number, are kept as they come.
    enum class Mode { seals, sealed_already };
    explicit SealedUpload(std::string origin, Mode mode = Mode::seals);
    ~SealedUpload() override;

    void begin(std::string_view field, std::string_view name, std::string_view type) override;
    void take(std::string_view bytes) override;
    void end() override;

    std::size_t count() const { return files_.size(); }
    void check(std::string_view field, web::Faults& faults) const;  // too many, too large, no place

    // False: there is no room for them now, `check` says so and they are gone. Before `store`; not on an I/O
    // thread.
    [[nodiscard]] bool may_store(app::Site& site, Lane lane);
    // Writes the ciphertext into the database in pieces, a transaction each, and gives what the sealed
    // message says of the files. Waits for the disk: not on an I/O thread. What a crash here leaves: pieces
    // that no filing names, swept away a day later.
    std::vector<SealedFile> store(app::Site& site, base::Date day);
    std::vector<std::int64_t> numbers() const;  // of all pieces stored

private:
    struct Half;
    struct One;
    void write(One& one, std::string_view bytes);
    void begin_halves(One& one);
    void take_sealed(std::string_view bytes);
    bool looks_for_room(std::size_t coming);
    void stage(app::Site& site, const Spool& spool, std::int64_t number, base::Date day) const;

    const std::string origin_;
    const Mode mode_;
    std::vector<std::unique_ptr<One>> files_;
    std::unique_ptr<One> open_;
    std::string first_;
    std::uint64_t total_ = 0;
    std::uint64_t looked_at_ = 0;  // of total_, when the disks were looked at last
    bool too_many_ = false, too_large_ = false, failed_ = false, no_room_ = false;
};

// For routes that take files (app::Route::intake).
std::shared_ptr<web::Intake> take_files(app::Site& site, const web::Request& head);
std::shared_ptr<web::Intake> take_sealed_files(app::Site& site, const web::Request& head);
SealedUpload* upload_of(const web::Request& request);  // nullptr when the form came without files

// Opened whole or not at all.
std::optional<std::string> open_piece(store::Connection& db, const std::string& origin, const Piece& piece,
                                      bool cleaned);
std::int64_t random_number();  // 63 bits, never 0: for what must tell no time

}  // namespace complaints

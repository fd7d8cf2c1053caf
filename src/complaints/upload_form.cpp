#include "complaints/upload_form.hpp"

#include <charconv>
#include <system_error>

#include "base/hash.hpp"
#include "complaints/filing_rows.hpp"
#include "complaints/room_form.hpp"

namespace complaints {
namespace {

constexpr std::size_t piece_size = 512 * 1024;  // bytes of a row
constexpr std::size_t sniffed = 64;             // bytes that tell the type
// Sealed in the browser, files are as large as their buckets: as the transport takes at most.
constexpr std::uint64_t most_sealed_size = 54'500'000;  // bytes

sealing::Context about(const std::string& origin, std::int64_t file, bool cleaned) {
    return {.install = origin, .kind = sealing::Kind::file, .report = file, .sequence = cleaned ? 1 : 0};
}

// At most 120 bytes, and no half character at the end.
std::string short_name(std::string_view name) {
    auto cut = std::min<std::size_t>(name.size(), 120);
    while (cut < name.size() && cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0) == 0x80) --cut;
    return cut == 0 ? "berkas" : std::string(name.substr(0, cut));
}

}  // namespace

std::int64_t random_number() {
    for (;;) {
        const auto bytes = base::random_bytes(8);
        std::uint64_t out = 0;
        for (const char c : bytes) out = out << 8 | static_cast<unsigned char>(c);
        if (out >>= 1; out != 0) return static_cast<std::int64_t>(out);
    }
}

struct SealedUpload::Half {
    Half(const std::string& origin, bool cleaned)
        : number(random_number()), key(sealing::Key::random()), sealer(key, about(origin, number, cleaned)) {}
    void add(std::string_view plain) {
        ready.clear();
        sealer.add(plain, ready);
        spool.add(ready);
    }
    void finish() {
        ready.clear();
        sealer.finish(ready);
        spool.add(ready);
    }
    Piece piece() const { return {number, sealer.size(), std::string(key.view())}; }

    std::int64_t number;
    sealing::Key key;
    sealing::StreamSealer sealer;
    Spool spool;
    std::string ready;
};

struct SealedUpload::One {
    std::string name;
    std::string type;
    std::unique_ptr<Half> original, cleaned;
    std::int64_t number = 0;  // of one that came sealed
    std::unique_ptr<Spool> sealed;
    std::unique_ptr<documents::MetadataStripper> stripper;
};

SealedUpload::SealedUpload(std::string origin, Mode mode) : origin_(std::move(origin)), mode_(mode) {}
SealedUpload::~SealedUpload() { sealing::wipe(first_); }

void SealedUpload::begin(std::string_view field, std::string_view name, std::string_view) {
    first_.clear();
    if (mode_ == Mode::sealed_already && field != "sealed_file") return;
    open_ = std::make_unique<One>();
    open_->name = short_name(name);
    if (mode_ == Mode::seals) return;
    const auto end = name.data() + name.size();
    const auto read = std::from_chars(name.data(), end, open_->number);
    if (read.ec != std::errc{} || read.ptr != end || open_->number <= 0) failed_ = true;
}

void SealedUpload::take_sealed(std::string_view bytes) {
    try {
        if (!open_->sealed) open_->sealed = std::make_unique<Spool>();
        open_->sealed->add(bytes);
    } catch (const std::system_error&) {
        failed_ = true;
    }
}

void SealedUpload::begin_halves(One& one) {
    one.type = documents::type_by_bytes(first_);
    one.original = std::make_unique<Half>(origin_, false);
    one.stripper = documents::stripper_for(one.type);
    if (one.stripper) one.cleaned = std::make_unique<Half>(origin_, true);
}

void SealedUpload::write(One& one, std::string_view bytes) {
    one.original->add(bytes);
    if (!one.stripper) return;
    std::string kept;
    one.stripper->add(bytes, kept);
    one.cleaned->add(kept);
    sealing::wipe(kept);
}

// What is here of the others goes at once: many who are refused in the middle would fill the disk too.
bool SealedUpload::looks_for_room(std::size_t coming) {
    constexpr std::uint64_t each = 1024 * 1024;
    if (no_room_) return false;
    if (total_ > coming && total_ - looked_at_ < each) return true;
    looked_at_ = total_;
    no_room_ = !room_on_disks(coming);
    if (no_room_) open_.reset(), files_.clear();
    return !no_room_;
}

void SealedUpload::take(std::string_view bytes) {
    total_ += bytes.size();
    too_large_ = too_large_ || total_ > (mode_ == Mode::seals ? most_files_size : most_sealed_size);
    too_many_ = too_many_ || files_.size() >= most_files;
    if (!open_ || too_large_ || too_many_ || failed_ || !looks_for_room(bytes.size())) return;
    if (mode_ == Mode::sealed_already) return take_sealed(bytes);
    try {
        if (!open_->original) {
            first_ += bytes;
            if (first_.size() < sniffed) return;
            begin_halves(*open_);
            write(*open_, first_);
            sealing::wipe(first_);
            return;
        }
        write(*open_, bytes);
    } catch (const std::system_error&) {
        failed_ = true;  // the disk; said on the page, before anything was accepted
    }
}

void SealedUpload::end() {
    auto one = std::move(open_);
    if (!one || too_large_ || too_many_ || failed_ || no_room_) return;
    if (mode_ == Mode::sealed_already) {
        const auto size = one->sealed ? one->sealed->size() : 0;
        if (size <= sealing::stream_header || (size - sealing::stream_header) % sealing::frame_sealed != 0)
            failed_ = true;
        else
            files_.push_back(std::move(one));
        return;
    }
    if (!one->original && first_.empty()) return;  // no file was chosen, or an empty one
    try {
        if (!one->original) {
            begin_halves(*one);
            write(*one, first_);
            sealing::wipe(first_);
        }
        one->original->finish();
        if (one->stripper && one->stripper->complete())
            one->cleaned->finish();
        else
            one->cleaned.reset();
        files_.push_back(std::move(one));
    } catch (const std::system_error&) {
        failed_ = true;
    }
}

void SealedUpload::check(std::string_view field, web::Faults& faults) const {
    using web::Text;
    if (too_large_)
        faults.add(field, Text("Berkas lebih dari 50 MB. Kirim sebagian dulu, sisanya lewat kode laporan.",
                               "The files are over 50 MB. Send some now, the rest later by your code."));
    else if (too_many_)
        faults.add(field, Text("Pilih paling banyak 10 berkas. Sisanya dapat dikirim lewat kode laporan.",
                               "Choose 10 files at most. The rest can be sent later by your code."));
    else if (no_room_)
        faults.add(field,
                   Text("Untuk berkas belum ada tempat. Kirim tanpa berkas dulu; berkas menyusul lewat "
                        "kode laporan.",
                        "There is no room for files now. Send without them first; add them later by your "
                        "code."));
    else if (failed_)
        faults.add(field, Text("Berkas belum dapat disimpan. Kirim tanpa berkas dulu, atau coba lagi nanti.",
                               "Files cannot be stored now. Send without files first, or try later."));
}

std::vector<std::int64_t> SealedUpload::numbers() const {
    std::vector<std::int64_t> out;
    for (const auto& one : files_) {
        if (one->sealed) out.push_back(one->number);
        for (const auto* half : {one->original.get(), one->cleaned.get()})
            if (half) out.push_back(half->number);
    }
    return out;
}

bool SealedUpload::may_store(app::Site& site, Lane lane) {
    std::uint64_t bytes = 0;
    for (const auto& one : files_) {
        if (one->sealed) bytes += one->sealed->size();
        for (const auto* half : {one->original.get(), one->cleaned.get()})
            if (half) bytes += half->spool.size();
    }
    no_room_ = bytes > 0 && !room_to_store(bytes, lane, site.clock.now().time_since_epoch().count());
    if (no_room_) files_.clear();
    return !no_room_;
}

void SealedUpload::stage(app::Site& site, const Spool& spool, std::int64_t number, base::Date day) const {
    std::int64_t piece = 0;
    for (std::uint64_t at = 0; at < spool.size(); at += piece_size) {
        const auto bytes = spool.read(at, piece_size);
        site.writer.run([&, piece](store::Connection& db) { stage_piece(db, number, piece, bytes, day); });
        ++piece;
    }
}

std::vector<SealedFile> SealedUpload::store(app::Site& site, base::Date day) {
    std::vector<SealedFile> out;
    for (const auto& one : files_) {
        if (one->sealed) {
            // A browser chose the number: never one that is somebody else's, whose pieces would be forgotten
            // with this filing.
            if (any_piece(site.database.reader(), one->number))
                throw std::runtime_error("a file of this number is there already");
            stage(site, *one->sealed, one->number, day);
            continue;
        }
        for (const auto* half : {one->original.get(), one->cleaned.get()})
            if (half) stage(site, half->spool, half->number, day);
        SealedFile file{
            .name = one->name, .type = one->type, .original = one->original->piece(), .cleaned = {}};
        if (one->cleaned) {
            file.cleaned = one->cleaned->piece();
            file.removed = one->stripper->removed();
        }
        out.push_back(std::move(file));
    }
    return out;
}

std::shared_ptr<web::Intake> take_files(app::Site& site, const web::Request&) {
    return std::make_shared<SealedUpload>(site.origin);
}

std::shared_ptr<web::Intake> take_sealed_files(app::Site& site, const web::Request&) {
    return std::make_shared<SealedUpload>(site.origin, SealedUpload::Mode::sealed_already);
}

SealedUpload* upload_of(const web::Request& request) {
    return static_cast<SealedUpload*>(request.intake.get());
}

std::optional<std::string> open_piece(store::Connection& db, const std::string& origin, const Piece& piece,
                                      bool cleaned) {
    const auto key = sealing::Key::from(piece.key);
    if (!key || piece.file == 0) return std::nullopt;
    const auto sealed = pieces_of(db, piece.file);
    if (!sealed) return std::nullopt;
    return sealing::open_stream(*key, about(origin, piece.file, cleaned), piece.size, *sealed);
}

}  // namespace complaints

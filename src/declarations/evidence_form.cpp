#include "declarations/evidence_form.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "base/text.hpp"

namespace declarations {

using web::Text;

namespace {

// At most 120 bytes, and no half character at the end.
std::string short_name(std::string_view name) {
    auto cut = std::min<std::size_t>(name.size(), 120);
    while (cut < name.size() && cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0) == 0x80) --cut;
    return cut == 0 ? "bukti" : std::string(name.substr(0, cut));
}

}  // namespace

std::optional<std::string_view> evidence_type(std::string_view bytes) {
    const auto at = [&](std::size_t offset, std::string_view magic) {
        return bytes.substr(std::min(offset, bytes.size())).starts_with(magic);
    };
    if (at(0, "%PDF-")) return "application/pdf";
    if (at(0, "\xFF\xD8\xFF")) return "image/jpeg";
    if (at(0, "\x89PNG\r\n\x1A\n")) return "image/png";
    return std::nullopt;
}

std::vector<Upload> read_evidence(const web::Form& form, std::string_view field, std::size_t already,
                                  web::Faults& faults) {
    std::vector<Upload> out;
    for (const auto* file : form.files(field)) {
        const auto name = short_name(file->name);
        if (file->bytes.empty()) {
            faults.add(field,
                       Text("Berkas {} kosong. Pilih berkas lain.", "The file {} is empty. Choose another."),
                       name);
            continue;
        }
        if (file->bytes.size() > most_file_bytes) {
            faults.add(field,
                       Text("Berkas {} lebih dari 5 MB. Perkecil lalu unggah lagi.",
                            "The file {} is over 5 MB. Make it smaller and upload it again."),
                       name);
            continue;
        }
        const auto type = evidence_type(file->bytes);
        if (!type) {
            faults.add(field,
                       Text("Isi berkas {} tidak dikenali. Unggah PDF atau foto (JPG, PNG).",
                            "The content of {} is not known. Upload a PDF or a photo (JPG, PNG)."),
                       name);
            continue;
        }
        auto hash = base::hex(base::bytes_of(base::sha256(file->bytes)));
        if (std::ranges::any_of(out, [&](const Upload& kept) { return kept.about.hash == hash; })) continue;
        if (already + out.size() == most_files) {
            faults.add(field, Text("Unggah paling banyak {} berkas", "Upload at most {} files"), most_files);
            break;
        }
        out.push_back({{.name = name,
                        .type = std::string(*type),
                        .hash = std::move(hash),
                        .bytes = static_cast<std::int64_t>(file->bytes.size())},
                       file->bytes});
    }
    return out;
}

}  // namespace declarations

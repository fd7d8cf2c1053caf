#include "documents/seal.hpp"

#include <fmt/format.h>

#include <map>
#define POINTERHOLDER_TRANSITION 3  // qpdf 11: std::shared_ptr, as QPDF.hh asks
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <stdexcept>

#include "base/hash.hpp"
#include "base/text.hpp"

namespace documents {
namespace {

std::string pdf_time(base::Instant at, base::Zone zone) {
    const auto iso = base::iso(at, zone);  // 2026-11-22T14:30:00+07:00
    const auto digits = [&](std::size_t from) { return iso.substr(from, 2); };
    return fmt::format("(D:{}{}{}{}{}{}+{}'00')", iso.substr(0, 4), digits(5), digits(8), digits(11),
                       digits(14), digits(17), digits(20));
}

std::string reference(int object) { return fmt::format("{} 0 R", object); }
std::string pdf_text(std::string_view text) {
    return QPDFObjectHandle::newUnicodeString(std::string(text)).unparse();
}

// What an incremental update adds to a file: objects, then their places, then a trailer that names the old
// ones.
class Update {
public:
    explicit Update(std::string pdf) : pdf_(std::move(pdf)) {
        const auto at = pdf_.rfind("startxref");
        if (at == std::string::npos) throw std::runtime_error("not a PDF of ours: no startxref");
        previous_ = std::stoul(pdf_.substr(at + 9, 20));
        if (pdf_.back() != '\n') pdf_ += '\n';
    }
    void object(int number, std::string_view body) {
        at_[number] = pdf_.size();
        pdf_ += fmt::format("{} 0 obj\n{}\nendobj\n", number, body);
    }
    // `rest`: what the trailer says besides /Prev.
    std::string done(std::string_view rest) {
        const auto table = pdf_.size();
        pdf_ += "xref\n";
        for (const auto& [number, at] : at_) pdf_ += fmt::format("{} 1\n{:010} 00000 n \n", number, at);
        pdf_ += fmt::format("trailer\n<< {} /Prev {} >>\nstartxref\n{}\n%%EOF\n", rest, previous_, table);
        return std::move(pdf_);
    }

private:
    std::string pdf_;
    std::size_t previous_ = 0;
    std::map<int, std::size_t> at_;
};

const std::string hole = "<" + std::string(2 * seal_room, '0') + ">";
constexpr std::string_view range_hole = "[0 0000000000 0000000000 0000000000]";

// The catalog and the first page with a signature field, and the signature with room for the CMS.
std::string with_field(const std::string& pdf, const Sealer& sealer, std::string_view reason,
                       base::Instant at, base::Zone zone) {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("document", pdf.data(), pdf.size());
    auto trailer = file.getTrailer();
    auto root = file.getRoot();
    auto page = file.getAllPages().at(0);
    const int signature = trailer.getKey("/Size").getIntValueAsInt(), field = signature + 1;

    root.replaceKey("/AcroForm",
                    QPDFObjectHandle::parse(fmt::format("<< /SigFlags 3 /Fields [ {} ] >>", "null")));
    auto catalog = root.unparseResolved();
    catalog.replace(catalog.find("[ null ]"), 8, "[ " + reference(field) + " ]");
    auto notes = page.hasKey("/Annots") ? page.getKey("/Annots").unparseResolved() : std::string("[ ]");
    notes.insert(notes.rfind(']'), reference(field) + " ");
    page.removeKey("/Annots");
    auto page_text = page.unparseResolved();
    page_text.insert(page_text.rfind(">>"), "/Annots " + notes + " ");

    Update update(pdf);
    update.object(root.getObjectID(), catalog);
    update.object(page.getObjectID(), page_text);
    update.object(field,
                  fmt::format("<< /Type /Annot /Subtype /Widget /FT /Sig /T (Segel) /F 132 /Rect [ 0 0 0 0 ] "
                              "/P {} /V {} >>",
                              reference(page.getObjectID()), reference(signature)));
    update.object(signature,
                  fmt::format("<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached "
                              "/Name {} /Reason {} /M {} /ByteRange {} /Contents {} >>",
                              pdf_text(sealer.name), pdf_text(reason), pdf_time(at, zone), range_hole, hole));
    auto rest = fmt::format("/Size {} /Root {}", field + 1, reference(root.getObjectID()));
    for (const char* key : {"/Info", "/ID"})
        if (trailer.hasKey(key)) rest += fmt::format(" {} {}", key, trailer.getKey(key).unparse());
    return update.done(rest);
}

}  // namespace

std::string sealed(std::string pdf, const Sealer& sealer, std::string_view reason, base::Instant at,
                   base::Zone zone) {
    auto out = with_field(pdf, sealer, reason, at, zone);
    const auto contents = out.rfind(hole), range = out.rfind(range_hole);
    const auto after = contents + hole.size();
    out.replace(range, range_hole.size(),
                fmt::format("[0 {:010} {:010} {:010}]", contents, after, out.size() - after));
    const auto cms = sealer.cms(out.substr(0, contents) + out.substr(after));
    if (cms.empty() || cms.size() > seal_room) throw std::runtime_error("the seal's signature does not fit");
    const auto digits = base::hex(cms);
    out.replace(contents + 1, digits.size(), digits);
    return out;
}

}  // namespace documents

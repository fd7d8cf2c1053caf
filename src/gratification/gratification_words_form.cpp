// The words for people.
#include "gratification/gratification_form.hpp"

namespace gratification {

using web::Text;

Text words(Direction direction) {
    return direction == Direction::received ? Text("Diterima", "Received") : Text("Ditolak", "Refused");
}
Text words(ValueBasis basis) {
    constexpr Text all[] = {Text("Diketahui", "Known"), Text("Taksiran", "An estimate"),
                            Text("Belum diketahui", "Not known")};
    return all[static_cast<std::size_t>(basis)];
}
Text words(GiverTie tie) {
    constexpr Text all[] = {
        Text("Keluarga", "Family"),
        Text("Rekan kerja", "Colleague"),
        Text("Bawahan", "Subordinate"),
        Text("Atasan", "Superior"),
        Text("Rekanan atau calon rekanan", "Vendor, or one who wants to be"),
        Text("Peserta pemilu, calon, atau tim kampanye", "Election participant, candidate or campaign"),
        Text("Orang yang dilayani kantor", "Somebody whom the office serves"),
        Text("Instansi lain", "Another public body"),
        Text("Lainnya", "Other")};
    return all[static_cast<std::size_t>(tie)];
}
Text words(GoodsPlace place) {
    constexpr Text all[] = {Text("Pada saya", "With me"),
                            Text("Dititipkan di UPG", "With the UPG"),
                            Text("Dikembalikan kepada pemberi", "Returned to the giver"),
                            Text("Mudah rusak, sudah habis", "Perishable, used up"),
                            Text("Disalurkan ke lembaga sosial", "Passed to a charity"),
                            Text("Tidak ada barang", "There are no goods")};
    return all[static_cast<std::size_t>(place)];
}
Text words(State state) {
    constexpr Text all[] = {Text("Di UPG", "With the UPG"),
                            Text("Perlu dilengkapi", "To be completed"),
                            Text("Di KPK", "With KPK"),
                            Text("Status ditetapkan", "Status decided"),
                            Text("Sudah diserahkan", "Handed over"),
                            Text("Ditutup", "Closed")};
    return all[static_cast<std::size_t>(state)];
}
Text words(Status status) {
    constexpr Text all[] = {Text("Milik penerima", "The receiver's"), Text("Milik negara", "The state's"),
                            Text("Tidak dapat ditetapkan", "Not decidable")};
    return all[static_cast<std::size_t>(status)];
}

web::Meaning meaning(State state) {
    using enum web::Meaning;
    constexpr web::Meaning all[] = {waiting, attention, waiting, attention, done, done};
    return all[static_cast<std::size_t>(state)];
}

std::string value_words(web::Lang lang, const Telling& t) {
    if (!t.rupiah) return std::string(words(ValueBasis::unknown)(lang));
    const auto value = web::rupiah(lang, *t.rupiah);
    return t.basis == ValueBasis::estimated ? web::say(lang, Text("{} (taksiran)", "{} (an estimate)"), value)
                                            : value;
}

}  // namespace gratification

#include "documents/statement.hpp"

namespace documents {
namespace {

struct Words {
    const char *title, *opening, *name, *nip, *member_number, *rank, *position, *office, *states, *basis,
        *closing, *maker, *number, *nip_before, *member_before;
};

constexpr Words indonesian{.title = "SURAT PERNYATAAN\nBEBAS BENTURAN KEPENTINGAN",
                           .opening = "Yang bertanda tangan di bawah ini:",
                           .name = "Nama",
                           .nip = "NIP",
                           .member_number = "Nomor anggota",
                           .rank = "Pangkat/golongan",
                           .position = "Jabatan",
                           .office = "Satuan kerja",
                           .states = "dengan ini menyatakan bahwa saya:",
                           .basis = "Berdasarkan ",
                           .closing =
                               "Demikian pernyataan ini saya buat dengan sebenarnya, dalam keadaan sadar dan "
                               "tanpa paksaan dari siapa pun. Jika pernyataan ini tidak benar, saya bersedia "
                               "menerima sanksi sesuai dengan ketentuan peraturan perundang-undangan.",
                           .maker = "Yang membuat pernyataan,",
                           .number = "Nomor: ",
                           .nip_before = "NIP ",
                           .member_before = "Nomor anggota "};

constexpr Words english{
    .title = "STATEMENT OF\nNO CONFLICT OF INTEREST",
    .opening = "I, the undersigned:",
    .name = "Name",
    .nip = "Civil service number",
    .member_number = "Member number",
    .rank = "Rank",
    .position = "Position",
    .office = "Office",
    .states = "state that I:",
    .basis = "On the basis of ",
    .closing =
        "I make this statement truthfully, in full awareness and under no pressure. If it "
        "is not true, I accept the sanctions that the law provides.",
    .maker = "Signed by,",
    .number = "Number: ",
    .nip_before = "NIP ",
    .member_before = "Member number "};

Fields signer_fields(const Words& words, const Statement::Signer& signer) {
    Fields out;
    const auto add = [&](const char* label, const std::string& value) {
        if (!value.empty()) out.rows.push_back({label, value});
    };
    add(words.name, signer.name);
    add(words.nip, grouped_nip(signer.nip));
    add(words.member_number, signer.member_number);
    add(words.rank, signer.rank);
    add(words.position, signer.position);
    add(words.office, signer.office);
    return out;
}

std::string number_below(const Words& words, const Statement::Signer& signer) {
    if (!signer.nip.empty()) return words.nip_before + grouped_nip(signer.nip);
    return signer.member_number.empty() ? std::string{} : words.member_before + signer.member_number;
}

}  // namespace

Paper statement_paper(const Statement& s) {
    const Words& words = s.language == Language::indonesian ? indonesian : english;
    Paper out{.language = s.language,
              .letterhead = s.letterhead,
              .title = s.title.empty() ? words.title : s.title,
              .number = s.number.empty() ? std::string{} : words.number + s.number};
    out.parts.emplace_back(Paragraph{words.opening});
    out.parts.emplace_back(signer_fields(words, s.signer));
    if (s.basis.empty())
        out.parts.emplace_back(Paragraph{words.states});
    else
        out.parts.emplace_back(Paragraph{words.basis + s.basis + ", " + words.states});
    out.parts.emplace_back(Numbered{s.promises});
    out.parts.emplace_back(Paragraph{s.closing.empty() ? words.closing : s.closing});
    Signatures signatures{.place_and_date = s.place.empty() ? s.day : s.place + ", " + s.day, .blocks = {}};
    for (const auto& witness : s.witnesses)
        signatures.blocks.push_back({witness.capacity, witness.name, witness.number, {}});
    signatures.blocks.push_back({words.maker, s.signer.name, number_below(words, s.signer), s.mark});
    out.parts.emplace_back(std::move(signatures));
    out.check_address = s.check_address;
    out.foot = foot_words(s.language, s.number, s.log);
    out.made = s.made;
    out.zone = s.zone;
    return out;
}

}  // namespace documents

#include "matters/matter_words_pages.hpp"

namespace matters {

using web::Text;

namespace {

template <class E, std::size_t N>
constexpr Text pick(const Text (&list)[N], E value) {
    static_assert(N == base::names<E>.size(), "one text for each value");
    return list[static_cast<std::size_t>(value)];
}

constexpr Text barred("Anda dilarang ikut serta dalam urusan ini. Minta rekan lain mengerjakannya.",
                      "You are barred from this matter. Ask a colleague to do this.");
constexpr Text stands_still(
    "Anda berhenti sementara dalam urusan ini. Tunggu penetapan atasan langsung Anda.",
    "You stand still on this matter. Wait for your direct superior's determination.");

}  // namespace

Text words(Kind kind) {
    static constexpr Text list[] = {Text("Pengadaan barang dan jasa", "Procurement"),
                                    Text("Pencalonan", "Candidacy"),
                                    Text("Verifikasi partai politik", "Verification of political parties"),
                                    Text("Penetapan hasil", "Election results"),
                                    Text("Kepegawaian", "Staffing"),
                                    Text("Perizinan dan kebijakan", "Licensing and policy"),
                                    Text("Penegakan disiplin", "Discipline"),
                                    Text("Lainnya", "Other")};
    return pick(list, kind);
}
Text words(State state) {
    static constexpr Text list[] = {Text("Dicatat", "Registered"), Text("Dibuka", "Open"),
                                    Text("Diputuskan", "Decided"), Text("Dibatalkan", "Annulled"),
                                    Text("Diganti", "Replaced"),   Text("Ditutup", "Closed")};
    return pick(list, state);
}
Text words(DecidedBy by) {
    static constexpr Text list[] = {Text("Rapat pleno", "Plenary"), Text("Satu pejabat", "One official")};
    return pick(list, by);
}
Text words(Strength strength) {
    static constexpr Text list[] = {Text("Menyiapkan", "Drafts"), Text("Memberi pertimbangan", "Advises"),
                                    Text("Memutuskan", "Decides")};
    return pick(list, strength);
}
Text words(PartyKind kind) {
    static constexpr Text list[] = {Text("Orang", "Person"), Text("Badan atau organisasi", "Organisation")};
    return pick(list, kind);
}
Text words(Standing standing) {
    static constexpr Text list[] = {Text("Dapat ikut serta", "Takes part"),
                                    Text("Penghentian sementara", "Standstill"),
                                    Text("Larangan ikut serta", "Barred")};
    return pick(list, standing);
}
web::Fragment standing_tag(web::Lang lang, Standing standing) {
    constexpr web::Meaning meanings[] = {web::Meaning::done, web::Meaning::waiting, web::Meaning::stopped};
    return web::tag(lang, meanings[static_cast<std::size_t>(standing)], words(standing));
}

web::Fragment state_tag(web::Lang lang, State state) {
    const auto meaning = state == State::open      ? web::Meaning::attention
                         : state == State::decided ? web::Meaning::done
                                                   : web::Meaning::neutral;
    return web::tag(lang, meaning, words(state));
}

Text sentence(RegisterRefusal why) {
    static constexpr Text list[] = {
        Text("Hanya sekretaris keputusan satuan kerja itu yang mencatat urusan.",
             "Only the decision secretary of that office registers matters."),
        Text("Sifat urusan tidak sesuai dengan jenisnya. Pilih sifat yang lain.",
             "The nature does not fit this kind of matter. Choose the other one.")};
    return pick(list, why);
}
Text sentence(BuildRefusal why) {
    static constexpr Text list[] = {
        barred,
        stands_still,
        Text("Urusan ini sudah selesai dan tidak dapat diubah lagi.",
             "This matter is over and cannot be changed."),
        Text("Pilih badan yang tercatat sebagai pihak dalam urusan ini.",
             "Choose an organisation that is a party to this matter."),
        Text("Hanya badan yang mempunyai orang di baliknya. Pilih pihak berupa badan.",
             "Only an organisation has people behind it. Choose a party that is one."),
        Text("Catat orang di balik badan itu, bukan badan lain.",
             "Name the people behind that organisation, not another organisation."),
        Text("Pihak ini sudah tercatat. Periksa daftar pihak.",
             "This party is named already. Check the list of parties."),
        Text("Pilih tahap yang ada dalam urusan ini.", "Choose a step of this matter."),
        Text("Orang ini sudah tercatat pada tahap itu.", "This person already takes part in that step."),
        Text("Rapat pleno diputuskan oleh anggota yang menjabat hari ini. Pilih seorang anggota.",
             "A plenary is decided by the commissioners in office today. Choose one of them."),
        Text("Urusan ini diputuskan satu pejabat, dan pejabat itu sudah tercatat.",
             "One official decides this matter and is named already.")};
    return pick(list, why);
}
Text sentence(OpenRefusal why) {
    static constexpr Text list[] = {
        barred,
        stands_still,
        Text("Urusan ini sudah pernah dibuka.", "This matter has been opened already."),
        Text("Catat sedikitnya satu pihak, atau isi alasan mengapa tidak ada.",
             "Name at least one party, or say why there is none."),
        Text("Catat siapa yang memutuskan urusan ini.", "Name who decides this matter."),
        Text("Urusan ini diputuskan satu pejabat. Tinggalkan satu pemutus saja.",
             "One official decides this matter. Leave only one who decides.")};
    return pick(list, why);
}
Text sentence(CloseRefusal why) {
    static constexpr Text list[] = {barred, stands_still,
                                    Text("Urusan ini sudah ditutup.", "This matter is closed already."),
                                    Text("Isi alasan menutup urusan yang belum diputuskan.",
                                         "Say why a matter without a decision is closed.")};
    return pick(list, why);
}
Text sentence(LiftRefusal why) {
    static constexpr Text list[] = {
        Text("Tidak ada larangan yang berlaku bagi orang ini.", "No bar stands for this person."),
        Text("Anda tidak dapat mencabut larangan bagi diri sendiri.", "You cannot lift your own bar."),
        Text("Anda ikut serta dalam urusan ini. Larangan dicabut oleh orang yang tidak terlibat.",
             "You take part in this matter. A bar is lifted by people without a part in it."),
        Text("Nama Anda sama dengan salah satu pihak. Larangan dicabut oleh orang yang tidak terlibat.",
             "Your name is that of a party. A bar is lifted by people without a part in it."),
        Text("Anda pernah menyampaikan deklarasi pada urusan ini. Larangan dicabut oleh orang lain.",
             "You have declared on this matter. Others lift the bar."),
        Text("Ketua tidak mencabut larangan. Dua orang yang tidak terlibat melakukannya.",
             "The chair does not lift a bar. Two uninvolved people do."),
        Text("Administrator sistem tidak mencabut larangan.", "A system administrator does not lift a bar."),
        Text("Anda menetapkan larangan pada urusan ini. Orang lain yang mencabutnya.",
             "You set a bar on this matter. Others lift it."),
        Text("Pencabutan sudah diusulkan. Konfirmasikan atau tunggu.",
             "Lifting is proposed already. Confirm it or wait."),
        Text("Belum ada usulan pencabutan. Ajukan usulan lebih dahulu.",
             "Nothing is proposed yet. Propose it first."),
        Text("Anda yang mengusulkan. Orang kedua yang mengonfirmasi.",
             "You proposed it. A second person confirms."),
        Text("Isi alasan pencabutan. Alasan ini diumumkan.",
             "Say why the bar is lifted. The reason is published."),
        Text("Tulis alasan sedikitnya 20 huruf.", "Write a reason of at least 20 characters.")};
    return pick(list, why);
}
}  // namespace matters

// The log's format, for a stranger who writes a verifier: everything needed is on this page or in the
// specifications it names. The bytes themselves are defined in ledger/commitment.hpp, app/act.hpp and
// app/record.hpp.
#include "app/page.hpp"
#include "publication/log_rows.hpp"
#include "publication/public_pages.hpp"

namespace publication {
namespace {

using namespace web::literals;
using web::Lang;
using web::Text;

web::Fragment part(Lang lang, Text heading, Text sentence, web::Fragment block) {
    return R"(<h2 class="govuk-heading-m">{}</h2><p class="govuk-body">{}</p><pre tabindex="0" lang="en">{}</pre>)"_html(
        heading(lang), sentence(lang), block);
}

web::Fragment plain(std::string_view text) { return web::Fragment::text(text); }

web::Fragment tree_and_tiles(Lang lang) {
    return part(lang, Text("Pohon dan alamatnya", "The tree and its addresses"),
                Text("Pohon Merkle RFC 6962. Ubin tingginya 8, seperti c2sp.org/tlog-tiles.",
                     "The Merkle tree of RFC 6962. Tiles of height 8, as in c2sp.org/tlog-tiles."),
                plain(R"(leaf = SHA-256(0x00 || entry)
node = SHA-256(0x01 || left || right)
root of the empty tree = SHA-256("")

GET /log/checkpoint                     signed note, text/plain
GET /log/tile/L/N[.p/W]                 W hashes of 32 bytes; without .p/W there are 256
GET /log/tile/entries/N[.p/W]           W times: u16 length, entry
     N in groups of three digits, all but the last with x: 1234067 is x001/x234/067
GET /log/bukti/I                        the receipt of entry I (c2sp.org/tlog-proof@v1)
GET /log/entri/I                        the entry I, 53 bytes
GET /log/konsistensi/M/N                the consistency proof from size M to N, one base64 hash a line
GET /log/harian, /log/umpan.atom        one checkpoint each day; RFC 3161 time stamps beside them)"));
}

web::Fragment notes(Lang lang, const std::string& vkey) {
    return part(
        lang, Text("Titik periksa dan kunci", "Checkpoints and keys"),
        Text(
            "Catatan bertanda tangan c2sp.org/signed-note dengan isi c2sp.org/tlog-checkpoint. Abaikan tanda "
            "tangan kunci yang tidak Anda kenal.",
            "A signed note (c2sp.org/signed-note) whose text is a checkpoint (c2sp.org/tlog-checkpoint). "
            "Ignore signatures of keys you do not know."),
        plain(std::string(R"(<origin>
<size, decimal>
<root, base64>

— <key name> base64(key id || signature)

key id    = first 4 bytes of SHA-256(name || 0x0A || type || public key)
vkey      = <name>+<key id, 8 hex digits>+base64(type || public key)
type 0x01   the log:     Ed25519 over the text, with its last newline
type 0x04   a witness:   signature = u64 time || Ed25519 over "cosignature/v1\ntime <time>\n" || text

vkey of this log: )") +
              vkey));
}

web::Fragment entries(Lang lang) {
    return part(
        lang, Text("Entri", "Entries"),
        Text("Setiap entri 53 byte dan tidak memuat data pribadi. Bilangan ditulis dari byte terbesar.",
             "Every entry has 53 bytes and holds no personal data. Integers are big-endian."),
        plain(
            R"(field  = SHA-256("coi-field/v1\n" || salt(32) || u16 len(name) || name || u32 len(value) || value)
record = SHA-256("coi-record/v1\n" || u16 n || field_1 .. field_n)     in byte order of the names
entry  = "coi-leaf/v1\n" || u8 class || u64 unix time || record

Times never run back from one entry to the next. Classes:
 0 sealed  1 declaration  2 determination or decision  3 recusal or bar  4 statement  5 complaint
 6 sanction  7 erasure  8 key, rule, schema or calendar  9 person, position or role  10 gratification
 11 training  12 finding or interest  13 matter or plenary

A test vector: salts are SHA-256("test salt " || name); fields case, decision and so on are yours to choose.
 entry     636f692d6c6561662f76310a030000000068e77800cfa197b30f5f56ac0fb8d4bd996d8a269abf21fa1bed6f11c2e635ec03fd58c4
 leaf hash SuF9muI6xS6jYqjq0rQIwtK4U9QP/5cw+oueV1SFniw=)"));
}

web::Fragment acts(Lang lang) {
    return part(
        lang, Text("Tindakan dan catatan", "Acts and records"),
        Text("Satu tindakan adalah kumpulan isian. Isian \"@\" adalah amplopnya. Nilai dan garamnya dapat "
             "dihapus; sidiknya tetap, jadi bukti tetap berlaku.",
             "An act is a set of fields. The field \"@\" is its envelope. A value can be erased with its "
             "salt; "
             "its hash stays, so proofs still hold."),
        plain(R"(act    = "jernih-act/v1\n" || u16 n || n fields in byte order of the names
field  = u8 len(name) || name || u8 state || (state 1: salt(32) || u32 len(value) || value
                                             (state 0: field hash(32), the value was erased
value  = type letter || text:  t text  i integer  b 0 or 1  d day  m unix time  r id  e word  x bytes
                               l list of "<length>:<value>"  - nothing  a envelope
"@"    = "a<id> <kind> <time> <actor> <capacity> <unit> <case> <seq> <prev>"
         seq counts 1, 2, 3 … within the case; prev is the index of the case's act before, -1 for the first

A person's record (jernih-N.json) is the act with its salts and receipt:
{"format": "jernih-record/v1", "origin", "vkey", "index", "class", "time",
 "fields": [{"name", "salt" in hex, "type", "text"}  or, for type x, "hex"  or, erased, {"name", "hash"}],
 "receipt": the .tlog-proof})"));
}

web::Fragment steps(Lang lang) {
    return R"(<h2 class="govuk-heading-m">{}</h2><ol class="govuk-list govuk-list--number"><li>{}</li><li>{}</li><li>{}</li><li>{}</li><li>{}</li></ol>)"_html(
        Text("Cara memeriksa seluruh log", "How to check the whole log")(lang),
        Text("Ambil titik periksa dan periksa tanda tangannya dengan kunci yang Anda dapat dari tempat lain.",
             "Fetch the checkpoint and check its signature with a key you got elsewhere.")(lang),
        Text("Ambil semua bundel entri dan hitung akar pohon dari entri saja. Jangan percaya ubin.",
             "Fetch every entry bundle and compute the root from the entries alone. Do not trust tiles.")(
            lang),
        Text("Bandingkan akarnya dengan titik periksa, dan setiap ubin byte demi byte.",
             "Compare the root with the checkpoint, and every tile byte for byte.")(lang),
        Text("Periksa bahwa waktu entri tidak pernah mundur.",
             "Check that the entries' times never run back.")(lang),
        Text("Periksa bahwa akar pada ukuran titik periksa lama Anda masih sama. Simpan titik periksa yang "
             "baru.",
             "Check that the root at the size of your old checkpoint is still the same. Keep the new one.")(
            lang));
}

web::Outcome format(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    constexpr Text title("Format log", "The log's format");
    std::string vkey;
    {
        const auto db = site.database.reader();
        vkey = log_vkey(db);
    }
    auto body =
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>{}{}{}{}{}<pre tabindex="0">jernih log fsck {}/log --vkey {}</pre>)"_html(
            title(lang),
            Text("Dengan halaman ini Anda dapat menulis pemeriksa sendiri, tanpa program kami.",
                 "With this page you can write a verifier of your own, without our program.")(lang),
            steps(lang), tree_and_tiles(lang), notes(lang, vkey), entries(lang), acts(lang), site.address,
            vkey);
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)), .section = app::Section::log, .back = "/log"},
                     std::move(body));
}

}  // namespace

std::vector<app::Route> log_format_pages() {
    return {{web::Method::get, "/log/format", app::for_everyone, format}};
}

}  // namespace publication

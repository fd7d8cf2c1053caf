#include <toml++/toml.h>
#include <fstream>
#include <stdexcept>

#include "cli/commands.hpp"

namespace cli {
namespace {

constexpr const char* sample = R"(# Konfigurasi Jernih. Baris yang diawali # adalah keterangan.
# Periksa dengan: jernih check --config berkas-ini

# Nama pendek lembaga, tampil di setiap halaman.
agency = "KPU"

# Tempat data. SQLite untuk satu server; PostgreSQL bila servernya lebih dari satu:
#   store = "postgres://jernih@localhost/jernih"
store = "sqlite:/var/lib/jernih/jernih.db"

# Nama log transparansi, sekali untuk selamanya: alamat publik tanpa https://, lalu /log.
origin = "jernih.example.go.id/log"

[signer]
# Penanda tangan log. Untuk kantor sungguhan: proses tersendiri dengan pengguna dan disk tersendiri, jangan ikut
# dicadangkan bersama basis data. Jalankan lebih dahulu:
#   jernih signer --directory /var/lib/jernih-signer --socket /run/jernih/signer.sock --origin NAMA-LOG-DI-ATAS
# lalu tulis socket = "/run/jernih/signer.sock".
socket = ""
# Tanpa soket, server menandatangani sendiri dari direktori ini; kosong berarti "signer" di samping basis data.
directory = ""

# Saksi: kantor kedua atau lembaga pengawas yang menjalankan "jernih witness". Satu bagian untuk setiap saksi:
#   [[witness]]
#   vkey = "saksi.example.go.id/jernih+12ab34cd+…"
#   url = "https://saksi.example.go.id"

# Stempel waktu RFC 3161 untuk titik periksa harian; kosong berarti tanpa stempel.
[time_stamp]
url = ""
# Sertifikat akar penyelenggara stempel waktu (PEM).
ca_file = ""

[web]
# Alamat publik, dipakai dalam tautan dan kode QR.
address = "https://jernih.example.go.id"
# Hanya mesin ini; nginx atau Caddy di depannya memegang TLS.
listen = "127.0.0.1"
port = 8080
threads = 2
# true bila ada proxy di mesin yang sama yang mengirim X-Forwarded-For.
behind_proxy = true
# Tanpa proxy, isi keduanya agar Jernih sendiri memegang TLS.
certificate_file = ""
key_file = ""

[oidc]
# Masuk lewat layanan lain (OpenID Connect), misalnya ASN Digital atau INApas. Kosong: tidak dipakai.
# Kunci: openssl ecparam -genkey -name secp521r1 -noout -out kunci.pem
# Alamat balik: <address>/masuk/oidc/kembali   Kunci publik: <address>/masuk/oidc/kunci
issuer = ""
client_id = "jernih"
key_file = ""
# Klaim yang memuat NIP atau nomor anggota, dan nama pada tombol masuk.
claim = "nip"
label = "SSO"

# Surel: pengingat dan tautan. Kosongkan server bila tidak ada; teks WhatsApp tetap tersedia.
[mail]
# Misalnya smtp://127.0.0.1:25, atau smtps://mail.example.go.id:465
server = ""
from = "jernih@example.go.id"
from_name = "Jernih"
user = ""
password = ""
)";

}  // namespace

HouseOptions read_config(const std::string& file) {
    toml::table table;
    try {
        table = toml::parse_file(file);
    } catch (const toml::parse_error& e) {
        throw std::runtime_error(file + ", line " + std::to_string(e.source().begin.line) + ": " +
                                 std::string(e.description()));
    }
    const auto text = [&](auto at, std::string otherwise) {
        return at.template value<std::string>().value_or(std::move(otherwise));
    };
    HouseOptions out;
    out.store = text(table["store"], "");
    out.origin = text(table["origin"], "");
    out.agency = text(table["agency"], "KPU");
    out.signer_socket = text(table["signer"]["socket"], "");
    out.signer_directory = text(table["signer"]["directory"], "");
    out.publish.time_stamp_url = text(table["time_stamp"]["url"], "");
    out.publish.time_stamp_ca_file = text(table["time_stamp"]["ca_file"], "");
    if (const auto* witnesses = table["witness"].as_array())
        for (const auto& one : *witnesses)
            if (const auto* row = one.as_table())
                out.publish.witnesses.push_back({text((*row)["vkey"], ""), text((*row)["url"], "")});
    const auto web = table["web"];
    out.address = text(web["address"], "");
    out.listen = text(web["listen"], "127.0.0.1");
    out.port = static_cast<std::uint16_t>(web["port"].value<std::int64_t>().value_or(8080));
    out.threads = static_cast<int>(web["threads"].value<std::int64_t>().value_or(2));
    out.behind_proxy = web["behind_proxy"].value<bool>().value_or(false);
    out.certificate_file = text(web["certificate_file"], "");
    out.key_file = text(web["key_file"], "");
    const auto provider = table["oidc"];
    out.provider = {text(provider["issuer"], ""), text(provider["client_id"], "jernih"),
                    text(provider["key_file"], ""), text(provider["claim"], "nip"),
                    text(provider["label"], "SSO")};
    const auto mail = table["mail"];
    out.mail = {.url = text(mail["server"], ""),
                .user = text(mail["user"], ""),
                .password = text(mail["password"], ""),
                .from = text(mail["from"], ""),
                .from_name = text(mail["from_name"], "")};
    if (out.store.empty())
        throw std::runtime_error(
            file + ": write where the data is, e.g. store = \"sqlite:/var/lib/jernih/jernih.db\"");
    if (out.origin.empty())
        throw std::runtime_error(file + ": write the log's name, e.g. origin = \"jernih.example.go.id/log\"");
    return out;
}

int init(const std::string& file) {
    if (std::ifstream(file)) {
        std::fprintf(stderr, "%s exists already: edit it, or choose another name\n", file.c_str());
        return 1;
    }
    std::ofstream out(file);
    out << sample;
    out.close();
    if (!out) {
        std::fprintf(stderr, "%s cannot be written: check the directory and its owner\n", file.c_str());
        return 1;
    }
    std::printf("%s written. Edit it, then: jernih check --config %s\n", file.c_str(), file.c_str());
    return 0;
}

}  // namespace cli

#include <cstdio>
#include <fstream>
#include <iostream>

#include "base/text.hpp"
#include "cli/commands.hpp"

namespace cli {
namespace {

constexpr const char* sample = R"(# Konfigurasi Jernih. Baris yang diawali # adalah keterangan.
# Sesudah mengubah: jernih check, lalu systemctl restart jernih. Petunjuk lengkap: man jernih

# Nama pendek lembaga, tampil di setiap halaman.
agency = "@AGENCY@"

# Tempat data. SQLite untuk satu server; PostgreSQL bila servernya lebih dari satu:
#   store = "postgres://jernih@localhost/jernih"
store = "@STORE@"

# Nama log transparansi, sekali untuk selamanya: alamat publik tanpa https://, lalu /log.
origin = "@HOST@/log"

[signer]
# Penanda tangan log. Untuk kantor sungguhan: proses tersendiri dengan pengguna dan disk tersendiri, jangan ikut
# dicadangkan bersama basis data. Paket Debian membawa unit jernih-signer; tanpa paket, jalankan lebih dahulu:
#   jernih signer --directory /var/lib/jernih-signer --socket /run/jernih-signer/signer.sock --origin NAMA-LOG-DI-ATAS
# lalu tulis soketnya di sini.
socket = "@SOCKET@"
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
address = "@ADDRESS@"
# Hanya mesin ini; nginx atau Caddy di depannya memegang TLS.
listen = "127.0.0.1"
port = 8080
threads = 2
# true bila ada proxy di mesin yang sama yang mengirim X-Forwarded-For.
behind_proxy = true
# Tanpa proxy, isi keduanya agar Jernih sendiri memegang TLS.
certificate_file = ""
key_file = ""
# Alamat layanan onion (Tor) bila ada, tanpa http://. Pelapor tanpa nama lebih aman lewat sana.
onion = ""

[metrics]
# Angka untuk Prometheus di http://127.0.0.1:PORT/metrics, hanya dari mesin ini. 0: tidak ada.
port = @METRICS@

[backup]
# Cadangan yang disegel dan kunci pembukanya, seperti yang ditulis "jernih backup FILE --vault KUNCI".
# Dipakai "jernih check" dan "jernih migrate": skema hanya diubah bila cadangan ini lengkap dan dapat dibuka.
file = "@BACKUP@"
keys = "@KEYS@"

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

[complaints]
# Berkas rahasia saluran pengaduan (32 bita, dibuat sendiri). Taruh di luar basis data dan cadangannya; beberapa server
# memakai berkas yang sama. Kosong berarti "complaints.key" di samping basis data SQLite.
key_file = ""

# Surel: pengingat dan tautan. Kosongkan server bila tidak ada; teks WhatsApp tetap tersedia.
[mail]
# Misalnya smtp://127.0.0.1:25, atau smtps://mail.example.go.id:465
server = ""
from = "jernih@@HOST@"
from_name = "Jernih"
user = ""
password = ""
)";

// A value of the file is a basic string of TOML.
std::string quoted(const std::string& value) {
    std::string out;
    for (const char c : value) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

void fill(std::string& text, std::string_view name, const std::string& value) {
    const auto mark = "@" + std::string(name) + "@";
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
        text.replace(at, mark.size(), value);
}

std::string filled(const InitOptions& options) {
    std::string text = sample;
    const auto begin = options.address.find("://");
    auto host = begin == std::string::npos ? options.address : options.address.substr(begin + 3);
    fill(text, "AGENCY", quoted(options.agency));
    fill(text, "STORE", quoted(options.store));
    fill(text, "ADDRESS", quoted(options.address));
    fill(text, "SOCKET", quoted(options.signer_socket));
    fill(text, "METRICS", std::to_string(options.metrics_port));
    fill(text, "BACKUP", quoted(options.backup_file));
    fill(text, "KEYS", quoted(options.backup_keys));
    fill(text, "HOST", quoted(host.substr(0, host.find_first_of(":/"))));
    return text;
}

}  // namespace

int init(const InitOptions& options) {
    const auto& file = options.file;
    if (file == "-") {
        std::cout << filled(options);
        return 0;
    }
    if (std::ifstream(file)) {
        std::fprintf(stderr, "%s exists already: edit it, or choose another name\n", file.c_str());
        return 1;
    }
    std::ofstream out(file);
    out << filled(options);
    out.close();
    if (!out) {
        std::fprintf(stderr, "%s cannot be written: check the directory and its owner\n", file.c_str());
        return 1;
    }
    std::printf("%s written. Edit it, then:\n", file.c_str());
    std::printf("  jernih check --config %s      says what is wrong and the fix\n", file.c_str());
    std::printf("  jernih migrate --config %s    makes the tables\n", file.c_str());
    std::printf("  jernih serve --config %s      prints a link, valid once, for the first account\n",
                file.c_str());
    return 0;
}

}  // namespace cli

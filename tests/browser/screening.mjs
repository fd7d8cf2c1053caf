// A part of the journey: a list of vendors names who runs four bidders; the official is asked, sees both sides and the way, and answers each
// in another way: not so, misused (with its letter), no longer so, declared. Legal & HR reads the answers; the secretary sees that the
// clearance was opened again. Then the register is put right and confirmed.
import { giveFactors } from "./demo.mjs";

export async function screening(walk) {
    const { number } = walk.variant;
    if (number !== 2 && number !== 3) return;  // one language with script, one without; the tours see both in the other width
    const order = ["Satu", "Dua", "Tiga", "Empat"][number - 1];
    const company = `CV Tinta Terang ${order}`;
    const friend = `Yohanes Wicaksono ${["Adiputra", "Baskara", "Cahyadi", "Darmawan"][number - 1]}`;
    const ink = walk.w("Pengadaan tinta", "Buying ink") + ` ${number}`;
    // Three more of the same, for the other answers.
    const others = [["Kertas", "Marselinus Hadiprana"], ["Segel", "Gregorius Tanuwijaya"], ["Kotak", "Fransiskus Halimawan"]].map(([what, who]) =>
        ({ company: `CV ${what} Cemerlang ${order}`, friend: `${who} ${order}`, title: `${what} ${order} ${number}` }));
    const [misused, ended, declared] = others;
    const budi = walk.people.budi, clerk = walk.people.sekretaris, hukum = walk.people.hukum ?? await walk.enter("hukum", "legal_hr");
    for (const one of [friend, ...others.map((other) => other.friend)]) {
        await walk.visit(budi, "/kepentingan/baru");
        await walk.select(budi, walk.w("Hubungan dengan Anda", "Relation to you"), walk.w("Teman dekat", "Close friend"));
        await walk.fill(budi, walk.w("Nama orang atau organisasi", "Name of the person or organisation"), one);
        await walk.press(budi, walk.w("Simpan", "Save"));
    }
    const matter = await register(walk, clerk, company, ink);
    for (const other of others) await register(walk, clerk, other.company, other.title);
    await list(walk, hukum, [[friend, company], ...others.map((other) => [other.friend, other.company])]);
    await walk.visit(clerk, matter);
    await walk.look(clerk, "urusan-diperiksa-lagi");
    await walk.says(clerk, "the clearance is opened again", walk.w("Setiap peserta diperiksa lagi", "Every participant was screened again"));
    await walk.visit(budi, "/penelusuran");
    await walk.look(budi, "pertanyaan-daftar");
    await walk.follow(budi, ink);
    await walk.look(budi, "pertanyaan");
    await walk.says(budi, "the way is told", company);
    await walk.press(budi, walk.w("Simpan jawaban", "Save the answer"));
    budi.faults.length = 0;  // the 422 that is asked for
    await walk.look(budi, "pertanyaan-salah");
    await walk.choose(budi, walk.w("Bukan saya atau kerabat saya", "Not me or my relative"));
    await walk.fill(budi, walk.w("Penjelasan Anda", "Your explanation"), "Teman saya bukan pengusaha.");
    await walk.press(budi, walk.w("Simpan jawaban", "Save the answer"));
    await walk.look(budi, "pertanyaan-dijawab");
    await answers(walk, budi, hukum, { misused, ended, declared });
    await walk.visit(hukum, "/triase");
    await walk.look(hukum, "triase");
    await walk.go(hukum, hukum.page.locator("main table a.govuk-link").first());
    await walk.look(hukum, "triase-satu");
    await walk.choose(hukum, walk.w("Terima jawaban ini", "Accept this answer"));
    await walk.press(hukum, walk.w("Simpan telaah", "Save the review"));
    await walk.look(hukum, "triase-diterima");
    for (const [path, name] of [["/registri", "registri"], ["/peta-risiko", "peta-risiko"], ["/penilaian-dampak", "penilaian-dampak"]]) {
        await walk.visit(hukum, path);
        await walk.look(hukum, name);
    }
    await walk.visit(hukum, "/registri");
    await walk.go(hukum, hukum.page.locator("main table a.govuk-link").first());
    await walk.look(hukum, "registri-satu");
    await walk.visit(budi, "/kepentingan");
    await walk.look(budi, "kepentingan-penuh");
    await walk.follow(budi, walk.w("Perbaiki", "Correct"));
    await walk.look(budi, "kepentingan-perbaiki");
    await walk.fill(budi, walk.w("NIK atau NPWP", "NIK or NPWP"), "3375010101700011");
    await walk.press(budi, walk.w("Simpan", "Save"));
    await walk.look(budi, "kepentingan-diperbaiki");
    await walk.says(budi, "the old entry is marked", walk.w("Sudah diperbaiki", "Corrected"));
    await walk.visit(hukum, "/peta-risiko/penegasan");
    await walk.look(hukum, "penegasan");
    await walk.go(hukum, hukum.page.locator("main table a.govuk-link").first());
    await walk.look(hukum, "penegasan-kantor");
    await walk.visit(budi, "/kepentingan/tegaskan");
    await walk.look(budi, "tegaskan");
    await walk.press(budi, walk.w("Tidak ada yang berubah", "Nothing has changed"));
    await walk.look(budi, "riwayat");
    await walk.says(budi, "the register is confirmed", walk.w("Daftar Anda sudah ditegaskan", "Your register is confirmed"));
}

async function question(walk, budi, title) {
    await walk.visit(budi, "/penelusuran");
    await walk.follow(budi, title);
}

// Misused, with the letter that follows; no longer so; declared, from the question and back to it.
async function answers(walk, budi, hukum, { misused, ended, declared }) {
    await question(walk, budi, misused.title);
    await walk.choose(budi, walk.w("Nama kerabat saya dicatut", "My relative's name was misused"));
    await walk.fill(budi, walk.w("Penjelasan Anda", "Your explanation"), "Teman saya tidak pernah di sana.");
    await walk.press(budi, walk.w("Simpan jawaban", "Save the answer"));
    const asked = new URL(budi.page.url()).pathname;
    await walk.visit(hukum, asked.replace("/penelusuran/", "/triase/"));
    await walk.look(hukum, "triase-dicatut");
    await walk.fill(hukum, walk.w("Nomor surat", "Number of the letter"), "12/HK/2026");
    await walk.press(hukum, walk.w("Terbitkan surat", "Issue the letter"));
    await walk.look(hukum, "triase-surat");
    await walk.says(hukum, "the letter is issued", "12/HK/2026");
    await walk.visit(budi, asked);
    await walk.look(budi, "pertanyaan-surat");
    await walk.says(budi, "its letter is told to the official", "12/HK/2026");

    await question(walk, budi, ended.title);
    await walk.choose(budi, walk.w("Sudah tidak benar", "No longer true"));
    await walk.date(budi, walk.w("Sejak kapan?", "Since when?"), [1, 10, 2026]);
    await walk.fill(budi, walk.w("Penjelasan Anda", "Your explanation"), "Teman saya sudah mundur.");
    await walk.press(budi, walk.w("Simpan jawaban", "Save the answer"));
    await walk.look(budi, "pertanyaan-berakhir");
    await walk.says(budi, "since when is told", walk.w("1 Oktober 2026", "1 October 2026"));

    await question(walk, budi, declared.title);
    const own = new URL(budi.page.url()).pathname;
    await walk.follow(budi, walk.w("Saya mendeklarasikan", "I declare it"));
    await walk.look(budi, "deklarasi-dari-pertanyaan");
    await walk.choose(budi, walk.w("Aktual: sudah terjadi", "Actual: it exists now"));
    await walk.fill(budi, walk.w("Jelaskan keadaannya", "Describe the situation"), "Teman saya memimpin perusahaan itu.");
    await walk.press(budi, walk.w("Periksa dan kirim", "Check and send"));
    await giveFactors(budi, walk.variant.lang);
    await walk.press(budi, walk.w("Kirim deklarasi", "Send the declaration"));
    await walk.follow(budi, walk.w("Lihat deklarasi", "See the declaration"));
    await walk.look(budi, "deklarasi-pertanyaannya");
    await walk.says(budi, "what was taken out is told", walk.w("menghapus isian yang disiapkan", "took out what had been filled in"));
    await walk.visit(budi, own);
    await walk.look(budi, "pertanyaan-dideklarasikan");
    await walk.says(budi, "the declaration answers it", walk.w("Sudah Anda deklarasikan", "You declared it"));
}

async function register(walk, clerk, company, title) {
    await walk.visit(clerk, "/urusan");
    await walk.follow(clerk, walk.w("Catat urusan baru", "Register a new matter"));
    await walk.fill(clerk, walk.w("Judul urusan", "Title of the matter"), title);
    await walk.choose(clerk, walk.w("Pengadaan barang dan jasa", "Procurement"));
    await walk.choose(clerk, walk.w("Administratif", "Administrative"));
    await walk.choose(clerk, walk.w("Rapat pleno", "Plenary"));
    await walk.press(clerk, walk.w("Simpan dan lanjutkan", "Save and continue"));
    const matter = new URL(clerk.page.url()).pathname;
    await walk.follow(clerk, walk.w("Tambah pihak", "Add a party"));
    await walk.choose(clerk, walk.w("Badan atau organisasi", "Organisation"));
    await walk.fill(clerk, walk.w("Nama lengkap", "Full name"), company);
    await walk.press(clerk, walk.w("Tambah pihak", "Add the party"));
    await walk.follow(clerk, walk.w("Tambah peserta", "Add a participant"));
    await walk.select(clerk, walk.w("Siapa yang ikut serta?", "Who takes part?"), walk.account("official").official);
    await walk.choose(clerk, walk.w("Memutuskan", "Decides"));
    await walk.press(clerk, walk.w("Tambah peserta", "Add the participant"));
    await walk.follow(clerk, walk.w("Buka urusan", "Open the matter"));
    await walk.press(clerk, walk.w("Buka urusan", "Open the matter"));
    return matter;
}

async function list(walk, hukum, pairs) {
    const lines = pairs.map(([friend, company], at) => `${at + 1},${friend},${company},direktur\n`).join("");
    await walk.visit(hukum, "/registri/baru");
    await walk.look(hukum, "registri-baru");
    await walk.press(hukum, walk.w("Periksa berkas", "Check the file"));
    hukum.faults.length = 0;
    await walk.look(hukum, "registri-baru-salah");
    await walk.choose(hukum, walk.w("Penyedia, pengurus, dan pemiliknya", "Vendors, their officers and owners"));
    await walk.fill(hukum, walk.w("Nama daftar", "Name of the list"), `Penyedia ${walk.variant.number}`);
    await walk.fill(hukum, walk.w("Pemilik daftar", "Who keeps the list"), "LPSE");
    await walk.fill(hukum, walk.w("Sumber", "Source"), "https://lpse.contoh.go.id");
    await walk.fill(hukum, walk.w("Lisensi atau dasar penggunaan", "Licence or basis of use"), "pengumuman resmi");
    await walk.date(hukum, walk.w("Keadaan per tanggal", "The list is as of"), [1, 11, 2026]);
    await hukum.page.locator("input[type=file]").setInputFiles({ name: "penyedia.csv", mimeType: "text/csv",
        buffer: Buffer.from(`Nomor,Nama,Organisasi,Jabatan\n${lines}9,Tanpa Perusahaan,,direktur\n`) });
    await walk.press(hukum, walk.w("Periksa berkas", "Check the file"));
    await walk.look(hukum, "registri-diperiksa");
    await walk.says(hukum, "the bad row is told", walk.w("Isi partai atau perusahaannya", "Enter the party or the company"));
    await walk.press(hukum, walk.w("Catat daftar ini", "Record this list"));
    await walk.look(hukum, "registri-terkirim");
}

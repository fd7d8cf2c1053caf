// A part of the journey: a list of vendors names who runs a bidder; the official is asked, sees both sides and the way, and says that it is not
// so; Legal & HR reads the answer; the secretary sees that the clearance was opened again. Then the register is confirmed.
export async function screening(walk) {
    const { number } = walk.variant;
    if (number !== 2 && number !== 3) return;  // one language with script, one without; the tours see both in the other width
    const company = `CV Tinta Terang ${["Satu", "Dua", "Tiga", "Empat"][number - 1] ?? number}`;
    const friend = `Yohanes Wicaksono ${["Adiputra", "Baskara", "Cahyadi", "Darmawan"][number - 1] ?? number}`;
    const budi = walk.people.budi, clerk = walk.people.sekretaris, hukum = walk.people.hukum ?? await walk.enter("hukum", "legal_hr");
    await walk.visit(budi, "/kepentingan/baru");
    await walk.select(budi, walk.w("Hubungan dengan Anda", "Relation to you"), walk.w("Teman dekat", "Close friend"));
    await walk.fill(budi, walk.w("Nama orang atau organisasi", "Name of the person or organisation"), friend);
    await walk.press(budi, walk.w("Simpan", "Save"));
    const matter = await register(walk, clerk, company);
    await list(walk, hukum, company, friend);
    await walk.visit(clerk, matter);
    await walk.look(clerk, "urusan-diperiksa-lagi");
    await walk.says(clerk, "the clearance is opened again", walk.w("Setiap peserta diperiksa lagi", "Every participant was screened again"));
    await walk.visit(budi, "/penelusuran");
    await walk.look(budi, "pertanyaan-daftar");
    await walk.follow(budi, walk.w("Pengadaan tinta", "Buying ink") + ` ${number}`);
    await walk.look(budi, "pertanyaan");
    await walk.says(budi, "the way is told", company);
    await walk.press(budi, walk.w("Simpan jawaban", "Save the answer"));
    budi.faults.length = 0;  // the 422 that is asked for
    await walk.look(budi, "pertanyaan-salah");
    await walk.choose(budi, walk.w("Bukan saya atau kerabat saya", "Not me or my relative"));
    await walk.fill(budi, walk.w("Penjelasan Anda", "Your explanation"), "Teman saya bukan pengusaha.");
    await walk.press(budi, walk.w("Simpan jawaban", "Save the answer"));
    await walk.look(budi, "pertanyaan-dijawab");
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
    await walk.visit(budi, "/kepentingan/tegaskan");
    await walk.look(budi, "tegaskan");
    await walk.press(budi, walk.w("Tidak ada yang berubah", "Nothing has changed"));
    await walk.look(budi, "riwayat");
    await walk.says(budi, "the register is confirmed", walk.w("Daftar Anda sudah ditegaskan", "Your register is confirmed"));
}

async function register(walk, clerk, company) {
    await walk.visit(clerk, "/urusan");
    await walk.follow(clerk, walk.w("Catat urusan baru", "Register a new matter"));
    await walk.fill(clerk, walk.w("Judul urusan", "Title of the matter"), walk.w("Pengadaan tinta", "Buying ink") + ` ${walk.variant.number}`);
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

async function list(walk, hukum, company, friend) {
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
        buffer: Buffer.from(`Nomor,Nama,Organisasi,Jabatan\n1,${friend},${company},direktur\n2,Tanpa Perusahaan,,direktur\n`) });
    await walk.press(hukum, walk.w("Periksa berkas", "Check the file"));
    await walk.look(hukum, "registri-diperiksa");
    await walk.says(hukum, "the bad row is told", walk.w("Isi partai atau perusahaannya", "Enter the party or the company"));
    await walk.press(hukum, walk.w("Catat daftar ini", "Record this list"));
    await walk.look(hukum, "registri-terkirim");
}

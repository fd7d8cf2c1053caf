// A part of the journey: Legal & HR sends a roster with a good row and a bad one; it is checked, looked at, and taken.
export async function roster(walk) {
    const one = await walk.enter("hukum", "legal_hr");
    await walk.visit(one, "/kelola/impor");
    await walk.look(one, "impor");
    await walk.visit(one, "/kelola/hari-libur");
    await walk.look(one, "hari-libur");
    await walk.visit(one, "/kelola/impor");
    await one.page.getByLabel(walk.w("Pejabat dan pegawai", "Officials and staff"), { exact: true }).check();
    await one.page.locator("input[type=file]").setInputFiles({ name: "pegawai.csv", mimeType: "text/csv",
        buffer: Buffer.from(rows(walk.variant)) });
    await walk.press(one, walk.w("Periksa berkas", "Check the file"));
    await done(walk, one);
    await walk.look(one, "impor-diperiksa");
    await walk.says(one, "the bad row is told", walk.w("NIP terdiri atas 18 angka", "A NIP has 18 digits"));
    await walk.press(one, walk.w("Catat 1 perubahan", "Record 1 changes"));
    await done(walk, one);
    await walk.look(one, "impor-dicatat");
    await walk.says(one, "the roster is taken", walk.w("Sudah dicatat", "Recorded"));
}

async function done(walk, one) {
    for (let tries = 0; tries < 100; ++tries) {
        if (await one.page.getByText(walk.w("Lihat kemajuan", "See the progress")).count() === 0) return;
        await walk.visit(one, new URL(one.page.url()).pathname);
    }
}

// Each walk brings a person of its own: a second walk of the same server must find something new.
function rows({ script, lang, width }) {
    const nip = `1985010120100${script ? 1 : 2}${lang === "id" ? 1 : 2}${String(width % 1000).padStart(3, "0")}`;
    return "NIP,Nama,Jenis pegawai,Kode kantor,Jenis jabatan,Nama jabatan,Mulai tanggal\n" +
        `${nip},Pegawai Baru,PNS,3375,staff,Staf,2026-01-02\n12,Salah Tulis,PNS,3375,staff,Staf,2026-01-02\n`;
}

// Part of the journey: the Inspectorate writes a note and recommends something to an office; its chair answers from his home
// page; the Inspectorate closes it, and lets another inspector watch a part of its range.

export async function oversight(walk) {
    const inspector = walk.people.inspektur, chair = walk.people.ketua;
    const w = (id, en) => walk.w(id, en);
    const number = walk.variant.number;
    await walk.visit(inspector, "/pantau/catatan?satuan=3375");
    await walk.look(inspector, "catatan");
    await walk.press(inspector, w("Simpan catatan", "Save the note"));
    inspector.faults.length = 0;  // a browser reports the 422 that is asked for here
    await walk.look(inspector, "catatan-salah");
    await inspector.page.locator("#unit").fill("3375");
    await inspector.page.locator("#about").selectOption("training");
    await inspector.page.locator("#text").fill(`Kunjungan ${number}: separuh pegawai belum ikut sosialisasi.`);
    await walk.press(inspector, w("Simpan catatan", "Save the note"));
    await walk.look(inspector, "catatan-tersimpan");
    await walk.says(inspector, "the note is there", `Kunjungan ${number}`);

    await walk.visit(inspector, "/pantau/rekomendasi/baru?satuan=3375&tentang=training");
    await walk.look(inspector, "rekomendasi-baru");
    await walk.press(inspector, w("Kirim rekomendasi", "Send the recommendation"));
    inspector.faults.length = 0;
    await walk.look(inspector, "rekomendasi-salah");
    await inspector.page.locator("#text").fill(`Ulangi sosialisasi ${number} sebelum rapat pleno berikutnya.`);
    await inspector.page.locator("#ground").fill("Separuh pegawai belum ikut.");
    await walk.press(inspector, w("Kirim rekomendasi", "Send the recommendation"));
    await walk.look(inspector, "rekomendasi");
    await walk.says(inspector, "ten working days", w("Senin, 7 Desember 2026", "Monday, 7 December 2026"));
    const path = new URL(inspector.page.url()).pathname;

    await walk.visit(chair, "/beranda");
    await walk.look(chair, "beranda-rekomendasi");
    await walk.follow(chair, w("Jawab rekomendasi pengawasan", "Answer a recommendation of oversight"));
    await walk.look(chair, "rekomendasi-jawab");
    await walk.press(chair, w("Kirim jawaban", "Send the answer"));
    chair.faults.length = 0;
    await walk.look(chair, "rekomendasi-jawab-salah");
    await walk.choose(chair, w("Akan dilaksanakan", "Will be carried out"));
    await chair.page.locator("#text").fill("Sosialisasi ulang pada 2 Desember.");
    await walk.press(chair, w("Kirim jawaban", "Send the answer"));
    await walk.look(chair, "rekomendasi-dijawab");
    await walk.visit(chair, "/rekomendasi");
    await walk.look(chair, "rekomendasi-kantor");

    await walk.visit(inspector, "/pantau/rekomendasi");
    await walk.look(inspector, "rekomendasi-daftar");
    await walk.says(inspector, "answered", w("Sudah dijawab", "Answered"));
    await walk.visit(inspector, path);
    await walk.choose(inspector, w("Dilaksanakan", "Carried out"));
    await inspector.page.locator("#text").fill("Daftar hadir dilihat.");
    await walk.press(inspector, w("Tutup rekomendasi", "Close the recommendation"));
    await walk.look(inspector, "rekomendasi-ditutup");

    await walk.visit(inspector, "/pantau/wilayah");
    await walk.look(inspector, "wilayah");
    await walk.press(inspector, w("Limpahkan wilayah", "Delegate the part"));
    inspector.faults.length = 0;
    await walk.look(inspector, "wilayah-salah");
}

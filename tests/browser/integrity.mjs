// Parts of the journey: a commissioner reports a wedding envelope from a vendor's director, the unit forwards it; he tells
// the Inspectorate of a suspected breach, and it recommends an examination.

export async function gratification(walk) {
    const budi = walk.people.budi;
    const w = (id, en) => walk.w(id, en);
    await walk.visit(budi, "/gratifikasi/baru");
    await walk.look(budi, "gratifikasi-baru");
    await walk.press(budi, w("Kirim laporan", "Send the report"));
    budi.faults.length = 0;  // a browser reports the 422 that is asked for here
    await walk.look(budi, "gratifikasi-salah");
    await walk.choose(budi, w("Diterima", "Received"));
    await walk.date(budi, w("Tanggal diterima atau ditolak", "The day it was received or refused"), [21, 11, 2026]);
    await walk.select(budi, w("Jenis pemberian", "Kind of thing"), "money");
    await walk.fill(budi, w("Uraian", "Description"), `Amplop ${walk.variant.number}`);
    await walk.fill(budi, w("Nilai dalam rupiah", "Value in rupiah"), "1.500.000,00");
    await walk.choose(budi, w("Diketahui", "Known"));
    await budi.page.locator("#kind").selectOption("ceremony");
    await walk.fill(budi, w("Sebutkan peristiwanya", "Name the occasion"), `Pernikahan ${walk.variant.number}`);
    await budi.page.locator("#place").fill("Pekalongan");
    await walk.choose(budi, w("Tidak", "No"));
    await budi.page.locator("#giver").fill(`Ratna Wulandari ${"ABCD"[walk.variant.number - 1] ?? ""}`);
    await budi.page.locator("#giver_organization").fill("CV Maju Jaya");
    await budi.page.locator("#giver_tie").selectOption("vendor");
    await budi.page.locator("#reason").fill("Undangan");
    await walk.choose(budi, w("Pada saya", "With me"));
    await walk.press(budi, w("Periksa kewajiban lapor", "Check the duty to report"));
    await walk.look(budi, "gratifikasi-periksa");
    await walk.visit(budi, "/gratifikasi/baru");
    await walk.look(budi, "gratifikasi-draf");
    await walk.says(budi, "the draft is there", w("Belum dikirim", "It is not sent"));
    await walk.press(budi, w("Periksa kewajiban lapor", "Check the duty to report"));
    await walk.says(budi, "not obliged, and reporting stays open", w("Anda tetap boleh melapor", "You may report it all the same"));
    await walk.fill(budi, w("Nilai dalam rupiah", "Value in rupiah"), "5,000,000.00");
    await walk.press(budi, w("Kirim laporan", "Send the report"));
    await walk.look(budi, "gratifikasi-laporan");
    await walk.says(budi, "all limits from day one", w("30 hari kerja sejak diterima", "30 working days from receipt"));
    const path = new URL(budi.page.url()).pathname;
    await walk.visit(budi, "/gratifikasi");
    await walk.look(budi, "gratifikasi");

    const unit = await walk.enter("upg", "gratification_unit");
    await walk.visit(unit, "/gratifikasi/upg");
    await walk.look(unit, "upg");
    await walk.visit(unit, path);
    await walk.look(unit, "upg-laporan");
    await walk.visit(unit, "/gratifikasi/upg");
    await unit.page.locator(`input[value="${path.split("/").pop()}"]`).check({ force: true });
    await walk.press(unit, w("Buat berkas dan teruskan", "Make the file and forward"));
    await walk.look(unit, "upg-di-kpk");
    await walk.says(unit, "with KPK", w("Berkas untuk GOL", "Files for GOL"));
}

export async function sanctions(walk) {
    const budi = walk.people.budi, inspector = walk.people.inspektur;
    const w = (id, en) => walk.w(id, en);
    const about = walk.account("legal_hr", 2).official;
    await walk.visit(budi, "/sanksi/lapor");
    await walk.look(budi, "sanksi-lapor");
    await walk.visit(budi, `/sanksi/lapor?orang=${about}`);
    await walk.look(budi, "sanksi-lapor-form");
    await walk.press(budi, w("Sampaikan kepada Inspektorat", "Send it to the Inspectorate"));
    budi.faults.length = 0;
    await walk.look(budi, "sanksi-lapor-salah");
    await budi.page.locator('input[name="breach"][value="conflict_not_told"]').check({ force: true });
    await budi.page.locator("#facts").fill("Adiknya ikut dalam pengadaan yang ia siapkan.");
    await walk.press(budi, w("Sampaikan kepada Inspektorat", "Send it to the Inspectorate"));
    await walk.look(budi, "sanksi-tersampaikan");

    await walk.visit(inspector, "/sanksi");
    await walk.look(inspector, "sanksi");
    await walk.follow(inspector, w("Tidak memberitahukan konflik kepentingan", "Did not tell the superior"));
    await walk.look(inspector, "sanksi-kasus");
    await inspector.page.locator("main details").first().locator("summary").click();
    await inspector.page.locator('textarea[name="facts"]').fill("Daftar kepentingannya kosong.");
    await walk.press(inspector, w("Rekomendasikan", "Recommend"));
    await walk.look(inspector, "sanksi-direkomendasikan");
    await walk.says(inspector, "the way by kind of person", "PP 94/2021");
    await walk.visit(inspector, "/sanksi/baru");
    await walk.look(inspector, "sanksi-baru");
    await walk.visit(inspector, `/sanksi/baru?orang=${about}`);
    await walk.look(inspector, "sanksi-baru-form");
    await walk.visit(inspector, "/keputusan-terdampak");
    await walk.look(inspector, "keputusan-terdampak");
    await walk.visit(budi, "/pemeriksaan");
    await walk.look(budi, "pemeriksaan");
    await walk.visit(walk.people.publik, "/sanksi-diumumkan");
    await walk.look(walk.people.publik, "sanksi-diumumkan");
}

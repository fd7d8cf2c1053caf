// A part of the journey: Legal & HR calls a session, an official types the code, takes the quiz, and anybody checks the
// certificate.
import { createHash } from "node:crypto";

export async function training(walk) {
    const { lang, number } = walk.variant;
    const title = walk.w("Sosialisasi benturan kepentingan", "Training on conflicts") + ` ${number}`;
    const organiser = walk.people.hukum ?? await walk.enter("hukum", "legal_hr");
    await walk.visit(organiser, "/sosialisasi/baru");
    await walk.look(organiser, "sosialisasi-baru");
    await walk.press(organiser, walk.w("Kirim undangan", "Send the invitations"));
    organiser.faults.length = 0;  // a browser reports the 422 that is asked for here
    await walk.look(organiser, "sosialisasi-salah");
    await walk.fill(organiser, walk.w("Judul", "Title"), title);
    await walk.choose(organiser, walk.w("Penanganan benturan kepentingan", "Handling conflicts of interest"));
    await walk.choose(organiser, walk.w("Daring", "Online"));
    await walk.fill(organiser, walk.w("Tautan rapat daring", "Link to the meeting"), "https://rapat.contoh.go.id/ruang");
    await walk.date(organiser, walk.w("Hari", "Day"), [23, 11, 2026]);
    await walk.fill(organiser, walk.w("Jam mulai", "Begins at"), "09.29");
    await walk.fill(organiser, walk.w("Lamanya, dalam menit", "How long, in minutes"), "90");
    await walk.choose(organiser, walk.w("Kantor saya saja", "My office only"));
    await walk.press(organiser, walk.w("Kirim undangan", "Send the invitations"));
    await walk.look(organiser, "sosialisasi-penyelenggara");
    const path = new URL(organiser.page.url()).pathname;
    await walk.visit(organiser, path + "/daftar");
    await walk.look(organiser, "sosialisasi-hadir");
    await walk.visit(organiser, path + "/ubah");
    await walk.look(organiser, "sosialisasi-ubah");
    await attend(walk, path, organiser);
    await walk.visit(organiser, "/sosialisasi");
    await walk.look(organiser, "sosialisasi");
    await walk.visit(organiser, "/sosialisasi/jangkauan");
    await walk.look(organiser, "jangkauan");
    await walk.visit(organiser, path);
    await walk.press(organiser, walk.w("Unduh semua sertifikat (zip)", "Download all certificates (zip)"));
    await walk.says(organiser, "the bundle is being made", walk.w("dokumen", "documents"));
    await walk.look(organiser, "paket-terkirim");
    if (lang === "id") await checked(walk, path);
}

async function attend(walk, path, organiser) {
    const budi = walk.people.budi;
    await walk.visit(budi, "/sosialisasi");
    await walk.visit(budi, path);
    await walk.look(budi, "sosialisasi-undangan");
    await walk.visit(organiser, path + "/kode");
    await walk.look(organiser, "sosialisasi-kode");
    const code = (await organiser.page.locator(".j-big-code").innerText()).replaceAll(/\s/g, "");
    await walk.fill(budi, walk.w("Kode kehadiran", "Attendance code"), code);
    await walk.press(budi, walk.w("Saya hadir", "I am here"));
    await walk.visit(budi, path + "/kuis");
    await walk.look(budi, "kuis");
    await walk.press(budi, walk.w("Kirim jawaban", "Send the answers"));
    budi.faults.length = 0;
    await walk.look(budi, "kuis-salah");
    const questions = budi.page.locator("main fieldset");
    const answers = await budi.page.locator("main form .govuk-inset-text").evaluateAll((all) =>
        all.map((one) => one.querySelector("p").lastChild.textContent.trim()));
    for (const [at, answer] of answers.entries())
        await questions.nth(at).getByLabel(answer, { exact: true }).check({ force: true });
    await walk.press(budi, walk.w("Kirim jawaban", "Send the answers"));
    await walk.says(budi, "the training is completed", walk.w("Anda sudah menyelesaikan", "You have completed"));
    await walk.look(budi, "sosialisasi-selesai");
}

// The certificate as its owner downloads it, and the page that its code leads to.
async function checked(walk, path) {
    const paper = await walk.people.budi.page.request.get(`${walk.ready.url}${path}/sertifikat.pdf`);
    const hash = createHash("sha256").update(await paper.body()).digest("hex");
    const found = await (await fetch(`${walk.ready.url}/api/v1/documents?sha256=${hash}`)).json();
    await walk.visit(walk.people.publik, `/verifikasi/${found.code}`);
    await walk.look(walk.people.publik, "verifikasi");
    await walk.says(walk.people.publik, "the document is known", "Dokumen ini diterbitkan oleh kantor di bawah");
}

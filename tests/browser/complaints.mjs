// A part of the journey: a citizen reports without a name and follows by code; the team reads, answers, moves on. The whole
// of it works without JavaScript, and no page of the citizen's weighs more than twenty kilobytes, but for the script that
// seals the form where there is JavaScript: then no word of it leaves the browser.
const most = 20 * 1024;
const evidence = Buffer.from("Penawaran nomor 17, tanpa tanda tangan. ".repeat(5000));  // more than two frames

export async function complaints(walk) {
    const citizen = await walk.open("warga");
    await walk.visit(citizen, "/lapor");
    await walk.speak(citizen);
    await walk.look(citizen, "lapor");
    await light(walk, citizen, "lapor");
    await walk.visit(citizen, "/lapor/isi");
    await walk.look(citizen, "lapor-isi");
    await light(walk, citizen, "lapor-isi");
    const sent = [];
    citizen.page.on("request", (one) => one.method() === "POST" && sent.push({ path: new URL(one.url()).pathname, body: one.postDataBuffer() }));
    await send(walk, citizen, ".govuk-error-summary");
    citizen.faults.length = 0;  // a browser reports the 422 that is asked for here
    await walk.look(citizen, "lapor-salah");
    await walk.choose(citizen, walk.w("Dugaan korupsi, gratifikasi, atau pelanggaran lain", "Suspected corruption, gratification or another breach"));
    await walk.fill(citizen, walk.w("Apa yang terjadi", "What happened"), story(walk));
    await walk.fill(citizen, walk.w("Siapa yang terlibat", "Who is involved"), "Bendahara");
    await walk.choose(citizen, walk.w("Tidak, tanpa nama", "No"));
    await citizen.page.locator("input[type=file]").setInputFiles({ name: "catatan.txt", mimeType: "text/plain", buffer: Buffer.from("Januari: 20%") });
    await send(walk, citizen, ".j-report-code:not(:empty)");
    await walk.says(citizen, "it is received", walk.w("Laporan Anda diterima", "Your report is received"));
    await walk.look(citizen, "lapor-terkirim");
    await light(walk, citizen, "lapor-terkirim");
    if (walk.variant.script) onlySealed(walk, sent);
    const code = await citizen.page.locator(".j-report-code").innerText();
    await follow(walk, citizen, code);
    await walk.look(citizen, "lapor-terkirim-utas");
    await light(walk, citizen, "lapor-terkirim-utas");
    await team(walk);
    await follow(walk, citizen, code);
    await walk.says(citizen, "the team has answered", "Sejak bulan apa?");
    await walk.fill(citizen, walk.w("Tulis kepada petugas", "Write to the handlers"), "Sejak Januari.");
    await walk.choose(citizen, walk.w("Saya ditekan atau dibalas karena melapor", "I am put under pressure or punished because I reported"));
    await walk.press(citizen, walk.w("Kirim pesan", "Send"));
    await walk.look(citizen, "lapor-terkirim-pesan");
    await walk.says(citizen, "the message is sent", walk.w("Pesan Anda terkirim", "Your message is sent"));
    await report(walk, citizen);
    if (walk.variant.script) await whenSealingFails(walk);
    const cookies = (await citizen.context.cookies()).filter((one) => one.name !== "lang");
    walk.tally.check(`no cookie follows the citizen (${walk.variant.lang})`, cookies.map((one) => one.name));
}

// A report with name and evidence (UU 30/2014 Pasal 44): the team says whom it is about, the superior decides.
async function report(walk, citizen) {
    const about = `Ia menilai penawaran adiknya, kata saksi ${walk.variant.number}.`;
    await walk.visit(citizen, "/lapor/isi");
    await walk.choose(citizen, walk.w("Pejabat punya kepentingan pribadi dalam urusan yang diputusnya", "An official has a private interest in what he decides"));
    await walk.fill(citizen, walk.w("Apa yang terjadi", "What happened"), about);
    await walk.fill(citizen, walk.w("Siapa yang terlibat", "Who is involved"), "Analis hukum");
    await walk.choose(citizen, walk.w("Ya, tetapi rahasiakan", "Yes, but keep it secret"));
    await walk.fill(citizen, walk.w("Nama Anda", "Your name"), "Warga");
    await walk.fill(citizen, walk.w("Telepon atau surel", "Telephone or e-mail"), "0812");
    await citizen.page.locator("input[type=file]").setInputFiles({ name: "bukti.txt", mimeType: "text/plain", buffer: evidence });
    await send(walk, citizen, ".j-report-code:not(:empty)");
    await walk.says(citizen, "it is a report", walk.w("Laporan benturan kepentingan", "Report of a conflict of interest"));
    const handler = walk.people.kepatuhan;
    await open(walk, handler, about);
    const file = await handler.page.getByRole("link", { name: walk.w("Asli (bukti)", "Original (evidence)") }).first().getAttribute("href");
    const whole = await handler.context.request.get(walk.ready.url + file);
    walk.tally.check(`the evidence comes back whole (script ${walk.variant.script ? "on" : "off"})`,
        evidence.equals(await whole.body()) ? [] : [`${whole.status()}, ${(await whole.body()).length} bytes`]);
    await handler.page.locator("summary").filter({ hasText: walk.w("Ubah tahap", "Move on") }).click();
    await walk.choose(handler, walk.w("Ditelaah", "Verified"));
    await walk.fill(handler, walk.w("Alasan, dibaca pelapor", "Reason; the complainant reads it"), "Lengkap.");
    await walk.press(handler, walk.w("Ubah tahap", "Move on"));
    await walk.fill(handler, walk.w("Siapa pejabat yang dilaporkan?", "Which official is it about?"), "a");
    await walk.press(handler, walk.w("Cari pejabat", "Search"));
    await walk.look(handler, "aduan-terlapor");
    await handler.page.locator("input[name=respondent]").first().check();
    await walk.press(handler, walk.w("Teruskan kepada atasannya", "Pass to the superior"));
    await walk.look(handler, "aduan-atasan");
    await walk.says(handler, "the superior has it", walk.w("Atasan yang memutus", "The superior who decides"));
}

// With JavaScript the form is sealed and sent by its script, and the page changes in place.
async function send(walk, citizen, then) {
    if (!walk.variant.script) return walk.press(citizen, walk.w("Kirim laporan", "Send"));
    citizen.transferred.reset();
    citizen.inPlace = true;
    await citizen.page.getByRole("button", { name: walk.w("Kirim laporan", "Send"), exact: true }).click();
    await citizen.page.locator(then).waitFor();
}

// He is told, and a second press sends the form as it is.
async function whenSealingFails(walk) {
    const citizen = await walk.open("warga-lain");
    await citizen.page.clock.install();
    await citizen.page.route("**/lapor/pembaca*", (route) => route.fulfill({ status: 200, contentType: "application/json", body: "{}" }));
    await walk.visit(citizen, "/lapor/isi");
    await walk.speak(citizen);
    await walk.choose(citizen, walk.w("Dugaan korupsi, gratifikasi, atau pelanggaran lain", "Suspected corruption, gratification or another breach"));
    await walk.fill(citizen, walk.w("Apa yang terjadi", "What happened"), "Lembur tidak dibayar.");
    await walk.fill(citizen, walk.w("Siapa yang terlibat", "Who is involved"), "Bendahara");
    await walk.choose(citizen, walk.w("Tidak, tanpa nama", "No"));
    await send(walk, citizen, ".govuk-error-summary");
    await walk.says(citizen, "sealing failed", walk.w("Tekan Kirim sekali lagi", "Press Send once more"));
    await citizen.page.clock.fastForward(5000);  // a second press at once sends nothing
    await walk.press(citizen, walk.w("Kirim laporan", "Send"));
    await walk.says(citizen, "it is received all the same", walk.w("Laporan Anda diterima", "Your report is received"));
}

function onlySealed(walk, sent) {
    const faults = sent.filter((one) => one.path === "/lapor/isi").map(() => "the form went out as it was");
    if (!sent.some((one) => one.path === "/lapor/tersandi")) faults.push("nothing went out sealed");
    for (const { body } of sent) if (body?.includes("lembur") || body?.includes("Bendahara") || body?.includes("Januari")) faults.push("a word went out");
    walk.tally.check(`no word leaves the browser (${walk.variant.lang})`, faults);
}

const story = (walk) => `Uang lembur dipotong seperlima setiap bulan, kata saksi ${walk.variant.number}.`;

const sealing = (each) => /\/seal-[0-9a-f]+\.js$/.test(each.url) || each.url.includes("/lapor/pembaca");

async function light(walk, one, name) {
    const bytes = one.transferred.list().filter((each) => !sealing(each)).reduce((sum, each) => sum + each.bytes, 0);
    walk.tally.check(`${name} weighs twenty kilobytes at most`, bytes <= most ? [] : [`${bytes} bytes`]);
}

async function follow(walk, citizen, code) {
    citizen.inPlace = false;
    await walk.visit(citizen, "/lapor/status");
    await walk.look(citizen, "lapor-status");
    await walk.fill(citizen, walk.w("Kode laporan", "Code of the report"), code.toLowerCase().replaceAll("-", " "));
    await walk.press(citizen, walk.w("Buka", "Open"));
}

async function team(walk) {
    const handler = await walk.enter("kepatuhan", "compliance");
    await walk.visit(handler, "/aduan");
    await walk.look(handler, "aduan-kunci");
    await walk.fill(handler, walk.w("Frasa sandi", "Passphrase"), handler.account.password);
    await walk.press(handler, walk.w("Buka kunci", "Unlock"));
    await walk.look(handler, "aduan");
    await open(walk, handler, story(walk));
    await walk.look(handler, "aduan-satu");
    await walk.says(handler, "the handler reads it", story(walk));
    await walk.fill(handler, walk.w("Tulis", "Write"), "Sejak bulan apa?");
    await walk.choose(handler, walk.w("Kepada pelapor", "To the complainant"));
    await walk.press(handler, walk.w("Kirim", "Send"));
    await walk.visit(handler, "/aduan/kunci");
    await walk.look(handler, "aduan-kunci-terbuka");
    await walk.visit(handler, "/aduan/titipan");
    await walk.look(handler, "aduan-titipan");
    await walk.visit(handler, "/aduan/kunci/serah");
    await walk.look(handler, "aduan-serah");
}

// The one that says so, of those on the desk: of one day, in no order.
async function open(walk, handler, words) {
    await walk.visit(handler, "/aduan");
    const cases = await handler.page.locator("table a[href^='/aduan/']").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    for (const path of cases) {
        await walk.visit(handler, path);
        if ((await handler.page.locator("body").innerText()).includes(words)) break;
    }
}

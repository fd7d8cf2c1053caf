// The acceptance story in a real browser: a matter, the finding, the declaration, the determination, the plenary, the
// public page. With script and without, in both languages, at 320 and 1280 pixels: each pair of these occurs.
// Every page on the way is checked: axe, sideways scrolling, targets, layout shift, weight, requests, policy.
//   node journey.mjs [PROGRAM]
import { budget, pageFaults, screenshot, Tally, transferFaults, visitor, withBrowser } from "./harness.mjs";
import { alone, parts } from "./parts.mjs";
import { giveFactors, text, withDemo } from "./demo.mjs";
const lists = /^\/(sosialisasi|urusan|telaah|pantau|keputusan|deklarasi|pleno|kepentingan|beranda|kelola\/pengguna|pantau\/laporan|pantau\/(catatan|rekomendasi)|data)?(\/daftar)?$/;
const firstViewBytes = 25 * 1024;

class Walk {
    constructor(browser, ready, tally, variant) {
        Object.assign(this, { browser, ready, tally, variant, people: {}, seen: new Map() });
    }

    // Indonesian or English, as this walk speaks.
    w(id, en) { return this.variant.lang === "id" ? id : en; }

    account(role, number = 1) { return this.ready.accounts.filter((one) => one.role === role)[number - 1]; }

    async open(name, account) {
        const { width, script, lang } = this.variant;
        const one = await visitor(this.browser, { width, script, lang: lang === "id" ? "id-ID" : "en-GB" });
        one.page.setDefaultTimeout(10_000);
        this.people[name] = { ...one, account, name };
        return this.people[name];
    }

    async enter(name, role, number = 1) {
        const one = await this.open(name, this.account(role, number));
        await one.page.goto(`${this.ready.url}/demo/masuk/${one.account.token}`);
        await this.speak(one);
        return one;
    }

    // By number, password and the code of the moment, as people do.
    async signIn(name, role, number = 1) {
        const one = await this.open(name, this.account(role, number));
        await one.page.goto(`${this.ready.url}/urusan`);
        await this.speak(one);
        await this.look(one, "masuk");
        await this.press(one, this.w("Masuk", "Sign in"));
        one.faults.length = 0;  // a browser reports the 422 that is asked for here
        await this.look(one, "masuk-salah");
        await one.page.getByLabel(this.w("NIP atau nomor anggota", "NIP or member number")).fill(one.account.login);
        await giveFactors(one, this.variant.lang);
        await this.press(one, this.w("Masuk", "Sign in"));
        await this.says(one, "signed in", one.account.login ? this.w("Keluar", "Sign out") : "");
        return one;
    }

    // Pages follow the browser's language; where one does not, its link does.
    async speak(one) {
        const lang = await one.page.locator("html").getAttribute("lang");
        if (lang !== this.variant.lang) await this.go(one, one.page.locator(`a[hreflang=${this.variant.lang}]`));
    }

    async go(one, locator) {
        one.transferred.reset();
        await Promise.all([one.page.waitForEvent("domcontentloaded"), locator.click()]);
        await one.page.waitForLoadState("load");
    }
    async visit(one, path) {
        one.transferred.reset();
        return one.page.goto(this.ready.url + path, { waitUntil: "load" });
    }
    press(one, name) { return this.go(one, one.page.getByRole("button", { name, exact: true }).first()); }
    follow(one, name) { return this.go(one, one.page.getByRole("link", { name }).first()); }
    async choose(one, label, within) {
        const place = within ? one.page.getByRole("group", { name: within }) : one.page;
        await place.getByLabel(label, { exact: true }).first().check({ force: true });
    }
    fill(one, label, value) { return one.page.getByLabel(label).first().fill(value); }
    select(one, label, option) { return one.page.getByLabel(label).first().selectOption(option); }
    async date(one, legend, [day, month, year]) {
        const parts = one.page.getByRole("group", { name: legend }).getByRole("textbox");
        for (const [at, value] of [day, month, year].entries()) await parts.nth(at).fill(String(value));
    }

    // What holds for every page, here and now.
    async look(one, name) {
        const { width, script, lang } = this.variant;
        const title = `${name} (${one.name}, ${lang}, ${width} px, script ${script ? "on" : "off"})`;
        const path = new URL(one.page.url()).pathname;
        const found = await pageFaults(one);
        found.push(...transferFaults(one.transferred.list(), { htmlBytes: lists.test(path) ? budget.listBytes : budget.htmlBytes }));
        if (await one.page.locator("html").getAttribute("lang") !== lang) found.push("the page is in another language");
        this.tally.check(title, found.map((fault) => `${path}: ${fault}`));
        if (lang === "id") await screenshot(one.page, `${name}-${width}`);
        this.seen.set(name, { who: one.account?.token ?? "", path: path + new URL(one.page.url()).search });
    }

    async says(one, what, words) {
        const said = (await one.page.locator("body").innerText()).replaceAll(/\s+/g, " ");
        this.tally.check(`${what}: “${words}” (${this.variant.lang}, ${this.variant.width} px)`,
            said.toLowerCase().includes(words.toLowerCase()) ? [] : [`${one.page.url()} says: ${said.slice(0, 600)}`]);
    }

    async close() {
        for (const one of Object.values(this.people)) await one.close();
    }

    async run() {
        try {
            if (process.argv[3]) return await alone(this, process.argv[3]);
            const title = this.w("Pemilihan penyedia logistik", "Choice of a logistics vendor") + ` ${this.variant.number}`;
            await this.front();
            await this.register(title);
            await this.declare(title);
            await this.determine();
            await this.plenary(title);
            await this.publish(title);
            await this.around();
        } catch (trouble) {
            this.tally.check(`the journey in ${this.variant.lang} at ${this.variant.width} px goes through`, [String(trouble.stack).slice(0, 1500)]);
        } finally { await this.close(); }
        return this.seen;
    }

    async front() {
        const one = await this.open("publik");
        await this.visit(one, "/");
        await this.speak(one);
        await this.look(one, "depan");
        const fresh = await visitor(this.browser, { width: this.variant.width, script: this.variant.script });
        await fresh.page.goto(this.ready.url + "/", { waitUntil: "load" });
        const bytes = fresh.transferred.list().reduce((sum, each) => sum + each.bytes, 0);
        this.tally.check("the first view", bytes <= firstViewBytes ? [] : [`${bytes} bytes, over ${firstViewBytes}`]);
        await fresh.close();
        for (const [path, name] of [["/aturan", "aturan"], ["/log", "log"], ["/aksesibilitas", "aksesibilitas"], ["/privasi", "privasi"],
            ["/keputusan", "keputusan"], ["/statistik", "statistik"], ["/data", "data"], ["/sampel", "sampel-publik"], ["/audit?sejak=1", "audit"], ["/tidak-ada", "tidak-ada"]]) {
            await this.visit(one, path);
            if (name === "tidak-ada") one.faults.length = 0;  // a browser reports the 404 that is asked for here
            await this.look(one, name);
        }
    }

    async register(title) {
        const one = await this.enter("sekretaris", "decision_secretary");
        await this.look(one, "beranda-sekretaris");
        await this.visit(one, "/urusan");
        await this.look(one, "urusan");
        await this.follow(one, this.w("Catat urusan baru", "Register a new matter"));
        await this.look(one, "urusan-baru");
        await this.press(one, this.w("Simpan dan lanjutkan", "Save and continue"));
        one.faults.length = 0;  // the 422 that is asked for
        await this.look(one, "urusan-baru-salah");
        await this.fill(one, this.w("Judul urusan", "Title of the matter"), title);
        await this.choose(one, this.w("Pengadaan barang dan jasa", "Procurement"));
        await this.choose(one, this.w("Administratif", "Administrative"));
        await this.choose(one, this.w("Rapat pleno", "Plenary"));
        await this.press(one, this.w("Simpan dan lanjutkan", "Save and continue"));
        this.matter = new URL(one.page.url()).pathname;
        await this.look(one, "urusan-kosong");
        await this.follow(one, this.w("Tambah pihak", "Add a party"));
        await this.look(one, "pihak");
        await this.choose(one, this.w("Badan atau organisasi", "Organisation"));
        await this.fill(one, this.w("Nama lengkap", "Full name"), "CV Maju Jaya");
        await this.press(one, this.w("Tambah pihak", "Add the party"));
        for (const [role, number] of [["superior", 1], ["official", 1], ["official", 2], ["official", 3], ["official", 4]]) {
            await this.follow(one, this.w("Tambah peserta", "Add a participant"));
            if (role === "superior") await this.look(one, "peserta");
            await this.select(one, this.w("Siapa yang ikut serta?", "Who takes part?"), this.account(role, number).official);
            await this.choose(one, this.w("Memutuskan", "Decides"));
            await this.press(one, this.w("Tambah peserta", "Add the participant"));
        }
        await this.follow(one, this.w("Buka urusan", "Open the matter"));
        await this.look(one, "urusan-buka");
        await this.press(one, this.w("Buka urusan", "Open the matter"));
        await this.look(one, "urusan-sekretaris");
    }

    async declare(title) {
        const withPassword = this.variant.number === 1;
        const one = await (withPassword ? this.signIn("budi", "official") : this.enter("budi", "official"));
        one.faults.length = 0;
        await this.visit(one, "/beranda");
        await this.look(one, "beranda");
        await this.says(one, "the finding waits at home", title);
        await this.visit(one, this.matter);
        await this.look(one, "urusan-temuan");
        await this.says(one, "both sides of the evidence", "Ratna Dewi Lestari");
        await this.follow(one, this.w("Bukan saya", "Not me"));
        await this.look(one, "temuan-bukan-saya");
        await this.visit(one, this.matter);
        await this.go(one, one.page.locator(`xpath=(//*[contains(text(), "Ratna Dewi Lestari")]/following::a[contains(., "${this.w("Saya mendeklarasikan", "I declare it")}")])[1]`));
        await this.look(one, "deklarasi-baru");
        await this.press(one, this.w("Periksa dan kirim", "Check and send"));
        one.faults.length = 0;
        await this.look(one, "deklarasi-baru-salah");
        await this.choose(one, this.w("Aktual: sudah terjadi", "Actual: it exists now"));
        await this.press(one, this.w("Periksa dan kirim", "Check and send"));
        await this.look(one, "deklarasi-periksa");
        await giveFactors(one, this.variant.lang);
        await this.press(one, this.w("Kirim deklarasi", "Send the declaration"));
        await this.look(one, "deklarasi-terkirim");
        await this.says(one, "sent", this.w("Deklarasi terkirim", "Declaration sent"));
        await this.visit(one, this.matter);
        await this.look(one, "urusan-berhenti");
        await this.says(one, "stands still", this.w("Anda berhenti sementara", "You stand still"));
        await this.visit(one, "/deklarasi");
        await this.look(one, "deklarasi");
        await this.follow(one, "CV Maju Jaya");
        this.declaration = new URL(one.page.url()).pathname;
        await this.look(one, "deklarasi-satu");
    }

    async determine() {
        const inspector = await this.enter("inspektur", "inspectorate");
        await this.visit(inspector, this.declaration);
        await this.look(inspector, "inspektorat-deklarasi");
        await this.press(inspector, this.w("Terima deklarasi", "Receive the declaration"));
        await this.look(inspector, "inspektorat-diterima");
        for (const [path, name] of [["/pantau", "pantau"], ["/pantau/peta", "pantau-peta"], ["/pantau/daftar", "pantau-daftar"], ["/pantau?induk=3375", "pantau-kantor"], ["/pantau/laporan", "laporan"], ["/pantau/laporan?jenis=indicators", "laporan-indikator"], ["/pantau/sampel", "sampel"], ["/kelola/penghapusan", "penghapusan"], [this.declaration.replace("/deklarasi/", "/kelola/penghapusan/kasus/"), "hapus-kasus"]]) {
            await this.visit(inspector, path);
            await this.look(inspector, name);
        }

        const one = await this.enter("ketua", "superior");
        await this.visit(one, "/telaah");
        await this.look(one, "telaah");
        await this.visit(one, this.declaration.replace("/deklarasi/", "/telaah/"));
        await this.look(one, "telaah-satu");
        await this.press(one, this.w("Tetapkan", "Determine"));
        one.faults.length = 0;
        await this.look(one, "telaah-satu-salah");
        await this.choose(one, this.w("Ya", "Yes"));
        await this.fill(one, this.w("Alasannya", "The reason"), "Direktur penyedia adalah ipar yang bersangkutan.");
        await this.choose(one, this.w("Tinggi", "High"));
        await this.fill(one, this.w("Alasan penilaian dampak", "Why the impact is so"), "Yang bersangkutan ikut memutuskan.");
        await this.choose(one, this.w("Tidak ikut serta dalam urusan ini", "Recusal from this matter"));
        await this.press(one, this.w("Tetapkan", "Determine"));
        await this.look(one, "deklarasi-ditetapkan");
        await this.says(one, "determined", this.w("Sudah ditetapkan", "Determined"));
    }

    async plenary(title) {
        const one = this.people.sekretaris;
        await this.visit(one, "/pleno");
        await this.look(one, "pleno");
        await this.follow(one, this.w("Undang rapat pleno", "Call a plenary"));
        await this.look(one, "pleno-baru");
        await this.press(one, this.w("Undang anggota", "Invite the members"));
        one.faults.length = 0;
        await this.look(one, "pleno-baru-salah");
        await this.choose(one, title);
        await this.date(one, this.w("Hari rapat", "Day"), [23, 11, 2026]);
        await this.fill(one, this.w("Jam mulai", "Begins at"), "23.30");
        await this.fill(one, this.w("Ruang atau tautan", "Room or link"), "Ruang rapat utama");
        await this.choose(one, this.w("Terbuka untuk umum", "Open to the public"));
        await this.choose(one, this.w("Pleno biasa", "Ordinary plenary"));
        await this.press(one, this.w("Undang anggota", "Invite the members"));
        const path = new URL(one.page.url()).pathname;
        await this.look(one, "pleno-diundang");
        await this.press(one, this.w("Buka rapat", "Open the plenary"));
        await this.look(one, "pleno-kehadiran");
        const here = one.page.getByLabel(this.w("Hadir", "Present"), { exact: true });
        for (let at = 0; at < await here.count(); ++at) await here.nth(at).check({ force: true });
        await this.press(one, this.w("Simpan kehadiran", "Save attendance"));
        await this.look(one, "pleno-dibuka");
        await this.says(one, "four of five may decide", this.w("4 dari 5 anggota boleh ikut memutuskan", "4 of 5 members may vote"));

        await this.visit(this.people.budi, path);
        await this.look(this.people.budi, "pleno-dilarang");
        await this.says(this.people.budi, "he takes no part", "UU 30/2014");
        for (const number of [2, 3, 4]) await this.vote(await this.enter(`anggota${number}`, "official", number), path, number);
        await this.vote(this.people.ketua, path, 5);

        await this.visit(one, path);
        await this.look(one, "pleno-putusan");
        await this.fill(one, this.w("Isi keputusan", "What was decided"), "CV Sinar Abadi ditetapkan sebagai penyedia logistik.");
        await this.press(one, this.w("Tetapkan hasil", "Record the outcome"));
        await this.look(one, "pleno-diputus");
        await this.press(one, this.w("Tutup rapat", "Close the plenary"));
        await this.follow(one, this.w("Baca berita acara", "Read the minutes"));
        await this.look(one, "berita-acara");
        await this.press(one, this.w("Terbitkan berita acara", "Issue the minutes"));
        await this.look(one, "berita-acara-terbit");
    }

    async vote(one, path, number) {
        await this.visit(one, path);
        if (number === 2) await this.look(one, "pleno-suara");
        await this.press(one, this.w("Setuju", "In favour"));
        await this.says(one, "voted", this.w("Suara Anda: Setuju", "Your vote: In favour"));
    }

    async publish(title) {
        const one = this.people.publik;
        await this.visit(one, "/keputusan");
        await this.look(one, "keputusan-daftar");
        await this.follow(one, title);
        await this.look(one, "keputusan-satu");
        await this.says(one, "the recusal stands beside the decision", "UU 30/2014");
    }

    // What the story does not pass: other people's first pages and the pages of one's own affairs.
    async around() {
        const administrator = await this.enter("admin", "administrator");
        for (const [one, path, name] of [
            [this.people.budi, "/kepentingan", "kepentingan"], [this.people.budi, "/kepentingan/baru", "kepentingan-baru"],
            [this.people.budi, "/akun", "akun"], [this.people.ketua, "/telaah/inisiatif", "inisiatif"],
            [administrator, "/kelola/pengguna", "kelola"], [administrator, "/kelola/undangan", "undangan"], [administrator, "/kelola/pengaturan?ubah=determination_working_days", "pengaturan"], [administrator, "/kelola/jam-pertama", "jam-pertama"],
            [administrator, `/kelola/pengguna/${this.account("official").official}`, "kelola-orang"],
            [this.people.publik, "/lupa-sandi", "lupa-sandi"]]) {
            await this.visit(one, path);
            await this.look(one, name);
        }
        for (const part of parts) await part(this);
    }
}

// The same pages again in the combinations that the journeys did not see with script, and on a phone of 360.
async function tour(browser, ready, tally, seen, { lang, width, picture }) {
    const visitors = new Map();
    for (const [name, { who, path }] of seen) {
        if (/salah|terkirim|periksa|perbaiki|temuan-|impor-|paket-|aduan/.test(name)) continue;  // answers to what was sent
        if (!visitors.has(who)) {
            const one = await visitor(browser, { width, lang: lang === "id" ? "id-ID" : "en-GB" });
            if (who) await one.page.goto(`${ready.url}/demo/masuk/${who}`);
            visitors.set(who, one);
        }
        const one = visitors.get(who);
        one.transferred.reset();
        await one.page.goto(ready.url + path, { waitUntil: "load" });
        if (await one.page.locator("html").getAttribute("lang") !== lang) {
            one.transferred.reset();
            await Promise.all([one.page.waitForEvent("domcontentloaded"), one.page.locator(`a[hreflang=${lang}]`).click()]);
        }
        if (name === "tidak-ada") one.faults.length = 0;
        tally.check(`${name} (${lang}, ${width} px)`, (await pageFaults(one)).map((fault) => `${path}: ${fault}`));
        if (picture) await screenshot(one.page, `${name}-${width}`);
    }
    for (const one of visitors.values()) await one.close();
}

const tally = new Tally();
await withDemo(async (ready) => {
    await withBrowser(async (browser) => {
        const variants = [
            { number: 1, lang: "id", width: 1280, script: true }, { number: 2, lang: "en", width: 320, script: true },
            { number: 3, lang: "id", width: 320, script: false }, { number: 4, lang: "en", width: 1280, script: false }];
        let seen = new Map();
        for (const variant of variants) {
            const pages = await new Walk(browser, ready, tally, variant).run();
            if (pages.size > seen.size) seen = pages;
        }
        await tour(browser, ready, tally, seen, { lang: "id", width: 360, picture: true });
        await tour(browser, ready, tally, seen, { lang: "en", width: 1280 });
    });
    const reports = (await text(`${ready.url}/demo/csp`)).text.trim();
    tally.check("no report of the content security policy", reports === "0" ? [] : [`${reports} reports`]);
}, process.argv[2]);
tally.close();

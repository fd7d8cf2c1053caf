// The statement on a phone of 360 pixels: seen on the home page, read, ticked, checked, signed with two factors, with the
// receipt at the end; and by personal link and day of birth, refused and declared too. With script and without, in both
// languages. Then the pages
// of the officers. Every page: axe, sideways scrolling, targets, layout shift, weight, requests, policy.
//   node signing.mjs [PROGRAM]
import { budget, pageFaults, screenshot, Tally, transferFaults, visitor, withBrowser } from "./harness.mjs";
import { freshCode, text, withDemo } from "./demo.mjs";

const tally = new Tally();
const clicksAllowed = 22;  // what three minutes hold: some eight seconds for each thing to do
let keys = 0;

async function api(ready, account, path, body) {
    const answer = await fetch(ready.url + path, {
        method: "POST", body: JSON.stringify(body),
        headers: { "Authorization": `Bearer ${account.token}`, "Content-Type": "application/json", "Accept": "application/json",
            "Idempotency-Key": `signing-${++keys}` } });
    if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
}

class Phone {
    constructor(one, ready, variant) { Object.assign(this, { one, ready, variant, done: 0 }); }
    w(id, en) { return this.variant.lang === "id" ? id : en; }
    async go(act) {
        this.one.transferred.reset();
        await Promise.all([this.one.page.waitForEvent("domcontentloaded"), act()]);
        await this.one.page.waitForLoadState("load");
        ++this.done;
    }
    visit(path) { return this.go(() => this.one.page.goto(this.ready.url + path)); }
    press(name) { return this.go(() => this.one.page.getByRole("button", { name, exact: true }).first().click()); }
    async fill(label, value) { await this.one.page.getByLabel(label, { exact: true }).first().fill(value); ++this.done; }
    async tick(locator) { await locator.check({ force: true }); ++this.done; }
    async look(name, limit = budget.htmlBytes) {
        const { lang, script } = this.variant;
        const path = new URL(this.one.page.url()).pathname;
        const found = [...await pageFaults(this.one), ...transferFaults(this.one.transferred.list(), { htmlBytes: limit })];
        if (await this.one.page.locator("html").getAttribute("lang") !== lang) found.push("the page is in another language");
        tally.check(`${name} (${lang}, script ${script ? "on" : "off"})`, found.map((fault) => `${path}: ${fault}`));
        if (lang === "id" && script) await screenshot(this.one.page, `${name}-360`);
    }
    async says(words) {
        const said = (await this.one.page.locator("body").innerText()).replaceAll(/\s+/g, " ");
        tally.check(`“${words}” (${this.variant.lang})`,
            said.toLowerCase().includes(words.toLowerCase()) ? [] : [`${this.one.page.url()} says: ${said.slice(0, 500)}`]);
    }
    async speak() {
        if (await this.one.page.locator("html").getAttribute("lang") !== this.variant.lang)
            await this.go(() => this.one.page.locator(`a[hreflang=${this.variant.lang}]`).click());
    }
    async tickAll() {
        for (const box of await this.one.page.getByRole("checkbox").all()) await this.tick(box);
    }
    async answerNo() {
        for (const radio of await this.one.page.locator("input[type=radio][value=no]").all()) await this.tick(radio);
    }
}

async function signsByPhone(phone, account, campaign) {
    await phone.one.page.goto(`${phone.ready.url}/demo/masuk/${account.token}`);
    await phone.visit("/beranda");
    await phone.speak();
    phone.done = 0;
    await phone.look("pernyataan-beranda");
    await phone.go(() => phone.one.page.getByRole("link", { name: phone.w("Tanda tangani", "Sign ") }).first().click());
    await phone.look("pernyataan");
    const before = phone.done;
    await phone.press(phone.w("Simpan dan periksa", "Save and check"));
    phone.one.faults.length = 0;  // a browser reports the 422 that is asked for here
    await phone.look("pernyataan-salah");
    phone.done = before;
    await phone.tickAll();
    await phone.answerNo();
    await phone.press(phone.w("Simpan dan periksa", "Save and check"));
    await phone.look("pernyataan-periksa");
    await phone.fill(phone.w("Kata sandi", "Password"), account.password);
    await phone.fill(phone.w("Kode enam angka", "Six-digit code"), await freshCode(account));
    await phone.press(phone.w("Tanda tangani", "Sign"));
    await phone.look("pernyataan-ditandatangani");
    await phone.says(phone.w("Pernyataan ditandatangani", "Statement signed"));
    tally.check(`it takes ${phone.done} things to do`, phone.done <= clicksAllowed ? [] : [`more than ${clicksAllowed}`]);
    await phone.visit(`/pernyataan/${campaign}`);
    await phone.says(phone.w("Pernyataan ditandatangani", "Statement signed"));  // once is enough
    await phone.visit("/pernyataan");
    await phone.look("pernyataan-saya");
}

async function signsByLink(phone, link) {
    await phone.visit(`/ttd/${link}`);
    await phone.speak();
    await phone.look("tautan");
    await phone.tickAll();
    for (const [at, part] of ["28", "2", "1990"].entries()) await phone.one.page.getByRole("textbox").nth(at).fill(part);
    await phone.press(phone.w("Tanda tangani", "Sign"));
    phone.one.faults.length = 0;
    await phone.says(phone.w("Tanggal lahir tidak cocok", "The day of birth does not match"));
    await phone.look("tautan-salah");
    await phone.tickAll();
    for (const [at, part] of ["28", "2", "1998"].entries()) await phone.one.page.getByRole("textbox").nth(at).fill(part);
    await phone.press(phone.w("Tanda tangani", "Sign"));
    await phone.look("tautan-ditandatangani");
    await phone.says(phone.w("Pernyataan ditandatangani", "Statement signed"));
}

// Another member does not sign, then declares by the same link: in as many pages as it takes, none of them for an account.
async function refusesAndDeclaresByLink(phone, link) {
    const born = async (day) => {
        for (const [part, value] of [["day", day], ["month", "7"], ["year", "1990"]])
            await phone.one.page.locator(`input[name="born-${part}"]`).fill(value);
    };
    const decline = phone.w("Catat bahwa saya tidak menandatangani", "Record that I do not sign");
    await phone.visit(`/ttd/${link}`);
    await phone.speak();
    await phone.go(() => phone.one.page.getByRole("link", { name: phone.w("Saya tidak menandatangani", "I do not sign") }).click());
    await phone.look("tautan-tolak");
    await phone.press(decline);
    phone.one.faults.length = 0;
    await phone.look("tautan-tolak-salah");
    await phone.fill(phone.w("Alasan Anda", "Your reason"), "Kakak saya menjadi calon di kelurahan ini.");
    await born("5");
    await phone.press(decline);
    await phone.says(phone.w("Jawaban Anda tercatat", "Your answer is recorded"));
    await phone.look("tautan-ditolak");
    await phone.visit(`/ttd/${link}`);
    await phone.go(() => phone.one.page.getByRole("link", { name: phone.w("Saya punya hal", "I have something to declare") }).click());
    await phone.look("tautan-deklarasi", budget.listBytes);
    await phone.press(phone.w("Periksa", "Check"));
    phone.one.faults.length = 0;
    await phone.look("tautan-deklarasi-salah", budget.listBytes);
    await phone.fill(phone.w("Nama pihak yang terkait", "Name of the party concerned"), "Rudi Contoh");
    await phone.one.page.selectOption("#relation", "siblings");
    await phone.one.page.locator('input[value="relatives_and_family"]').check();
    await phone.fill(phone.w("Jelaskan keadaannya", "Describe the situation"), "Rudi kakak saya; ia calon anggota DPRD.");
    for (const [part, value] of [["day", "20"], ["month", "11"], ["year", "2026"]])
        await phone.one.page.locator(`input[name="known_since-${part}"]`).fill(value);
    await phone.press(phone.w("Periksa", "Check"));
    await phone.says("Rudi Contoh");
    await phone.look("tautan-deklarasi-periksa");
    await born("5");
    await phone.press(phone.w("Kirim deklarasi", "Send the declaration"));
    await phone.says(phone.w("Deklarasi terkirim", "Declaration sent"));
    await phone.says(phone.w("Menunggu penetapan", "Waits to be determined"));
    await phone.look("tautan-deklarasi-terkirim");
}

async function officerLooks(phone, account, campaign, roster) {
    await phone.one.page.goto(`${phone.ready.url}/demo/masuk/${account.token}`);
    await phone.visit("/kampanye");
    await phone.speak();
    for (const [path, name] of [["/kampanye", "kampanye"], [`/kampanye/${campaign}/3375`, "kampanye-kantor"],
        [`/kampanye/${campaign}/3375/kertas`, "kertas"], ["/adhoc/kantor/3375", "adhoc"], [`/adhoc/daftar/${roster}`, "adhoc-daftar"]]) {
        await phone.visit(path);
        await phone.look(name, budget.listBytes);
    }
}

async function provinceLooks(phone, account, campaign) {
    await phone.one.page.goto(`${phone.ready.url}/demo/masuk/${account.token}`);
    for (const [path, name] of [["/kampanye/baru", "kampanye-baru"], [`/kampanye/${campaign}/3300`, "kampanye-provinsi"],
        [`/kampanye/${campaign}/perpanjang`, "kampanye-perpanjang"], [`/kampanye/${campaign}/tutup`, "kampanye-tutup"]]) {
        await phone.visit(path);
        await phone.speak();
        await phone.look(name, budget.listBytes);
    }
}

await withDemo(async (ready) => {
    const account = (role, number) => ready.accounts.filter((one) => one.role === role)[number - 1];
    const campaign = (await api(ready, account("legal_hr", 4), "/api/v1/campaigns", {
        title: "Surat pernyataan 2026", basis: "Keputusan KPU 323/2020", due: "2026-11-27",
        kinds: ["commissioner", "pns", "pppk", "ppnpn"], bodies: ["kpps"] })).id;
    const roster = await api(ready, account("legal_hr", 1), "/api/v1/rosters", {
        unit: "3375", body: "kpps", district: "Pekalongan Barat", village: "Kelurahan Tirto",
        members: [1, 2, 3, 4].flatMap((n) => [`Anggota Contoh ${n}; Anggota KPPS TPS ${n}; 1998-02-28; 0812300${n}`,
            `Anggota Lain ${n}; Anggota KPPS TPS ${n}; 1990-07-05; 0812400${n}`]).join("\n") });
    await withBrowser(async (browser) => {
        const variants = [{ lang: "id", script: true }, { lang: "en", script: true }, { lang: "id", script: false }, { lang: "en", script: false }];
        for (const [at, variant] of variants.entries()) {
            const open = async () => new Phone(await visitor(browser, {
                width: 360, script: variant.script, lang: variant.lang === "id" ? "id-ID" : "en-GB" }), ready, variant);
            for (const journey of [(phone) => signsByPhone(phone, account("official", at + 1), campaign),
                (phone) => signsByLink(phone, roster.links[2 * at].token),
                (phone) => refusesAndDeclaresByLink(phone, roster.links[2 * at + 1].token), (phone) => officerLooks(phone, account("legal_hr", 1), campaign, roster.id),
                (phone) => provinceLooks(phone, account("legal_hr", 4), campaign)]) {
                const phone = await open();
                phone.one.page.setDefaultTimeout(10_000);
                try {
                    await journey(phone);
                } catch (trouble) {
                    tally.check(`the journey in ${variant.lang} goes through`, [String(trouble.stack).slice(0, 1200)]);
                }
                await phone.one.close();
            }
        }
    });
    const reports = (await text(`${ready.url}/demo/csp`)).text.trim();
    tally.check("no report of the content security policy", reports === "0" ? [] : [`${reports} reports`]);
}, process.argv[2]);
tally.close();

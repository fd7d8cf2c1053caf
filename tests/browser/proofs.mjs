// What a person can do with a receipt: download it and the own record, check both at /verifikasi and, with the network
// off, on the checker that was downloaded as one file. Each change is refused. The log's pages are checked like all others.
//   node proofs.mjs [PROGRAM]
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { axeFaults, pageFaults, Tally, visitor, withBrowser } from "./harness.mjs";
import { withDemo } from "./demo.mjs";

const tally = new Tally();
const expect = (name, true_, said = "") => tally.check(name, true_ ? [] : [said || "it is not so"]);

async function declaration(url, account) {
    const answer = await fetch(`${url}/api/v1/declarations`, {
        method: "POST",
        headers: { Authorization: `Bearer ${account.token}`, "Content-Type": "application/json", "Idempotency-Key": "proofs-1" },
        body: JSON.stringify({ type: "potential", party_name: "CV Maju Jaya", relation: "siblings", grounds: ["relatives_and_family"],
            description: "Saudara kandung saya bekerja di perusahaan ini.", known_since: "2026-11-02" }),
    });
    const said = await answer.json();
    if (said.log_index === undefined) throw new Error(`the declaration was not taken: ${answer.status} ${JSON.stringify(said)}`);
    return said;
}

const flipped = (text, from, to) => {
    if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
    return text.replace(from, to);
};

// The files a declarant holds, each with changes that must be noticed.
async function files(one, url, filed, folder) {
    const keep = async (path, name) => {
        const answer = await one.context.request.get(url + path);
        if (answer.status() !== 200) throw new Error(`${path} answers ${answer.status()}`);
        writeFileSync(join(folder, name), await answer.body());
        return (await answer.body()).toString("latin1");
    };
    const at = filed.log_index;
    await keep("/log/pemeriksa.html", "checker.html");
    await keep(`/log/entri/${at}`, "entry");
    const receipt = await keep(`/tanda-terima/${at}`, "own.tlog-proof");
    const answer = await one.context.request.get(`${url}/tanda-terima/${at}/catatan`);
    const record = await answer.text();
    writeFileSync(join(folder, "own.json"), record);
    const value = JSON.parse(record).fields.find((field) => field.type === "t" && field.text.length > 3);
    const changes = {
        "value.json": flipped(record, JSON.stringify(value.text), JSON.stringify(value.text + "!")),
        "salt.json": flipped(record, value.salt, value.salt.replace(/^../, (two) => (two === "00" ? "01" : "00"))),
        "time.json": record.replace(/"time":(\d+)/, (_, time) => `"time":${Number(time) - 86400}`),
        "path.tlog-proof": receipt.replace(/\n([A-Za-z0-9+/])/g, (all, first, offset) => offset > 25 && offset < 80 ? "\n" + (first === "A" ? "B" : "A") : all),
        "root.tlog-proof": receipt.replace(/(\n\d+\n)([A-Za-z0-9+/])/, (_, size, first) => size + (first === "A" ? "B" : "A")),
    };
    for (const [name, text] of Object.entries(changes)) {
        expect(`${name} is a change`, text !== receipt && text !== record);
        writeFileSync(join(folder, name), text, name.endsWith("json") ? "utf8" : "latin1");
    }
    return { value, changed: Object.keys(changes) };
}

async function onTheServer(one, url, folder, { value, changed }) {
    const check = async (name) => {
        await one.page.goto(`${url}/verifikasi`);
        await one.page.setInputFiles("#berkas", join(folder, name));
        await one.page.getByRole("button", { name: "Periksa" }).click();
        return one.page.locator("main").innerText();
    };
    for (const name of ["own.json", "own.tlog-proof"]) expect(`${name} is valid at /verifikasi`, (await check(name)).includes("Sah"));
    expect("the record's words are shown", (await check("own.json")).includes(value.text));
    tally.check("the result page", await pageFaults(one));
    for (const name of changed) {
        const said = await check(name);
        expect(`${name} is refused at /verifikasi`, said.includes("Tidak sah") || said.includes("Tidak cocok"), said.slice(0, 300));
    }
    await one.page.goto(`${url}/verifikasi`);
    one.faults.length = 0;
    await one.page.getByRole("button", { name: "Periksa" }).click();
    expect("an empty form says what to do", (await one.page.locator("main").innerText()).includes("Pilih berkas"));
    one.faults.length = 0;  // a browser reports the 422 that is asked for here
}

// A fresh browser context without any network, on the file alone.
async function offline(browser, folder, { value, changed }) {
    const one = await visitor(browser, { width: 320 });
    await one.context.setOffline(true);
    await one.page.goto(pathToFileURL(join(folder, "checker.html")).href);
    tally.check("the offline checker", [...one.faults, ...await axeFaults(one.page)]);
    const check = async (name, entry) => {
        await one.page.reload();
        if (entry) await one.page.setInputFiles("#entry", join(folder, entry));
        await one.page.setInputFiles("#file", join(folder, name));
        await one.page.waitForFunction(() => document.getElementById("result").className !== "");
        return { verdict: await one.page.locator("#result").getAttribute("class"), text: await one.page.locator("#result").innerText() };
    };
    const record = await check("own.json");
    expect("offline: the record is valid", record.verdict === "yes", record.text);
    expect("offline: the record's words are shown", record.text.includes(value.text), record.text);
    const receipt = await check("own.tlog-proof", "entry");
    expect("offline: the receipt is valid with its entry", receipt.verdict === "yes", receipt.text);
    for (const name of changed) {
        const said = await check(name, name.endsWith("json") ? "" : "entry");
        expect(`offline: ${name} is refused`, said.verdict === "no", said.text);
    }
    expect("offline: another's entry is refused", (await check("own.tlog-proof", "own.json")).verdict === "no");
    await one.page.fill("#vkey", "log.example/other+00000000+AQ==");
    await one.page.locator("#vkey").blur();
    await one.page.waitForFunction(() => document.getElementById("result").innerText.includes("Kunci log"));
    expect("offline: a wrong key is refused", (await one.page.locator("#result").getAttribute("class")) === "no");
    await one.close();
}

async function pages(browser, url) {
    for (const [lang, width] of [["id-ID", 320], ["en-GB", 1280]]) {
        const one = await visitor(browser, { width, lang });
        for (const path of ["/log", "/log/harian", "/log/format", "/verifikasi"]) {
            const answer = await one.page.goto(url + path);
            expect(`${path} answers`, answer.status() === 200);
            tally.check(`${path} at ${width}`, await pageFaults(one));
        }
        await one.close();
    }
}

await withDemo(async (ready) => withBrowser(async (browser) => {
    const folder = mkdtempSync(join(tmpdir(), "jernih-proofs-"));
    try {
        const account = ready.accounts.find((one) => one.role === "official");
        const filed = await declaration(ready.url, account);
        const one = await visitor(browser, { width: 360 });
        await one.page.goto(`${ready.url}/demo/masuk/${account.token}`);
        const held = await files(one, ready.url, filed, folder);
        const stranger = await visitor(browser, {});
        const other = ready.accounts.find((who) => who.role === "superior");
        await stranger.page.goto(`${ready.url}/demo/masuk/${other.token}`);
        expect("nobody else gets the record", (await stranger.context.request.get(`${ready.url}/tanda-terima/${filed.log_index}/catatan`)).status() === 404);
        await stranger.close();
        await onTheServer(one, ready.url, folder, held);
        await one.close();
        await offline(browser, folder, held);
        await pages(browser, ready.url);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}), process.argv[2]);
tally.close();

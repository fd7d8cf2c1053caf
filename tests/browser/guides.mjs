// The guides (docs/guides) against the program: each <!-- layar: ROLE /path ikuti: SELECTOR gambar: NAME --> opens a page as
// that role (following the first link that the selector finds), and every **bold** word up to the next such line must be on
// it. `gambar` makes its picture in build/guides; --write puts the pictures beside the guides.
//   node guides.mjs [PROGRAM] [--write]
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, withDemo } from "./demo.mjs";
import { Tally, visitor, withBrowser } from "./harness.mjs";
import { phone } from "./phone.mjs";

const folder = join(root, "docs/guides"), pictures = join(root, "build/guides");
const write = process.argv.includes("--write");

// [{ line, role, path, follow, picture, bold }] of one guide; what stands before the first screen is no page's word.
function screens(text) {
    const found = [];
    for (const part of text.split("<!-- layar: ").slice(1)) {
        const [head, ...rest] = part.split("-->");
        const [, role, path, follow, picture] =
            /^(\S+) (\S+)(?: ikuti: (.+?))?(?: gambar: (\S+))?\s*$/.exec(head) ?? [];
        // A section without a screen of its own (after the next heading) speaks of no page.
        const words = rest.join("-->").split(/^## /m)[0];
        const bold = [...words.matchAll(/\*\*([^*]+)\*\*/g)].map((match) => match[1].replaceAll(/\s+/g, " "));
        found.push({ head, role, path, follow, picture, bold });
    }
    return found;
}

// What a reader can find on the page: its text, and the names of its fields and buttons; the menu counts as open.
async function wordsOn(page) {
    return page.evaluate(() => {
        for (const closed of document.querySelectorAll("details")) closed.open = true;
        return document.body.innerText.replaceAll(/\s+/g, " ").toLowerCase();
    });
}

// Whoever of that role finds the link: not every signer has something to sign.
async function arrive(browser, ready, lang, screen, visitors) {
    const accounts = screen.role === "publik" ? [null] : ready.accounts.filter((one) => one.role === screen.role);
    let last = { fault: `nobody has the role ${screen.role}` };
    for (const [number, account] of accounts.slice(0, 60).entries()) {
        const key = `${lang} ${screen.role} ${number}`;
        if (!visitors.has(key)) {
            const one = await visitor(browser, { width: 360, lang: lang === "id" ? "id-ID" : "en-GB" });
            one.page.setDefaultTimeout(10_000);
            if (account) await one.page.goto(`${ready.url}/demo/masuk/${account.token}`);
            visitors.set(key, one);
        }
        const { page } = visitors.get(key);
        const answer = await page.goto(`${ready.url}${screen.path}${screen.path.includes("?") ? "&" : "?"}lang=${lang}`);
        last = { page, fault: answer.status() === 200 ? "" : `${screen.path} answers ${answer.status()}` };
        if (!last.fault && screen.follow) {
            const link = page.locator(screen.follow).first();
            if (await link.count() === 0) last.fault = `nobody with the role has a link ${screen.follow}`;
            else await Promise.all([page.waitForEvent("domcontentloaded"), link.click()]);
        }
        if (!last.fault) break;
    }
    return last;
}

async function look(browser, ready, tally, lang, file, screen, visitors) {
    const name = `${lang}/${file}: ${screen.head.trim()}`;
    if (!screen.role) return tally.check(name, ["write: layar: ROLE /path ikuti: SELECTOR gambar: NAME"]);
    const { page, fault } = await arrive(browser, ready, lang, screen, visitors);
    if (fault) return tally.check(name, [fault]);
    if (screen.picture && !write && !existsSync(join(folder, "gambar", `${screen.picture}.jpg`)))
        return tally.check(name, ["its picture is not there: node tests/browser/guides.mjs --write"]);
    if (screen.picture) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: join(pictures, `${screen.picture}.jpg`), type: "jpeg", quality: 60, clip: { x: 0, y: 0, width: 360, height: 740 }, fullPage: true });
    }
    const said = await wordsOn(page);
    const missing = screen.bold.filter((words) => !said.includes(words.toLowerCase()));
    tally.check(name, missing.map((words) => `"${words}" is not there. It says: ${said.slice(0, 900)}`));
}

const tally = new Tally();
await withDemo(async (ready) => withBrowser(async (browser) => {
    const visitors = new Map(), drawn = [];
    for (const lang of ["id", "en"]) {
        for (const file of readdirSync(join(folder, lang)).filter((one) => one.endsWith(".md"))) {
            const found = screens(readFileSync(join(folder, lang, file), "utf8"));
            if (!found.length) tally.check(`${lang}/${file}`, ["no page is shown in this guide"]);
            for (const screen of found) await look(browser, ready, tally, lang, file, screen, visitors);
            drawn.push(...found.filter((one) => one.picture).map((one) => one.picture));
        }
    }
    if (write) {
        mkdirSync(join(folder, "gambar"), { recursive: true });
        for (const name of drawn) copyFileSync(join(pictures, `${name}.jpg`), join(folder, "gambar", `${name}.jpg`));
    }
    for (const one of visitors.values()) await one.close();
    await phone(browser, ready, tally);
}), process.argv.slice(2).find((one) => !one.startsWith("--")));
tally.close();

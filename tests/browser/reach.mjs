// Every page from every role's first page by links alone, as its markup arrives: weight on the wire, statements to the
// database, requests, one h1, landmarks, language. And no page without a number in its address is an orphan: some role
// finds it in four clicks from the first page.
//   node reach.mjs [PROGRAM] [--show]
import { Agent, request } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { withDemo } from "./demo.mjs";
import { budget, Tally } from "./harness.mjs";

const show = process.argv.includes("--show");
const clicks = 4;
const roles = ["official", "superior", "decision_secretary", "legal_hr", "inspectorate", "compliance", "gratification_unit", "auditor", "administrator"];
// Doors of the machine, files, what a form answers with, and what exists only after an act of its own.
const noPage = /^\/(api|demo|healthz|readyz|metrics|masuk\/oidc|csp)|\.(pdf|csv|xlsx|json|zip|txt|pem|atom|html)$|^\/(log\/checkpoint|tanda-terima|gratifikasi\/upg\/daftar|registri\/templat|sanksi\/daftar|lapor\/pembaca|pantau\/daftar\/unduh|pantau\/catatan\/daftar|pantau\/rekomendasi\/daftar)$/;
// Reached by a letter, by typing, or only while something is under way (an open reading key, a form that was sent).
const byItself = new Set(["/aduan/jam", "/deklarasi/periksa", "/masuk/atur", "/keluar", "/lapor/selesai", "/aduan/pulih"]);

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
function get(url, cookie, lang = "id") {
    return new Promise((resolve, reject) => request(url, {
        agent, headers: { "accept-encoding": "br", "accept-language": lang, ...(cookie ? { cookie } : {}) } }, (answer) => {
        const parts = [];
        answer.on("data", (part) => parts.push(part)).on("end", () => {
            const wire = Buffer.concat(parts);
            const body = answer.headers["content-encoding"] === "br" ? brotliDecompressSync(wire) : wire;
            resolve({ status: answer.statusCode, headers: answer.headers, bytes: wire.length, text: body.toString("utf8") });
        });
    }).on("error", reject).end());
}

// The same for all things of a kind: /deklarasi/{}, /kampanye/{}/{}.
const kind = (path) => path.split("?")[0].replaceAll(/\/(?=[0-9A-Z]{13}(\/|$)|\d)[^/]+/g, "/{}");
// A list is one page, however it is filtered; once more with a filter, for another body.
const visit = (path) => kind(path) + (path.includes("?") ? "?" : "");

function faultsOf(page, lang) {
    const count = (pattern) => (page.text.match(pattern) ?? []).length;
    const limit = page.text.includes("<table") ? budget.listBytes : budget.htmlBytes;
    const statements = Number(/sql;dur=(\d+)/.exec(page.headers["server-timing"] ?? "")?.[1] ?? NaN);
    const found = [];
    const must = (holds, sentence) => { if (!holds) found.push(sentence); };
    must(page.bytes <= limit, `it weighs ${page.bytes} bytes, over ${limit}`);
    must(statements <= budget.statements, `it takes ${statements} statements, over ${budget.statements}`);
    must(count(/<link rel="stylesheet"/g) === 1 && count(/<script /g) === count(/<script [^>]*(defer|type="module")/g), "more than its style stands before the first paint");
    must(!/ style="|<style|<img [^>]*src="http|onclick=/.test(page.text), "it has style or script of its own");
    must(count(/<h1[ >]/g) === 1, `${count(/<h1[ >]/g)} headings of the first rank`);
    for (const landmark of ["main", "header", "footer"]) must(count(new RegExp(`<${landmark}[ >]`, "g")) === 1, `not one ${landmark}`);
    must(!/tabindex="[1-9]/.test(page.text), "an order of its own (tabindex)");
    must(page.text.includes(`<html lang="${lang}"`), "the page is in another language");
    const ids = [...page.text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) { found.push(`the id ${id} is there twice`); break; }
    return { found, statements };
}

// Breadth first, so that what is counted are clicks.
async function walk(ready, account, lang, tally, reached, heaviest) {
    const cookie = account && (await get(`${ready.url}/demo/masuk/${account.token}`)).headers["set-cookie"][0].split(";")[0];
    const seen = new Map(), name = account?.role ?? "publik";
    let ring = [account ? "/beranda" : "/"];
    for (let depth = 0; ring.length && depth <= clicks; ++depth) {
        const next = [];
        for (const path of ring) {
            const here = visit(path);
            if ((seen.get(here) ?? 0) >= 1 || noPage.test(path.split("?")[0])) continue;
            seen.set(here, 1);
            let page = await get(ready.url + path, cookie, lang);
            if (page.status === 303) page = await get(new URL(page.headers.location, ready.url).href, cookie, lang);
            if (!(page.headers["content-type"] ?? "").startsWith("text/html") || page.status !== 200) {
                if (page.status >= 400) tally.check(`${path} (${name})`, [`a link leads there, and it answers ${page.status}`]);
                continue;
            }
            if (!reached.has(kind(path)) || reached.get(kind(path)) > depth) reached.set(kind(path), depth);
            const { found, statements } = faultsOf(page, lang);
            tally.check(`${path} (${name}, ${lang})`, found);
            heaviest.push({ path, name, bytes: page.bytes, statements });
            for (const [, href] of page.text.matchAll(/ href="(\/[^"#]*)/g)) {
                const to = href.replaceAll("&amp;", "&");
                if (!/[?&]lang=|^\/demo|^\/keluar/.test(to)) next.push(to);
            }
        }
        ring = next;
    }
}

const tally = new Tally();
await withDemo(async (ready) => {
    const reached = new Map(), heaviest = [];
    await walk(ready, null, "id", tally, reached, heaviest);
    await walk(ready, null, "en", tally, reached, heaviest);
    for (const role of roles) for (const number of role === "inspectorate" ? [0, 1] : [0, 3]) {
        const account = ready.accounts.filter((one) => one.role === role)[number];
        if (account) await walk(ready, account, number ? "en" : "id", tally, reached, heaviest);
    }
    const routes = (await get(`${ready.url}/demo/rute`)).text.split("\n").map((line) => line.split("\t"))
        .filter(([method, pattern]) => method === "GET" && !pattern.includes("{") && !noPage.test(pattern) && !byItself.has(pattern));
    for (const [, pattern] of routes)
        tally.check(`${pattern} is found by links`, reached.has(pattern) ? [] : [`no role comes there in ${clicks} clicks from its first page`]);
    if (show) {
        for (const by of ["bytes", "statements"])
            for (const one of heaviest.toSorted((a, b) => b[by] - a[by]).slice(0, 25)) console.log(by, one[by], one.path, one.name);
        for (const [path, depth] of [...reached].toSorted((a, b) => b[1] - a[1])) console.log(depth, path);
    }
}, process.argv.slice(2).find((one) => !one.startsWith("--")));
agent.destroy();
tally.close();

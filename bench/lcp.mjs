// Largest contentful paint on a slow line, in Chromium at 360 px: 400 kbit/s both ways, 400 ms each request, the
// processor four times slower (Network.emulateNetworkConditions, Emulation.setCPUThrottlingRate). Called by `bench/run lcp`.
//
//     node bench/lcp.mjs [ROUNDS]        five unless told otherwise
//
// `first`: nothing in the browser's cache. `again`: the style is cached, the page is not. The emulation delays requests,
// not the handshakes of TCP and TLS, and no proxy with TLS stands before the demo: a cold connection over TLS takes its
// round trips on top of these figures. The budget of a warm connection is 2.0 s.
import { withBrowser, visitor } from "../tests/browser/harness.mjs";
import { withDemo } from "../tests/browser/demo.mjs";

const rounds = Number(process.argv[2] ?? 5);
const line = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const slowdown = 4, budget = 2000;

async function api({ url }, account, path, body) {
    const answer = await fetch(url + path, {
        method: "POST", body: JSON.stringify(body),
        headers: { Authorization: `Bearer ${account.token}`, "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
}

// Milliseconds from the start of the navigation to the last candidate.
async function paint(page, address) {
    await page.goto(address, { waitUntil: "load" });
    return page.evaluate(() => new Promise((resolve) => {
        let last = 0, what = "";
        new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) { last = entry.startTime; what = entry.element?.tagName ?? ""; }
        }).observe({ type: "largest-contentful-paint", buffered: true });
        setTimeout(() => resolve({ ms: last, what }), 500);
    }));
}

const middle = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

async function measured(browser, ready, { path, account }) {
    const out = { first: [], again: [], what: "" };
    for (let i = 0; i < rounds; ++i) {
        const one = await visitor(browser, { width: 360 });
        if (account) await one.page.goto(`${ready.url}/demo/masuk/${account.token}`);
        const session = await one.context.newCDPSession(one.page);
        await session.send("Network.enable");
        await session.send("Network.clearBrowserCache");
        await session.send("Network.emulateNetworkConditions", line);
        await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
        for (const visit of ["first", "again"]) {
            await one.page.goto("about:blank");
            const { ms, what } = await paint(one.page, ready.url + path);
            out[visit].push(ms);
            out.what = what;
        }
        await one.close();
    }
    return out;
}

let over = 0;
await withDemo(async (ready) => withBrowser(async (browser) => {
    const account = (role, number = 1) => ready.accounts.filter((one) => one.role === role)[number - 1];
    const campaign = (await api(ready, account("legal_hr", 4), "/api/v1/campaigns", {
        title: "Surat pernyataan 2026", basis: "Keputusan KPU 323/2020", due: "2026-11-27",
        kinds: ["commissioner", "pns", "pppk", "ppnpn"], bodies: ["kpps"] })).id;
    const listed = await api(ready, account("legal_hr"), "/api/v1/rosters", {
        unit: "3375", body: "kpps", district: "Pekalongan Barat", village: "Kelurahan Tirto",
        members: "Sari Contoh; Anggota KPPS TPS 3; 1998-02-28; 0812" });
    const pages = [
        { name: "start page", path: "/" },
        { name: "sign-in", path: "/masuk" },
        { name: "home of an official", path: "/beranda", account: account("official") },
        { name: "statement to sign", path: `/pernyataan/${campaign}`, account: account("official") },
        { name: "personal link", path: `/ttd/${listed.links[0].token}` },
        { name: "declaring by personal link", path: `/ttd/${listed.links[0].token}/deklarasi` },
    ];
    console.log(`LCP in ms, median of ${rounds} (most); 400 kbit/s, 400 ms, processor x1/${slowdown}, 360 px`);
    for (const page of pages) {
        const found = await measured(browser, ready, page);
        const words = ["first", "again"].map((visit) => `${visit} ${middle(found[visit]).toFixed(0).padStart(5)} (${Math.max(...found[visit]).toFixed(0)})`);
        const late = middle(found.first) > budget;
        over += late;
        console.log(`  ${page.name.padEnd(28)} ${words.join("   ")}   ${found.what.toLowerCase()}${late ? "   OVER 2,000" : ""}`);
    }
}), process.env.JERNIH_PROGRAM ?? undefined);
process.exit(over ? 1 : 0);

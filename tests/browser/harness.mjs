// What every browser test needs: a fresh Chromium, pages at a width, and the checks that hold for each page.
// Debian's /usr/bin/chromium only; no network beyond loopback.
import { createRequire } from "node:module";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { orderFaults } from "./order.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const screenshots = join(dirname(fileURLToPath(import.meta.url)), "../../build/screenshots");

export const widths = [320, 360, 1280];
// Statements: three look-ups by key for each row of a list of 25 and the one that tells of more, and some thirty for the page itself.
export const budget = { htmlBytes: 8 * 1024, listBytes: 20 * 1024, cssBytes: 12 * 1024, requests: 2, shift: 0.02, statements: 110 };

const flags = [
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

// Runs `use(browser)` and leaves nothing behind, whatever happens.
export async function withBrowser(use) {
    const profile = mkdtempSync(join(tmpdir(), "jernih-chromium-"));
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...flags, `--crash-dumps-dir=${profile}`],
        env: { ...process.env, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile },
    });
    try {
        return await use(browser);
    } finally {
        await browser.close();
        rmSync(profile, { recursive: true, force: true });
    }
}

// One visitor: own cookies, one width. `faults` fills with console errors, CSP reports and failed requests.
export async function visitor(browser, { width = 360, height = 740, script = true, dark = false, lang = "id-ID" } = {}) {
    const context = await browser.newContext({
        viewport: { width, height }, javaScriptEnabled: script, colorScheme: dark ? "dark" : "light", locale: lang,
        timezoneId: "Asia/Jakarta", ignoreHTTPSErrors: true, reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const faults = [];
    page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
    // A request is aborted when the visitor goes on before it is answered: that is no fault of the page.
    page.on("requestfailed", (request) => request.failure()?.errorText !== "net::ERR_ABORTED" && faults.push(`request: ${request.url()} ${request.failure()?.errorText}`));
    const session = await context.newCDPSession(page);
    await session.send("Audits.enable").catch(() => {});
    session.on("Audits.issueAdded", ({ issue }) => {
        if (issue.code === "ContentSecurityPolicyIssue") faults.push(`policy: ${JSON.stringify(issue.details)}`);
    });
    const transferred = measureTransfer(session);
    return { context, page, faults, transferred, width, script, close: () => context.close() };
}

// Bytes on the wire and requests since the last reset().
function measureTransfer(session) {
    const seen = new Map();
    session.send("Network.enable");
    session.on("Network.responseReceived", ({ requestId, response, type }) => {
        if (response.url.startsWith("data:")) return;
        const told = Object.entries(response.headers).find(([name]) => name.toLowerCase() === "server-timing")?.[1];
        seen.set(requestId, { url: response.url, type, bytes: 0, statements: Number(/sql;dur=(\d+)/.exec(told ?? "")?.[1] ?? 0) });
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        if (seen.has(requestId)) seen.get(requestId).bytes = encodedDataLength;
    });
    return { reset: () => seen.clear(), list: () => [...seen.values()] };
}

// How much the page moved under the reader's eyes (CLS), from the start of loading.
export async function layoutShift(page) {
    return page.evaluate(() => new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 150);
    }));
}

export async function axeFaults(page) {
    // The debugger's own evaluation: a tag would break the page's policy, and be reported as a fault of the page.
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }));
    return violations.flatMap((rule) => rule.nodes.map((node) =>
        `axe ${rule.id}: ${rule.help}: ${node.html.slice(0, 160)} ${node.any.concat(node.all, node.none).map((c) => c.message).join("; ").slice(0, 240)}`));
}

async function scrollFaults(page) {
    return page.evaluate(() => {
        const room = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= room) return [];
        const wide = [...document.querySelectorAll("body *")].filter((element) =>
            element.getBoundingClientRect().right > room + 1 && !element.closest(".j-scroll"));
        return [`page scrolls sideways (${document.documentElement.scrollWidth} > ${room}): ${wide.slice(0, 3)
            .map((element) => element.outerHTML.slice(0, 120)).join(" | ")}`];
    });
}

// WCAG 2.2, 2.5.8: what is pressed is at least 24 px each way. Excepted are links inside sentences, and what is smaller
// but stands apart: a circle of 24 px around its middle touches no other target and no other such circle.
async function targetFaults(page) {
    return page.evaluate(() => {
        const targets = [...document.querySelectorAll("a[href], button, summary, select, input:not([type=hidden])")]
            .map((element) => ({ element, box: element.getBoundingClientRect() }))
            .filter(({ element, box }) => box.width > 0 && box.bottom >= 0 && !element.closest("p, td p, .govuk-skip-link, .j-mark"));
        const middle = ({ left, right, top, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
        const isSmall = ({ box }) => box.height < 24 || box.width < 24;
        const crowds = (one, other) => {
            const here = middle(one.box), there = middle(other.box);
            if (isSmall(other) && Math.hypot(here.x - there.x, here.y - there.y) < 24) return true;
            const x = Math.max(other.box.left - here.x, 0, here.x - other.box.right);
            const y = Math.max(other.box.top - here.y, 0, here.y - other.box.bottom);
            return Math.hypot(x, y) < 12;
        };
        return targets.filter((one) => isSmall(one) && !one.element.matches(".govuk-task-list__link")
            && targets.some((other) => other !== one && !other.element.contains(one.element) && crowds(one, other)))
            .map(({ element, box }) => `target under 24 px (${Math.round(box.width)}x${Math.round(box.height)}): ${element.outerHTML.slice(0, 140)}`);
    });
}

// Everything that holds for every page, at the visitor's width. Returns sentences; none means well.
// Needs script in the *test's* reach; with script off only what the protocol can see is checked.
export async function pageFaults(visitor, { axe = true } = {}) {
    const { page, faults } = visitor;
    const found = [...faults.splice(0)];
    found.push(...await scrollFaults(page), ...await targetFaults(page));
    if (axe) found.push(...await orderFaults(page));
    // A page without script has no clock to wait by either.
    // Nor is what a script changes upon a press, in place, a shift.
    const shift = visitor.script && !visitor.inPlace ? await layoutShift(page) : 0;
    if (shift > budget.shift) found.push(`layout shift ${shift.toFixed(3)} is over ${budget.shift}`);
    if (axe && visitor.script) found.push(...await axeFaults(page));
    return found;
}

export function transferFaults(list, { htmlBytes = budget.htmlBytes } = {}) {
    const found = [];
    const bytes = (type) => list.filter((one) => one.type === type).reduce((sum, one) => sum + one.bytes, 0);
    if (bytes("Document") > htmlBytes) found.push(`page weighs ${bytes("Document")} bytes, over ${htmlBytes}`);
    if (bytes("Stylesheet") > budget.cssBytes) found.push(`style weighs ${bytes("Stylesheet")} bytes, over ${budget.cssBytes}`);
    const blocking = list.filter((one) => one.type === "Document" || one.type === "Stylesheet").length;
    const statements = Math.max(0, ...list.map((one) => one.statements ?? 0));
    if (statements > budget.statements) found.push(`${statements} statements to the database, over ${budget.statements}`);
    if (blocking > budget.requests) found.push(`${blocking} requests before the first paint, over ${budget.requests}`);
    if (list.some((one) => !/^https?:\/\/(127\.0\.0\.1|localhost)/.test(one.url))) found.push("a request left this machine");
    return found;
}

export async function screenshot(page, name) {
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
}

// Counts checks and closes with the one line that scripts read.
export class Tally {
    passed = 0;
    failed = 0;
    check(name, faults) {
        if (faults.length === 0) ++this.passed;
        else ++this.failed;
        for (const fault of faults) console.error(`FAIL ${name}: ${fault}`);
    }
    close() {
        console.log(`${this.passed} passed, ${this.failed} failed`);
        process.exitCode = this.failed ? 1 : 0;
    }
}

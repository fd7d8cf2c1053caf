// Every component in a real browser: three widths, two languages, light and dark, with and without script.
//   node gallery.mjs <folder written by test_web with JERNIH_GALLERY_DIR>
import { createServer } from "node:http";
import { readFileSync, existsSync } from "node:fs";
import { join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { Tally, axeFaults, pageFaults, screenshot, transferFaults, visitor, widths, withBrowser } from "./harness.mjs";

const folder = process.argv[2];
if (!folder || !existsSync(join(folder, "show-id.html"))) {
    console.error("usage: node gallery.mjs <folder with show-id.html>");
    process.exit(2);
}

// The policy of the program itself, so that a component that breaks it is found here.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const types = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript", svg: "image/svg+xml" };

const server = createServer((request, response) => {
    const name = normalize(new URL(request.url, "http://x").pathname).slice(1);
    const file = join(folder, name);
    if (name.includes("/") || !existsSync(file) || name === "") return response.writeHead(404).end();
    response.writeHead(200, {
        "content-type": types[name.split(".").pop()], "content-encoding": "br", "content-security-policy": policy,
    });
    response.end(brotliCompressSync(readFileSync(file)));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}`;

const tally = new Tally();
await withBrowser(async (browser) => {
    for (const lang of ["id", "en"]) for (const name of ["show", "form"]) for (const width of widths) for (const dark of [false, true]) {
        const title = `${name}-${lang}-${width}${dark ? "-dark" : ""}`;
        const one = await visitor(browser, { width, dark, lang: lang === "id" ? "id-ID" : "en-GB" });
        await one.page.goto(`${base}/${name}-${lang}.html`, { waitUntil: "load" });
        tally.check(`${title} page`, await pageFaults(one));
        tally.check(`${title} transfer`, transferFaults(one.transferred.list()));
        await screenshot(one.page, `gallery-${title}`);
        await one.close();
    }

    // Without script everything stands, and a conditional question follows its answer by style alone.
    const plain = await visitor(browser, { width: 360, script: false });
    await plain.page.goto(`${base}/form-id.html`);
    const follows = plain.page.locator("#company");
    tally.check("the follow-up question shows with its answer", await follows.isVisible() ? [] : ["it is hidden"]);
    await plain.page.locator("#relation").check({ force: true });
    tally.check("and hides with another answer", await follows.isVisible() ? ["it still shows"] : []);
    await plain.close();

    // With script the error summary takes the focus, and a link in it leads to the field.
    const eager = await visitor(browser, { width: 360 });
    await eager.page.goto(`${base}/form-id.html`);
    const focused = () => eager.page.evaluate(() => document.activeElement?.className || document.activeElement?.id);
    tally.check("the error summary has the focus", (await focused()).includes("error-summary") ? [] : [await focused()]);
    await eager.page.locator(".govuk-error-summary a[href='#known']").click();
    const id = await eager.page.evaluate(() => document.activeElement?.id);
    tally.check("a link in it leads to the field", id === "known" ? [] : [`focus is on ${id}`]);
    await eager.close();

    // The keyboard reaches the scrolling table; the skip link is first and visible when focused.
    const keys = await visitor(browser, { width: 320 });
    await keys.page.goto(`${base}/show-id.html`);
    await keys.page.keyboard.press("Tab");
    const skip = await keys.page.locator(".govuk-skip-link").boundingBox();
    tally.check("the skip link comes first and is seen", skip && skip.height > 20 ? [] : [JSON.stringify(skip)]);
    await keys.page.locator(".j-scroll").focus();
    tally.check("the table's region takes the focus",
        await keys.page.evaluate(() => document.activeElement.className === "j-scroll") ? [] : ["no focus"]);
    await keys.close();

    // Forced colours (Windows high contrast): still no axe fault, and the page can be looked at.
    const forced = await visitor(browser, { width: 360 });
    await forced.page.emulateMedia({ forcedColors: "active" });
    await forced.page.goto(`${base}/show-id.html`);
    tally.check("forced colours", await axeFaults(forced.page));
    await screenshot(forced.page, "gallery-forced-colours");
    await forced.page.emulateMedia({ forcedColors: "none", media: "print" });
    await screenshot(forced.page, "gallery-print");
    await forced.close();
});
server.close();
tally.close();

// The frame of every page on a phone and on paper: a menu that opens without script, room for what is to be done, dark
// colours, more contrast.
import { axeFaults, pageFaults, screenshot, visitor } from "./harness.mjs";
import { tabFaults } from "./order.mjs";

const box = (page, selector) => page.locator(selector).first().boundingBox();

async function arrive(browser, ready, role, options) {
    const one = await visitor(browser, options);
    one.page.setDefaultTimeout(10_000);
    await one.page.goto(`${ready.url}/demo/masuk/${ready.accounts.find((account) => account.role === role).token}`);
    return one;
}

async function menu(browser, ready, tally, width, script) {
    const one = await arrive(browser, ready, "legal_hr", { width, script });
    const { page } = one, name = `menu at ${width} px, script ${script ? "on" : "off"}`;
    const link = page.getByRole("link", { name: "Rapat pleno", exact: true });
    const closed = (await box(page, ".j-bar")).height;
    tally.check(`${name}: one row while closed`, closed <= 64 ? [] : [`the bar is ${closed} px high`]);
    tally.check(`${name}: closed at first`, await link.first().isVisible() ? ["the ways are shown before the menu is opened"] : []);
    tally.check(`${name}: the way out is always there`, await page.getByRole("button", { name: "Keluar" }).isVisible() ? [] : ["no way out"]);
    await page.locator(".j-menu > summary").focus();
    await page.keyboard.press("Enter");
    tally.check(`${name}: opens by keyboard`, await link.first().isVisible() ? [] : ["the menu stays closed"]);
    const heights = await page.locator(".j-bar nav a").evaluateAll((all) => all.map((a) => a.getBoundingClientRect().height));
    tally.check(`${name}: a thumb finds each way`, heights.filter((height) => height < 44).map((height) => `${height} px`));
    tally.check(`${name}: open`, await pageFaults(one));
    if (script) await screenshot(page, `menu-${width}`);
    await Promise.all([page.waitForEvent("domcontentloaded"), link.first().click()]);
    tally.check(`${name}: leads on`, new URL(page.url()).pathname === "/pleno" ? [] : [page.url()]);
    await one.close();
}

async function tasks(browser, ready, tally, width) {
    const one = await arrive(browser, ready, "official", { width });
    const squeezed = await one.page.locator(".govuk-task-list__item").evaluateAll((rows) => rows.map((row) => {
        const name = row.querySelector(".govuk-task-list__name-and-hint").getBoundingClientRect();
        return name.width / row.getBoundingClientRect().width;
    }).filter((part) => part < 0.9));
    tally.check(`tasks at ${width} px have the whole width`, squeezed.map((part) => `a task has ${Math.round(part * 100)} % of its row`));
    await screenshot(one.page, `beranda-${width}`);
    await one.close();
}

// The same page as others see it: at night, with more contrast, with the system's own colours, on paper.
async function looks(browser, ready, tally) {
    const one = await arrive(browser, ready, "official", { width: 1280 });
    const { page } = one;
    tally.check("a wide screen shows the ways at once", await page.locator(".j-menu").isVisible() ? ["the phone's menu is shown"]
        : await page.locator(".j-bar nav a").first().isVisible() ? [] : ["no way is shown"]);
    for (const [name, media] of [["dark", { colorScheme: "dark" }], ["more contrast", { contrast: "more" }],
        ["dark with more contrast", { colorScheme: "dark", contrast: "more" }], ["the system's colours", { forcedColors: "active" }]]) {
        await page.emulateMedia({ colorScheme: "light", contrast: "no-preference", forcedColors: "none", ...media });
        tally.check(`beranda, ${name}`, await axeFaults(page));
        await screenshot(page, `beranda-${name.replaceAll(" ", "-")}`);
    }
    await page.emulateMedia({ media: "print", colorScheme: "light", contrast: "no-preference", forcedColors: "none" });
    const shown = await page.locator(".j-bar, .govuk-skip-link, .govuk-button, .j-footer ul").evaluateAll((all) =>
        all.filter((element) => element.getClientRects().length > 0).map((element) => element.className));
    tally.check("on paper there is no menu and no button", shown);
    await one.close();
}

// Nine ways in a row at most; the rest behind a word that the keyboard opens, with script and without.
async function more(browser, ready, tally, script) {
    const one = await arrive(browser, ready, "legal_hr", { width: 1280, script });
    const { page } = one, name = `the menu of Legal & HR, script ${script ? "on" : "off"}`;
    const height = (await box(page, ".j-bar")).height;
    const link = page.getByRole("link", { name: "Rapat pleno", exact: true });
    tally.check(`${name}: one row, and one for the name`, height <= 112 ? [] : [`the bar is ${height} px high`]);
    tally.check(`${name}: the rest waits`, await link.first().isVisible() ? ["all ways are shown at once"] : []);
    await page.locator(".j-more > summary").focus();
    await page.keyboard.press("Enter");
    tally.check(`${name}: opens by keyboard`, await link.first().isVisible() ? [] : ["it stays closed"]);
    tally.check(`${name}: open`, await pageFaults(one));
    await Promise.all([page.waitForEvent("domcontentloaded"), link.first().click()]);
    tally.check(`${name}: says where one is`, await page.locator(".j-more > summary").innerText() === "Lainnya: Rapat pleno" ? [] : ["it does not"]);
    const there = (await box(page, ".j-bar")).height;
    tally.check(`${name}: still one row, and one for the name`, there <= 112 ? [] : [`the bar is ${there} px high`]);
    await one.close();
}

// Through the longest pages of each role by Tab alone.
async function keyboard(browser, ready, tally) {
    for (const [role, paths] of [["official", ["/beranda", "/deklarasi/baru", "/akun"]], ["superior", ["/telaah"]], ["legal_hr", ["/kampanye", "/kelola/hari-libur"]],
        ["inspectorate", ["/pantau", "/pantau/daftar"]], ["decision_secretary", ["/pleno/baru"]], ["gratification_unit", ["/gratifikasi/upg"]]]) {
        const one = await arrive(browser, ready, role, { width: 1280 });
        for (const path of paths) {
            await one.page.goto(ready.url + path);
            tally.check(`by keyboard alone: ${path} (${role})`, await tabFaults(one.page));
        }
        await one.close();
    }
}

export async function phone(browser, ready, tally) {
    for (const script of [true, false]) await more(browser, ready, tally, script);
    await keyboard(browser, ready, tally);
    for (const [width, script] of [[320, false], [360, true]]) await menu(browser, ready, tally, width, script);
    for (const width of [320, 360]) await tasks(browser, ready, tally, width);
    await looks(browser, ready, tally);
}

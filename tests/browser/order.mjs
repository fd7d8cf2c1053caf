// What someone without a mouse or a screen needs of every page: one h1, landmarks, a skip link first, a name for every
// control, an order of the markup that is the order of the picture, and a focus that is seen.

// Faults of the page as it stands, in sentences. Costs some ten milliseconds.
export async function orderFaults(page) {
    return page.evaluate(() => {
        const found = [], short = (element) => element.outerHTML.slice(0, 120);
        const one = (selector) => {
            const count = document.querySelectorAll(selector).length;
            if (count !== 1) found.push(`${count} of ${selector}, where a page has one`);
        };
        for (const selector of ["h1", "main", "body > header", "body > footer"]) one(selector);
        const focusable = [...document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden]), [tabindex]:not([tabindex='-1'])")]
            .filter((element) => element.getClientRects().length > 0 && !element.disabled);
        if (!focusable[0]?.matches(".govuk-skip-link[href='#main']")) found.push("the first stop is not the skip link to #main");
        for (const element of document.querySelectorAll("[tabindex]"))
            if (element.tabIndex > 0) found.push(`an order of its own (tabindex): ${short(element)}`);
        for (const element of focusable) {
            const named = [element.getAttribute("aria-label"), element.labels?.[0]?.textContent, element.textContent, element.value,
                element.querySelector("title, img[alt]")?.textContent, ...(element.getAttribute("aria-labelledby") ?? "").split(" ")
                    .map((id) => document.getElementById(id)?.textContent)];
            if (!named.some((name) => name?.trim())) found.push(`it has no name: ${short(element)}`);
        }
        for (const element of document.querySelectorAll("body *")) {
            const style = getComputedStyle(element);
            if (style.order !== "0" || style.flexDirection.endsWith("reverse")) found.push(`seen in another order than read: ${short(element)}`);
        }
        return found.concat(unseenFocus(focusable));

        // Looks at each stop with and without the focus: something about it must differ.
        function unseenFocus(stops) {
            const looks = (element) => {
                const drawn = [element, element.labels?.[0], element.querySelector("rect")].filter(Boolean);
                return drawn.flatMap((each) => [null, "::before"].map((part) => {
                    const s = getComputedStyle(each, part);
                    return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor, s.borderColor, s.strokeWidth, s.clip, s.position].join();
                })).join();
            };
            const before = stops.map(looks), where = document.activeElement, [x, y] = [scrollX, scrollY], unseen = [];
            for (const [at, stop] of stops.entries()) {
                stop.focus({ preventScroll: true, focusVisible: true });
                if (document.activeElement === stop && looks(stop) === before[at] && stop !== where) unseen.push(`its focus is not seen: ${short(stop)}`);
            }
            document.activeElement?.blur();
            if (where && where !== document.body) where.focus({ preventScroll: true });
            scrollTo(x, y);
            return unseen;
        }
    });
}

// Goes through the page by Tab alone: every stop once, in the order of the markup, and out again at the end.
export async function tabFaults(page) {
    const stops = await page.evaluate(() => {
        document.activeElement?.blur();
        const radios = new Set();
        return [...document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden]), [tabindex]:not([tabindex='-1'])")]
            .filter((element) => element.checkVisibility() && !element.disabled)
            .filter((element) => {  // a group of radios is one stop: the chosen one, or the first
                if (element.type !== "radio") return true;
                const group = `${element.form?.action} ${element.name}`;
                const chosen = document.querySelector(`input[type=radio][name="${element.name}"]:checked`);
                if (radios.has(group) || (chosen && chosen !== element)) return false;
                radios.add(group);
                return true;
            })
            .map((element, at) => (element.dataset.stop = String(at), element.outerHTML.slice(0, 100)));
    });
    const found = [];
    for (const [at, html] of stops.entries()) {
        await page.keyboard.press("Tab");
        const here = await page.evaluate(() => document.activeElement?.dataset?.stop ?? document.activeElement?.outerHTML?.slice(0, 100));
        if (here !== String(at)) {
            found.push(`stop ${at} of ${stops.length} is ${stops[Number(here)] ?? here}, not ${html}`);
            break;
        }
    }
    if (!found.length) {
        await page.keyboard.press("Tab");
        const left = await page.evaluate(() => document.activeElement === document.body || document.activeElement?.dataset?.stop === "0");
        if (!left) found.push("the keyboard does not leave the page at its end");
    }
    return found;
}

// Comfort only: every page works without this file.
(() => {
    // Take the reader to what must be mended.
    const summary = document.querySelector(".govuk-error-summary");
    if (summary) summary.focus();

    // A second press within a few seconds sends nothing: the server would answer the same, but slower.
    let last = null, at = 0;
    document.addEventListener("submit", (event) => {
        const now = Date.now();
        if (event.target === last && now - at < 3000) event.preventDefault();
        else { last = event.target; at = now; }
    });

    // Buys the first lane in a flood.
    const work = document.querySelector("[data-puzzle]");
    (async () => {
        for (let n = 0; work && !work.value; n++) {
            const told = new TextEncoder().encode(`jernih-work/v1:${work.dataset.puzzle}:${n}`);
            const hash = new DataView(await crypto.subtle.digest("SHA-256", told)).getUint32(0);
            if (Math.clz32(hash) >= work.dataset.bits) work.value = n;
        }
    })();
})();

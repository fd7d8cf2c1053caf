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
})();

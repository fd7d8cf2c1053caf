// The reporter's form, sealed before it leaves the browser. The server gets ciphertext and what it must know: track,
// office, whether a name was given. Without this file the form works as it stands, sealed by the server.
// What this protects from and what not: docs/decisions/0101.
import {
    Stream, base64, bucket, context, firstMessage, frame, freshCode, from64, grants, halves, joined, number63, padded, publicOf, random,
    sealUnder, sealedSize, shown, utf8,
} from "./sealing.mjs";

const questions = ["what", "who", "where", "when", "how", "known", "remedy", "elsewhere"];
const most = { what: 10000, who: 500, where: 500, when: 200, how: 10000, known: 2000, remedy: 2000, elsewhere: 500, name: 200, contact: 200,
    address: 500, relation: 200 };
const identityFields = ["name", "contact", "address", "relation"];
const mostBytes = 54_000_000, mostFiles = 10;  // sealed

// As base::fold and complaints::Searched: every part of the name with three letters or more stands in the text.
const fold = (text) => text.replace(/[A-Z]/g, (c) => c.toLowerCase()).replace(/[^a-z0-9\u0080-\uffff]+/g, " ").trim();
export function mentions(text, name) {
    const parts = fold(name).split(" ").filter((part) => utf8(part).length >= 3);
    return parts.length > 0 && parts.every((part) => ` ${fold(text)} `.includes(` ${part} `));
}

function shortName(name) {
    let out = name || "berkas";
    while (utf8(out).length > 120) out = [...out].slice(0, -1).join("");
    return out;
}

async function sealFile(file, install) {
    const number = number63(), key = random(32);
    const stream = new Stream(key, context(install, "file", number));
    const parts = [stream.header], whole = bucket(file.size);
    for (let at = 0; at < whole; at += frame) {
        const plain = new Uint8Array(frame);
        if (at < file.size) plain.set(new Uint8Array(await file.slice(at, at + frame).arrayBuffer()));
        parts.push(stream.push(plain, at + frame === whole));
        if (at % (frame * 16) === 0) await new Promise((ready) => setTimeout(ready));  // the page stays alive
    }
    const none = { file: "0", size: "0", key: "" };
    return {
        number, sealed: new Blob(parts),
        told: { name: shortName(file.name), type: "", original: { file: `${number}`, size: `${file.size}`, key: base64(key) }, cleaned: none, removed: [] },
    };
}

// Whom it is sealed to: as complaints::audience_of, but for interests, which only the server knows; it asks those
// when somebody opens the filing.
function audience(readers, text, leftOut) {
    const fit = (all) => all.filter((one) => !leftOut.includes(one.id) && !mentions(text, one.name)).map((one) => from64(one.key));
    const near = fit(readers.office);
    return { readers: near.length ? near : fit(readers.nation), watchers: fit(readers.watchers) };
}

function words(form, name) {
    return `${form.get(name) ?? ""}`.replace(/\r\n?/g, "\n").trim();
}

// Everything that goes out, and the code, which does not.
export async function sealed(form, readers) {
    const answers = questions.map((question) => ({ question, answer: words(form, question) })).filter((one) => one.answer);
    const leftOut = form.getAll("left_out");
    const to = audience(readers, answers.map((one) => one.answer).join("\n"), leftOut);
    if (!to.readers.length) return null;

    const id = BigInt(readers.id), report = random(32), identity = random(32), code = freshCode(), half = halves(code);
    const at = (kind) => context(readers.install, kind, id);
    const files = [];
    for (const file of form.getAll("files")) if (file.size) files.push(await sealFile(file, readers.install));
    answers.push({ question: "about", answer: form.get("about") ?? "" }, ...leftOut.map((answer) => ({ question: "left_out", answer })),
        { question: "sealed_in", answer: "browser" });
    const message = { side: "complainant", kind: "filing", day: readers.day, author: "", name: "", text: "", state: "received", answers,
        files: files.map((one) => one.told) };

    const out = new FormData(), anyName = form.get("channel") !== "anonymous";
    for (const name of ["csrf", "idempotency_key", "about", "channel", "unit", "work"]) if (form.has(name)) out.append(name, form.get(name));
    // Of the words only that they are there, and not too many: the server says what is missing.
    for (const name of Object.keys(most)) {
        const length = [...words(form, name)].length;
        if (length && (anyName || !identityFields.includes(name))) out.append(name, "x".repeat(length > most[name] ? most[name] + 1 : 1));
    }
    out.append("sealed_id", readers.id);
    out.append("sealed_id_mark", readers.id_mark);
    out.append("sealed_key", base64(publicOf(report)));
    out.append("sealed_lookup", base64(half.lookup));
    out.append("sealed_code_box", base64(sealUnder(half.key, at("code"), report)));
    if (anyName) {
        const who = Object.fromEntries(identityFields.map((name) => [name, words(form, name)]));
        out.append("sealed_identity", base64(sealUnder(identity, at("identity"), padded(utf8(JSON.stringify(who)), 1024))));
    }
    out.append("sealed_message", base64(firstMessage(report, at("message"), utf8(JSON.stringify(message)))));
    const slots = grants(to.readers, at("grant"), report, identity);
    if (to.watchers.length) slots.push(...grants(to.watchers, at("grant"), new Uint8Array(32), new Uint8Array(32)));
    for (const slot of slots) out.append("sealed_slot", base64(slot));
    for (const one of files) out.append("sealed_file", one.sealed, `${one.number}`);
    return { body: out, code: shown(code) };
}

// ---- the page -------------------------------------------------------------------------------------------------

function start(form) {
    const say = form.querySelector("[data-seal]").dataset;
    let busy = false, plain = false;

    function errors(list) {
        document.querySelector(".govuk-error-summary")?.remove();
        const box = document.createElement("div");
        box.className = "govuk-error-summary";
        box.tabIndex = -1;
        const title = document.createElement("h2"), lines = document.createElement("ul");
        title.className = "govuk-error-summary__title";
        title.textContent = say.title;
        lines.className = "govuk-list govuk-error-summary__list";
        for (const { field, text } of list) {
            const line = document.createElement("li"), words = document.createElement(field ? "a" : "span");
            if (field) words.href = `#${field}`;
            words.textContent = text;
            line.append(words);
            lines.append(line);
        }
        for (const old of document.querySelectorAll("[data-sealing-fault]")) {
            old.closest(".govuk-form-group").classList.remove("govuk-form-group--error");
            old.remove();
        }
        for (const { field, text } of list) {
            const place = field && document.getElementById(field), group = place?.closest(".govuk-form-group");
            if (!group) continue;
            const told = document.createElement("p");
            told.className = "govuk-error-message";
            told.dataset.sealingFault = "";
            told.textContent = text;
            group.classList.add("govuk-form-group--error");
            (place.type === "radio" ? place.closest(".govuk-radios") : place).before(told);
        }
        document.title = say.error + document.title.replace(say.error, "");
        box.append(title, lines);
        document.querySelector("h1").before(box);
        box.focus();
    }
    const tooMuch = (files) => {
        if (files.length > mostFiles) return say.many;
        return files.reduce((sum, file) => sum + sealedSize(file.size), 0) > mostBytes ? say.large : "";
    };

    async function send() {
        const data = new FormData(form);
        const wrong = tooMuch(data.getAll("files").filter((file) => file.size));
        if (wrong) return errors([{ field: "files", text: wrong }]);
        const answer = await fetch(`/lapor/pembaca?unit=${encodeURIComponent(data.get("unit") ?? "")}`);
        if (!answer.ok) return errors([{ text: say.again }]);
        let made;
        try {
            made = await sealed(data, await answer.json());
        } catch {
            plain = true;  // he is told, and decides
            return errors([{ text: say.failed }]);
        }
        if (!made) return errors([{ text: say.nobody }]);
        const told = await fetch("/lapor/tersandi", { method: "POST", body: made.body });
        if (told.status === 422)
            return errors((await told.json()).errors.map((one) => ({ field: one.pointer.slice(1), text: one.detail })));
        if (!told.ok) return errors([{ text: say.again }]);
        const page = new DOMParser().parseFromString(await told.text(), "text/html");
        const place = page.querySelector(".j-report-code");
        if (place) place.textContent = made.code;
        document.title = page.title;
        document.querySelector("main").replaceWith(page.querySelector("main"));
        scrollTo(0, 0);
        document.querySelector("main").focus();
    }

    form.addEventListener("submit", (event) => {
        if (plain) return;
        event.preventDefault();
        if (busy) return;
        busy = true;
        send().catch(() => errors([{ text: say.again }])).finally(() => { busy = false; });
    });
}

if (typeof document !== "undefined") {
    const mark = document.querySelector("[data-seal]");
    if (mark) start(mark.closest("form"));
}

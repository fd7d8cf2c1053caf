// The peer for one file against itself: Splink's comparisons and blocking for the two public sets, as SQL in DuckDB.
// Usage: node duckdb_dedupe.mjs febrl1|fake_1000 FILE. Prints one JSON line: pairs with their probability, the truth's size.
// m and u are estimated as Splink does: u from random pairs, m by expectation and maximisation on the blocked pairs' patterns.
import {DuckDBInstance} from '@duckdb/node-api';

const [set, file] = process.argv.slice(2);
const jaro = (c, ...levels) => [`l.${c} is null or r.${c} is null`, `l.${c} = r.${c}`, ...levels.map(v => `jaro_winkler_similarity(l.${c}, r.${c}) >= ${v}`)];
const typed = (c, ...levels) => [`l.${c} is null or r.${c} is null`, `l.${c} = r.${c}`, ...levels.map(v => `damerau_levenshtein(l.${c}, r.${c}) <= ${v}`)];
const SETS = {
    febrl1: {
        id: 'rec_id', cluster: "split_part(rec_id, '-', 2)",
        columns: ['given_name', 'surname', 'date_of_birth', 'soc_sec_id', 'street_number', 'postcode', 'address_1', 'suburb'],
        compare: {given_name: jaro('given_name', .9, .8), surname: jaro('surname', .9, .8), date_of_birth: typed('date_of_birth', 1, 2), soc_sec_id: typed('soc_sec_id', 2),
            street_number: typed('street_number', 1), postcode: typed('postcode', 1, 2), address_1: jaro('address_1', .9)},
        block: ['l.soc_sec_id = r.soc_sec_id', 'l.given_name = r.given_name', 'l.surname = r.surname', 'l.date_of_birth = r.date_of_birth', 'l.postcode = r.postcode'],
    },
    fake_1000: {
        id: 'unique_id', cluster: 'cluster', columns: ['first_name', 'surname', 'dob', 'city', 'email'],
        compare: {first_name: jaro('first_name', .9, .7), surname: jaro('surname', .9, .7), dob: typed('dob', 1, 2), city: jaro('city', .9), email: jaro('email', .9, .7)},
        block: ['l.first_name = r.first_name', 'l.surname = r.surname', 'l.dob = r.dob', 'l.email = r.email'],
    },
}[set];
const db = await (await DuckDBInstance.create(':memory:')).connect();
const rows = async sql => (await db.runAndReadAll(sql)).getRowObjects();
const names = Object.keys(SETS.compare);
const level = c => `case when ${SETS.compare[c][0]} then -1 ${SETS.compare[c].slice(1).map((when, i) => `when ${when} then ${SETS.compare[c].length - 1 - i}`).join(' ')} else 0 end as ${c}`;
await db.run(`create table raw as select * from read_csv('${file}', header = true, all_varchar = true)`);
const headings = (await rows("select column_name from information_schema.columns where table_name = 'raw'")).map(r => r.column_name);
const source = c => `nullif(trim("${headings.find(h => h.trim() === c)}"), '') as ${c}`;
await db.run(`create table t as select *, ${SETS.cluster} as truth from (select ${[SETS.id, ...SETS.columns, ...(set === 'fake_1000' ? ['cluster'] : [])].map(source).join(', ')} from raw)`);
const gammas = names.map(level).join(', ');
await db.run(`create table pairs as select distinct l.${SETS.id} a, r.${SETS.id} b, l.truth = r.truth as same, ${gammas} from t l join t r on l.${SETS.id} < r.${SETS.id} and (${SETS.block.join(' or ')})`);
const u = {};
for (const c of names)
    u[c] = Object.fromEntries((await rows(`select g, count(*) / sum(count(*)) over () as share from (select ${level(c).replace(/ as \w+$/, '')} g from t l, t r where l.${SETS.id} < r.${SETS.id}) where g >= 0 group by g`))
        .map(r => [r.g, Number(r.share)]));
const patterns = (await rows(`select ${names.join(', ')}, count(*) n from pairs group by all`)).map(p => ({...p, n: Number(p.n)}));
const size = Number((await rows('select count(*) n from t'))[0].n);
let expected = 1;
const m = Object.fromEntries(names.map(c => [c, Object.fromEntries(Array.from({length: SETS.compare[c].length}, (_, g) => [g, g === SETS.compare[c].length - 1 ? .8 : .2 / (SETS.compare[c].length - 1)]))]));
const weight = p => names.reduce((sum, c) => Number(p[c]) < 0 ? sum : sum + Math.log2(Math.max(m[c][p[c]], 1e-5) / Math.max(u[c][p[c]] ?? 0, 1e-6)), Math.log2(expected / (size * (size - 1) / 2)));
for (let round = 0; round < 25; ++round) {
    const counts = Object.fromEntries(names.map(c => [c, {}]));
    let all = 0;
    for (const p of patterns) {
        const share = p.n / (1 + 2 ** -weight(p));
        all += share;
        for (const c of names) if (Number(p[c]) >= 0) counts[c][p[c]] = (counts[c][p[c]] ?? 0) + share;
    }
    expected = Math.max(1, all);
    for (const c of names) {
        const total = Object.values(counts[c]).reduce((a, b) => a + b, 0);
        for (const g in m[c]) m[c][g] = (counts[c][g] ?? 0) / Math.max(total, 1e-9);
    }
}
const truth = Number((await rows(`select count(*) n from t l join t r on l.${SETS.id} < r.${SETS.id} and l.truth = r.truth`))[0].n);
const scored = (await rows(`select ${names.join(', ')}, same from pairs`)).map(p => [weight(p), p.same]).sort((a, b) => b[0] - a[0]);
const f1 = (right, found) => 2 * right / (found + truth);
let right = 0, best = 0, nine = [0, 0];
scored.forEach(([w, same], i) => {
    right += same ? 1 : 0;
    best = Math.max(best, f1(right, i + 1));
    if (w >= Math.log2(9)) nine = [right, i + 1];
});
console.log(JSON.stringify({precision: nine[0] / nine[1], recall: nine[0] / truth, f1: f1(...nine), f1_best_threshold: best}));

// The peer: DuckDB with the SQL that Splink writes for a link of two files, from CSV to CSV, on as many threads as we have.
// Usage: node duckdb_peer.mjs OFFICIALS REGISTRY OUT THREADS THRESHOLD. Prints one JSON line: seconds by stage, pairs, findings.
//
// Blocking: birth date; first three letters of the name and year; NIK. Comparisons: NIK (equal, one or two digits), name (equal,
// Jaro-Winkler .92, .88), birth date (equal, day and month exchanged, one digit), place, regency, sex; term frequencies for name and place. m and u are fixed,
// so nothing is charged for training.
import {DuckDBInstance} from '@duckdb/node-api';

const [officials, registry, out, threads, threshold] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', {threads});
const db = await instance.connect();
const seconds = {};
const timed = async (stage, sql) => {
    const began = performance.now();
    await db.run(sql);
    seconds[stage] = (seconds[stage] ?? 0) + (performance.now() - began) / 1000;
};
const text = value => `'${value.replaceAll("'", "''")}'`;
const clean = `regexp_replace(regexp_replace(upper(name), ',.*$', ''), '^((H|HJ|DRS|DRA|IR|DR|DRG|PROF|K\\.H|UST|R)\\. *)+', '')`;
const load = file => `select id, nullif(nik, '') nik, nullif(kk, '') kk, trim(${clean}) as name, nullif(birth_place, '') birth_place,
    nullif(dob, '') dob, sex, region from read_csv(${text(file)}, header = true, all_varchar = true)`;

await timed('reading', `create table l as ${load(officials)}`);
await timed('reading', `create table r as ${load(registry)}`);
await timed('frequencies', `create table tf_name as select name, count(*) / sum(count(*)) over () as share from (select name from l union all select name from r) group by name`);
await timed('frequencies', `create table tf_place as select birth_place, count(*) / sum(count(*)) over () as share
    from (select birth_place from l union all select birth_place from r) where birth_place is not null group by birth_place`);
const by_dob = 'l.dob = r.dob', by_name = 'substr(l.name, 1, 3) = substr(r.name, 1, 3) and substr(l.dob, 1, 4) = substr(r.dob, 1, 4)', by_nik = 'l.nik = r.nik';
await timed('blocking', `create table blocked as
    select l.id id_l, r.id id_r from l join r on ${by_dob}
    union all select l.id, r.id from l join r on ${by_name} and not coalesce(${by_dob}, false)
    union all select l.id, r.id from l join r on ${by_nik} and not coalesce(${by_dob}, false) and not coalesce(${by_name}, false)`);
await timed('predicting', `create table gammas as select b.id_l, b.id_r, l.name name_l, l.birth_place place_l,
    case when l.nik is null or r.nik is null then -1 when l.nik = r.nik then 2 when hamming(l.nik, r.nik) <= 2 then 1 else 0 end g_nik,
    case when l.name = r.name then 3 when jaro_winkler_similarity(l.name, r.name) >= .92 then 2 when jaro_winkler_similarity(l.name, r.name) >= .88 then 1 else 0 end g_name,
    case when l.dob is null or r.dob is null then -1 when l.dob = r.dob then 3
         when substr(l.dob, 1, 4) = substr(r.dob, 1, 4) and substr(l.dob, 6, 2) = substr(r.dob, 9, 2) and substr(l.dob, 9, 2) = substr(r.dob, 6, 2) then 2
         when hamming(l.dob, r.dob) <= 1 then 1 else 0 end g_dob,
    case when l.birth_place is null or r.birth_place is null then -1 when l.birth_place = r.birth_place then 2
         when levenshtein(l.birth_place, r.birth_place) <= 2 then 1 else 0 end g_place,
    case when l.region = r.region then 1 else 0 end g_region, case when l.sex = r.sex then 1 else 0 end g_sex
    from blocked b join l on b.id_l = l.id join r on b.id_r = r.id`);
await timed('predicting', `create table scored as select id_l, id_r,
    -log2((select count(*) from l)::double * (select count(*) from r)::double) + log2(greatest(1, .1 * (select count(*) from r)))
    + case g_nik when 2 then 26 when 1 then 0 when 0 then log2(.02 / .97) else 0 end
    + case g_name when 3 then log2(.45 / coalesce(n.share, 1e-6)) when 2 then log2(.25 / .0005) when 1 then log2(.1 / .002) else log2(.2 / .997) end
    + case g_dob when 3 then log2(.85 / .00006) when 2 then log2(.03 / .00005) when 1 then log2(.05 / .001) when 0 then log2(.07 / .999) else 0 end
    + case g_place when 2 then log2(.8 / coalesce(p.share, .002)) / 2 when 1 then log2(.05 / .002) / 2 when 0 then log2(.15 / .99) else 0 end
    + case g_region when 1 then log2(.9 / .003) else log2(.1 / .997) end
    + case g_sex when 1 then log2(.99 / .5) else log2(.01 / .5) end as match_weight
    from gammas g left join tf_name n on n.name = g.name_l left join tf_place p on p.birth_place = g.place_l`);
await timed('writing', `copy (select id_l, id_r, match_weight, 1 / (1 + pow(2, -match_weight)) as probability from scored
    where match_weight >= log2(${threshold} / (1 - ${threshold}))) to ${text(out)} (header)`);
const count = async sql => Number((await (await db.runAndReadAll(sql)).getRows())[0][0]);
console.log(JSON.stringify({seconds, total: Object.values(seconds).reduce((a, b) => a + b, 0), pairs: await count('select count(*) from blocked'),
    peak_rss_kib: process.resourceUsage().maxRSS}));

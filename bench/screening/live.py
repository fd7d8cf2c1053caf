"""One official against a registry: the index in process, and pg_trgm on the same rows in the same run."""
import json
import os
import subprocess

SQL = """
create extension pg_trgm;
set pg_trgm.similarity_threshold = 0.5;
create unlogged table registry (id text, nik text, kk text, name text, birth_place text, dob text, sex text, region text, kind text);
create unlogged table officials (id text, nik text, kk text, name text, birth_place text, dob text, sex text, region text, role text);
\\copy registry from '{at}/registry.csv' with (format csv, header)
\\copy officials from program 'head -{lines} {at}/officials.csv' with (format csv, header)
create index on registry using gin (name gin_trgm_ops);
analyze registry;
create unlogged table took (seconds double precision);
do $$
declare one record; began timestamptz; round int;
begin
    for round in 1..2 loop
        delete from took;
        for one in select name from officials loop
            began := clock_timestamp();
            perform id, similarity(name, one.name) from registry where name % one.name order by 2 desc limit 20;
            insert into took values (extract(epoch from clock_timestamp() - began));
        end loop;
    end loop;
end $$;
select percentile_cont(0.5) within group (order by seconds) * 1e6, percentile_cont(0.99) within group (order by seconds) * 1e6 from took;
"""


def beside_trigrams(root, build, at, measured):
    questions, asked_of_trigrams = 500, 50  # at 15 million rows one of theirs takes seconds
    out, peak = measured([os.path.join(build, "screening_live"), f"{at}/registry.csv", f"{at}/officials.csv", str(questions), f"{at}/registry.index"])
    ours = json.loads(out)
    print(f"index      {ours['entries']:,} entries, ready in {ours['start_seconds']:.2f} s; p50 {ours['p50_us']:.0f} us  p99 {ours['p99_us']:.0f} us  "
          f"p99.9 {ours['p999_us']:.0f} us", flush=True)
    script = 'psql -qAt -F " " "$JERNIH_TEST_POSTGRES"'
    done = subprocess.run([os.path.join(root, "tests/postgres"), "bash", "-c", script], input=SQL.format(at=at, lines=asked_of_trigrams + 1),
                          capture_output=True, text=True, check=True)
    p50, p99 = (float(x) for x in done.stdout.split()[-2:])
    print(f"pg_trgm    p50 {p50:.0f} us  p99 {p99:.0f} us")
    print(f"pg_trgm / index, one official: {p50 / ours['p50_us']:.0f} at the median, {p99 / ours['p99_us']:.0f} at p99  (at least 20)\n")

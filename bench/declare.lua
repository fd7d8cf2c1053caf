-- wrk: declarations, each with its own idempotency key, by the tokens in JERNIH_TOKENS (one a line).
local tokens = {}
for token in string.gmatch(os.getenv("JERNIH_TOKENS"), "[^\n]+") do tokens[#tokens + 1] = token end
local run = os.getenv("JERNIH_RUN")
local thread_count = 0

function setup(thread)
   thread:set("number", thread_count)
   thread_count = thread_count + 1
end

function init()
   sent = 0
   body = '{"type":"potential","party_name":"CV Sejahtera","relation":"siblings","grounds":["relatives_and_family"],' ..
          '"description":"Saudara kandung saya bekerja di perusahaan ini dan ikut menyusun penawarannya.","known_since":"2026-11-02"}'
end

function request()
   sent = sent + 1
   return wrk.format("POST", "/api/v1/declarations", {
      ["Authorization"] = "Bearer " .. tokens[sent % #tokens + 1],
      ["Content-Type"] = "application/json",
      ["Idempotency-Key"] = run .. "-" .. number .. "-" .. sent,
   }, body)
end

local bad = 0
function response(status)
   if status ~= 201 then bad = bad + 1 end
end

function done(summary, latency)
   local errors = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
   io.write(string.format("RESULT %.0f %.2f %.2f %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000,
                          latency:percentile(99) / 1000, errors))
end

-- wrk: statements signed by personal link, each member once. JERNIH_LINKS names a file: token, blank, day of birth a line;
-- JERNIH_FROM is the line to begin after. When the lines are used up a thread asks for /healthz, which is not counted.
local run = os.getenv("JERNIH_RUN")
local skip = tonumber(os.getenv("JERNIH_FROM") or "0")

function init()
   links = io.open(os.getenv("JERNIH_LINKS"), "r")
   for _ = 1, skip do links:read("*l") end
   headers = { ["Content-Type"] = "application/json", ["Accept"] = "application/json" }
end

function request()
   local line = links:read("*l")
   if not line then return wrk.format("GET", "/healthz") end
   local token, born = line:match("^(%S+) (%S+)")
   headers["Idempotency-Key"] = run .. token
   return wrk.format("POST", "/api/v1/statements-by-link", headers,
      '{"token":"' .. token .. '","born":"' .. born .. '","promises":["free","declare","no_part","no_gratification","sanction"]}')
end

function response(status, _, body)
   if status == 201 and body:find('"receipt":"', 1, true) then signed = (signed or 0) + 1
   elseif status ~= 200 then bad = (bad or 0) + 1 end
end

local threads = {}
function setup(thread) threads[#threads + 1] = thread end

function done(summary, latency)
   local total, wrong = 0, 0
   for _, thread in ipairs(threads) do
      total = total + (thread:get("signed") or 0)
      wrong = wrong + (thread:get("bad") or 0)
   end
   local errors = wrong + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
   io.write(string.format("RESULT %d %.3f %.2f %.2f %d\n", total, summary.duration / 1e6, latency:percentile(50) / 1000,
                          latency:percentile(99) / 1000, errors))
end

-- wrk: the paths of JERNIH_PATHS in turn, each by its own token of JERNIH_TOKENS (one line a path); JERNIH_PAUSE_MS between two requests
-- of a connection, so that the rate is set by us and not by the server.
local requests, at = {}, 0
local pause = tonumber(os.getenv("JERNIH_PAUSE_MS") or "0")

function init()
   local tokens, n = {}, 0
   for token in os.getenv("JERNIH_TOKENS"):gmatch("[^\n]+") do tokens[#tokens + 1] = token end
   for path in os.getenv("JERNIH_PATHS"):gmatch("[^\n]+") do
      n = n + 1
      requests[n] = wrk.format("GET", path, {["Authorization"] = "Bearer " .. tokens[(n - 1) % #tokens + 1], ["Host"] = wrk.headers["Host"]})
   end
end

function request()
   at = at % #requests + 1
   return requests[at]
end

function delay() return pause end

function done(summary, latency)
   local errors = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
   io.write(string.format("RESULT %.0f %.2f %.2f %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000,
                          latency:percentile(99) / 1000, errors))
end

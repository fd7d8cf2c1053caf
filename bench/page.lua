-- wrk: one page, again and again, by the token in JERNIH_TOKENS (none for the public).
function init()
   local token = os.getenv("JERNIH_TOKENS")
   if token ~= "" then wrk.headers["Authorization"] = "Bearer " .. token end
   wrk.headers["Accept-Encoding"] = "br"
   wrk.headers["Accept"] = "text/html"
end

function done(summary, latency)
   local errors = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
   io.write(string.format("RESULT %.0f %.2f %.2f %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000,
                          latency:percentile(99) / 1000, errors))
end

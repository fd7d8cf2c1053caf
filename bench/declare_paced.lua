-- wrk: as declare.lua, but each connection pauses, so that the rate is set by us and not by the server.
dofile(os.getenv("JERNIH_BENCH") .. "/declare.lua")
local pause = tonumber(os.getenv("JERNIH_PAUSE_MS"))
function delay() return pause end

-- The lineage of policy 0, which has 4,000 descendants: whole, by relation, and on several days.
local root = "https%3A%2F%2Fw3id.org%2Fzhengmai%2Fid%2Fpolicy%2F%E6%B5%8B%E5%8F%91-2021-0"

function request()
  local path = "/api/lineage?up=9&down=99&limit=10000&iri=" .. root
  return wrk.format("GET", path)
end

dofile("src/jmh/wrk/percentiles.lua")

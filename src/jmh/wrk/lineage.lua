-- The lineage of a policy with 4,000 descendants: by all relations, by one, and by two.
local root = "https%3A%2F%2Fw3id.org%2Fzhengmai%2Fid%2Fpolicy%2F%E6%B5%8B%E5%8F%91-2021-0"

function request()
  local path = "/api/lineage?up=9&down=99&limit=4001&iri=" .. root
  local kind = math.random(4)
  if kind == 1 then path = path .. "&relation=refersTo" end
  if kind == 2 then path = path .. "&relation=basedOn&relation=implements" end
  return wrk.format("GET", path)
end

dofile("src/jmh/wrk/percentiles.lua")

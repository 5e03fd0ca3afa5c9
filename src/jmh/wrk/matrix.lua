-- The topic by region matrix, of all documents and of what is chosen.
local words = {"医疗保障", "公共卫生", "分级诊疗", "护理保险", "中医药", "方案", "办法", "保障"}

local function escaped(text)
  return (text:gsub("[^%w%-_%.~]", function(c) return string.format("%%%02X", string.byte(c)) end))
end

function request()
  local kind = math.random(4)
  if kind == 1 then return wrk.format("GET", "/api/matrix") end
  if kind == 2 then return wrk.format("GET", "/api/matrix?year=" .. math.random(2012, 2024)) end
  if kind == 3 then return wrk.format("GET", "/api/matrix?stage=" .. ({"final", "trial", "draft"})[math.random(3)] .. "&year=" .. math.random(2012, 2024)) end
  return wrk.format("GET", "/api/matrix?q=" .. escaped(words[math.random(#words)]) .. "&year=" .. math.random(2012, 2024))
end

dofile("src/jmh/wrk/percentiles.lua")

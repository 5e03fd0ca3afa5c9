-- Searches as people make them, no two alike: words of titles, numbers in several spellings, facets chosen.
local words = {"医疗保障", "集中带量采购", "公共卫生", "分级诊疗", "护理保险", "门诊共济", "中医药", "器械监管", "互联网诊疗", "家庭医生",
  "实施方案", "管理办法", "三年行动", "工作规范", "实施细则", "保障", "服务", "药品", "创新", "诊疗", "保障实施", "监管办法", "签约工作"}
local regions = {"620000", "110000", "310000", "440000", "510000", "330000", "370000", "530000"}
local sorts = {"relevance", "newest", "oldest", "title", "cited"}

local function escaped(text)
  return (text:gsub("[^%w%-_%.~]", function(c) return string.format("%%%02X", string.byte(c)) end))
end

local function pick(list) return list[math.random(#list)] end

function init(args) math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000) end

function request()
  local kind = math.random(10)
  local q
  if kind <= 4 then q = pick(words)
  elseif kind <= 6 then q = pick(words) .. " " .. pick(words)
  elseif kind == 7 then q = "第" .. math.random(99999) .. "号"
  elseif kind == 8 then q = "测发" .. math.random(2012, 2024) .. " " .. math.random(99999)
  elseif kind == 9 then q = pick(words) .. "（第" .. math.random(9999)
  else q = "" end
  local path = "/api/search?q=" .. escaped(q) .. "&offset=" .. 20 * math.random(0, 4)
  if math.random(2) == 1 then path = path .. "&region=" .. pick(regions) end
  if math.random(3) == 1 then path = path .. "&year=" .. math.random(2012, 2024) end
  if math.random(3) == 1 then path = path .. "&stage=" .. pick({"final", "trial", "draft"}) end
  if math.random(3) == 1 then path = path .. "&sort=" .. pick(sorts) end
  return wrk.format("GET", path)
end

dofile("src/jmh/wrk/percentiles.lua")

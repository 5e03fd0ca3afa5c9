import { select, type Row } from '../api'
import { shortName } from './chart'

/** More that point to a thing are not listed. */
export const MOST = 200

export interface Value {
  value: string
  zh: string
  en: string
  /** The language of words; empty for what has none. */
  lang: string
  /** Of which class it is, for what points to a thing. */
  kindZh: string
  kindEn: string
}

export interface Statement {
  property: string
  zh: string
  en: string
  values: Value[]
}

export interface Thing {
  zh: string
  en: string
  /** What the graph says of it. */
  own: Statement[]
  /** What points to it, by the property that does. */
  others: Statement[]
  /** Whether more point to it than are listed. */
  more: boolean
}

const NAMES = 'dct:title|skos:prefLabel|rdfs:label|zm:fileName'
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const GRAPH = 'http://www.w3.org/ns/sparql-service-description#NamedGraph'
/** Properties that the ontology has no names for. */
const NAMED: Record<string, [string, string]> = {
  [TYPE]: ['类', 'class'],
  [GRAPH]: ['这个图里的事物', 'things in this graph'],
}
const NAMING = /(terms\/title|core#prefLabel|rdf-schema#label|fileName)$/

/** What is said of a thing and what points to it, all with the names that people know them by. */
export async function thing(iri: string): Promise<Thing | undefined> {
  const term = `<${iri.replace(/[<>"{}|\\^`\s]/g, (c) => encodeURIComponent(c))}>`
  const said = await statementsOf(`{ ${term} ?p ?x BIND("out" AS ?way) } UNION { SELECT DISTINCT ("in" AS ?way) ?p ?x { ?x ?p ${term} } LIMIT ${MOST + 1} }`)
  // The name of a graph: what it speaks of.
  const rows = said.length
    ? said
    : await statementsOf(`{ SELECT DISTINCT ("in" AS ?way) (<${GRAPH}> AS ?p) ?x { GRAPH ${term} { ?x ?q ?y } } LIMIT ${MOST + 1} }`)
  if (!rows.length) return undefined
  const own = rows.filter((r) => r.way === 'out')
  const others = rows.filter((r) => r.way === 'in')
  const names = own.filter((r) => NAMING.test(r.p ?? ''))
  const zh = names.find((r) => r.lang !== 'en')?.x ?? shortName(iri)
  return {
    zh,
    en: names.find((r) => r.lang === 'en')?.x ?? zh,
    own: statements(own),
    others: statements(others.slice(0, MOST)),
    more: others.length > MOST,
  }
}

/** Way, property, other end, and the names of both. */
function statementsOf(pattern: string): Promise<Row[]> {
  return select(`
PREFIX dct: <http://purl.org/dc/terms/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX zm: <https://w3id.org/zhengmai/ontology#>
SELECT ?way ?p ?x (LANG(?x) AS ?lang) (SAMPLE(?pz) AS ?pZh) (SAMPLE(?pe) AS ?pEn) (SAMPLE(?xz) AS ?xZh) (SAMPLE(?xe) AS ?xEn) (SAMPLE(?kz) AS ?kZh) (SAMPLE(?ke) AS ?kEn) {
  ${pattern}
  OPTIONAL { ?p rdfs:label ?pz FILTER(LANG(?pz) = "zh") }
  OPTIONAL { ?p rdfs:label ?pe FILTER(LANG(?pe) = "en") }
  OPTIONAL { ?x ${NAMES} ?xz FILTER(LANG(?xz) != "en") }
  OPTIONAL { ?x ${NAMES} ?xe FILTER(LANG(?xe) = "en") }
  OPTIONAL { FILTER(?way = "in") ?x a/rdfs:label ?kz FILTER(LANG(?kz) = "zh") }
  OPTIONAL { FILTER(?way = "in") ?x a/rdfs:label ?ke FILTER(LANG(?ke) = "en") }
} GROUP BY ?way ?p ?x ORDER BY ?p ?x`)
}

/** The items of a list stand in their order. */
function place(s: Statement): number {
  return Number(/#_(\d+)$/.exec(s.property)?.[1] ?? 0)
}

function statements(rows: Row[]): Statement[] {
  const found = new Map<string, Statement>()
  for (const r of rows) {
    const property = r.p ?? ''
    const item = /#_(\d+)$/.exec(property)?.[1]
    const value = r.x ?? ''
    const name = r.xZh ?? r.xEn ?? shortName(value)
    const [zh, en] = NAMED[property] ?? (item ? [`第${item}`, `no. ${item}`] : [r.pZh, r.pEn])
    const at = found.get(property) ?? { property, zh: zh ?? shortName(property), en: en ?? shortName(property), values: [] }
    at.values.push({ value, zh: name, en: r.xEn ?? name, lang: r.lang ?? '', kindZh: r.kZh ?? '', kindEn: r.kEn ?? r.kZh ?? '' })
    found.set(property, at)
  }
  return [...found.values()].sort((a, b) => place(a) - place(b))
}

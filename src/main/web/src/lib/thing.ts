import { select, type Row } from '../api'
import { shortName } from './chart'

/** More that point to a thing are not listed. */
export const MOST = 200

export interface Value {
  value: string
  zh: string
  en: string
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
const NAMING = /(terms\/title|core#prefLabel|rdf-schema#label|fileName)$/

/** What is said of a thing and what points to it, all with the names that people know them by. */
export async function thing(iri: string): Promise<Thing | undefined> {
  const term = `<${iri.replace(/[<>"{}|\\^`\s]/g, (c) => encodeURIComponent(c))}>`
  const rows = await select(`
PREFIX dct: <http://purl.org/dc/terms/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX zm: <https://w3id.org/zhengmai/ontology#>
SELECT ?way ?p ?x (LANG(?x) AS ?lang) (SAMPLE(?pz) AS ?pZh) (SAMPLE(?pe) AS ?pEn) (SAMPLE(?xz) AS ?xZh) (SAMPLE(?xe) AS ?xEn) {
  { ${term} ?p ?x BIND("out" AS ?way) } UNION { SELECT DISTINCT ("in" AS ?way) ?p ?x { ?x ?p ${term} } LIMIT ${MOST + 1} }
  OPTIONAL { ?p rdfs:label ?pz FILTER(LANG(?pz) = "zh") }
  OPTIONAL { ?p rdfs:label ?pe FILTER(LANG(?pe) = "en") }
  OPTIONAL { ?x ${NAMES} ?xz FILTER(LANG(?xz) != "en") }
  OPTIONAL { ?x ${NAMES} ?xe FILTER(LANG(?xe) = "en") }
} GROUP BY ?way ?p ?x ORDER BY ?p ?x`)
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

function statements(rows: Row[]): Statement[] {
  const found = new Map<string, Statement>()
  for (const r of rows) {
    const property = r.p ?? ''
    const value = r.x ?? ''
    const name = r.xZh ?? r.xEn ?? shortName(value)
    const at = found.get(property) ?? { property, zh: r.pZh ?? shortName(property), en: r.pEn ?? shortName(property), values: [] }
    at.values.push({ value, zh: name, en: r.xEn ?? name })
    found.set(property, at)
  }
  return [...found.values()]
}

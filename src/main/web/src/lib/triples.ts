import { select } from '../api'
import { shortName } from './chart'

export interface Term {
  value: string
  isThing: boolean
}

export interface Triple {
  subject: string
  predicate: string
  object: Term
}

export interface Picture {
  nodes: { id: string; label: string; texts: string[] }[]
  edges: { from: string; to: string; label: string }[]
  /** How many things there were in all. */
  all: number
}

const NAMES = ['http://purl.org/dc/terms/title', 'http://www.w3.org/2004/02/skos/core#prefLabel', 'http://www.w3.org/2000/01/rdf-schema#label']

/** Things as nodes, named by their titles or labels; what else is said in words stands with the node. */
export function picture(triples: Triple[], most: number): Picture {
  const nodes = new Map<string, { id: string; label: string; texts: string[] }>()
  let left = 0
  const node = (id: string): boolean => {
    if (nodes.has(id)) return true
    if (nodes.size >= most) {
      left++
      return false
    }
    nodes.set(id, { id, label: shortName(id), texts: [] })
    return true
  }
  const edges = new Map<string, { from: string; to: string; label: string }>()
  for (const { subject, predicate, object } of triples) {
    if (!node(subject)) continue
    if (!object.isThing) {
      const at = nodes.get(subject)
      if (at && NAMES.includes(predicate)) at.label = object.value
      at?.texts.push(`${shortName(predicate)}: ${object.value}`)
    } else if (node(object.value)) {
      edges.set(`${subject} ${predicate} ${object.value}`, { from: subject, to: object.value, label: shortName(predicate) })
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], all: nodes.size + left }
}

/** IRIs as SPARQL has them, set apart by blanks. */
export function terms(iris: Iterable<string>): string {
  return [...iris].map((i) => `<${i.replace(/[<>"{}|\\^`\s]/g, (c) => encodeURIComponent(c))}>`).join(' ')
}

/** The names that the graph has for things; Chinese before English. */
export async function names(iris: string[]): Promise<Map<string, string>> {
  const things = iris.filter((i) => /^https?:/.test(i))
  if (!things.length) return new Map()
  const rows = await select(`SELECT ?x (MIN(?n) AS ?name) {
  VALUES ?x { ${terms(things)} }
  ?x ${NAMES.map((n) => `<${n}>`).join('|')} ?l
  BIND(CONCAT(IF(LANG(?l) = "en", "1", "0"), STR(?l)) AS ?n)
} GROUP BY ?x`)
  return new Map(rows.map((r) => [r.x ?? '', (r.name ?? '').slice(1)]))
}

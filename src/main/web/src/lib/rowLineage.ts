import { select, type LineageNode, type Row } from '../api'
import type { Edge, Shown } from './lineageData'
import { isConcluded, isFromOlder, loadRelations, relationCode } from './relations'
import { terms } from './triples'

/** More relations than these are not drawn, but stand in the table. */
const MOST = 1000
const LAST = /[^/#]*$/

/** What the rows of an answer relate, from the younger to the older, with what is known of both ends. */
export async function rowLineage(answer: Row[]): Promise<Shown> {
  await loadRelations()
  const edges = new Map<string, Edge>()
  for (const r of answer) {
    const relation = relationCode(r.relation ?? '')
    if (!r.iri || !r.toIri || !relation || edges.size >= MOST) continue
    // A draft, and what is repealed, is the older of the two.
    const isOlder = isFromOlder(relation) || relation === 'repealedBy'
    const [from, to] = isOlder ? [r.toIri, r.iri] : [r.iri, r.toIri]
    const kind = relation === 'repealedBy' ? 'repeals' : relation
    const id = `${from} ${kind} ${to}`
    if (!edges.has(id)) edges.set(id, { id, from, to, relation: kind, stated: !isConcluded(kind) })
  }
  const nodes = await described(new Set([...edges.values()].flatMap((e) => [e.from, e.to])))
  for (const e of edges.values()) {
    const [from, to] = [nodes.get(e.from), nodes.get(e.to)]
    if (from) from.up++
    if (to) to.down++
  }
  return { nodes, edges: [...edges.values()], cut: edges.size >= MOST }
}

async function described(iris: Set<string>): Promise<Map<string, LineageNode>> {
  const found =
    await select(`PREFIX zm: <https://w3id.org/zhengmai/ontology#> PREFIX eli: <http://data.europa.eu/eli/ontology#> PREFIX dct: <http://purl.org/dc/terms/>
SELECT ?p (MIN(STR(?t)) AS ?title) (MIN(?n) AS ?number) (MIN(STR(COALESCE(?s, ?d))) AS ?date) (MAX(?y) AS ?year) (MAX(STR(?l)) AS ?level)
  (MAX(STR(?g)) AS ?stage) (MAX(?h) AS ?held) (COUNT(?r) AS ?records) (GROUP_CONCAT(DISTINCT STR(?j)) AS ?regions) {
  VALUES ?p { ${terms(iris)} }
  OPTIONAL { ?p dct:title ?t } OPTIONAL { ?p zm:documentNumber ?n } OPTIONAL { ?p zm:numberYear ?y }
  OPTIONAL { ?p eli:date_document ?s } OPTIONAL { ?p eli:date_publication ?d } OPTIONAL { ?p eli:jurisdiction ?j }
  OPTIONAL { ?p zm:level ?l } OPTIONAL { ?p zm:stage ?g } OPTIONAL { ?p zm:held ?h } OPTIONAL { ?r zm:recordOf ?p }
} GROUP BY ?p`)
  return new Map(found.map((r) => [r.p ?? '', node(r)]))
}

function node(r: Row): LineageNode {
  const last = (iri: string | undefined): string => LAST.exec(iri ?? '')?.[0] ?? ''
  return {
    iri: r.p ?? '',
    title: r.title ?? '',
    number: r.number ?? '',
    date: r.date ?? '',
    year: Number(r.date?.slice(0, 4) ?? r.year ?? 0),
    regions: (r.regions ?? '').split(' ').filter(Boolean).map(last),
    level: last(r.level),
    stage: last(r.stage),
    force: 'unknown',
    held: r.held === 'true',
    recorded: Number(r.records) > 0,
    depth: 0,
    up: 0,
    down: 0,
  }
}

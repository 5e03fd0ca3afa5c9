import { get, type Lineage, type LineageNode } from '../api'

/** A relation between two documents, from the younger to the older. */
export interface Edge {
  id: string
  from: string
  to: string
  relation: string
  /** Whether a text states it; else it is concluded. */
  stated: boolean
}

/** What is to be shown: an address says the whole of it. */
export interface Asked {
  iri: string
  up: number
  down: number
  relations: string[]
  region: string
  /** Documents whose neighbours are shown besides. */
  open: string[]
  /** Documents behind which nothing is shown. */
  shut: string[]
}

export interface Shown {
  nodes: Map<string, LineageNode>
  edges: Edge[]
  /** Whether there were more than can be shown. */
  cut: boolean
}

export const NOTHING: Shown = { nodes: new Map(), edges: [], cut: false }

/** More than this are not drawn. */
const MOST = '5000'
const CONCLUDED = new Set(['draftOf', 'formalises', 'supersedes', 'counterpartOf'])

export const isConcluded = (relation: string): boolean => CONCLUDED.has(relation)

function query(asked: Asked, iri: string, up: number, down: number): URLSearchParams {
  const p = new URLSearchParams({ iri, up: String(up), down: String(down), limit: MOST })
  asked.relations.forEach((r) => p.append('relation', r))
  if (asked.region) p.set('region', asked.region)
  return p
}

/** The address of a file of what is shown. */
export function fileOf(asked: Asked, extension: string): string {
  const p = query(asked, asked.iri, asked.up, asked.down)
  asked.open.forEach((iri) => p.append('open', iri))
  asked.shut.forEach((iri) => p.append('shut', iri))
  return `/api/lineage.${extension}?${p}`
}

/** Reads lineages, each part once. */
export function lineageReader(): (asked: Asked) => Promise<Shown> {
  const kept = new Map<string, Promise<Lineage>>()
  const read = (p: URLSearchParams): Promise<Lineage> => {
    const key = p.toString()
    let found = kept.get(key)
    if (!found) {
      found = get<Lineage>('/api/lineage', p)
      found.catch(() => kept.delete(key))
      kept.set(key, found)
    }
    return found
  }
  return async (asked) => {
    const parts = await Promise.all([
      read(query(asked, asked.iri, asked.up, asked.down)),
      ...asked.open.map((iri) => read(query(asked, iri, 1, 1))),
    ])
    return connected(merged(parts), asked)
  }
}

function merged(parts: Lineage[]): Shown {
  const nodes = new Map<string, LineageNode>()
  const edges = new Map<string, Edge>()
  for (const part of parts) {
    for (const n of part.nodes) if (!nodes.has(n.iri)) nodes.set(n.iri, n)
    for (const [younger, older, relation] of part.edges) {
      const from = part.nodes[younger]?.iri ?? ''
      const to = part.nodes[older]?.iri ?? ''
      const id = `${from} ${relation} ${to}`
      edges.set(id, { id, from, to, relation, stated: !isConcluded(relation) })
    }
  }
  return { nodes, edges: [...edges.values()], cut: parts.some((p) => p.cut) }
}

/** Only what hangs together with the start without going through a document that is shut. */
function connected(all: Shown, asked: Asked): Shown {
  const shut = new Set(asked.shut)
  const near = new Map<string, string[]>()
  const join = (a: string, b: string): void => {
    const list = near.get(a)
    if (list) list.push(b)
    else near.set(a, [b])
  }
  for (const e of all.edges) {
    join(e.from, e.to)
    join(e.to, e.from)
  }
  const start = all.nodes.keys().next().value ?? asked.iri
  const reached = new Set([start])
  for (const at of reached) {
    if (!shut.has(at)) near.get(at)?.forEach((next) => reached.add(next))
  }
  return {
    nodes: new Map([...all.nodes].filter(([iri]) => reached.has(iri))),
    edges: all.edges.filter((e) => reached.has(e.from) && reached.has(e.to)),
    cut: all.cut,
  }
}

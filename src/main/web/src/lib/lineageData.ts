import type { LocationQuery } from 'vue-router'
import { get, type Lineage, type LineageNode } from '../api'
import { isConcluded, loadRelations } from './relations'

/** A relation between two documents, from the younger to the older. */
export interface Edge {
  id: string
  from: string
  to: string
  relation: string
  /** Whether a text states it; else it is concluded. */
  stated: boolean
}

/** Up to what a document stands on, or down to what came of it. */
export type Way = 'up' | 'down'

/** Documents that were expanded, whose neighbours are shown besides, or collapsed, by the way. */
export interface Folds {
  openUp: string[]
  openDown: string[]
  shutUp: string[]
  shutDown: string[]
}

export const UNFOLDED: Folds = { openUp: [], openDown: [], shutUp: [], shutDown: [] }
export const FOLDS = Object.keys(UNFOLDED) as (keyof Folds)[]

/** What is to be shown: an address says the whole of it. */
export interface Asked extends Folds {
  iri: string
  up: number
  down: number
  relations: string[]
  region: string
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

/** What an address asks for. */
export function askedOf(query: LocationQuery): Asked {
  const text = (key: string, fallback = ''): string => String(query[key] ?? fallback)
  const texts = (key: string): string[] => ([] as (string | null)[]).concat(query[key] ?? []).filter((v): v is string => !!v)
  return {
    iri: text('iri'),
    up: Number(text('up', '3')),
    down: Number(text('down', '3')),
    relations: texts('relation'),
    region: text('region'),
    openUp: texts('openUp'),
    openDown: texts('openDown'),
    shutUp: texts('shutUp'),
    shutDown: texts('shutDown'),
  }
}

function query(asked: Asked): URLSearchParams {
  const p = new URLSearchParams({ iri: asked.iri, up: String(asked.up), down: String(asked.down), limit: MOST })
  asked.relations.forEach((r) => p.append('relation', r))
  if (asked.region) p.set('region', asked.region)
  for (const fold of FOLDS) asked[fold].forEach((iri) => p.append(fold, iri))
  return p
}

/** The address of a file of what is shown. */
export function fileOf(asked: Asked, extension: string): string {
  return `/api/lineage.${extension}?${query(asked)}`
}

let ahead: { query: string; answer: Promise<Lineage> } | undefined

/** Asks the server while the view that shows the answer is still on its way. */
export function readAhead(asked: Asked): void {
  if (!asked.iri) return
  const answer = get<Lineage>('/api/lineage', query(asked))
  // Who reads it is told; where nobody does, nobody misses it.
  answer.catch(() => undefined)
  ahead = { query: query(asked).toString(), answer }
}

export async function readLineage(asked: Asked): Promise<Shown> {
  const begun = ahead?.query === query(asked).toString() ? ahead.answer : undefined
  ahead = undefined
  const [{ nodes, edges, cut }] = await Promise.all([begun ?? get<Lineage>('/api/lineage', query(asked)), loadRelations()])
  const iri = (place: number): string => nodes[place]?.iri ?? ''
  return {
    nodes: new Map(nodes.map((n) => [n.iri, n])),
    edges: edges.map(([younger, older, relation]) => {
      const [from, to] = [iri(younger), iri(older)]
      return { id: `${from} ${relation} ${to}`, from, to, relation, stated: !isConcluded(relation) }
    }),
    cut,
  }
}

const OPEN = { up: 'openUp', down: 'openDown' } as const
const SHUT = { up: 'shutUp', down: 'shutDown' } as const

/** The same after a document was expanded that way, or collapsed. */
export function folded({ openUp, openDown, shutUp, shutDown }: Folds, iri: string, way: Way, expand: boolean): Folds {
  const folds = { openUp, openDown, shutUp, shutDown }
  const [into, from] = expand ? [OPEN[way], SHUT[way]] : [SHUT[way], OPEN[way]]
  folds[from] = folds[from].filter((i) => i !== iri)
  if (!folds[into].includes(iri)) folds[into] = [...folds[into], iri]
  return folds
}

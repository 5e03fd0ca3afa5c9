import type { ElementsDefinition } from 'cytoscape'
import type { Layout } from './lineage'
import { curve } from './lineageCurve'
import type { Edge, Shown } from './lineageData'
import { CURVES } from './lineageLook'

/** Which of the relations between the same two documents each is, and of how many. */
function parallels(all: Edge[]): Map<string, [number, number]> {
  const pairs = new Map<string, Edge[]>()
  for (const e of all) {
    const key = `${e.from} ${e.to}`
    const list = pairs.get(key)
    if (list) list.push(e)
    else pairs.set(key, [e])
  }
  return new Map([...pairs.values()].flatMap((list) => list.map((e, i): [string, [number, number]] => [e.id, [i, list.length]])))
}

/** Documents at their places and the lines between them, with classes that say how they look. */
export function elements(shown: Shown, start: string, places: Layout): ElementsDefinition {
  const nth = shown.edges.length <= CURVES ? parallels(shown.edges) : undefined
  return {
    nodes: [...shown.nodes.values()].map((n) => ({
      data: { id: n.iri },
      classes: [n.stage || 'final', n.held ? 'held' : n.recorded ? 'facts' : 'cited', n.iri === start ? 'start' : ''],
      position: { x: places.placed.get(n.iri)?.x ?? 0, y: places.placed.get(n.iri)?.y ?? 0 },
    })),
    edges: shown.edges.map((e) => {
      const [from, to] = [places.placed.get(e.from), places.placed.get(e.to)]
      const [i, all] = nth?.get(e.id) ?? [0, 1]
      const bent = nth && from && to ? curve(from, to, places.box, i, all) : undefined
      return {
        data: { id: e.id, source: e.from, target: e.to, ...bent },
        classes: [e.relation, e.stated ? 'stated' : 'concluded', bent ? 'curved' : ''],
      }
    }),
  }
}

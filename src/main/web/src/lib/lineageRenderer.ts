import type { Core, NodeSingular, EdgeSingular } from 'cytoscape'
import type { Layout } from './lineage'

type Element = NodeSingular | EdgeSingular
/** From the bottom to the top, with those that answer to the mouse. */
type Sorted = Element[] & { interactive: Element[] }

interface Extent {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** The parts of Cytoscape's own renderer that take the place of others, or give way, here. */
interface Renderer {
  getCachedZSortedEles(): Sorted
  findNearestElements(x: number, y: number, onlyInteractive: boolean, isTouch: boolean): Element[]
  drawCachedElements(context: unknown, elements: Element[], ratio: number, extent: Extent): void
  drawCachedNodes(context: unknown, elements: Element[], ratio: number, extent: Extent): void
  drawLayeredElements(context: unknown, elements: Element[], ratio: number, extent: Extent): void
}

/** An element's border and arrow reach no further beyond its box. */
const BORDER = 12
/** So far beside a line, as it is seen, a finger still touches it. */
const TOUCH = 24

/** What an element covers: a document its box, a line that of both its ends. */
function extentOf(element: Element, places: Layout): Extent {
  const ends = element.isEdge() ? [element.source().id(), element.target().id()] : [element.id()]
  const at = ends.flatMap((id) => places.placed.get(id) ?? [])
  const [w, h] = [places.box.width / 2 + BORDER, places.box.height / 2 + BORDER]
  return {
    x1: Math.min(...at.map((p) => p.x)) - w,
    y1: Math.min(...at.map((p) => p.y)) - h,
    x2: Math.max(...at.map((p) => p.x)) + w,
    y2: Math.max(...at.map((p) => p.y)) + h,
  }
}

/**
 * Lets Cytoscape look only at what is near: to draw and to find what is under the mouse it asks each
 * element of the whole picture, whose places are known here and do not change. Nor does it copy the
 * whole into a canvas as large as the picture, which takes longer than to draw what is seen.
 */
export function lookNearby(cy: Core, places: Layout): void {
  const renderer = (cy as unknown as { renderer(): Renderer }).renderer()
  const [sorted, find, nodes, drawn] = [renderer.getCachedZSortedEles, renderer.findNearestElements, renderer.drawCachedNodes, renderer.drawCachedElements]
  const extents = new Map<Element, Extent>()
  const within = (elements: Element[], { x1, y1, x2, y2 }: Extent): Element[] =>
    elements.filter((element) => {
      let e = extents.get(element)
      if (!e) extents.set(element, (e = extentOf(element, places)))
      return e.x1 <= x2 && e.x2 >= x1 && e.y1 <= y2 && e.y2 >= y1
    })
  renderer.drawCachedNodes = (context, elements, ratio, extent) => nodes.call(renderer, context, within(elements, extent), ratio, extent)
  renderer.drawLayeredElements = (context, elements, ratio, extent) => drawn.call(renderer, context, within(elements, extent), ratio, extent)
  renderer.findNearestElements = (x, y, onlyInteractive, isTouch) => {
    const reach = TOUCH / cy.zoom()
    const near = within(sorted.call(renderer), { x1: x - reach, y1: y - reach, x2: x + reach, y2: y + reach })
    renderer.getCachedZSortedEles = () => Object.assign(near, { interactive: near })
    try {
      return find.call(renderer, x, y, onlyInteractive, isTouch)
    } finally {
      renderer.getCachedZSortedEles = sorted
    }
  }
}

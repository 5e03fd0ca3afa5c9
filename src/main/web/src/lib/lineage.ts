import type { LineageNode } from '../api'

/** Lanes from top to bottom. */
const LANES = ['national', 'provincial', 'sub-provincial', ''] as const

const GAP = 22
const ROW_GAP = 12
const LANE_GAP = 22
const DAY = 86_400_000
/** The least and the most that a year may be wide. */
const YEAR_MIN = 200
const YEAR_MAX = 12_000
/** Up to so many documents there is room for longer titles. */
const FEW = 80

/** A box of the picture: how large, and how many lines of text stand in it. */
export interface Box {
  width: number
  height: number
  lines: number
}

export interface Placed {
  node: LineageNode
  /** The middle of the box; its left edge stands at the document's date. */
  x: number
  y: number
}

export interface Band {
  lane: string
  region: string
  top: number
  bottom: number
}

export interface Layout {
  box: Box
  placed: Map<string, Placed>
  bands: Band[]
  /** Years, and months where there is room, with the place where each begins. */
  ticks: { label: string; x: number }[]
  /** Where those without any date stand; undefined where all have one. */
  undated: number | undefined
  left: number
  right: number
  bottom: number
}

export const EMPTY: Layout = {
  box: { width: 0, height: 0, lines: 0 },
  placed: new Map(),
  bands: [],
  ticks: [],
  undated: undefined,
  left: 0,
  right: 0,
  bottom: 0,
}

/** Days since 1970; the middle of the year where only the number tells one. */
function dayOf(node: LineageNode): number | undefined {
  if (node.date) return Date.parse(node.date) / DAY
  return node.year ? Date.UTC(node.year, 6, 1) / DAY : undefined
}

function laneOf(node: LineageNode): string {
  return (LANES as readonly string[]).includes(node.level) ? node.level : ''
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Rows of a band: the first in which there is room to the right of what stands there. */
function pack(nodes: [LineageNode, number][], top: number, box: Box, placed: Map<string, Placed>): number {
  const ends: number[] = []
  const height = box.height + ROW_GAP
  for (const [node, left] of nodes.sort((a, b) => a[1] - b[1] || order(a[0].iri, b[0].iri))) {
    let row = ends.findIndex((end) => end + GAP <= left)
    if (row < 0) row = ends.push(0) - 1
    ends[row] = left + box.width
    placed.set(node.iri, { node, x: left + box.width / 2, y: top + row * height + height / 2 })
  }
  return top + ends.length * height
}

/** Where each day stands. */
class Axis {
  readonly firstYear: number
  readonly lastYear: number
  private readonly perYear: number
  private readonly origin: number

  constructor(first: number, last: number, room: number) {
    this.firstYear = new Date(first * DAY).getUTCFullYear()
    this.lastYear = new Date(last * DAY).getUTCFullYear()
    this.perYear = Math.min(YEAR_MAX, Math.max(YEAR_MIN, (room * 365.25) / Math.max(1, last - first)))
    this.origin = Date.UTC(this.firstYear, 0, 1) / DAY
  }

  at(day: number): number {
    return ((day - this.origin) / 365.25) * this.perYear
  }

  ticks(): Layout['ticks'] {
    const step = this.perYear > 1000 ? 1 : this.perYear > 500 ? 3 : 12
    return Array.from({ length: Math.floor(((this.lastYear - this.firstYear + 1) * 12) / step) + 1 }, (_, i) => {
      const day = new Date(Date.UTC(this.firstYear, i * step, 1))
      return { label: day.toISOString().slice(0, step < 12 ? 7 : 4), x: this.at(day.getTime() / DAY) }
    })
  }
}

/** Those of a lane by their rows: all in one, or each region's apart. */
function rowsOf(nodes: LineageNode[], lane: string, byRegion: boolean): [string, LineageNode[]][] {
  const groups = new Map<string, LineageNode[]>()
  for (const node of nodes) {
    if (laneOf(node) !== lane) continue
    const key = byRegion && (lane === 'provincial' || lane === 'sub-provincial') ? (node.regions[0] ?? '') : ''
    const list = groups.get(key)
    if (list) list.push(node)
    else groups.set(key, [node])
  }
  return [...groups].sort(([a], [b]) => order(a, b))
}

/**
 * Time from left to right, lanes from top to bottom: the nation, provinces, cities; within a lane
 * each region has rows of its own when `byRegion`. Few documents are spread over `width` pixels.
 */
export function layout(nodes: LineageNode[], byRegion: boolean, width: number): Layout {
  const box = nodes.length <= FEW ? { width: 190, height: 58, lines: 3 } : { width: 150, height: 38, lines: 2 }
  const days = nodes.map(dayOf).filter((d): d is number => d !== undefined)
  const isDated = days.length > 0
  const first = isDated ? Math.min(...days) : 0
  const last = isDated ? Math.max(...days) : 0
  const isMixed = isDated && days.length < nodes.length
  const aside = box.width + 40
  const axis = new Axis(first, last, width - box.width - (isMixed ? aside : 0))
  const undated = days.length < nodes.length ? axis.at(first) - (isMixed ? aside : 0) : undefined

  const placed = new Map<string, Placed>()
  const bands: Band[] = []
  let top = 0
  for (const lane of LANES) {
    const rows = rowsOf(nodes, lane, byRegion)
    for (const [region, list] of rows) {
      const places = list.map((node): [LineageNode, number] => {
        const day = dayOf(node)
        return [node, day === undefined ? (undated ?? 0) : axis.at(day)]
      })
      const bottom = pack(places, top, box, placed)
      bands.push({ lane, region, top, bottom })
      top = bottom + (byRegion ? 6 : 0)
    }
    if (rows.length) top += LANE_GAP
  }
  const ends = [...placed.values()].map((p) => p.x)
  const [left, right] = ends.reduce(([low, high], x) => [Math.min(low, x), Math.max(high, x)], [Infinity, -Infinity])
  return {
    box,
    placed,
    bands,
    // None stands where those without a date do.
    ticks: isDated ? axis.ticks().filter((tick) => !isMixed || tick.x > axis.at(first) - 20) : [],
    undated,
    left: left - box.width / 2,
    right: right + box.width / 2,
    bottom: bands.at(-1)?.bottom ?? 0,
  }
}

/** The nearest document from here in a direction, such as [1, 0] to the right. */
export function nearest(places: Layout, here: Placed, [right, below]: [number, number]): string | undefined {
  let best: { iri: string; far: number } | undefined
  for (const [iri, p] of places.placed) {
    const along = (p.x - here.x) * right + (p.y - here.y) * below
    const across = Math.abs((p.x - here.x) * below) + Math.abs((p.y - here.y) * right)
    if (along > 1 && (!best || along + 2 * across < best.far)) best = { iri, far: along + 2 * across }
  }
  return best?.iri
}

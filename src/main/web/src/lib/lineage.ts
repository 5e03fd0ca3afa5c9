import type { LineageNode } from '../api'

/** Lanes from top to bottom. */
export const LANES = ['national', 'provincial', 'sub-provincial', ''] as const

export const WIDTH = 150
export const HEIGHT = 38
const GAP = 14
const ROW = HEIGHT + 12
const LANE_GAP = 26
const DAY = 86_400_000
/** The least and the most that a year may be wide, and what the whole aims at. */
const YEAR_MIN = 190
const YEAR_MAX = 3200
const WHOLE = 1500

export interface Placed {
  node: LineageNode
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
  placed: Map<string, Placed>
  bands: Band[]
  /** Years, and months where there is room, with the place where each begins. */
  ticks: { label: string; x: number }[]
  /** Where those without any date stand; undefined where all have one. */
  undated: number | undefined
}

/** Days since 1970; the middle of the year where only the number tells one. */
function dayOf(node: LineageNode): number | undefined {
  if (node.date) return Date.parse(node.date) / DAY
  return node.year ? Date.UTC(node.year, 6, 1) / DAY : undefined
}

function laneOf(node: LineageNode): string {
  return (LANES as readonly string[]).includes(node.level) ? node.level : ''
}

/** Rows of a band: the first in which there is room to the right of what stands there. */
function pack(nodes: [LineageNode, number][], top: number, placed: Map<string, Placed>): number {
  const ends: number[] = []
  for (const [node, x] of [...nodes].sort((a, b) => a[1] - b[1] || a[0].iri.localeCompare(b[0].iri))) {
    let row = ends.findIndex((end) => end + GAP <= x - WIDTH / 2)
    if (row < 0) row = ends.push(0) - 1
    ends[row] = x + WIDTH / 2
    placed.set(node.iri, { node, x, y: top + row * ROW + ROW / 2 })
  }
  return top + ends.length * ROW
}

/**
 * Time from left to right, lanes from top to bottom: the nation, provinces, cities; within a lane
 * each region has rows of its own when `byRegion`.
 */
export function layout(nodes: LineageNode[], byRegion: boolean): Layout {
  const days = nodes.map(dayOf).filter((d): d is number => d !== undefined)
  const first = days.length ? Math.min(...days) : 0
  const last = days.length ? Math.max(...days) : 0
  const firstYear = new Date(first * DAY).getUTCFullYear()
  const lastYear = new Date(last * DAY).getUTCFullYear()
  const perYear = Math.min(YEAR_MAX, Math.max(YEAR_MIN, (WHOLE * 365.25) / Math.max(1, last - first)))
  const origin = Date.UTC(firstYear, 0, 1) / DAY
  const xOf = (day: number): number => ((day - origin) / 365.25) * perYear
  const undated = nodes.some((n) => dayOf(n) === undefined) ? xOf(first) - WIDTH - 60 : undefined

  const placed = new Map<string, Placed>()
  const bands: Band[] = []
  let top = 0
  for (const lane of LANES) {
    const inLane = nodes.filter((n) => laneOf(n) === lane)
    if (!inLane.length) continue
    const groups = new Map<string, [LineageNode, number][]>()
    for (const node of inLane) {
      const key = byRegion && lane !== 'national' ? (node.regions[0] ?? '') : ''
      const day = dayOf(node)
      const list = groups.get(key) ?? []
      list.push([node, day === undefined ? (undated ?? 0) : xOf(day)])
      groups.set(key, list)
    }
    for (const [region, list] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
      const bottom = pack(list, top, placed)
      bands.push({ lane, region, top, bottom })
      top = bottom + (byRegion ? 6 : 0)
    }
    top += LANE_GAP
  }
  const ticks = []
  const step = perYear > 1400 ? 1 : perYear > 700 ? 3 : 12
  for (let month = 0; month <= (lastYear - firstYear + 1) * 12 && days.length; month += step) {
    const day = new Date(Date.UTC(firstYear, month, 1))
    const label = day.toISOString().slice(0, month % 12 ? 7 : 4)
    ticks.push({ label, x: xOf(day.getTime() / DAY) })
  }
  return { placed, bands, ticks, undated }
}

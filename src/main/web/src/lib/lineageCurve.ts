import type { Box, Placed } from './lineage'

interface Point {
  x: number
  y: number
}

/** Lines between the same two documents stand so far apart. */
const APART = 8
/** Less than this between two boxes is no room for a curve from side to side. */
const ROOM = 24

export interface Curve {
  start: string
  end: string
  weights: string
  distances: string
}

/** Where control points lie along the line from `s` to `t`, and how far beside it. */
function beside(s: Point, t: Point, points: Point[]): { weights: string; distances: string } {
  const [dx, dy] = [t.x - s.x, t.y - s.y]
  const length = Math.hypot(dx, dy) || 1
  const along = points.map((p) => ((p.x - s.x) * dx + (p.y - s.y) * dy) / length ** 2)
  const across = points.map((p) => ((p.y - s.y) * dx - (p.x - s.x) * dy) / length)
  return { weights: along.map((v) => v.toFixed(3)).join(' '), distances: across.map((v) => v.toFixed(1)).join(' ') }
}

/**
 * The line from the younger document's left side to the older one's right side, as a lying S; from
 * top to bottom where they stand at nearly the same time; none where neither is free.
 *
 * @param nth of how many `all` between the same two
 */
export function curve(younger: Placed, older: Placed, box: Box, nth: number, all: number): Curve | undefined {
  const shift = (nth - (all - 1) / 2) * APART
  const [w, h] = [box.width / 2, box.height / 2]
  const free = younger.x - w - (older.x + w)
  if (free >= ROOM) {
    const s = { x: younger.x - w, y: younger.y + shift }
    const t = { x: older.x + w, y: older.y + shift }
    const pull = Math.min(120, free * 0.6)
    const bent = beside(s, t, [
      { x: s.x - pull, y: s.y },
      { x: t.x + pull, y: t.y },
    ])
    return { start: `${-w}px ${shift}px`, end: `${w}px ${shift}px`, ...bent }
  }
  const gap = Math.abs(younger.y - older.y) - box.height
  if (gap < 1) return undefined
  const way = younger.y > older.y ? 1 : -1
  const s = { x: younger.x + shift, y: younger.y - way * h }
  const t = { x: older.x + shift, y: older.y + way * h }
  const pull = Math.max(6, gap * 0.5)
  const bent = beside(s, t, [
    { x: s.x, y: s.y - way * pull },
    { x: t.x, y: t.y + way * pull },
  ])
  return { start: `${shift}px ${-way * h}px`, end: `${shift}px ${way * h}px`, ...bent }
}

import type { EChartsCoreOption } from 'echarts/core'
import type { Question, Row } from '../api'
import type { Tile } from '../components/TileMap.vue'
import { provinces } from './regions'

type Columns = Question['columns']

const DAY = /^\d{4}-\d\d-\d\d/
/** By what the points of a timeline are set apart, the best first. */
const LANES = ['change', 'regions', 'series', 'publisher', 'stage']
const TOLD = 8

/** How many rows each province has, of those that tell of a document: a row may as well say that there is none. */
export function tiles(columns: Columns, rows: Row[]): Map<string, Tile> {
  const found = new Map<string, Tile>()
  const place = columns.find((c) => /region|place|province/i.test(c.variable))?.variable ?? 'regions'
  const hasTitle = columns.some((c) => c.variable === 'title')
  const told = rows.filter((r) => !hasTitle || r.title)
  for (const region of provinces()) {
    const value = told.filter((r) => (r[place] ?? '').split('；').includes(region.zh)).length
    if (value) found.set(region.code, { value, text: String(value) })
  }
  return found
}

export interface Timeline {
  option: EChartsCoreOption
  height: string
  /** The rows of each point. */
  points: Row[][]
  undated: number
}

/** Days along one axis; what falls on one day in one lane is one point, the larger the more. */
export function timeline(columns: Columns, rows: Row[]): Timeline | undefined {
  const names = columns.map((c) => c.variable)
  const day = names.find((n) => rows.some((r) => DAY.test(r[n] ?? '')))
  if (!day) return undefined
  const lane = LANES.find((l) => names.includes(l))
  const title = names.find((n) => /title|article|series/i.test(n)) ?? day
  const points = new Map<string, Row[]>()
  for (const r of rows) {
    if (!DAY.test(r[day] ?? '')) continue
    const key = `${r[day]}\n${lane ? (r[lane] ?? '') : ''}`
    points.set(key, [...(points.get(key) ?? []), r])
  }
  const lanes = [...new Set([...points.keys()].map((k) => k.split('\n')[1] ?? ''))].sort().reverse()
  const data = [...points].map(([key, list]) => {
    const [at, of] = key.split('\n')
    const words = list.slice(0, TOLD).map((r) => r[title] ?? '')
    const more = list.length > TOLD ? [`… ${list.length}`] : []
    return { value: [at, of, list.length], symbolSize: Math.min(36, 7 + 3 * Math.sqrt(list.length)), name: [`${at} ${of}`, ...words, ...more].join('\n') }
  })
  return {
    points: [...points.values()],
    undated: rows.filter((r) => !DAY.test(r[day] ?? '')).length,
    height: `${Math.max(9, lanes.length * 1.7 + 4)}rem`,
    option: {
      xAxis: { type: 'time' },
      yAxis: { type: 'category', data: lanes, axisLabel: { width: 160, overflow: 'truncate' } },
      tooltip: { trigger: 'item', formatter: '{b}' },
      series: [{ type: 'scatter', data, itemStyle: { opacity: 0.75 } }],
    },
  }
}

/** A number as people write it: 0.85 of 0.85e0. */
export function plain(value: string): string {
  return /^-?\d+(\.\d+)?[eE][+-]?\d+$/.test(value) ? String(Number(value)) : value
}

import type { EChartsCoreOption } from 'echarts/core'
import type { Row } from '../api'

const MOST = 30

export interface Bars {
  height: string
  option: EChartsCoreOption
}

function isNumeric(rows: Row[], variable: string): boolean {
  return rows.length > 0 && rows.every((r) => !r[variable] || /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(r[variable]))
}

/** The last column of numbers as bars, against the words of the columns before it. */
export function bars(columns: string[], rows: Row[]): Bars | undefined {
  const value = [...columns].reverse().find((c) => isNumeric(rows, c))
  if (!value || !rows.some((r) => r[value])) return undefined
  const words = columns.filter((c) => c !== value && !isNumeric(rows, c)).slice(0, 2)
  const others = words.length ? words : columns.filter((c) => c !== value).slice(0, 2)
  const sums = new Map<string, number>()
  for (const r of rows) {
    const key = others.map((c) => shortName(r[c] ?? '')).join(' · ')
    sums.set(key, (sums.get(key) ?? 0) + Number(r[value] ?? 0))
  }
  const top = [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .reverse()
  return {
    height: `${Math.max(8, top.length * 1.5 + 3)}rem`,
    option: {
      xAxis: { type: 'value' },
      yAxis: { type: 'category', data: top.map(([k]) => k), axisLabel: { width: 190, overflow: 'truncate' } },
      series: [{ type: 'bar', data: top.map(([, v]) => v), label: { show: true, position: 'right', color: 'inherit', textBorderWidth: 0 } }],
    },
  }
}

/** The last part of an IRI; other texts as they are. */
export function shortName(value: string): string {
  if (!/^https?:\/\/\S+$/.test(value)) return value
  const last = value.slice(Math.max(value.lastIndexOf('/'), value.lastIndexOf('#')) + 1)
  try {
    return decodeURIComponent(last) || value
  } catch {
    return last
  }
}

import type { Row } from '../api'
import { plain } from './answer'

/** How a table's rows stand: by one column, up or down. */
export interface Order {
  variable: string
  isDown: boolean
}

/** Chinese by sound, numbers in a text by their size: 甘医保发〔2021〕9号 before 甘医保发〔2021〕12号. */
const WORDS = new Intl.Collator('zh-u-co-pinyin', { numeric: true })

/** The rows by a column: numbers by size, all else by sound; what has no value stands last both ways. */
export function ordered(rows: Row[], order: Order | undefined): Row[] {
  if (!order) return rows
  const sign = order.isDown ? -1 : 1
  return rows
    .map((row, at) => ({ row, at, value: row[order.variable] ?? '' }))
    .sort((a, b) => {
      if (!a.value || !b.value) return (a.value ? 0 : 1) - (b.value ? 0 : 1) || a.at - b.at
      return sign * compare(a.value, b.value) || a.at - b.at
    })
    .map((x) => x.row)
}

function compare(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)]
  return Number.isNaN(x) || Number.isNaN(y) ? WORDS.compare(a, b) : x - y
}

/** The rows that have each of the words in one of these columns, whatever their width and case. */
export function having(rows: Row[], variables: string[], words: string): Row[] {
  const all = fold(words)
    .split(/\s+/)
    .filter((w) => w)
  if (!all.length) return rows
  return rows.filter((row) => {
    const text = fold(variables.map((v) => plain(row[v] ?? '')).join('\n'))
    return all.every((w) => text.includes(w))
  })
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** What a click on a head makes of the order: first up, then down, then as it came. */
export function turned(order: Order | undefined, variable: string): Order | undefined {
  if (order?.variable !== variable) return { variable, isDown: false }
  return order.isDown ? undefined : { variable, isDown: true }
}

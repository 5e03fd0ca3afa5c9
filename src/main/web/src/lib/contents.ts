/** A provision of a text, as it stands in the table of contents. */
export interface Heading {
  offset: number
  /** Which paragraph it begins. */
  paragraph: number
  depth: number
  words: string
}

const LONGEST = 28

/**
 * The contents of a text, from the places of its provisions (zm:extent, 1204+86): one that lies
 * within another stands below it.
 */
export function contentsOf(text: string, rows: { extent?: string }[]): Heading[] {
  const places = rows
    .map((r) => (r.extent ?? '').split('+').map(Number))
    .filter(([offset, length]) => Number.isInteger(offset) && Number.isInteger(length))
    .map(([offset, length]) => ({ offset: offset ?? 0, end: (offset ?? 0) + (length ?? 0) }))
    .sort((a, b) => a.offset - b.offset || b.end - a.end)
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  const open: number[] = []
  let paragraph = 0
  return places.map(({ offset, end }) => {
    while (open.length && (open.at(-1) ?? 0) <= offset) open.pop()
    while (paragraph + 1 < starts.length && (starts[paragraph + 1] ?? 0) <= offset) paragraph++
    const depth = open.length
    open.push(end)
    const line = text.slice(offset, end).split('\n')[0] ?? ''
    const words = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
    return { offset, paragraph, depth, words }
  })
}

import type { PolicyPage } from '../api'

export interface Saying {
  value: string
  isTaken: boolean
  places: { file: string; line: number }[]
}

export interface Disagreement {
  field: string
  reason: string
  sayings: Saying[]
}

/** Each field on which the sources, or one source and itself, disagree, with what each says and where. */
export function disagreements(page: Pick<PolicyPage, 'facts' | 'choices' | 'conflicts'>): Disagreement[] {
  const found = new Map<string, Disagreement>()
  const at = (field: string): Disagreement => {
    const known = found.get(field) ?? { field, reason: '', sayings: [] }
    found.set(field, known)
    return known
  }
  const say = (field: string, value: string): Saying => {
    const { sayings } = at(field)
    const known = sayings.find((s) => s.value === value) ?? { value, isTaken: false, places: [] }
    if (!sayings.includes(known)) sayings.push(known)
    return known
  }
  for (const c of page.conflicts) {
    for (const v of c.values) say(c.field, v.value).places.push({ file: c.file, line: v.line ?? 0 })
  }
  for (const c of page.choices) {
    at(c.field).reason = c.reason
    say(c.field, c.taken.value).isTaken = true
    for (const v of [c.taken, ...c.others]) {
      const saying = say(c.field, v.value)
      // A contradiction tells the line; a choice only where the record begins.
      if (!saying.places.length && v.file) saying.places.push({ file: v.file, line: v.line ?? 0 })
    }
  }
  for (const d of found.values()) {
    const values = page.facts.find((f) => f.field === d.field)?.values.map((v) => v.zh) ?? []
    if (!d.sayings.some((s) => s.isTaken)) for (const s of d.sayings) s.isTaken = values.includes(s.value)
    d.sayings.sort((a, b) => Number(b.isTaken) - Number(a.isTaken))
  }
  return [...found.values()].filter((d) => d.sayings.length > 1)
}

/** What is the same in front, what differs, what is the same behind. */
export function parts(text: string, other: string): [string, string, string] {
  const a = [...text]
  const b = [...other]
  let front = 0
  while (front < a.length && front < b.length && a[front] === b[front]) front++
  let back = 0
  while (back < a.length - front && back < b.length - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back++
  return [a.slice(0, front).join(''), a.slice(front, a.length - back).join(''), a.slice(a.length - back).join('')]
}

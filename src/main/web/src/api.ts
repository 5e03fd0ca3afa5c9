import { t } from './i18n'

export interface Card {
  iri: string
  /** `policy` or `article`; where it is not told, a policy. */
  kind?: string
  title: string
  number: string
  date: string
  published: string
  regions: string[]
  level: string
  stage: string
  held: boolean
  recorded: boolean
  force: string
  up: number
  down: number
  /** Words of its text that have what was looked for, where its title has not. */
  passage?: { before: string; match: string; after: string; file: string; record: string; line?: number }
}

export interface Count {
  key: string
  zh: string
  en: string
  count: number
  chosen?: boolean
}

export interface SearchResult {
  total: number
  found: number
  offset: number
  policies: Card[]
  facets: { name: string; values: number; counts: Count[] }[]
  /** What was typed, in plain characters. */
  plain?: string
  /** Words that are values of facets, and the query without each. */
  understood?: { facet: string; key: string; zh: string; en: string; text: string; without: string }[]
  /** Words that are looked for under other names as well. */
  expanded?: { text: string; names: string[] }[]
  /** Nothing was found: what may have been meant, and the one that is shown. */
  offers?: string[]
  instead?: string
  /** Nothing was found: what each word finds alone, and the others without it. */
  words?: { text: string; alone: number; without?: string; found?: number }[]
  near?: { key: string; zh: string; en: string }[]
}

export interface Suggestion {
  kind: string
  key: string
  zh: string
  en: string
}

export interface Region {
  code: string
  zh: string
  en: string
  short: string
  rank: string
}

/** A type of relation, as the program's table of them has it. */
export interface Relation {
  code: string
  property: string
  inLineage: boolean
  stated: boolean
  fromOlder: boolean
  zh: string
  en: string
  inverseZh: string
  inverseEn: string
  colour: string
  onDark: string
}

export interface Info {
  version: number
  policies: number
  relations: number
  today: string
  kinds: Relation[]
  regions: Region[]
  prefixes: Record<string, string>
}

/** What the service is doing beside answering, the newest first. */
export interface JobsPage {
  version: number
  jobs: {
    id: number
    command: string
    begun: string
    ended?: string
    code?: number
    waits: boolean
    task: string
    done: number
    total: number
  }[]
}

export interface LineageNode {
  iri: string
  title: string
  number: string
  date: string
  year: number
  regions: string[]
  level: string
  stage: string
  force: string
  held: boolean
  recorded: boolean
  depth: number
  up: number
  down: number
}

export interface Lineage {
  cut: boolean
  nodes: LineageNode[]
  /** Places of the younger and the older node, and the relation. */
  edges: [number, number, string][]
}

export interface Words {
  /** The provisions that are meant, as printed. */
  provision?: string
  relation?: string
  quote?: string
  line?: number
  file?: string
}

export interface Said {
  value: string
  file?: string
  line?: number
}

export interface Cited extends Words {
  title?: string
  number?: string
  rung?: string
  confidence?: string
  policy?: Card
  candidates?: Card[]
}

export interface PolicyPage {
  policy: Card
  facts: {
    field: string
    property: string
    values: { iri?: string; key?: string; zh: string; en?: string }[]
    /** Names of the fields that it is read from, or `citations`; empty where the words are its own. */
    from: string
    evidence: { quote: string; line: number; file: string }[]
  }[]
  records: { iri: string; file: string; line: number; endLine: number; source?: string; url?: string }[]
  instruments: { title: string; form?: string; formEn?: string; stage?: string }[]
  versions: { event: string; date: string; from: string; issuer: string; order: string }[]
  choices: { field: string; reason: string; taken: Said; others: Said[] }[]
  conflicts: { field: string; file: string; values: Said[] }[]
  force: { status: string; statusEn: string; reason: string; reasonEn: string; since: string }
  forceReason: string
  endedBy: Card[]
  extendedBy: Card[]
  partlyRepealedBy: Card[]
  cites: Cited[]
  citedBy: Cited[]
  citedByCount: number
  articles: (Words & {
    iri: string
    title: string
    section: string
    publisher: string
    published?: string
    series?: string
    year?: string
    issue?: string
  })[]
  concluded: { relation: string; out: boolean; policy: Card; method?: string; confidence?: string }[]
  sisters: { policy: Card; parents: Card[] }[]
}

export interface Days {
  signed: string
  published: string
  inForce: string
}

export interface Spread {
  policy: Card
  basis: { zh: string; en: string }
  /** The national day by the basis; empty where it has none. */
  start: string
  days: Days
  adoptions: {
    province: string
    policy: Card
    relations: string[]
    day: string
    days: Days
    lag?: number
    rank: number
    first: boolean
  }[]
  notFound: string[]
}

export interface Matrix {
  regions: { key: string; zh: string; en: string }[]
  topics: { key: string; zh: string; en: string }[]
  counts: number[][]
  policies: number[]
}

export interface Question {
  name: string
  zh: string
  en: string
  descriptionZh: string
  descriptionEn: string
  topicZh: string
  topicEn: string
  view: string
  /** The column whose values are counted above the answer. */
  headline?: string
  sparql: string
  parameters: {
    name: string
    type: string
    optional: boolean
    default?: string
    vocabulary?: string
    choices?: string[]
    zh: string
    en: string
    hintZh: string
    hintEn: string
  }[]
  columns: { variable: string; zh: string; en: string }[]
}

export type Row = Record<string, string>

/** Why the server gave no answer, in the language of the pages. */
export class ApiError extends Error {}

async function answer(path: string, accept: string, query?: string): Promise<Response> {
  let response: Response
  try {
    const asked: RequestInit =
      query === undefined
        ? { headers: { Accept: accept } }
        : { method: 'POST', body: query, headers: { Accept: accept, 'Content-Type': 'application/sparql-query' } }
    response = await fetch(path, asked)
  } catch {
    throw new ApiError(t('服务没有回应；请看 zhengmai serve 是否还在运行。', 'The server does not answer; is zhengmai serve still running?'))
  }
  if (!response.ok) {
    const text = await response.text()
    let message = text
    try {
      const error = JSON.parse(text).error
      message = t(error.zh, error.en)
    } catch {
      // A message in plain text.
    }
    throw new ApiError(message || `${response.status} ${response.statusText}`)
  }
  return response
}

export async function get<T>(path: string, params?: URLSearchParams): Promise<T> {
  const query = params?.toString()
  const response = await answer(query ? `${path}?${query}` : path, 'application/json')
  return (await response.json()) as T
}

/** A file of the server's as text. */
export async function text(path: string, accept: string): Promise<string> {
  return (await answer(path, accept)).text()
}

/** A longer address is not taken by every server on the way. */
const LONGEST = 4000

/** Asks SPARQL and gives the rows as texts. */
export async function select(query: string): Promise<Row[]> {
  const path = `/sparql?query=${encodeURIComponent(query)}`
  const accept = 'application/sparql-results+json'
  const response = path.length > LONGEST ? await answer('/sparql', accept, query) : await answer(path, accept)
  return rows(await response.json())
}

export interface SparqlJson {
  head: { vars?: string[] }
  results?: { bindings: Record<string, { type: string; value: string }>[] }
  boolean?: boolean
}

export function rows(json: SparqlJson): Row[] {
  return (json.results?.bindings ?? []).map((b) => Object.fromEntries(Object.entries(b).map(([k, v]) => [k, v.value])))
}

let info: Promise<Info> | undefined

/** Totals and names are read again when next asked for. */
export function forgetInfo(): void {
  info = undefined
}

/** Totals and names, read once. */
export function getInfo(): Promise<Info> {
  info ??= get<Info>('/api/info').catch((e: unknown) => {
    info = undefined
    throw e
  })
  return info
}

/** Two texts, provision by provision. */
export interface Comparison {
  a: Card
  b: Card
  counts: Record<string, number>
  moved: number
  kept: number
  bounded: boolean
  rows: ComparedRow[]
}

export interface ComparedRow {
  change: string
  moved: boolean
  similarity: number
  left: ComparedUnit[]
  right: ComparedUnit[]
  spans: { kind: 'kept' | 'out' | 'in'; text: string }[]
}

export interface ComparedUnit {
  path: string
  label: string
  words: string
}

import { select } from '../api'
import { t } from '../i18n'

type Prefixes = Record<string, string>
interface Position {
  line: number
  ch: number
}
interface Hint {
  text: string
  displayText?: string
  from?: Position
  to?: Position
  hint?: (editor: Editor, data: unknown, hint: Hint) => void
}
/** What is used of Yasqe. */
interface Editor {
  getDoc(): { getCursor(): Position; getLine(line: number): string; replaceRange(text: string, from?: Position, to?: Position): void }
  addPrefixes(prefixes: Prefixes): void
}
interface Token {
  string: string
  autocompletionString?: string
  from?: Position
  to?: Position
}

const MOST = 30
const known = new Map<string, Promise<{ term: string; name: string }[]>>()

/** The word before the cursor, when it can be the name of a term: Chinese, or what follows a prefix. */
function word(editor: Editor): { text: string; from: Position; to: Position } | undefined {
  const to = editor.getDoc().getCursor()
  const before = editor.getDoc().getLine(to.line).slice(0, to.ch)
  const inText = (before.match(/(?<!\\)["']/g) ?? []).length % 2 === 1
  const inComment = /(^|\s)#/.test(before)
  const found = /(?:^|[\s({[;,.|/^!])((?:[A-Za-z][\w-]*:)?[\p{L}\p{N}_-]*)$/u.exec(before)?.[1]
  if (!found || inText || inComment || !(/\p{Script=Han}/u.test(found) || /:./.test(found))) return undefined
  return { text: found, from: { line: to.line, ch: to.ch - found.length }, to }
}

/** A name is found by its characters in their order: 文号 finds 发文字号. */
async function terms(typed: string): Promise<{ term: string; name: string }[]> {
  const letters = [...typed.toLowerCase()].map((c) => c.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const rows = await select(`
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?term (MIN(?found) AS ?name) (MIN(?far) AS ?distance) {
  ?term rdfs:label|skos:prefLabel|skos:altLabel ?label
  FILTER(REGEX(LCASE(STR(?label)), ${JSON.stringify(letters.join('.{0,4}'))}))
  BIND(STR(?label) AS ?found)
  BIND(STRLEN(?found) + IF(CONTAINS(LCASE(?found), ${JSON.stringify(typed.toLowerCase())}), 0, 20) AS ?far)
} GROUP BY ?term ORDER BY ?distance ?term LIMIT ${MOST}`)
  return rows.map((r) => ({ term: r.term ?? '', name: r.name ?? '' }))
}

/** Offers classes, properties and concepts by their names while they are typed: 主题 gives eli:is_about. */
export function completer(prefixes: Prefixes): Record<string, unknown> {
  const short = (iri: string): string => {
    const found = Object.entries(prefixes).find(([, ns]) => iri.startsWith(ns) && /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(iri.slice(ns.length)))
    return found ? `${found[0]}:${iri.slice(found[1].length)}` : `<${iri}>`
  }
  const names = new Map<string, string>()
  return {
    name: 'zhengmai',
    bulk: false,
    autoShow: true,
    isValidCompletionPosition: (editor: Editor) => word(editor) !== undefined,
    preProcessToken: (editor: Editor, token: Token): Token => {
      const at = word(editor)
      return at ? { ...token, string: at.text, autocompletionString: at.text, from: at.from, to: at.to } : token
    },
    get: async (_editor: Editor, token?: Token): Promise<string[]> => {
      const typed = token?.autocompletionString ?? ''
      const [, prefix, rest] = /^(?:([A-Za-z][\w-]*):)?(.*)$/u.exec(typed) ?? []
      if (!rest) return []
      let found = known.get(rest)
      if (!found) {
        found = terms(rest)
        known.set(rest, found)
        found.catch(() => known.delete(rest))
      }
      const hits = (await found.catch(() => [])).filter((h) => !prefix || h.term.startsWith(prefixes[prefix] ?? '!'))
      hits.forEach((h) => names.set(short(h.term), h.name))
      return hits.map((h) => short(h.term))
    },
    postProcessSuggestion: (_editor: Editor, _token: Token, suggested: string) => suggested,
    postprocessHints: (_editor: Editor, hints: Hint[]): Hint[] =>
      hints.map((h) => ({
        ...h,
        displayText: `${names.get(h.text) ?? ''}　${decodeURI(h.text).replace(/^<.*\/(id\/.*)>$/, '$1')}`,
        hint: (editor, _data, chosen) => {
          editor.getDoc().replaceRange(chosen.text, chosen.from, chosen.to)
          const prefix = /^([\w-]+):/.exec(chosen.text)?.[1]
          if (prefix && prefixes[prefix]) editor.addPrefixes({ [prefix]: prefixes[prefix] })
        },
      })),
  }
}

/** What stands beside the editor to tell of it. */
export const hint = (): string =>
  t(
    '在编辑器里直接打名称（文号、主题、落实、甘肃），从单子里选；查词用 ?p text:query "甘肃DRG"。',
    'Type a name in Chinese (文号, 主题), or after a prefix (zm:number), and choose from the list; for words, ?p text:query "甘肃DRG".',
  )

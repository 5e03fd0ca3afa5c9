import type { PolicyPage } from '../api'

interface Cited {
  title: string
  number: string
  /** As far as it is known: 2021-12-28, or 2021 of the document number. */
  date: string
  issuers: string[]
  /** Where the text stands, as a source says; empty else: our own IRI is not the document's address. */
  url: string
}

function cited(page: PolicyPage): Cited {
  const { policy } = page
  const number = policy.number
  return {
    title: policy.title || number,
    number: policy.title ? number : '',
    date: policy.date || policy.published || (/[〔[(](\d{4})[〕\])]|(\d{4})年/.exec(number)?.slice(1).find(Boolean) ?? ''),
    issuers: page.facts.find((f) => f.field === 'issuers')?.values.map((v) => v.zh) ?? [],
    url: page.records.find((r) => r.url)?.url ?? '',
  }
}

/** GB/T 7714—2015, 4.2: 主要责任者. 题名: 文号[A/OL]. (发布日期)[引用日期]. 获取和访问路径. */
export function gbt7714(page: PolicyPage, today: string): string {
  const { title, number, date, issuers, url } = cited(page)
  const who = issuers.slice(0, 3).join(', ') + (issuers.length > 3 ? ', 等' : '')
  return `${who ? who + '. ' : ''}${title}${number ? ': ' + number : ''}${url ? '[A/OL]' : '[A]'}. ${date ? `(${date})` : ''}${url ? `[${today}]. ${url}` : ''}.`
}

const TEX: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }

/** What TeX would take for a command stands for itself. */
function tex(text: string): string {
  return text.replace(/[\\~^]|[{}&%$#_]/g, (c) => TEX[c] ?? '\\' + c)
}

/** BibTeX, with the IRI's last part as the key. Double braces keep bodies whole and DRG in capitals. */
export function bibtex(page: PolicyPage, today: string): string {
  const { title, number, date, issuers, url } = cited(page)
  const key = decodeURIComponent(page.policy.iri.slice(page.policy.iri.lastIndexOf('/') + 1)).replace(/[^\p{L}\p{N}-]/gu, '')
  const fields: [string, string][] = [
    ['title', `{${tex(title)}}`],
    ['author', issuers.map((i) => `{${tex(i)}}`).join(' and ')],
    ['number', tex(number)],
    ['year', date.slice(0, 4)],
    ['date', date],
    ['url', url.replace(/[{}]/g, encodeURIComponent)],
    ['urldate', url && today],
    ['langid', 'chinese'],
  ]
  const body = fields.filter(([, v]) => v).map(([k, v]) => `  ${k} = {${v}}`)
  return `@misc{${key},\n${body.join(',\n')}\n}`
}

/** RIS, as EndNote, Zotero and NoteExpress read it; a line holds one value. */
export function ris(page: PolicyPage, today: string): string {
  const { title, number, date, issuers, url } = cited(page)
  const fields: [string, string][] = [
    ['TY', 'GOVDOC'],
    ['TI', title],
    ...issuers.map((i): [string, string] => ['AU', i]),
    ['M1', number],
    ['PY', date.slice(0, 4)],
    ['DA', date.replaceAll('-', '/')],
    ['UR', url],
    ['Y2', url && today.replaceAll('-', '/')],
    ['LA', 'zh'],
  ]
  const lines = fields.filter(([, v]) => v).map(([k, v]) => `${k}  - ${v.replace(/\s+/g, ' ')}`)
  return [...lines, 'ER  - '].join('\n')
}

import type { PolicyPage } from '../api'
import { pageOf } from './words'

function issuers(page: PolicyPage): string[] {
  return page.facts.find((f) => f.field === 'issuers')?.values.map((v) => v.zh) ?? []
}

function ids(page: PolicyPage): { title: string; date: string; url: string } {
  const { policy } = page
  return {
    title: policy.title || policy.number,
    date: policy.date || policy.published,
    url: location.origin + encodeURI(pageOf(policy.iri)),
  }
}

/** GB/T 7714: 主要责任者. 题名：文号[A/OL]. (日期). 网址. */
export function gbt7714(page: PolicyPage, today: string): string {
  const { title, date, url } = ids(page)
  const who = issuers(page).slice(0, 3).join(', ') + (issuers(page).length > 3 ? ', 等' : '')
  const number = page.policy.number ? `: ${page.policy.number}` : ''
  const when = date ? `(${date})` : ''
  return `${who ? who + '. ' : ''}${title}${number}[A/OL]. ${when}[${today}]. ${url}.`
}

/** BibTeX, with the IRI's last part as the key. */
export function bibtex(page: PolicyPage): string {
  const { title, date, url } = ids(page)
  const key = page.policy.iri.slice(page.policy.iri.lastIndexOf('/') + 1).replace(/[^\p{L}\p{N}-]/gu, '')
  const fields: [string, string][] = [
    ['title', title],
    ['author', issuers(page).map((i) => `{${i}}`).join(' and ')],
    ['number', page.policy.number],
    ['year', date.slice(0, 4)],
    ['date', date],
    ['url', url],
    ['language', 'chinese'],
  ]
  const body = fields.filter(([, v]) => v).map(([k, v]) => `  ${k} = {${v.replace(/[{}\\]/g, (c) => (k === 'author' && c !== '\\' ? c : '\\' + c))}}`)
  return `@misc{${key},\n${body.join(',\n')}\n}`
}

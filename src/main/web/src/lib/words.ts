import { t } from '../i18n'

type Names = Record<string, [string, string]>

const STAGES: Names = {
  draft: ['征求意见稿', 'draft'],
  trial: ['试行', 'trial'],
  interim: ['暂行', 'interim'],
  final: ['正式', 'formal'],
}

const LEVELS: Names = {
  national: ['国家', 'nation'],
  provincial: ['省', 'province'],
  'sub-provincial': ['市县', 'city'],
}

const FORCES: Names = {
  'in-force': ['有效', 'in force'],
  extended: ['有效期已延长或继续执行', 'extended or continued'],
  'partly-repealed': ['部分条款已废止', 'provisions repealed, the rest in force'],
  presumed: ['推定有效：未见失效或废止', 'presumed in force: nothing known ends it'],
  'not-yet': ['尚未施行', 'not yet in force'],
  expired: ['有效期已过', 'expired'],
  repealed: ['已被废止', 'repealed'],
  superseded: ['已有新版', 'superseded'],
  draft: ['征求意见稿，未施行', 'a draft, not in force'],
  undated: ['已被终止，何日起不明', 'ended on a day that is not known'],
  'not-held': ['没有原文，只见于引用', 'no text held, known by citations only'],
  unknown: ['文中未写明', 'not stated'],
}

const FACETS: Names = {
  kind: ['种类', 'Kind'],
  region: ['地区', 'Region'],
  year: ['年份', 'Year'],
  level: ['层级', 'Level'],
  topic: ['主题', 'Topic'],
  category: ['类别', 'Category'],
  stage: ['阶段', 'Stage'],
  force: ['效力', 'Force'],
  issuer: ['发文机关', 'Issuer'],
  genre: ['文种', 'Genre'],
  source: ['来源', 'Source'],
  held: ['原文', 'Text'],
}

const FIELDS: Names = {
  title: ['标题', 'Title'],
  alternative: ['别题', 'Other titles'],
  documentNumber: ['发文字号', 'Document number'],
  alsoNumbered: ['另见字号', 'Also numbered'],
  issuers: ['发文机关', 'Issuers'],
  signatories: ['落款', 'Signed by'],
  regions: ['地区', 'Regions'],
  level: ['层级', 'Level'],
  status: ['阶段', 'Stage'],
  genre: ['文种', 'Genre'],
  dateSigned: ['成文日期', 'Date signed'],
  datePublished: ['发布日期', 'Date published'],
  effectiveDate: ['施行日期', 'In force from'],
  expires: ['最后一日', 'Last day'],
  commentDeadline: ['征求意见截止', 'Comments until'],
  topics: ['主题', 'Topics'],
  category: ['类别', 'Category'],
  keywords: ['关键字', 'Keywords'],
  indexNumber: ['索引号', 'Index number'],
  subject: ['主题分类', 'Subject as printed'],
  contactPhone: ['联系电话', 'Contact telephone'],
  validity: ['有效性（来源所标）', 'Validity as printed'],
  titleInBody: ['正文标题', 'title in the body'],
  documentNumberInBody: ['正文字号', 'number in the body'],
  citations: ['引用它的原话', 'words that cite it'],
}

const RUNGS: Names = {
  number: ['字号', 'number'],
  'full-title': ['全称', 'full title'],
  title: ['标题', 'title'],
  'instrument-title': ['所发文本之名', 'instrument title'],
  alias: ['核定的别名', 'curated alias'],
  'bare-title': ['去壳标题', 'title without shell'],
  ambiguous: ['不止一个候选', 'ambiguous'],
  none: ['未认定', 'unresolved'],
}

const METHODS: Names = {
  'same-title': ['标题相同', 'same title'],
  'same-title-edition': ['标题相同而版次不同', 'same title, another edition'],
  'title-without-region': ['去掉地名后标题相同', 'same title but for the region'],
  'title-without-region-and-form': ['去掉地名与文种后标题相同', 'same title but for region and form'],
  stated: ['文中写明', 'stated'],
  'stated-repeal': ['文中写明废止', 'a repeal that is stated'],
}

/** Why one of several values is taken. */
const REASONS: Names = {
  only: ['只有一处说明', 'nothing else says anything'],
  agreed: ['各处一致', 'all records agree'],
  'body-over-header': ['文头与正文不一，以正文为准', 'header and body differ, the body counts'],
  'signature-over-header': ['文头是别件的，以落款为准', 'the header is another document’s, the signature counts'],
  'text-over-digest': ['以原文为准', 'the text itself counts more than a digest'],
  'text-over-table': ['以原文为准', 'the text itself counts more than a table of facts'],
  most: ['多数来源如此', 'most records say so'],
  first: ['来源不一，取第一个', 'records disagree, the first one is taken'],
  cited: ['据引用', 'as those who cite it say'],
  curated: ['人工更正', 'a person corrected it'],
}

/** How a text of a law came to be. */
const EVENTS: Names = {
  adopted: ['通过', 'adopted'],
  promulgated: ['公布', 'promulgated'],
  revised: ['修订', 'revised'],
  amended: ['修正', 'amended'],
}

/** What ends on the last day. */
const ENDS: Names = {
  expired: ['有效期满', 'validity ends'],
  repealed: ['废止', 'repealed'],
  superseded: ['由新版替代', 'superseded'],
}

function of(names: Names): (code: string) => string {
  return (code) => {
    const known = names[code]
    return known ? t(known[0], known[1]) : code
  }
}

export const stageName = of(STAGES)
export const levelName = of(LEVELS)
export const forceName = of(FORCES)
export const facetName = of(FACETS)
export const fieldName = of(FIELDS)
export const rungName = of(RUNGS)
export const methodName = of(METHODS)

export const reasonName = of(REASONS)
export const eventName = of(EVENTS)
export const endName = of(ENDS)

const BASE = 'https://w3id.org/zhengmai/id/'

/** The page of a record's text; at a line, if one is given. */
export function textOf(record: string, line?: number): { path: string; query: { record: string }; hash: string } {
  return { path: '/text', query: { record }, hash: line ? `#L${line}` : '' }
}

/** The address of the page of a thing: `/id/policy/医保发-2021-48`. */
export function pageOf(iri: string): string {
  return iri.startsWith(BASE) ? '/id/' + iri.slice(BASE.length) : iri
}

export function iriOf(path: string): string {
  return BASE + path
}

export function isOurs(iri: string): boolean {
  return iri.startsWith(BASE)
}

/** The title, else the number, else the last part of the IRI. */
export function labelOf(p: { title?: string; number?: string; iri: string }): string {
  return p.title || p.number || decodeURIComponent(p.iri.slice(p.iri.lastIndexOf('/') + 1))
}

/** The heart of a title: 《X》 of 关于印发《X》的通知. */
export function shortTitle(title: string): string {
  const inner = /《(.+)》/.exec(title)
  if (inner?.[1] && /印发|转发|发布|公布/.test(title)) {
    return inner[1]
  }
  return title.replace(/^.{2,30}?(关于(印发|转发|发布|公布)?)/, (_, about: string) => (about.length > 2 ? '' : '关于'))
}

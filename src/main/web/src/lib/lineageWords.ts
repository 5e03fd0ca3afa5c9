import type { LineageNode } from '../api'
import { t } from '../i18n'
import { regionName } from './regions'
import { forceName, stageName } from './words'

/** 只有事实, 只见于引用; nothing where the text is held. */
export function heldName(n: { held: boolean; recorded: boolean }): string {
  return n.held ? '' : n.recorded ? t('只有事实', 'facts only') : t('只见于引用', 'cited only')
}

/** 川医保发〔2021〕921号, 2021-12-09, 四川省, 正式. */
export function factsOf(n: LineageNode): string[] {
  const force = n.force === 'unknown' || n.force === n.stage ? '' : forceName(n.force)
  return [n.number, n.date || (n.year ? String(n.year) : ''), n.regions.map(regionName).join('、'), n.stage && stageName(n.stage), force, heldName(n)].filter(
    Boolean,
  )
}

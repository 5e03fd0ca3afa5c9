import { computed, shallowRef } from 'vue'
import { getInfo, type Relation } from '../api'
import { t } from '../i18n'
import { dark } from '../theme'

const all = shallowRef<Relation[]>([])
const byCode = computed(() => new Map(all.value.map((r) => [r.code, r])))

/** The server's one table of relations, which the names, colours and directions are taken from. */
export async function loadRelations(): Promise<void> {
  // Once: what is drawn is drawn anew when the table changes.
  if (all.value.length === 0) all.value = (await getInfo()).kinds
}

/** Those of a lineage, the strongest first. */
export const relationCodes = computed(() => all.value.filter((r) => r.inLineage).map((r) => r.code))

/** 依据 of basedOn; that of an article is asked for by its property, reportsOn. */
export function relationName(code: string): string {
  const r = byCode.value.get(code) ?? all.value.find((one) => one.property === code)
  return r ? t(r.zh, r.en) : code
}

/** 作为依据 of basedOn: seen from the older document. */
export function inverseName(code: string): string {
  const r = byCode.value.get(code)
  return r ? t(r.inverseZh, r.inverseEn) : code
}

/** A concluded relation as read on the page of the one or the other end; a draft is the older of the two. */
export function concludedName(code: string, out: boolean): string {
  return isFromOlder(code) !== out ? relationName(code) : inverseName(code)
}

/** The relation with this Chinese name, as answers print it: basedOn of 依据. */
export function relationCode(zh: string): string | undefined {
  return all.value.find((r) => r.zh === zh)?.code
}

/** Whether no text says so. */
export const isConcluded = (code: string): boolean => byCode.value.get(code)?.stated === false

/** Whether its subject is the older document. */
export const isFromOlder = (code: string): boolean => byCode.value.get(code)?.fromOlder ?? false

export function relationColour(code: string): string {
  const r = byCode.value.get(code)
  return dark.value ? (r?.onDark ?? '#999999') : (r?.colour ?? '#777777')
}

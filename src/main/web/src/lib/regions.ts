import { computed, shallowRef } from 'vue'
import { getInfo, type Region } from '../api'
import { lang } from '../i18n'

const byCode = shallowRef(new Map<string, Region>())

/** Whether regions have their names yet. */
export const namesLoaded = computed(() => byCode.value.size > 0)

/** Reads the regions; names are codes before that. */
export async function loadRegions(): Promise<void> {
  const info = await getInfo()
  byCode.value = new Map(info.regions.map((r) => [r.code, r]))
}

export function regionName(code: string): string {
  const region = byCode.value.get(code)
  return region ? (lang.value === 'en' ? region.en : region.zh) : code
}

/** 甘肃 of 甘肃省. */
export function shortRegion(code: string): string {
  const region = byCode.value.get(code)
  return region ? (lang.value === 'en' ? region.en : region.short) : code
}

/** 甘肃省, 甘肃: as titles in Chinese have it. */
export function chineseNames(code: string): string[] {
  const region = byCode.value.get(code)
  return region ? [region.zh, region.short].filter(Boolean) : []
}

export function isProvince(code: string): boolean {
  return byCode.value.get(code)?.rank === 'province'
}

/** The code of the province-level unit of a region; the nation's own for the nation. */
export function provinceOf(code: string): string {
  return code.slice(0, 2) + '0000'
}

/** All province-level units. */
export function provinces(): Region[] {
  return [...byCode.value.values()].filter((r) => r.rank === 'province')
}

/** Column and row of each province-level unit in a grid of equal tiles; no borders are drawn. */
export const TILES: Record<string, [number, number]> = {
  '230000': [8, 0],
  '150000': [5, 1],
  '110000': [6, 1],
  '120000': [7, 1],
  '220000': [8, 1],
  '650000': [0, 2],
  '660000': [1, 2],
  '620000': [2, 2],
  '640000': [3, 2],
  '140000': [5, 2],
  '130000': [6, 2],
  '210000': [8, 2],
  '540000': [0, 3],
  '630000': [2, 3],
  '610000': [4, 3],
  '410000': [5, 3],
  '370000': [7, 3],
  '510000': [3, 4],
  '500000': [4, 4],
  '420000': [5, 4],
  '340000': [6, 4],
  '320000': [7, 4],
  '310000': [8, 4],
  '520000': [3, 5],
  '430000': [5, 5],
  '360000': [6, 5],
  '330000': [7, 5],
  '530000': [2, 6],
  '450000': [4, 6],
  '440000': [5, 6],
  '350000': [7, 6],
  '710000': [8, 6],
  '460000': [4, 7],
  '820000': [5, 7],
  '810000': [6, 7],
}

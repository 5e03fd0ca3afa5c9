import { ref, watchEffect } from 'vue'

export type Lang = 'zh' | 'en'

const KEY = 'zhengmai.lang'

/** The language of the pages: Chinese unless the reader chose English. */
export const lang = ref<Lang>(localStorage.getItem(KEY) === 'en' ? 'en' : 'zh')

watchEffect(() => {
  document.documentElement.lang = lang.value === 'zh' ? 'zh-CN' : 'en'
  localStorage.setItem(KEY, lang.value)
})

/** The text in the language of the pages. */
export function t(zh: string, en: string): string {
  return lang.value === 'zh' ? zh : en
}

/** Several names in a row. */
export function listed(names: string[]): string {
  return names.join(t('、', ', '))
}

/** The name of a thing that has one in each language. */
export function name(thing: { zh: string; en?: string }): string {
  return lang.value === 'en' && thing.en ? thing.en : thing.zh
}

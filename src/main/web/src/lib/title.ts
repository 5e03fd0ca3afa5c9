import { t } from '../i18n'

/** The window's title: 质量 · 政脉. */
export function entitle(own: string): void {
  document.title = `${own} · ${t('政脉', 'Zhengmai')}`
}

import type { Question } from '../api'
import { t } from '../i18n'

/** Saved questions under their topics; those without one stand last. */
export function byTopic(questions: Question[]): [string, Question[]][] {
  const groups = new Map<string, Question[]>()
  for (const q of [...questions].sort((a, b) => Number(!a.topicZh) - Number(!b.topicZh))) {
    const topic = t(q.topicZh || '其他', q.topicEn || 'Others')
    groups.set(topic, [...(groups.get(topic) ?? []), q])
  }
  return [...groups]
}

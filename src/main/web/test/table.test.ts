import { expect, test } from 'vitest'
import type { Row } from '../src/api'
import { having, ordered, turned } from '../src/lib/table'

const rows: Row[] = [
  { title: '浙江省药品目录', number: '浙医保发〔2021〕12号', cited: '2' },
  { title: '甘肃省DRG行动计划', number: '甘医保发〔2021〕126号', cited: '10' },
  { title: '安徽省通知', number: '皖医保发〔2021〕9号' },
  { title: '甘肃省通知', number: '甘医保发〔2021〕9号', cited: '2' },
]
const titles = (found: Row[]) => found.map((r) => r.title)

test('ordered: numbers by size, names by sound, numbers in names by size; no value stands last both ways', () => {
  expect(titles(ordered(rows, { variable: 'cited', isDown: false }))).toEqual(['浙江省药品目录', '甘肃省通知', '甘肃省DRG行动计划', '安徽省通知'])
  expect(titles(ordered(rows, { variable: 'cited', isDown: true }))).toEqual(['甘肃省DRG行动计划', '浙江省药品目录', '甘肃省通知', '安徽省通知'])
  expect(titles(ordered(rows, { variable: 'title', isDown: false }))[0]).toBe('安徽省通知')
  const numbers = ordered(rows, { variable: 'number', isDown: false }).map((r) => r.number)
  expect(numbers.indexOf('甘医保发〔2021〕9号')).toBeLessThan(numbers.indexOf('甘医保发〔2021〕126号'))
  expect(ordered(rows, undefined)).toEqual(rows)
})

test('having: each word, in any of the columns, whatever its width and case', () => {
  expect(having(rows, ['title', 'number'], '甘肃 ｄｒｇ')).toEqual([rows[1]])
  expect(having(rows, ['title'], '126')).toEqual([])
  expect(having(rows, ['title'], '  ')).toEqual(rows)
})

test('turned: up, down, as it came; another column begins anew', () => {
  const up = turned(undefined, 'title')
  expect(up).toEqual({ variable: 'title', isDown: false })
  expect(turned(up, 'title')).toEqual({ variable: 'title', isDown: true })
  expect(turned(turned(up, 'title'), 'title')).toBeUndefined()
  expect(turned(up, 'number')).toEqual({ variable: 'number', isDown: false })
})

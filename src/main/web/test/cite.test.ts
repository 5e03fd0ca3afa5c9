import { expect, test } from 'vitest'
import type { PolicyPage } from '../src/api'
import { bibtex, gbt7714, ris } from '../src/lib/cite'

const page = (title: string, number: string, issuers: string[], url?: string): PolicyPage =>
  ({
    policy: { iri: 'https://w3id.org/zhengmai/id/policy/甘医保发-2021-126', title, number, date: '', published: '' },
    facts: [{ field: 'issuers', values: issuers.map((zh) => ({ zh })) }],
    records: url ? [{ url }] : [],
  }) as unknown as PolicyPage

test('GB/T 7714: three issuers and 等, the year of the number where no day is known', () => {
  const four = ['省医保局', '省财政厅', '省卫健委', '省药监局']
  expect(gbt7714(page('关于支付方式改革的通知', '甘医保发〔2021〕126号', four, 'https://ybj.example/126.html'), '2026-01-02')).toBe(
    '省医保局, 省财政厅, 省卫健委, 等. 关于支付方式改革的通知: 甘医保发〔2021〕126号[A/OL]. (2021)[2026-01-02]. https://ybj.example/126.html.',
  )
})

test('a document that has only a number is cited by it, and once', () => {
  expect(gbt7714(page('', '甘医保发〔2021〕126号', []), '2026-01-02')).toMatch(/^甘医保发〔2021〕126号\[A\]\. \(2021\)\.$/)
})

test('BibTeX: what is a command to TeX stands for itself', () => {
  const entry = bibtex(page('关于A&B_C的50%通知', '甘医保发〔2021〕126号', ['省医保局']), '2026-01-02')
  expect(entry).toContain('title = {{关于A\\&B\\_C的50\\%通知}}')
  expect(entry).toMatch(/^@misc\{甘医保发-2021-126,\n/)
  expect(entry).not.toContain('date = {}')
})

test('RIS: each body on a line of its own, no address where none is known', () => {
  const entry = ris(page('关于支付方式改革的通知', '甘医保发〔2021〕126号', ['省医保局', '省财政厅']), '2026-01-02')
  expect(entry.split('\n')).toEqual([
    'TY  - GOVDOC',
    'TI  - 关于支付方式改革的通知',
    'AU  - 省医保局',
    'AU  - 省财政厅',
    'M1  - 甘医保发〔2021〕126号',
    'PY  - 2021',
    'DA  - 2021',
    'LA  - zh',
    'ER  - ',
  ])
})

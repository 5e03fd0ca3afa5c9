import { expect, test } from 'vitest'
import { disagreements, parts } from '../src/lib/disagree'

test('parts: what is the same in front and behind, what differs between', () => {
  expect(parts('医保发〔2021〕48号', '医保发〔2021〕84号')).toEqual(['医保发〔2021〕', '48', '号'])
  expect(parts('通知', '通知')).toEqual(['通知', '', ''])
  expect(parts('𠀀甲', '𠀀乙')).toEqual(['𠀀', '甲', ''])
})

test('the value taken stands first, each with its places; what all agree on is left out', () => {
  const found = disagreements({
    facts: [],
    conflicts: [
      {
        field: 'dateSigned',
        file: 'a.md',
        values: [
          { value: '2021-11-19', line: 3 },
          { value: '2021-11-26', line: 90 },
        ],
      },
    ],
    choices: [{ field: 'dateSigned', reason: 'body-over-header', taken: { value: '2021-11-26', file: 'a.md', line: 1 }, others: [] }],
  } as unknown as Parameters<typeof disagreements>[0])
  expect(found).toEqual([
    {
      field: 'dateSigned',
      reason: 'body-over-header',
      sayings: [
        { value: '2021-11-26', isTaken: true, places: [{ file: 'a.md', line: 90 }] },
        { value: '2021-11-19', isTaken: false, places: [{ file: 'a.md', line: 3 }] },
      ],
    },
  ])
})

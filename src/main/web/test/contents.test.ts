import { expect, test } from 'vitest'
import { contentsOf } from '../src/lib/contents'

test('a provision within another stands below it, and knows its paragraph', () => {
  const text = '一、总体要求\n（一）目标。\n二、任务\n'
  expect(contentsOf(text, [{ extent: '14+4' }, { extent: '0+13' }, { extent: '7+6' }, { extent: '' }])).toEqual([
    { offset: 0, paragraph: 0, depth: 0, words: '一、总体要求' },
    { offset: 7, paragraph: 1, depth: 1, words: '（一）目标。' },
    { offset: 14, paragraph: 2, depth: 0, words: '二、任务' },
  ])
})

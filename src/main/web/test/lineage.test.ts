import { expect, test } from 'vitest'
import type { LineageNode } from '../src/api'
import { layout, nearest } from '../src/lib/lineage'
import { curve } from '../src/lib/lineageCurve'
import { askedOf, folded, UNFOLDED } from '../src/lib/lineageData'
import { picture, terms } from '../src/lib/triples'

const node = (iri: string, date: string, level: string): LineageNode =>
  ({ iri, date, level, year: Number(date.slice(0, 4)), regions: [] }) as unknown as LineageNode

const NATIONAL = node('n', '2021-11-19', 'national')
const PROVINCIAL = node('p', '2021-12-28', 'provincial')

test('time goes from left to right and the nation stands above its provinces', () => {
  const { placed, bands, undated } = layout([PROVINCIAL, NATIONAL], false, 1000)
  const [n, p] = [placed.get('n')!, placed.get('p')!]
  expect(n.x).toBeLessThan(p.x)
  expect(n.y).toBeLessThan(p.y)
  expect(bands.map((b) => b.lane)).toEqual(['national', 'provincial'])
  expect(undated).toBeUndefined()
})

test('those without any date stand left of all others', () => {
  const { placed, undated } = layout([NATIONAL, node('u', '', 'national')], false, 1000)
  expect(undated).toBeDefined()
  expect(placed.get('u')!.x).toBeLessThan(placed.get('n')!.x)
})

test('documents of one day have rows of their own', () => {
  const { placed } = layout([NATIONAL, node('m', '2021-11-19', 'national')], false, 1000)
  expect(placed.get('m')!.y).not.toBe(placed.get('n')!.y)
})

test('the arrow keys go to the nearest document that way', () => {
  const places = layout([PROVINCIAL, NATIONAL], false, 1000)
  expect(nearest(places, places.placed.get('n')!, [1, 0])).toBe('p')
  expect(nearest(places, places.placed.get('n')!, [-1, 0])).toBeUndefined()
})

test('a line leaves from the left side of the younger; two of a pair stand apart; boxes upon each other have none', () => {
  const box = { width: 100, height: 40, lines: 2 }
  const [older, younger] = [
    { node: NATIONAL, x: 0, y: 0 },
    { node: PROVINCIAL, x: 400, y: 0 },
  ]
  expect(curve(younger, older, box, 0, 1)).toMatchObject({ start: '-50px 0px', end: '50px 0px' })
  expect(curve(younger, older, box, 1, 2)).toMatchObject({ start: '-50px 4px', end: '50px 4px' })
  expect(curve(older, older, box, 0, 1)).toBeUndefined()
})

test('an address says what is shown: three steps where it names none; a fold one way ends the other', () => {
  expect(askedOf({ iri: 'x', relation: ['basedOn', null] })).toMatchObject({ up: 3, down: 3, relations: ['basedOn'] })
  const open = folded(UNFOLDED, 'x', 'up', true)
  expect(open.openUp).toEqual(['x'])
  expect(folded(open, 'x', 'up', false)).toMatchObject({ openUp: [], shutUp: ['x'] })
})

test('triples: names become labels, words stand with their node, and what is over the limit is counted', () => {
  const thing = (value: string) => ({ value, isThing: true })
  const shown = picture(
    [
      { subject: 'urn:a', predicate: 'http://purl.org/dc/terms/title', object: { value: '办法', isThing: false } },
      { subject: 'urn:a', predicate: 'urn:p', object: thing('urn:b') },
      { subject: 'urn:a', predicate: 'urn:p', object: thing('urn:c') },
    ],
    2,
  )
  expect(shown.nodes.map((n) => n.label)[0]).toBe('办法')
  expect([shown.nodes.length, shown.edges.length, shown.all]).toEqual([2, 1, 3])
  expect(terms(['urn:a b'])).toBe('<urn:a%20b>')
})

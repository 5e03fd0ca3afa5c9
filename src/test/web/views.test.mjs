// What every view is held to, in both languages, both themes and two widths (see BrowserTest.java).
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { axe, close, screenshots, visit } from './browser.mjs'

const DRG = 'https://w3id.org/zhengmai/id/policy/医保发-2021-48'
const real = { base: process.env.REAL }
const VIEWS = {
  find: '/?q=DRG',
  policy: '/id/policy/甘医保发-2021-126',
  thing: '/id/agency/甘肃省医疗保障局',
  lineage: '/lineage?iri=' + encodeURIComponent(DRG),
  spread: '/spread',
  adoption: '/spread?iri=' + encodeURIComponent(DRG),
  questions: '/questions',
  question: '/questions/provincial-plans',
  chart: '/questions/coverage-region-topic',
  sparql: '/query',
  digests: '/digests',
  quality: '/quality',
  ontology: '/ontology',
  interface: '/interface',
}
after(close)

const LOOKS = [['zh', 'light'], ['zh', 'dark'], ['en', 'dark'], ['en', 'light']]

for (const width of [1280, 390]) {
  test(`every view, ${width} wide, in both languages and both themes: no fault, accessible by axe, fits, and its picture is kept`, async () => {
    const bad = []
    for (const [name, path] of Object.entries(VIEWS)) {
      await visit({ ...real, width, tolerate: name === 'thing' ? ['404'] : [] }, async ({ page, go }) => {
        await go(path)
        for (const [i, [lang, theme]] of LOOKS.entries()) {
          // From one to the next as a reader changes them.
          if (i > 0 && lang !== LOOKS[i - 1][0]) await page.getByRole('button', { name: /English|中文/ }).click()
          if (i > 0 && theme !== LOOKS[i - 1][1]) await page.getByRole('button', { name: /深色|Dark/ }).click()
          await page.waitForTimeout(150)
          const look = `${name}-${lang}-${theme}-${width}`
          assert.deepEqual(await page.evaluate(() => [document.documentElement.lang.slice(0, 2), document.documentElement.dataset.theme]), [lang, theme])
          await page.screenshot({ path: `${screenshots}/${look}.png`, fullPage: false })
          const failed = await page.locator('.error').allTextContents()
          bad.push(...failed.map((f) => `${look}: ${f}`))
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          if (wide > 1) bad.push(`${look}: ${wide} pixels too wide`)
          bad.push(...(await accessibility(page)).map((v) => `${look}: ${v}`))
        }
        // What is folded away at first, and the menu of a small page.
        for (const summary of await page.locator('main details:not([open]) > summary:visible').all()) await summary.click({ timeout: 2000 }).catch(() => undefined)
        if (width < 500) await page.getByRole('button', { name: /目录|Menu/ }).click()
        bad.push(...(await accessibility(page)).map((v) => `${name}, opened: ${v}`))
      }).catch((e) => bad.push(`${name}: ${e.message}`))
    }
    assert.deepEqual(bad, [])
  })
}

/** The editor is not ours; all else is held to WCAG 2.2 AA. */
async function accessibility(page) {
  // By the debugging protocol, which the content policy does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(readFileSync(axe, 'utf8'))
  return page.evaluate(async () => {
    const result = await window.axe.run(
      { include: [['body']], exclude: [['.editor']] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    )
    return result.violations.map((v) => `${v.id} ${v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`)
  })
}

// A browser, and what every page is held to: no fault in the console, no request to another host, no script but ours.
import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
const require = createRequire(resolve(root, 'src/main/web/package.json'))
const { chromium } = require('playwright-core')
export const axe = require.resolve('axe-core/axe.min.js')
export const screenshots = resolve(root, 'target/screenshots')
mkdirSync(screenshots, { recursive: true })

const figures = resolve(root, 'target/browser-figures.txt')

/** Notes how long something took; how fast the machine is, is not the test's to judge. */
export const figure = (what, milliseconds) => appendFileSync(figures, `${what}: ${milliseconds} ms\n`)

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
})
export const close = () => browser.close()

/** A fresh profile and a page in it; `faults` holds what no page may do. */
export async function fresh({ base, lang = 'zh', theme = 'light', width = 1280, tolerate = [] }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, acceptDownloads: true, bypassCSP: false })
  await context.addInitScript(([l, t]) => {
    localStorage.setItem('zhengmai.lang', l)
    localStorage.setItem('zhengmai.theme', t)
  }, [lang, theme])
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const faults = []
  const note = (text) => {
    if (!tolerate.some((t) => text.includes(t))) faults.push(text)
  }
  page.on('console', (m) => m.type() === 'error' && note(`console: ${m.text()} ${m.location().url}`))
  page.on('pageerror', (e) => note(`error: ${e.message}`))
  page.on('request', (r) => /^(data|blob):/.test(r.url()) || r.url().startsWith(base) || note(`another host: ${r.url()}`))
  return { context, page, faults, go: (path) => page.goto(base + path, { waitUntil: 'networkidle' }) }
}

/** Runs `use` in a fresh profile, and fails on any fault. */
export async function visit(options, use) {
  const it = await fresh(options)
  try {
    await use(it)
    assert.deepEqual(it.faults, [])
  } finally {
    await it.context.close()
  }
}

/** What SPARQL answers, as rows of texts. */
export async function select(base, query) {
  const response = await fetch(`${base}/sparql?query=${encodeURIComponent(query)}`, { headers: { Accept: 'application/sparql-results+json' } })
  assert.equal(response.status, 200)
  const json = await response.json()
  return json.results.bindings.map((b) => Object.fromEntries(Object.entries(b).map(([k, v]) => [k, v.value])))
}

/** Opens an address; milliseconds from there to the frame after the first that holds such an element, by the page's own clock. */
export async function painted(page, address, selector) {
  await page.addInitScript((what) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(what)) return
      observer.disconnect()
      requestAnimationFrame(() => requestAnimationFrame(() => (window.painted = Math.round(performance.now()))))
    }).observe(document, { subtree: true, childList: true })
  }, selector)
  await page.goto(address)
  return (await page.waitForFunction(() => window.painted)).jsonValue()
}

/** Clicks and gives the text of the file that comes. */
export async function downloaded(page, locator) {
  const [file] = await Promise.all([page.waitForEvent('download'), locator.click()])
  const chunks = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

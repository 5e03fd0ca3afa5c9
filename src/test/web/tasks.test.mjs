// What is seen from every view: numbers that open what they count, names, marks of access, paper, markup, a server that ends.
import assert from 'node:assert/strict'
import { createServer, request } from 'node:http'
import { after, test } from 'node:test'
import { close, downloaded, fresh, screenshots, select, visit } from './browser.mjs'

const { REAL, MARKUP } = process.env
const ID = 'https://w3id.org/zhengmai/id/'
const DRG = `${ID}policy/医保发-2021-48`
const PREFIXES = 'PREFIX zm: <https://w3id.org/zhengmai/ontology#> PREFIX eli: <http://data.europa.eu/eli/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX owl: <http://www.w3.org/2002/07/owl#> '
const real = { base: REAL }
after(close)
const json = async (base, path) => (await fetch(base + path)).json()
const found = (page) => page.locator('.count').textContent().then((t) => Number(/符合 ([\d,]+)/.exec(t)[1]))

test('spread: each tile and each cell opens the very documents that it counts', () =>
  visit(real, async ({ page, go }) => {
    await go('/spread?year=2021')
    assert.equal(await page.locator('.map li').count(), 35, 'the 34 province-level units and the Corps')
    const links = await page.locator('.map a, .matrix td a').evaluateAll((all) => all.map((a) => [a.getAttribute('href'), Number((a.querySelector('.number') ?? a).textContent)]))
    assert.ok(links.length > 40)
    for (const [href, number] of links) {
      const search = new URL(href, REAL).searchParams
      search.set('limit', '0')
      assert.equal((await json(REAL, '/api/search?' + search)).found, number, href)
    }
    for (const one of [page.locator('.map a').first(), page.locator('.map a').last(), page.locator('.matrix td a').last()]) {
      const number = Number(await one.evaluate((a) => (a.querySelector('.number') ?? a).textContent))
      await one.click()
      await page.waitForSelector('.count')
      assert.equal(await found(page), number)
      await page.goBack()
      await page.waitForSelector('.matrix')
    }
    await page.getByRole('combobox', { name: /^主题/ }).selectOption({ index: 1 })
    await page.waitForURL(/topic=/)
    await page.getByRole('combobox', { name: /^年份/ }).selectOption('')
    await page.waitForFunction(() => !location.search.includes('year'))
    const shared = page.url()
    await visit(real, async ({ page: other }) => {
      await other.goto(shared, { waitUntil: 'networkidle' })
      const map = await other.locator('.map').textContent()
      // The address changes before the numbers come.
      await page.waitForFunction((whole) => document.querySelector('.map').textContent === whole, map)
    })
  }))

test('spread: days, ranks and what was not found are what SPARQL says of a chosen policy', () =>
  visit(real, async ({ page, go }) => {
    await go('/spread')
    await page.getByRole('searchbox').fill('医保发〔2021〕48号')
    await page.getByRole('searchbox').press('Enter')
    await page.getByRole('button', { name: /DRG\/DIP支付方式改革三年行动计划/ }).first().click()
    await page.waitForURL(/iri=/)
    await page.waitForSelector('table.order tbody tr')
    await page.getByRole('columnheader', { name: '天数（按成文）' }).waitFor()
    const rows = await select(REAL, `${PREFIXES}
      SELECT DISTINCT ?region ?code ?day ?lag {
        ?p zm:implements|zm:basedOn|zm:forwards|zm:counterpartOf <${DRG}> ; eli:jurisdiction ?area ; zm:level <${ID}level/provincial> .
        ?area skos:notation ?code ; skos:prefLabel ?region FILTER(LANG(?region) = "zh" && ?code != "100000")
        ?p eli:date_document ?day . <${DRG}> eli:date_document ?start
        BIND(<http://www.w3.org/2005/xpath-functions#days-from-duration>(?day - ?start) AS ?lag)
      } ORDER BY ?day ?code`)
    const shown = await page.locator('table.order tbody tr').evaluateAll((all) => all.map((tr) => [...tr.cells].map((c) => c.textContent.trim())))
    assert.deepEqual(shown.map((r) => [r[1], r[2], r[5]]), rows.map((r) => [r.region, r.day, r.lag]))
    const first = new Map([...rows].reverse().map((r) => [r.region, r.lag]))
    assert.equal(await page.locator('.map li:not(.none)').count(), first.size)
    for (const [region, lag] of first) {
      assert.match(await page.locator(`.map a[title^="${region}"]`).textContent(), new RegExp(`${lag} 天`))
    }
    // Neither a number nor blank: what was not found is said to be so, also to who cannot see the dash.
    const none = await page.locator('.map li.none').allTextContents()
    assert.equal(none.length, 35 - first.size)
    assert.ok(none.every((text) => /这些来源中没有/.test(text) && !/\d/.test(text)))
    assert.equal(await page.getByRole('img', { name: /累计/ }).locator('svg').count(), 1)
    const csv = await downloaded(page, page.getByRole('link', { name: 'CSV' }))
    assert.equal(csv.match(/,见到,/g).length, rows.length)
  }))

test('quality: a source that was replaced and one that was taken back', () =>
  visit({ ...real, tolerate: ['/api/policy?'] }, async ({ page, go }) => {
    await go('/quality')
    assert.match(await page.locator('section', { hasText: '数据有多新' }).textContent(), /已由新版接替 1 份，已撤下 1 份/)
    const row = (file, word) => page.locator('tr', { hasText: file }).filter({ hasText: word })
    assert.equal(await row('改过.txt', '有新版').count(), 1)
    assert.equal(await row('撤下.txt', '已撤下').count(), 1)
    const ended = await select(REAL, `${PREFIXES} PREFIX prov: <http://www.w3.org/ns/prov#> SELECT ?v ?end { ?v a zm:SourceVersion ; prov:invalidatedAtTime ?end }`)
    assert.equal(ended.length, 2)
    assert.ok((await row('撤下.txt', '已撤下').textContent()).includes(ended[0].end.slice(0, 10)))
    // Nothing is concluded from them any more, and the source itself still opens.
    assert.deepEqual(await select(REAL, `${PREFIXES} SELECT ?p { ?p zm:documentNumber "甘医保发〔2021〕988号" ; a zm:Policy ; zm:held true }`), [])
    await row('撤下.txt', '已撤下').getByRole('link').first().click()
    await page.waitForURL(/\/id\/source\//)
    await page.waitForSelector('h1')
    assert.match(await page.locator('h1').textContent(), /撤下\.txt/)
  }))

test('linked data: a page for names of every kind, and none that fails', () =>
  visit({ ...real, tolerate: ['404'] }, async ({ page, go }) => {
    const one = async (where) => (await select(REAL, `${PREFIXES} SELECT ?x { ${where} } ORDER BY ?x LIMIT 1`))[0].x
    const names = [
      await one('?x a zm:NoticeRecord'), await one('?x a zm:DigestArticle'), await one('?x a zm:Citation'), await one('?c zm:quote ?x'), await one('?r zm:conflict ?x'),
      await one('?x a zm:Source'), await one('?x a zm:SourceVersion'), await one('?x a zm:Instrument'), await one('?x a zm:ConcludedRelation'),
      `${ID}region/620000`, `${ID}scheme/topics`, `${ID}scheme/keyword`, `${ID}reference/regions`, `${ID}history`, `${ID}dataset`, `${ID}example/wanted`,
    ]
    for (const name of names) {
      await go(encodeURI(name.slice('https://w3id.org/zhengmai'.length)))
      await page.waitForSelector('h1')
      assert.equal(await page.locator('.error').count(), 0, name)
      assert.ok((await page.locator('dd li').count()) > 0, name)
    }
    await go('/id/region/620000')
    const words = await page.locator('dt').allTextContents()
    assert.ok(words.every((w) => /[一-龥]/.test(w)), `names in Chinese: ${words}`)
    const said = await select(REAL, `SELECT DISTINCT ?p ?o { <${ID}region/620000> ?p ?o }`)
    const turtle = await fetch(`${REAL}/id/region/620000`, { headers: { Accept: 'application/n-triples' } }).then((r) => r.text())
    assert.equal(turtle.trim().split('\n').length, said.length)
    const none = await page.goto(`${REAL}/id/policy/none`)
    assert.equal(none.status(), 404)
    assert.match(await page.getByRole('alert').textContent(), /没有这个标识/)
  }))

test('ontology: the diagram leads to its terms, and every term stands there', () =>
  visit(real, async ({ page, go }) => {
    await go('/ontology')
    const terms = await select(REAL, `${PREFIXES} SELECT DISTINCT ?t { VALUES ?k { owl:Class owl:ObjectProperty owl:DatatypeProperty } ?t a ?k FILTER(STRSTARTS(STR(?t), "https://w3id.org/zhengmai/ontology#")) }`)
    assert.equal(await page.locator('tbody tr').count(), terms.length)
    const known = new Set(terms.map((r) => r.t.replace(/.*#/, '')))
    for (const href of await page.locator('figure a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))) assert.ok(known.has(href.slice(1)), href)
    for (const text of await page.locator('figure svg text').allTextContents()) for (const [, term] of text.matchAll(/zm:(\w+)/g)) assert.ok(known.has(term), term)
    await page.locator('figure a', { hasText: '引用' }).first().click()
    await page.waitForURL(/#Citation/)
    assert.ok(await page.locator('#Citation').isVisible())
    assert.match(await page.locator('#Agency').textContent(), /org:FormalOrganization/)
  }))

test('each view has a title of its own, and the name of a thing does not stay behind', () =>
  visit({ ...real, tolerate: ['404'] }, async ({ page, go }) => {
    const titles = new Set()
    for (const path of ['/', '/lineage', '/spread', '/questions', '/query', '/digests', '/quality', '/ontology', '/interface']) {
      await go(path)
      titles.add(await page.title())
    }
    assert.equal(titles.size, 9)
    await go('/id/agency/' + encodeURIComponent('甘肃省医疗保障局'))
    assert.match(await page.title(), /甘肃省医疗保障局/)
    await page.getByRole('link', { name: '质量' }).click()
    await page.waitForSelector('section.panel')
    assert.equal(await page.title(), '质量 · 政脉')
    const gone = await page.goto(REAL + '/no-such-view')
    assert.equal(gone.status(), 404)
    assert.match(await page.locator('h1').textContent(), /没有这个地址/)
  }))

test('by keyboard: past the head, through a view, and out of the editor again', () =>
  visit(real, async ({ page, go }) => {
    await go('/spread')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main')
    const seen = new Set()
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement)
        return [document.activeElement.outerHTML.slice(0, 120), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2]
      })
      assert.ok(at[1], `the focus is seen on ${at[0]}`)
      seen.add(at[0])
    }
    assert.ok(seen.size > 20)
    await go('/query')
    await page.locator('.CodeMirror').first().click()
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'TEXTAREA')
    await page.keyboard.press('Tab')
    assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'TEXTAREA')
  }))

test('320 pixels wide, as at 400 %: no view is wider than the page', () =>
  visit({ ...real, width: 320, tolerate: ['404'] }, async ({ page, go }) => {
    const wide = []
    for (const path of ['/?q=DRG', '/id/policy/' + encodeURIComponent('甘医保发-2021-126'), '/id/region/620000', '/lineage?iri=' + encodeURIComponent(DRG), '/spread', '/spread?iri=' + encodeURIComponent(DRG),
      '/questions/provincial-plans?topic=DRG&year=2021', '/query?query=' + encodeURIComponent('SELECT * { ?s ?p ?o } LIMIT 20'), '/digests', '/quality', '/ontology', '/interface']) {
      await go(path)
      await page.waitForTimeout(200)
      const more = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (more > 0) wide.push(`${path}: ${more}`)
    }
    assert.deepEqual(wide, [])
  }))

test('a policy on paper: black on white from the dark theme too, with its name and without what can only be pressed', () =>
  visit({ ...real, theme: 'dark' }, async ({ page, go }) => {
    await go('/id/policy/' + encodeURIComponent('甘医保发-2021-126'))
    await page.emulateMedia({ media: 'print' })
    for (const gone of ['header', 'footer', 'button', '.graph']) assert.equal(await page.locator(gone).filter({ visible: true }).count(), 0, gone)
    assert.ok(await page.getByText(ID + 'policy/甘医保发-2021-126').filter({ visible: true }).count())
    const [ink, ground] = await page.evaluate(() => [getComputedStyle(document.querySelector('h1')).color, getComputedStyle(document.documentElement).backgroundColor])
    assert.deepEqual([ink, ground], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    const pdf = await page.pdf({ path: `${screenshots}/policy.pdf`, format: 'A4' })
    assert.ok(pdf.length > 20_000)
    assert.ok(pdf.toString('latin1').match(/\/Type \/Page\b/g).length <= 3)
  }))

test('Chinese as it is typed: nothing is sought before the word is there', () =>
  visit(real, async ({ page, context, go }) => {
    await go('/')
    const box = page.getByRole('searchbox', { name: '查找' })
    await box.focus()
    const session = await context.newCDPSession(page)
    for (const text of ['y', 'yi', 'yi b', 'yi bao']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    }
    await page.waitForTimeout(300)
    assert.equal(new URL(page.url()).search, '')
    await session.send('Input.insertText', { text: '医保基金' })
    assert.equal(await box.inputValue(), '医保基金')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('q') === '医保基金')
    await page.waitForSelector('section article')
    const served = await json(REAL, '/api/search?limit=0&q=' + encodeURIComponent('医保基金'))
    await page.waitForFunction((n) => document.querySelector('.count').textContent.includes(`符合 ${n} 份`), served.found)
  }))

test('SPARQL: 100,000 rows are shown, and the file of the whole result has them all', () =>
  visit({ base: REAL }, async ({ page, go }) => {
    const query = 'SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f } LIMIT 100000'
    await go('/query?query=' + encodeURIComponent(query))
    await page.waitForFunction(() => /100,?000/.test(document.querySelector('.tabPanel.active .yasr')?.textContent ?? ''), undefined, { timeout: 60_000 })
    const file = await downloaded(page, page.getByRole('button', { name: /CSV/ }))
    assert.ok(file.startsWith('\uFEFF'), 'Excel takes it as UTF-8')
    assert.equal(file.trim().split('\n').length, 100_001)
  }))

// The editor's own table parses what it shows once, apart from the page; that its handlers stay dead is the content policy's doing.
test('markup in whatever a source says is text in every view, picture and file', () =>
  visit({ base: MARKUP, tolerate: ['404', '/assets/SparqlView-'] }, async ({ page, go }) => {
    const above = encodeURIComponent(`${ID}p/above`)
    const sparql = (q) => '/query?query=' + encodeURIComponent(`PREFIX zm: <https://w3id.org/zhengmai/ontology#> PREFIX dct: <http://purl.org/dc/terms/> ${q}`)
    const paths = ['/?q=' + encodeURIComponent('试字'), '/id/p/below', '/id/p/above', '/id/agency/markup', '/id/topic/markup', '/id/s/m', '/id/s/m/1', '/id/s/m/1/conflict/1', '/id/s/m/1/citation/1/quote',
      '/lineage?iri=' + above, '/spread', '/spread?iri=' + above, '/digests', '/digests?topic=markup', '/quality', '/questions/wanted', '/questions/diffusion?document=' + encodeURIComponent('试字〔2022〕7号'),
      '/questions/coverage-region-topic', sparql('SELECT ?t { ?p dct:title ?t }'), sparql('CONSTRUCT WHERE { ?p zm:implements ?q ; dct:title ?t }')]
    const unsafe = []
    for (const path of paths) {
      await go(path)
      await page.waitForTimeout(250)
      await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)))
      const bad = await page.evaluate(() => [
        window.hacked, ...[...document.querySelectorAll('main script, main img, main [onerror], main [onload], main [onclick], script:not([src])')].map((e) => e.outerHTML.slice(0, 90)),
      ].filter(Boolean))
      if (bad.length) unsafe.push(path, ...bad)
    }
    assert.deepEqual(unsafe, [])
    await go('/lineage?iri=' + above)
    await page.locator('.graph').hover()
    assert.equal(await page.evaluate(() => window.hacked), undefined)
    // What is taken away is opened as a page would be: nothing in it runs, and no name is lost.
    for (const path of ['/api/lineage.svg?iri=' + above, '/feed.atom', '/id/p/below?format=rdf', '/api/lineage.graphml?iri=' + above]) {
      const text = await (await fetch(MARKUP + path)).text()
      const parsed = await page.evaluate((xml) => {
        const doc = new DOMParser().parseFromString(xml, 'application/xml')
        return [doc.querySelector('parsererror') === null, doc.querySelectorAll('script, img, [onload], [onerror]').length, doc.documentElement.textContent.includes('onerror=')]
      }, text)
      assert.deepEqual(parsed.slice(0, 2), [true, 0], path)
      if (!path.includes('svg')) assert.ok(parsed[2], path)
    }
  }))

test('a server that ends: each view tells of it, and goes on when it is back', async () => {
  const target = new URL(REAL)
  const open = new Set()
  const start = (port) =>
    new Promise((resolve) => {
      const server = createServer((from, to) => {
        const on = request({ host: target.hostname, port: target.port, path: from.url, method: from.method, headers: from.headers }, (answer) => {
          to.writeHead(answer.statusCode, answer.headers)
          answer.pipe(to)
        })
        on.on('error', () => to.destroy())
        from.pipe(on)
      })
      server.on('connection', (s) => open.add(s) && s.on('close', () => open.delete(s)))
      server.listen(port, '127.0.0.1', () => resolve(server))
    })
  const first = await start(0)
  const port = first.address().port
  const stop = (server) => new Promise((resolve) => {
    server.close(resolve)
    for (const s of open) s.destroy()
  })
  const { context, page, go } = await fresh({ base: `http://localhost:${port}` })
  try {
    // The script of one view is there already, that of the others is not.
    for (const path of ['/quality', '/']) await go(path)
    await stop(first)
    await page.getByRole('searchbox', { name: '查找' }).fill('DRG')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[role=alert]')
    assert.match(await page.getByRole('alert').first().textContent(), /服务没有回应/)
    for (const name of ['质量', '摘编', '扩散']) {
      await page.getByRole('link', { name, exact: true }).click()
      await page.waitForFunction(() => [...document.querySelectorAll('[role=alert]')].some((a) => a.textContent.includes('没有回应')))
    }
    const again = await start(port)
    await go('/?q=DRG')
    await page.waitForSelector('section article')
    assert.equal(await page.getByRole('alert').count(), 0)
    await stop(again)
  } finally {
    await context.close()
  }
})

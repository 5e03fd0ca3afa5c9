// The main task of each view, from start to end, in a real browser against real servers (see BrowserTest.java).
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { close, downloaded, figure, painted, screenshots, select, visit } from './browser.mjs'

const { REAL, WORLD, HASTY, EMPTY, FAMILY } = process.env
const ID = 'https://w3id.org/zhengmai/id/'
const DRG = `${ID}policy/医保发-2021-48`
const LINEAGE = '/lineage?iri=' + encodeURIComponent(DRG)
const ZM = 'PREFIX zm: <https://w3id.org/zhengmai/ontology#> PREFIX eli: <http://data.europa.eu/eli/ontology#> '
const real = { base: REAL }
after(close)

const count = (page) => page.locator('.count').textContent()
/** Quotes may go over lines, so rows are known by how they begin. */
const stepsOf = (csv) => csv.match(/^\d+,(up|down),/gm).length
const rowsOf = (csv) => csv.trim().split(/\r?\n/).length - 1

test('find: a number in another spelling, a facet, the back button, a shared link, the whole as CSV', () =>
  visit(real, async ({ page, go }) => {
    await go('/')
    const total = (await select(REAL, ZM + 'SELECT (COUNT(DISTINCT ?p) AS ?n) { { ?p a zm:Policy } UNION { ?p a zm:Article } }'))[0].n
    assert.match(await count(page), new RegExp(`共 ${total} 份，符合 ${total} 份`))
    await page.getByRole('searchbox', { name: '查找' }).click()
    await page.keyboard.insertText('医保发2021 48')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    await page.waitForFunction(() => document.querySelectorAll('section article').length === 1)
    assert.match(await page.locator('article .title').first().textContent(), /DRG\/DIP支付方式改革三年行动计划/)
    await page.getByRole('searchbox', { name: '查找' }).fill('DRG')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('section article').length > 3)
    const all = await count(page)
    // What an abbreviation expands to widens the answer, and the list of regions is cut: one of those it shows.
    await page.getByRole('checkbox', { name: /^云南省 \d/ }).check()
    await page.waitForURL(/region=530000/)
    await page.waitForFunction((before) => document.querySelector('.count').textContent !== before, all)
    const chosen = await count(page)
    const shared = page.url()
    await page.goBack()
    await page.waitForFunction((before) => document.querySelector('.count').textContent === before, all)
    await page.goForward()
    await page.waitForFunction((before) => document.querySelector('.count').textContent === before, chosen)
    const csv = await downloaded(page, page.getByRole('link', { name: 'CSV（全部）' }))
    const found = Number(/符合 ([\d,]+)/.exec(chosen)[1])
    assert.equal(rowsOf(csv), found)
    assert.ok(csv.startsWith('\uFEFF标题 Title'))
    await visit(real, async ({ page: other }) => {
      await other.goto(shared, { waitUntil: 'networkidle' })
      assert.equal(await count(other), chosen)
    })
  }))

test('find: words of a running text, shown with their line, and the text itself', () =>
  visit(real, async ({ page, go }) => {
    const words = '病种分值'
    await go('/?q=' + encodeURIComponent(words))
    await page.getByRole('combobox', { name: '查在' }).selectOption({ label: '正文' })
    await page.waitForURL(/in=text/)
    const said = await select(REAL, `${ZM} SELECT DISTINCT ?p { ?r zm:recordOf ?p ; zm:text ?t FILTER(CONTAINS(?t, "${words}")) }`)
    assert.ok(said.length > 0)
    await page.waitForFunction((n) => document.querySelector('.count').textContent.includes(`符合 ${n} 份`), said.length)
    const card = page.locator('article', { has: page.locator('mark') }).first()
    assert.equal(await card.locator('mark').textContent(), words)
    const line = /第(\d+)行/.exec(await card.locator('.passage').textContent())[1]
    await card.locator('.title').click()
    await page.locator('summary', { hasText: '全文' }).first().click()
    const paragraph = page.locator('details li', { hasText: words }).first()
    assert.equal(await paragraph.locator('.number').textContent(), line)
  }))

test('find: what the facets count is what SPARQL counts', () =>
  visit(real, async ({ page, go }) => {
    await go('/')
    const rows = await select(REAL, ZM + 'SELECT ?s (COUNT(DISTINCT ?p) AS ?n) { ?p a zm:Policy ; zm:stage ?s } GROUP BY ?s')
    const expected = Object.fromEntries(rows.map((r) => [r.s.split('/').pop(), r.n]))
    const box = page.locator('fieldset', { hasText: '阶段' })
    for (const [name, key] of [['正式', 'final'], ['征求意见稿', 'draft'], ['试行', 'trial']]) {
      const label = box.locator('label', { hasText: name })
      assert.equal(await label.locator('.number').textContent(), expected[key])
    }
  }))

test('find: all values of a facet, as its button says, and the link keeps them open', () =>
  visit(real, async ({ page, go }) => {
    await go('/')
    assert.match(await page.title(), /查找/)
    const box = page.locator('fieldset', { hasText: '发文机关' })
    const button = box.getByRole('button', { name: /全部/ })
    const all = Number(/全部 (\d+) 项/.exec(await button.textContent())[1])
    assert.ok(all > 60)
    await button.click()
    await page.waitForURL(/all=issuer/)
    await page.waitForFunction((n) => document.querySelectorAll('fieldset .list.all li').length === n, all)
    await page.reload({ waitUntil: 'networkidle' })
    assert.equal(await box.locator('li').count(), all)
    await page.getByRole('button', { name: '下一页' }).click()
    await page.waitForURL(/page=2/)
    assert.ok((await page.locator('#results').boundingBox()).y >= -1)
  }))

test('policy: where a source disagrees with itself, what it says stands side by side, with its line', () =>
  visit(real, async ({ page, go }) => {
    await go('/id/policy/豫卫基层-2020-908')
    const issuers = page.locator('.differing .one', { hasText: '发文机关' })
    const [taken, other] = await issuers.locator('li').all()
    assert.match(await taken.textContent(), /取用.*河南省卫生健康委员会.*03-misprinted-headers\.txt 第89行/s)
    assert.match(await other.textContent(), /未取.*山西省医疗保障局.*第73行/s)
    const [a, b] = [await taken.boundingBox(), await other.boundingBox()]
    assert.ok(Math.abs(a.y - b.y) < 2 && b.x > a.x + a.width - 2, 'side by side')
    assert.match(await issuers.textContent(), /以落款为准/)
  }))

test('policy: a draft says what it was adopted as, and one that is only cited shows the words that name it', () =>
  visit(real, async ({ page, go }) => {
    const [draft] = await select(REAL, ZM + 'SELECT ?d { ?d zm:draftOf ?a } ORDER BY ?d LIMIT 1')
    await go('/id/' + draft.d.slice(ID.length))
    assert.match(await page.locator('section', { hasText: '推得的关系' }).locator('li').allTextContents().then((l) => l.join()), /定稿为：/)
    const [cited] = await select(REAL, ZM + 'SELECT ?p { ?c zm:citesPolicy ?p ; zm:quote ?q FILTER NOT EXISTS { ?r zm:recordOf ?p } ?p zm:documentNumber ?n FILTER(CONTAINS(?n, "发〔")) } ORDER BY ?p LIMIT 1')
    await go('/id/' + cited.p.slice(ID.length))
    const number = page.locator('.fact', { hasText: '发文字号' })
    await number.locator('summary').click()
    assert.match(await number.textContent(), /据引用它的原话/)
    assert.match(await number.locator('blockquote').first().textContent(), /第\d+行/)
    assert.match(await page.locator('.life').textContent(), /编号之年/)
    for (const pre of await page.locator('pre').allTextContents()) assert.doesNotMatch(pre, /localhost|127\.0\.0\.1/)
  }))

test('policy: facts with their words, citations, the downloads are what the graph says', () =>
  visit(real, async ({ page, go }) => {
    await go('/id/policy/甘医保发-2021-126')
    assert.match(await page.locator('h1').textContent(), /甘肃省DRG/)
    await page.locator('.fact', { hasText: '发文字号' }).locator('summary').click()
    assert.match(await page.locator('.fact', { hasText: '发文字号' }).locator('blockquote').textContent(), /notices-2021-12\.csv/)
    assert.ok(await page.getByRole('link', { name: /DRG\/DIP支付方式改革三年行动计划的通知/ }).first().isVisible())
    assert.match(await page.locator('pre').first().textContent(), /甘医保发〔2021〕126号\[A\]/)
    assert.match(await page.locator('pre').nth(1).textContent(), /^@misc\{/)
    const said = await select(REAL, `SELECT DISTINCT ?p ?o { <${ID}policy/甘医保发-2021-126> ?p ?o }`)
    const nt = await (await fetch(`${REAL}/id/policy/${encodeURIComponent('甘医保发-2021-126')}?format=nt`)).text()
    const own = nt.split('\n').filter((l) => decodeURI(l).startsWith(`<${ID}policy/甘医保发-2021-126> `))
    assert.equal(own.length, said.length)
    const csv = await downloaded(page, page.getByRole('link', { name: 'CSV', exact: true }))
    const cites = await select(REAL, `${ZM} SELECT ?c { <${ID}policy/甘医保发-2021-126> ^zm:recordOf/^zm:citingRecord ?c }`)
    assert.equal(csv.match(/^引用 cites,/gm).length, cites.length)
    assert.match(csv, /^事实 fact,发文字号,甘医保发〔2021〕126号,/m)
  }))

test('lineage: keyboard, expanding and collapsing, the back button, filters, and files of what is shown', () =>
  visit(real, async ({ page, go }) => {
    await go(LINEAGE + '&down=1&up=0')
    const status = page.locator('.tools p[role=status]')
    const shown = async () => ((await status.textContent()).match(/\d+/g) ?? []).map(Number)
    const until = async (test) => {
      for (let i = 0; !test((await shown())[0]); i++) {
        assert.ok(i < 200, `${await status.textContent()}: ${test}`)
        await page.waitForTimeout(100)
      }
    }
    const served = await (await fetch(`${REAL}/api/lineage?up=0&down=1&iri=${encodeURIComponent(DRG)}`)).json()
    await page.waitForSelector('.graph canvas')
    assert.deepEqual(await shown(), [served.nodes.length, served.edges.length])
    await filesTell(page, served.nodes, served.edges.length)
    // The start is chosen first, then the nearest below it; what hangs on it comes with a plus.
    await page.locator('.graph').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('button', { name: /向下展开/ }).waitFor()
    // The words are to be had without a mouse too.
    await page.getByRole('button', { name: /^原话/ }).first().press('Enter')
    assert.match(await page.locator('blockquote').first().textContent(), /DRG[^]*— \S+\s第\d+行/)
    await page.getByLabel('向下').selectOption('0')
    await until((n) => n === 1)
    await page.locator('.graph').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('+')
    await page.waitForURL(/openUp=.*openDown=/)
    await until((n) => n > 1)
    const [nodes, edges] = await shown()
    const near = await (await fetch(`${REAL}/api/lineage?up=1&down=1&iri=${encodeURIComponent(DRG)}`)).json()
    assert.deepEqual([nodes, edges], [near.nodes.length, near.edges.length])
    await filesTell(page, near.nodes, near.edges.length)
    const shared = page.url()
    await page.getByRole('button', { name: '向下收起' }).click()
    await page.waitForURL(/shutDown=/)
    await until((n) => n === 1)
    await page.goBack()
    await until((n) => n > 1)
    assert.deepEqual(await shown(), [nodes, edges])
    await visit(real, async ({ page: other }) => {
      await other.goto(shared, { waitUntil: 'networkidle' })
      assert.match(await other.locator('.tools p[role=status]').textContent(), new RegExp(`${nodes} 份文件，${edges} 条关系`))
    })
    await go('/lineage?up=1&down=0&iri=' + encodeURIComponent(`${ID}policy/甘医保发-2021-126`))
    await until((n) => n > 1)
    await page.locator('.graph').focus()
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('button', { name: '向上收起' }).click()
    await page.waitForURL(/shutUp=/)
    await until((n) => n === 1)
    await page.getByRole('button', { name: '向上展开' }).click()
    await until((n) => n > 1)
    await go(LINEAGE + '&up=1&down=3')
    await until((n) => n > nodes)
    const [all] = await shown()
    await page.getByLabel('地区').selectOption('530000')
    await page.waitForURL(/region=530000/)
    await until((n) => n < all)
    await page.locator('details', { hasText: '列表' }).locator('summary').click()
    await page.locator('details ol li').nth(1).waitFor()
  }))

test('lineage: the mouse on a line shows its words, a click on a plus expands that side', () =>
  visit(real, async ({ page, go }) => {
    await go(LINEAGE + '&down=1&up=0')
    const lineage = await (await fetch(`${REAL}/api/lineage?up=0&down=1&iri=${encodeURIComponent(DRG)}`)).json()
    const stated = lineage.edges.find(([, , kind]) => kind === 'implements')
    const [from, to] = stated.slice(0, 2).map((place) => lineage.nodes[place].iri)
    const words = await (await fetch(`${REAL}/api/evidence?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`)).json()
    await page.mouse.move(...(await placeOf(page, `${from} implements ${to}`)))
    await page.locator('.tip', { hasText: words.evidence[0].quote.slice(0, 40) }).waitFor()

    const more = lineage.nodes.find((n, place) => n.up > lineage.edges.filter(([younger]) => younger === place).length)
    await page.mouse.click(...(await placeOf(page, more.iri)))
    await page.waitForURL((url) => url.searchParams.getAll('openUp').includes(more.iri))
    await page.waitForFunction((before) => Number(document.querySelector('.tools p').textContent.match(/(\d+) 条/)[1]) > before, lineage.edges.length)
  }))

/** Where the middle of a line, or the left upper corner of a document, stands on the screen. */
async function placeOf(page, id) {
  return page.evaluate((what) => {
    const graph = document.querySelector('.graph')
    const element = graph._cyreg.cy.getElementById(what)
    const box = element.isEdge() ? undefined : element.renderedBoundingBox({ includeOverlays: false })
    const at = box ? { x: box.x1, y: box.y1 } : element.renderedMidpoint()
    const frame = graph.getBoundingClientRect()
    return [frame.x + at.x, frame.y + at.y]
  }, id)
}

/** The four files hold these documents and so many relations. */
async function filesTell(page, nodes, edges) {
  const titled = (text) => nodes.slice(1).filter((n) => n.number && !text.includes(n.number) && !text.includes(n.title)).map((n) => n.title)
  const csv = await downloaded(page, page.getByRole('link', { name: 'CSV' }))
  assert.equal(stepsOf(csv), edges)
  assert.deepEqual(titled(csv), [])
  const graphml = await downloaded(page, page.getByRole('link', { name: 'GraphML' }))
  assert.equal(graphml.match(/<node /g).length, nodes.length)
  assert.equal(graphml.match(/<edge /g).length, edges)
  const svg = await downloaded(page, page.getByRole('link', { name: 'SVG' }))
  assert.deepEqual(titled(svg), [])
  const [png] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PNG' }).click()])
  assert.equal(png.suggestedFilename(), 'lineage.png')
  const chunks = []
  for await (const chunk of await png.createReadStream()) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const size = /width="([\d.]+)" height="([\d.]+)"/.exec(svg).slice(1).map(Number)
  assert.deepEqual([width, height], size.map((n) => Math.round(2 * Math.floor(n))), 'the picture is the drawing, twice as large')
}

test('spread: first documents, what is not found apart from zero, the matrix clicks through', () =>
  visit(real, async ({ page, go }) => {
    await go('/spread?iri=' + encodeURIComponent(DRG))
    const served = await (await fetch(`${REAL}/api/spread?iri=${encodeURIComponent(DRG)}`)).json()
    assert.equal(await page.locator('.map li.none').count() > 0, true)
    assert.equal(await page.locator('tbody tr').count(), served.adoptions.length)
    assert.match(await page.locator('[role=status]').textContent(), new RegExp(`${served.notFound.length} 个没有找到`))
    await go('/spread')
    const cell = page.locator('.matrix td a').first()
    const number = await cell.textContent()
    await cell.click()
    await page.waitForURL(/region=/)
    await page.waitForSelector('.count')
    assert.match(await count(page), new RegExp(`符合 ${number} 份`))
  }))

test('questions: a form from the head, the table, the link and the CSV agree', () =>
  visit({ ...real, tolerate: ['400'] }, async ({ page, go }) => {
    await go('/questions')
    await page.getByRole('link', { name: '各省某主题的方案' }).click()
    await page.getByLabel('主题').fill('DRG')
    await page.getByLabel('年份').fill('2021')
    await page.getByRole('button', { name: '回答' }).click()
    await page.waitForURL(/year=2021/)
    await page.waitForSelector('tbody tr')
    const rows = await page.locator('tbody tr').count()
    const csv = await downloaded(page, page.getByRole('link', { name: 'CSV' }))
    assert.equal(rowsOf(csv), rows)
    await visit(real, async ({ page: other }) => {
      await other.goto(page.url(), { waitUntil: 'networkidle' })
      assert.equal(await other.locator('tbody tr').count(), rows)
    })
    await page.getByLabel('主题').fill('没有这个主题')
    await page.getByRole('button', { name: '回答' }).click()
    assert.match(await page.getByRole('alert').textContent(), /没有这个主题/)
    await page.goBack()
    await page.waitForSelector('tbody tr')
    await page.getByRole('button', { name: '在 SPARQL 中改' }).click()
    await page.waitForURL(/\/query\?query=/)
    await page.waitForSelector('.yasr table, .dataTable, .yasr_results table')
  }))

test('questions: the answer is sorted, searched and narrowed to columns in the page, by mouse and by key', () =>
  visit(real, async ({ page, go }) => {
    await go('/questions/policies-by-topic?topic=DRG')
    await page.waitForSelector('tbody tr')
    const column = (head) => page.evaluate((h) => {
      const at = [...document.querySelectorAll('thead th')].findIndex((th) => th.textContent.trim().startsWith(h))
      return [...document.querySelectorAll('tbody tr')].map((tr) => tr.cells[at].textContent.trim())
    }, head)
    const asServed = await column('成文日期')
    const head = page.getByRole('columnheader', { name: '成文日期' })
    await head.getByRole('button').click()
    await page.waitForSelector('th[aria-sort=ascending]')
    const dated = asServed.filter((d) => d).sort()
    assert.deepEqual((await column('成文日期')).filter((d) => d), dated)
    await head.getByRole('button').press('Enter')
    await page.waitForSelector('th[aria-sort=descending]')
    const down = await column('成文日期')
    assert.deepEqual(down.filter((d) => d), dated.toReversed())
    assert.deepEqual(down.slice(dated.length), down.slice(dated.length).filter((d) => !d), 'no day stands last')
    await head.getByRole('button').click()
    await page.waitForFunction(() => !document.querySelector('th[aria-sort=ascending], th[aria-sort=descending]'))
    assert.deepEqual(await column('成文日期'), asServed)

    await page.getByRole('searchbox', { name: '表中查找' }).fill('甘肃')
    await page.getByText(/^符合 \d+ \/ \d+ 行$/).waitFor()
    const rows = await page.locator('tbody tr').allTextContents()
    assert.ok(rows.length > 0 && rows.length < asServed.length)
    assert.ok(rows.every((r) => r.includes('甘肃')))
    const heads = await page.locator('thead th').count()
    await page.locator('summary', { hasText: '列' }).click()
    await page.getByRole('checkbox', { name: '成文日期' }).uncheck()
    assert.equal(await page.locator('thead th').count(), heads - 1)
    assert.equal(await page.getByRole('columnheader', { name: '成文日期' }).count(), 0)

    const titles = page.locator('tbody tr td:nth-child(2) a')
    assert.equal(await titles.count(), rows.length, 'every row leads to what it is about')
    const title = (await titles.first().textContent()).trim()
    await titles.first().click()
    await page.waitForURL(/\/\?q=/)
    await page.locator('main').getByText(title, { exact: true }).first().waitFor()
  }))

test('questions: what can only be one of a few is chosen from a list', () =>
  visit(real, async ({ page, go }) => {
    await go('/questions/changes')
    await page.getByLabel('变化').selectOption('新增')
    await page.getByRole('button', { name: '回答' }).click()
    await page.waitForURL(new RegExp('kind=' + encodeURIComponent('新增')))
    await page.waitForSelector('tbody tr')
    assert.deepEqual([...new Set(await page.locator('tbody tr td:first-child').allTextContents())], ['新增'])
    const wrong = await fetch(`${REAL}/api/questions/changes?kind=${encodeURIComponent('改了')}`)
    assert.equal(wrong.status, 400)
    assert.match(await wrong.text(), /新增、变更、撤下/)
  }))

test('questions: a map of what is found only, a timeline to scale, a lineage that opens its documents', () =>
  visit(real, async ({ page, go }) => {
    const number = encodeURIComponent('医保发〔2021〕48号')
    await go('/questions/diffusion?document=' + number)
    const answer = await (await fetch(`${REAL}/api/questions/diffusion?document=${number}`)).json()
    const found = answer.results.bindings.filter((b) => b.title)
    const provinces = new Set(found.map((b) => b.province.value))
    assert.ok(found.length < answer.results.bindings.length)
    await page.waitForSelector('.map li')
    assert.equal(await page.locator('.map li:not(.none)').count(), provinces.size)
    await go('/questions/drafts-and-deadlines')
    await page.waitForSelector('.timeline svg')
    await go('/questions/cited-by?document=' + encodeURIComponent('甘医保发〔2021〕126号'))
    const rows = (await (await fetch(`${REAL}/api/questions/cited-by?document=${encodeURIComponent('甘医保发〔2021〕126号')}`)).json()).results.bindings
    const pairs = new Set(rows.filter((b) => b.iri && b.toIri).map((b) => [b.iri.value, b.relation.value, b.toIri.value].join()))
    await page.waitForSelector('.lineage canvas')
    assert.match(await page.locator('.lineage [role=status]').textContent(), new RegExp(`${pairs.size} 条关系`))
    await page.locator('tbody a').first().click()
    await page.waitForURL(/\/id\/policy/)
    await go('/questions/in-force')
    const today = (await (await fetch(`${REAL}/api/info`)).json()).today
    await page.waitForFunction((day) => document.querySelector('input[type=date]')?.value === day, today)
  }))

test('SPARQL: an answer, a mistake at its line, a query that is stopped, a whole result of 100,000 rows', () =>
  visit({ base: HASTY, tolerate: ['400', '503'] }, async ({ page, go }) => {
    const ask = async (query) => {
      await go('/query?query=' + encodeURIComponent(query))
      await page.waitForSelector('.tabPanel.active .yasr')
    }
    await ask(ZM + 'SELECT ?p { ?p a zm:Policy } LIMIT 3')
    await page.waitForFunction(() => document.querySelectorAll('.tabPanel.active .yasr tbody tr').length === 3)
    await ask('SELECT * {\n ?a ?b ?c .\n ?d ?e\n}')
    await page.waitForFunction(() => /line 4|第4行|4/.test(document.querySelector('.tabPanel.active .yasr')?.textContent ?? ''))
    await page.waitForSelector('.parseErrorIcon, .CodeMirror-gutter-elt .parseErrorIcon, .yasr_errorBody, .errorResult, .errorHeader, .redInfo')
    await ask('SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }')
    await page.waitForFunction(() => /503|已停止|stopped/.test(document.querySelector('.tabPanel.active .yasr')?.textContent ?? ''))
    const big = await fetch(`${REAL}/sparql?query=${encodeURIComponent('SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f } LIMIT 100000')}`, { headers: { Accept: 'text/csv' } })
    assert.equal(rowsOf(await big.text()), 100_000)
  }))

test('SPARQL: a Chinese name becomes a term, numbers become a chart, relations a graph', () =>
  visit({ base: WORLD }, async ({ page, go }) => {
    await go('/query')
    await page.locator('.CodeMirror').first().click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('SELECT * { ?p ')
    await page.keyboard.insertText('文号')
    await page.waitForSelector('.CodeMirror-hints li')
    assert.match(await page.locator('.CodeMirror-hints').textContent(), /发文字号　zm:documentNumber/)
    await page.locator('.CodeMirror-hints li', { hasText: '发文字号　zm:documentNumber' }).first().click()
    const text = await page.evaluate(() => document.querySelector('.CodeMirror').CodeMirror.getValue())
    assert.match(text, /PREFIX zm: <https:\/\/w3id.org\/zhengmai\/ontology#>/)
    assert.match(text, /\?p zm:documentNumber/)
    const draw = async (query, kind, what) => {
      await go('/query?query=' + encodeURIComponent(query))
      await page.waitForSelector('.tabPanel.active .yasr tbody tr, .tabPanel.active .yasr .drawn, .tabPanel.active .yasr .CodeMirror')
      await page.locator('.tabPanel.active .select_' + kind).click()
      await page.waitForSelector('.tabPanel.active .drawn ' + what)
    }
    await draw(ZM + 'SELECT ?s (COUNT(?p) AS ?n) { ?p zm:stage ?s } GROUP BY ?s', 'chart', 'svg text')
    await page.screenshot({ path: `${screenshots}/sparql-chart.png` })
    await draw(ZM + 'SELECT ?a ?b { ?a zm:basedOn ?b }', 'graph', 'canvas')
    const pairs = await select(WORLD, ZM + 'SELECT ?a ?b { ?a zm:basedOn ?b }')
    const things = new Set(pairs.flatMap((p) => [p.a, p.b])).size
    assert.match(await page.locator('.tabPanel.active .drawn [role=status]').textContent(), new RegExp(`${things} 个事物，${pairs.length} 条关系`))
    await draw(ZM + 'CONSTRUCT { ?a zm:basedOn ?b } WHERE { ?a zm:basedOn ?b }', 'graph', 'canvas')
    await page.screenshot({ path: `${screenshots}/sparql-graph.png` })
  }))

test('SPARQL: saved questions stand by topic, and tabs are kept', () =>
  visit(real, async ({ page, go }) => {
    await go('/query')
    const groups = page.locator('optgroup')
    await groups.first().waitFor({ state: 'attached' })
    assert.ok((await groups.count()) >= 5)
    await page.getByLabel('例子').selectOption('in-force')
    await page.waitForFunction(() => /某日是否有效/.test(document.querySelector('.tabsList')?.textContent ?? ''))
    await page.waitForTimeout(300)
    await page.reload({ waitUntil: 'networkidle' })
    await page.waitForFunction(() => /某日是否有效/.test(document.querySelector('.tabsList')?.textContent ?? ''))
  }))

test('SPARQL: the editor speaks Chinese, and a shared link opens one tab however often', () =>
  visit(real, async ({ page, go }) => {
    const query = ZM + 'SELECT ?p { ?p a zm:Policy }'
    await go('/query?query=' + encodeURIComponent(query))
    await page.waitForSelector('.tabPanel.active .yasr tbody tr')
    const tabs = await page.locator('.tabsList .tab').count()
    const said = async () => page.locator('.tabPanel.active .yasr').evaluate((e) => {
      const copy = e.cloneNode(true)
      copy.querySelectorAll('tbody, thead').forEach((x) => x.remove())
      return copy.innerText
    })
    assert.match(await said(), /\d+ 行，[\d.]+ 秒/)
    assert.doesNotMatch(await said(), /results|Page size|Simple|Ellipse|Showing/)
    assert.equal(await page.getByPlaceholder('在结果中找').count(), 1)
    await page.reload({ waitUntil: 'networkidle' })
    await page.waitForSelector('.tabPanel.active .yasr tbody tr')
    assert.equal(await page.locator('.tabsList .tab').count(), tabs)
    await page.getByRole('button', { name: 'English' }).click()
    await page.waitForFunction(() => /results in/.test(document.querySelector('.tabPanel.active .yasr')?.innerText ?? ''))
  }))

test('digests: an issue, a topic, and on to a policy that an article names', () =>
  visit(real, async ({ page, go }) => {
    await go('/digests')
    const issues = await select(REAL, ZM + 'SELECT DISTINCT ?i { ?i a zm:DigestIssue }')
    assert.equal(await page.locator('nav[aria-label="各期"] li').count(), issues.length)
    await page.getByLabel('按主题').selectOption({ index: 1 })
    await page.waitForURL(/topic=/)
    assert.ok((await page.locator('article').count()) > 0)
    await page.goBack()
    await page.getByLabel('按栏目').selectOption({ index: 1 })
    await page.waitForURL(/section=/)
    const section = await page.getByLabel('按栏目').inputValue()
    const expected = await select(REAL, `${ZM} SELECT DISTINCT ?a { ?a a zm:DigestArticle ; zm:section ?s FILTER(STR(?s) = "${section}") }`)
    assert.equal(await page.locator('article').count(), expected.length)
    await page.goBack()
    await page.locator('article li a').first().click()
    await page.waitForURL(/\/id\/policy/)
    await page.waitForSelector('h1')
  }))

test('quality: how old the data are, conflicts side by side, wanted documents, coverage that clicks through', () =>
  visit(real, async ({ page, go }) => {
    await go('/quality')
    const conflicts = await select(REAL, ZM + 'SELECT DISTINCT ?c { ?r zm:conflict ?c }')
    assert.match(await page.locator('[role=status]').textContent(), new RegExp(`矛盾 ${conflicts.length} 处`))
    assert.match(await page.locator('table.rejected').textContent(), /空白\.txt/)
    const wanted = await select(REAL, ZM + 'SELECT DISTINCT ?p { ?p a zm:Policy FILTER NOT EXISTS { ?r zm:recordOf ?p } }')
    assert.ok((await page.locator('section', { hasText: '想要的文件' }).locator('h2').first().textContent()).includes(String(wanted.length)))
    const standing = await select(REAL, `${ZM} PREFIX prov: <http://www.w3.org/ns/prov#>
      SELECT ?v ?from { GRAPH <${ID}history> { ?v a zm:SourceVersion ; prov:generatedAtTime ?from FILTER NOT EXISTS { ?v prov:invalidatedAtTime ?end } } } ORDER BY ?from`)
    const age = await page.locator('section', { hasText: '数据有多新' }).textContent()
    assert.match(age, new RegExp(`现行来源 ${standing.length} 份，读入于 ${standing[0].from.slice(0, 10)} 至 ${standing.at(-1).from.slice(0, 10)}`))
    await page.getByLabel('年份').selectOption('2021')
    const cell = page.getByRole('region', { name: '各时各地文件数' }).getByRole('link').first()
    const number = await cell.textContent()
    await cell.click()
    await page.waitForURL(/from=2021/)
    await page.waitForSelector('.count')
    assert.match(await count(page), new RegExp(`符合 ${number} 份`))
  }))

test('markup in a title is text wherever it is shown', () =>
  visit({ base: WORLD }, async ({ page, go }) => {
    for (const path of ['/?q=' + encodeURIComponent('试字2023 1'), '/id/p/markup', '/lineage?iri=' + encodeURIComponent(ID + 'p/markup')]) {
      await go(path)
      await page.waitForTimeout(300)
      assert.equal(await page.evaluate(() => window.hacked), undefined, path)
    }
    await go('/id/p/markup')
    assert.equal(await page.locator('h1').textContent(), '关于<img src=x onerror=window.hacked=1>的通知')
    const inline = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.hacked = 2'
      document.head.append(script)
      return window.hacked
    })
    assert.equal(inline, undefined)
  }).catch((e) => {
    // The inline script that was tried is told of in the console, which is what is wanted.
    if (!/inline script/.test(e.message)) throw e
  }))

test('an empty store: each view says so, and none fails', () =>
  visit({ base: EMPTY, tolerate: ['404', '400'] }, async ({ page, go }) => {
    await go('/')
    assert.match(await page.locator('main').textContent(), /还没有文件/)
    for (const path of ['/lineage', '/spread', '/questions', '/digests', '/quality', '/ontology', '/interface']) {
      await go(path)
      assert.equal(await page.locator('.error').count(), 0, path)
    }
    await go('/id/policy/none')
    assert.match(await page.getByRole('alert').textContent(), /没有这个标识/)
  }))

test('the first page is interactive soon and small, and asks for everything once', () =>
  visit(real, async ({ page }) => {
    let script = 0
    const asked = []
    page.on('request', (r) => asked.push(r.url().slice(REAL.length)))
    page.on('response', async (r) => {
      if (/\.js$/.test(new URL(r.url()).pathname)) script += Number(r.headers()['content-length'] ?? 0)
    })
    figure('first view, from its address to results that are painted', await painted(page, REAL + '/', 'section article'))
    assert.ok(script > 10_000 && script < 400_000, `${script} bytes of compressed script`)
    // What the server has told the browser to fetch early is what the page then asks for.
    for (const path of ['/api/search', '/api/info']) assert.equal(asked.filter((u) => u.startsWith(path)).length, 1, path)
  }))

test('a lineage of 500 documents is drawn whole', () =>
  visit({ base: FAMILY }, async ({ page }) => {
    const seen = await painted(page, FAMILY + '/lineage?down=9&iri=' + encodeURIComponent(ID + 'f/0'), '.graph canvas')
    figure('lineage of 500 documents, from its address to the picture', seen)
    const read = await page.evaluate(() => performance.getEntriesByType('resource').find((r) => r.name.includes('/api/lineage')).responseEnd)
    figure('lineage of 500 documents, from its data to the picture', seen - Math.round(read))
    assert.match(await page.locator('.tools p').textContent(), /500 份文件，499 条关系/)
    await page.screenshot({ path: `${screenshots}/lineage-500.png` })
    // What was out of sight is drawn and found by the mouse once the picture is moved there.
    const frame = await page.locator('.graph').boundingBox()
    const centre = [frame.x + frame.width / 2, frame.y + frame.height / 2]
    const to = (id) => page.evaluate((what) => {
      const { cy } = document.querySelector('.graph')._cyreg
      cy.center(cy.getElementById(what))
    }, id)
    for (const far of [499, 7]) {
      await to(`${ID}f/${far}`)
      await page.mouse.click(...centre)
      await page.locator('section h2', { hasText: new RegExp(`分级诊疗实施方案之${far}$`) }).waitFor()
    }
    const free = await page.evaluate(() => {
      const { cy } = document.querySelector('.graph')._cyreg
      const boxes = cy.nodes().map((n) => n.boundingBox())
      const isFree = ({ x, y }) => boxes.every((b) => x < b.x1 || x > b.x2 || y < b.y1 || y > b.y2)
      return cy.edges().filter((e) => isFree(e.midpoint())).last().id()
    })
    await to(free)
    await page.mouse.move(...centre)
    await page.locator('.tip', { hasText: '落实' }).waitFor()
  }))

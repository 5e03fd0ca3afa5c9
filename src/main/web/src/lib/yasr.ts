import type { Plugin } from '@zazuko/yasr'
import { createApp, defineAsyncComponent, type App, type Component } from 'vue'
import type { Row } from '../api'
import { t } from '../i18n'
import { bars } from './chart'
import type { Triple } from './triples'

type Value = { type: string; value: string }
/** What is used of Yasr's results; N3's terms say what they are. */
interface Results {
  getVariables(): string[]
  getBindings(): Record<string, Value>[] | null
  getStatements(): { subject: Value; predicate: Value; object: Value & { termType: string } }[] | null
}
interface Yasr {
  results?: Results
  resultsEl: HTMLElement
}

const EChart = defineAsyncComponent(() => import('../components/EChart.vue'))
const TripleGraph = defineAsyncComponent(() => import('../components/TripleGraph.vue'))

function icon(path: string): Element {
  const span = document.createElement('span')
  span.innerHTML = `<svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true"><path d="${path}"/></svg>`
  return span
}

/** A way of showing results that is a component of ours. */
abstract class Drawn implements Plugin<never> {
  abstract priority: number
  abstract label: string
  private app: App | undefined

  constructor(protected readonly yasr: Yasr) {}

  abstract canHandleResults(): boolean
  abstract getIcon(): Element
  protected abstract component(): [Component, Record<string, unknown>]

  draw(): void {
    this.destroy()
    const box = document.createElement('div')
    box.className = 'drawn'
    this.yasr.resultsEl.append(box)
    this.app = createApp(...this.component())
    this.app.mount(box)
  }

  destroy(): void {
    this.app?.unmount()
    this.app = undefined
  }
}

/** Numbers as bars. */
class ChartPlugin extends Drawn {
  priority = 2
  get label(): string {
    return t('图表', 'Chart')
  }

  private bars(): ReturnType<typeof bars> {
    const results = this.yasr.results
    const rows = (results?.getBindings() ?? []).map((b): Row => Object.fromEntries(Object.entries(b).map(([k, v]) => [k, v.value])))
    return rows.length ? bars(results?.getVariables() ?? [], rows) : undefined
  }

  canHandleResults(): boolean {
    return this.bars() !== undefined
  }

  getIcon(): Element {
    return icon('M2 14h12M4 12V7M8 12V3M12 12V9')
  }

  protected component(): [Component, Record<string, unknown>] {
    return [EChart, { ...this.bars(), label: t('图；数字见表', 'Chart; the numbers are in the table') }]
  }
}

/** Triples, or things that stand in one row, as a graph. */
class GraphPlugin extends Drawn {
  priority = 3
  get label(): string {
    return t('关系图', 'Graph')
  }

  private triples(): Triple[] {
    const results = this.yasr.results
    const statements = results?.getStatements()
    if (statements) {
      return statements.map((s) => ({
        subject: s.subject.value,
        predicate: s.predicate.value,
        object: { value: s.object.value, isThing: s.object.termType !== 'Literal' },
      }))
    }
    return (results?.getBindings() ?? []).flatMap((row) => {
      const things = (results?.getVariables() ?? []).filter((v) => row[v]?.type === 'uri')
      const [first, ...others] = things
      return first ? others.map((v) => ({ subject: row[first]?.value ?? '', predicate: v, object: { value: row[v]?.value ?? '', isThing: true } })) : []
    })
  }

  canHandleResults(): boolean {
    return this.triples().length > 0
  }

  getIcon(): Element {
    return icon('M3.5 4.5L8 11l5-6M3.5 4.5h9M2 3h3v3H2zM11 3h3v3h-3zM6.5 10h3v3h-3z')
  }

  protected component(): [Component, Record<string, unknown>] {
    return [TripleGraph, { triples: this.triples() }]
  }
}

/** By the name under which Yasr knows them. */
export const PLUGINS: Record<string, unknown> = { chart: ChartPlugin, graph: GraphPlugin }

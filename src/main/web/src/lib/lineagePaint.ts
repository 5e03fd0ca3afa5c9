import type { LineageNode } from '../api'
import { t } from '../i18n'
import type { Band, Layout } from './lineage'
import type { Way } from './lineageData'
import type { Paper } from './lineageLook'
import { chineseNames, regionName, shortRegion } from './regions'
import { labelOf, levelName, shortTitle } from './words'

/** What of the picture is seen. */
export interface View {
  zoom: number
  pan: { x: number; y: number }
}

/** Room for the names of lanes and for the years. */
export const LEFT = 96
export const TOP = 28

const FAMILY = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'
const LEADING = 1.24
/** Narrower boxes hold no words. */
const NARROW = 44
const BADGE = 16

/** Says how many relations of a document are not drawn, on the side where they would be. */
export interface Badge {
  iri: string
  way: Way
  left: number
  top: number
  width: number
}

/** The badge at a point of the picture. */
export function badgeAt(badges: Badge[], x: number, y: number): Badge | undefined {
  return badges.find((b) => x >= b.left && x <= b.left + b.width && y >= b.top && y <= b.top + BADGE)
}

function context(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1
  const [w, h] = [Math.round(canvas.clientWidth * ratio), Math.round(canvas.clientHeight * ratio)]
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w
    canvas.height = h
  }
  const c = canvas.getContext('2d')
  c?.setTransform(ratio, 0, 0, ratio, 0, 0)
  c?.clearRect(0, 0, w, h)
  return c
}

/** How wide a character is, in parts of the font's size; near enough to cut a text by. */
function width(char: string): number {
  const code = char.codePointAt(0) ?? 0
  return code > 0x2e7f ? 1 : /[A-ZMW@%]/.test(char) ? 0.7 : /[ilj.,:;'|! ]/.test(char) ? 0.3 : 0.57
}

/** Latin words and numbers stay whole where a line has room for them. */
const UNITS = /[A-Za-z0-9/.-]+|./gu

const measure = (text: string): number => [...text].reduce((sum, char) => sum + width(char), 0)

/** Lines of no more than `room` ems; the last ends in … where the text goes on. */
export function wrapped(text: string, room: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const units = [...text.matchAll(UNITS)].flatMap(([unit]) => (measure(unit) > room ? [...unit] : [unit]))
  for (const [i, unit] of units.entries()) {
    const w = measure(unit)
    const isLast = lines.length === most - 1
    const isEnd = i === units.length - 1
    if (used + w > room - (isLast && !isEnd ? 0.8 : 0) && line) {
      if (isLast) return [...lines, line + '…']
      lines.push(line)
      line = ''
      used = 0
    }
    line += unit
    used += w
  }
  return line ? [...lines, line] : lines
}

/** Without the place that the line above names: DRG/DIP支付方式… of 四川省DRG/DIP支付方式…. */
function heart(n: LineageNode): string {
  const title = shortTitle(n.title).replace(/^关于(印发|转发|发布|公布|下发|同意)?/, '') || n.number || labelOf(n)
  const place = n.regions.flatMap(chineseNames).find((p) => title.startsWith(p))
  const rest = place ? title.slice(place.length) : title
  return rest.length > 3 ? rest : title
}

/** 四川 2021-12-09. */
function whereAndWhen(n: LineageNode): string {
  const where = n.regions.slice(0, 2).map(shortRegion).join('、') || (n.level ? levelName(n.level) : '')
  return `${where} ${n.date || n.year || ''}`.trim()
}

function bandLabel(band: Band): string {
  const level = band.lane ? levelName(band.lane) : t('层级不详', 'level unknown')
  if (!band.region) return level
  return band.lane === 'provincial' ? regionName(band.region) : `${shortRegion(band.region)} ${level}`
}

/** Lanes and lines of time, under the documents. */
export function paintGround(canvas: HTMLCanvasElement, places: Layout, view: View, paper: Paper): void {
  const c = context(canvas)
  if (!c) return
  const { clientWidth: w, clientHeight: h } = canvas
  c.fillStyle = paper.soft
  places.bands.forEach((b, i) => {
    c.globalAlpha = i % 2 ? 0.05 : 0.1
    c.fillRect(0, b.top * view.zoom + view.pan.y, w, (b.bottom - b.top) * view.zoom)
  })
  c.globalAlpha = 0.3
  c.strokeStyle = paper.soft
  c.lineWidth = 1
  c.beginPath()
  for (const tick of places.ticks) {
    const x = Math.round(tick.x * view.zoom + view.pan.x) + 0.5
    c.moveTo(x, 0)
    c.lineTo(x, h)
  }
  c.stroke()
  c.globalAlpha = 1
}

/** Words over the documents, of those that are seen, and the names of times and lanes at the edges. */
export function paintWords(
  canvas: HTMLCanvasElement,
  places: Layout,
  view: View,
  paper: Paper,
  mark: { dim: (iri: string) => boolean; more: (n: LineageNode, way: Way) => number },
): Badge[] {
  const badges: Badge[] = []
  const c = context(canvas)
  if (!c) return badges
  const box = { w: places.box.width * view.zoom, h: places.box.height * view.zoom }
  const size = Math.min(14, Math.max(10.5, 12.5 * view.zoom))
  const lines = Math.min(places.box.lines, Math.floor((box.h - 3) / (size * LEADING)))
  c.textBaseline = 'middle'
  c.textAlign = 'center'
  for (const p of places.placed.values()) {
    const x = p.x * view.zoom + view.pan.x
    const y = p.y * view.zoom + view.pan.y
    if (x + box.w < 0 || x - box.w > canvas.clientWidth || y + box.h < 0 || y - box.h > canvas.clientHeight) continue
    c.globalAlpha = mark.dim(p.node.iri) ? 0.4 : 1
    if (lines > 0 && box.w > NARROW) {
      const room = (box.w * (p.node.stage === 'interim' ? 0.88 : 1) - 10) / size
      const words = wrapped(heart(p.node), room, Math.max(1, lines - 1))
      const head = lines > 1 ? wrapped(whereAndWhen(p.node), room / 0.92, 1) : []
      const all = [...head, ...words]
      all.forEach((line, i) => {
        const isHead = i < head.length
        c.font = `${isHead ? size * 0.92 : size}px ${FAMILY}`
        c.fillStyle = isHead ? paper.soft : paper.ink
        c.fillText(line, x, y + (i - (all.length - 1) / 2) * size * LEADING)
      })
    }
    for (const way of ['up', 'down'] as const) {
      const more = box.w > NARROW ? mark.more(p.node, way) : 0
      if (more > 0) badges.push({ iri: p.node.iri, way, ...badge(c, `+${more}`, x + (way === 'up' ? -box.w : box.w) / 2, y - box.h / 2, paper) })
    }
  }
  c.globalAlpha = 1
  edges(c, canvas, places, view, paper)
  return badges
}

/** Stands on a corner of the box. */
function badge(c: CanvasRenderingContext2D, text: string, x: number, y: number, paper: Paper): Pick<Badge, 'left' | 'top' | 'width'> {
  c.font = `600 10.5px ${FAMILY}`
  const at = { width: c.measureText(text).width + 8, left: 0, top: y - BADGE / 2 }
  at.left = x - at.width / 2
  c.fillStyle = paper.accent
  c.beginPath()
  c.roundRect(at.left, at.top, at.width, BADGE, BADGE / 2)
  c.fill()
  c.fillStyle = paper.panel
  c.fillText(text, x, y + 0.5)
  return at
}

/** Years along the top and lanes along the side stand still while the picture moves under them. */
function edges(c: CanvasRenderingContext2D, canvas: HTMLCanvasElement, places: Layout, view: View, paper: Paper): void {
  const { clientWidth: w, clientHeight: h } = canvas
  c.textAlign = 'left'
  c.font = `13px ${FAMILY}`
  c.fillStyle = paper.panel
  c.globalAlpha = 0.92
  c.fillRect(0, 0, w, TOP - 4)
  c.globalAlpha = 1
  c.fillStyle = paper.ink
  let free = LEFT - 4
  for (const tick of places.ticks) {
    const x = tick.x * view.zoom + view.pan.x
    if (x < free || x > w) continue
    c.fillText(tick.label, x + 4, 12)
    free = x + (tick.label.length > 4 ? 64 : 44)
  }
  if (places.undated !== undefined) {
    const x = places.undated * view.zoom + view.pan.x
    if (x > LEFT - 40 && x < w) c.fillText(t('日期不详', 'undated'), x, 12)
  }
  c.font = `12px ${FAMILY}`
  let below = TOP - 2
  for (const b of places.bands) {
    const at = Math.max(b.top * view.zoom + view.pan.y + 3, below)
    if (at + 12 > b.bottom * view.zoom + view.pan.y + 6 || at > h) continue
    const text = wrapped(bandLabel(b), (LEFT - 4) / 12, 1)[0] ?? ''
    c.fillStyle = paper.panel
    c.globalAlpha = 0.88
    c.fillRect(0, at - 1, c.measureText(text).width + 10, 18)
    c.globalAlpha = 1
    c.fillStyle = b.region ? paper.ink : paper.accent
    c.fillText(text, 5, at + 8)
    below = at + 18
  }
}

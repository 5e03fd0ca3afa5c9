import type { LineageNode } from '../api'
import { csv, xml } from './download'
import { HEIGHT, WIDTH, type Layout } from './lineage'

export interface Edge {
  from: string
  to: string
  relation: string
  stated: boolean
}

const HEAD = ['年长者 older', '关系 relation', '年轻者 younger', '年轻者标题 title', '字号 number', '日期 date', '地区 regions', '阶段 stage', '有原文 held', '明说 stated']

/** A row for each relation that is shown. */
export function lineageCsv(nodes: Map<string, LineageNode>, edges: Edge[]): string {
  return csv([
    HEAD,
    ...edges.map((e) => {
      const n = nodes.get(e.from)
      return [e.to, e.relation, e.from, n?.title ?? '', n?.number ?? '', n?.date ?? '', (n?.regions ?? []).join('；'), n?.stage ?? '', n?.held ?? false, e.stated]
    }),
  ])
}

/** GraphML, for Gephi, yEd and Cytoscape. */
export function graphml(nodes: Map<string, LineageNode>, edges: Edge[]): string {
  const keys = ['title', 'number', 'date', 'level', 'stage', 'force', 'held', 'regions']
  const head = keys.map((k) => `<key id="${k}" for="node" attr.name="${k}" attr.type="string"/>`)
  const data = (n: LineageNode): string =>
    keys
      .map((k) => `<data key="${k}">${xml(String(n[k as keyof LineageNode]))}</data>`)
      .join('')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...head,
    '<key id="relation" for="edge" attr.name="relation" attr.type="string"/>',
    '<key id="stated" for="edge" attr.name="stated" attr.type="boolean"/>',
    '<graph edgedefault="directed">',
    ...[...nodes.values()].map((n) => `<node id="${xml(n.iri)}">${data(n)}</node>`),
    ...edges.map(
      (e) =>
        `<edge source="${xml(e.from)}" target="${xml(e.to)}"><data key="relation">${e.relation}</data><data key="stated">${e.stated}</data></edge>`,
    ),
    '</graph>',
    '</graphml>',
  ].join('\n')
}

export interface Look {
  fill: string
  border: string
  text: string
  ground: string
  soft: string
}

/** The picture as it stands, in true proportions. */
export function svg(
  layout: Layout,
  edges: Edge[],
  label: (n: LineageNode) => string[],
  bandLabel: (lane: string, region: string) => string,
  colour: (relation: string) => string,
  look: Look,
): string {
  const all = [...layout.placed.values()]
  const left = Math.min(...all.map((p) => p.x)) - WIDTH / 2 - 140
  const right = Math.max(...all.map((p) => p.x)) + WIDTH / 2 + 30
  const bottom = Math.max(...layout.bands.map((b) => b.bottom)) + 20
  const parts: string[] = []
  for (const y of layout.ticks) {
    parts.push(
      `<line x1="${y.x}" y1="-20" x2="${y.x}" y2="${bottom}" stroke="${look.soft}" stroke-opacity=".3"/>`,
      `<text x="${y.x + 4}" y="-26" fill="${look.soft}" font-size="13">${y.label}</text>`,
    )
  }
  for (const b of layout.bands) {
    parts.push(
      `<rect x="${left}" y="${b.top}" width="${right - left}" height="${b.bottom - b.top}" fill="${look.soft}" fill-opacity=".07"/>`,
      `<text x="${left + 6}" y="${b.top + 18}" fill="${look.soft}" font-size="13">${xml(bandLabel(b.lane, b.region))}</text>`,
    )
  }
  for (const e of edges) {
    const a = layout.placed.get(e.from)
    const b = layout.placed.get(e.to)
    if (!a || !b) continue
    parts.push(
      `<path d="M${a.x} ${a.y}L${b.x} ${b.y}" fill="none" stroke="${colour(e.relation)}" stroke-width="1.5"${e.stated ? '' : ' stroke-dasharray="5 4"'}><title>${e.relation}</title></path>`,
    )
  }
  for (const p of all) {
    const lines = label(p.node)
    parts.push(
      `<g transform="translate(${p.x - WIDTH / 2} ${p.y - HEIGHT / 2})"><title>${xml(p.node.title || p.node.number)}</title>` +
        `<rect width="${WIDTH}" height="${HEIGHT}" rx="5" fill="${look.fill}" stroke="${look.border}"${p.node.held ? '' : ' stroke-dasharray="4 3"'}/>` +
        lines.map((l, i) => `<text x="7" y="${16 + 15 * i}" font-size="11.5" fill="${look.text}">${xml(l)}</text>`).join('') +
        '</g>',
    )
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} -50 ${right - left} ${bottom + 60}" width="${right - left}" height="${bottom + 60}" font-family="PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif">` +
    `<rect x="${left}" y="-50" width="${right - left}" height="${bottom + 60}" fill="${look.ground}"/>${parts.join('')}</svg>`
  )
}

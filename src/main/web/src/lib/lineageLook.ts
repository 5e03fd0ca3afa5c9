import type { StylesheetJson } from 'cytoscape'
import { dark } from '../theme'
import type { Box } from './lineage'
import { relationCodes, relationColour } from './relations'

/** Up to so many relations are drawn as curves with arrows. */
export const CURVES = 200

/** Border and ground of each stage, in light and in dark. */
const STAGES: Record<string, { light: [string, string]; dark: [string, string]; shape: string; outline: string }> = {
  final: { light: ['#2f6db0', '#eef4fb'], dark: ['#6fa5dd', '#1c2a3a'], shape: 'round-rectangle', outline: '1,2 25,2 25,12 1,12' },
  trial: { light: ['#2e8b57', '#e9f6ee'], dark: ['#58b583', '#182c21'], shape: 'cut-rectangle', outline: '4,2 22,2 25,5 25,9 22,12 4,12 1,9 1,5' },
  interim: { light: ['#7a5bb5', '#f1ecfa'], dark: ['#a98fdd', '#29223a'], shape: 'hexagon', outline: '5,2 21,2 25,7 21,12 5,12 1,7' },
  draft: { light: ['#c98a00', '#fff6dc'], dark: ['#dcae4a', '#332a12'], shape: 'barrel', outline: '2,4 8,2 18,2 24,4 25,7 24,10 18,12 8,12 2,10 1,7' },
}
export const STAGE_CODES = Object.keys(STAGES)

export interface Paper {
  panel: string
  ink: string
  soft: string
  ground: string
  accent: string
}

/** The page's own colours. */
export function paper(): Paper {
  const style = getComputedStyle(document.documentElement)
  const v = (name: string): string => style.getPropertyValue(name).trim()
  return { panel: v('--panel'), ink: v('--ink'), soft: v('--soft'), ground: v('--ground'), accent: v('--accent') }
}

export function stageLook(stage: string): { border: string; fill: string; outline: string } {
  const look = STAGES[stage] ?? STAGES.final!
  const [border, fill] = dark.value ? look.dark : look.light
  return { border, fill, outline: look.outline }
}

/** Classes instead of values of each element, which take far longer to work out. */
export function stylesheet(box: Box, many: boolean): StylesheetJson {
  const c = paper()
  return [
    { selector: 'node', style: { width: box.width, height: box.height, 'border-width': 1.4, shape: 'round-rectangle' } },
    ...STAGE_CODES.map((code) => {
      const { border, fill } = stageLook(code)
      return { selector: `node.${code}`, style: { shape: STAGES[code]!.shape as 'ellipse', 'border-color': border, 'background-color': fill } }
    }),
    { selector: 'node.facts', style: { 'border-style': 'dashed' as const, 'background-color': c.panel } },
    { selector: 'node.cited', style: { 'border-style': 'dotted' as const, 'border-width': 1.8, 'background-color': c.ground } },
    { selector: 'node.start', style: { 'border-width': 3 } },
    { selector: 'node:selected', style: { 'border-color': c.accent, 'border-width': 3 } },
    {
      selector: 'edge',
      style: {
        // Among many, arrows would hide what they point to; time tells which way a line goes.
        ...(many
          ? { width: 1, 'curve-style': 'haystack' as const, 'haystack-radius': 0, opacity: 0.45 }
          : { width: 1.5, 'curve-style': 'straight' as const, 'target-arrow-shape': 'triangle' as const, 'arrow-scale': 0.8, opacity: 0.85 }),
      },
    },
    ...relationCodes.value.map((code) => ({
      selector: `edge.${code}`,
      style: { 'line-color': relationColour(code), 'target-arrow-color': relationColour(code) },
    })),
    {
      selector: 'edge.curved',
      style: {
        'curve-style': 'unbundled-bezier',
        // Newer than its types.
        'edge-distances': 'endpoints' as never,
        'source-endpoint': 'data(start)' as never,
        'target-endpoint': 'data(end)' as never,
        'control-point-weights': 'data(weights)' as never,
        'control-point-distances': 'data(distances)' as never,
      },
    },
    { selector: 'edge.concluded', style: { 'line-style': 'dashed' } },
    { selector: 'edge.far', style: { opacity: 0.12 } },
    { selector: 'edge.near', style: { width: 3, opacity: 1 } },
    ...(many ? [{ selector: 'edge.near', style: { width: 2, 'curve-style': 'straight' as const, 'target-arrow-shape': 'triangle' as const } }] : []),
    { selector: 'node.far', style: { opacity: 0.4 } },
  ]
}

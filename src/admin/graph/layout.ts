import type { ShownWorkflow } from '../shared/types.js'

export const box = { height: 46, width: 200 }

const gap = { column: 130, row: 54 }
const margin = 14
/** How far an arrow beside the usual way swings out for each row it spans. */
const swing = 22

export type Node = { state: string; x: number; y: number }

/** All steps between the same two states share an arrow. */
export type Edge = {
  /** Where the first label fits; null where it would lie over others. */
  label: { x: number; y: number } | null
  path: string
  from: string
  to: string
  transitions: string[]
}

export type Layout = { edges: Edge[]; height: number; nodes: Node[]; width: number }

type Cell = { column: number; row: number }

const arrows = ({ transitions }: ShownWorkflow): Map<string, string[]> => {
  const found = new Map<string, string[]>()
  for (const [name, { from, to }] of Object.entries(transitions)) {
    for (const each of from) {
      const key = JSON.stringify([each, to])
      found.set(key, [...(found.get(key) ?? []), name])
    }
  }
  return found
}

/** The usual way stands in the first column; each state beside it next to where one comes from. */
const cellsOf = (workflow: ShownWorkflow): Map<string, Cell> => {
  const cells = new Map<string, Cell>(
    workflow.path.map((state, row) => [state, { column: 0, row }]),
  )
  const taken = new Set<number>()
  const rowOf = (state: string): number => {
    const rows = Object.values(workflow.transitions)
      .filter(({ to }) => to === state)
      .flatMap(({ from }) => from.map((each) => workflow.path.indexOf(each)))
      .filter((row) => row >= 0)
    return rows.length > 0 ? Math.max(...rows) : workflow.path.length
  }
  const aside = Object.keys(workflow.states)
    .filter((state) => !cells.has(state))
    .map((state) => ({ state, wanted: rowOf(state) }))
    .sort((one, other) => one.wanted - other.wanted)
  for (const { state, wanted } of aside) {
    let row = wanted
    while (taken.has(row)) {
      row += 1
    }
    taken.add(row)
    cells.set(state, { column: 1, row })
  }
  return cells
}

/** Places all states and arrows of a workflow on a plane, in pixels, always the same way. */
export const layoutOf = (workflow: ShownWorkflow): Layout => {
  const cells = cellsOf(workflow)
  const pairs = [...arrows(workflow)].map(([key, transitions]) => {
    const [from, to] = JSON.parse(key) as [string, string]
    return { from, to, transitions }
  })
  const cell = (state: string): Cell => cells.get(state) ?? { column: 0, row: 0 }
  const spans = pairs.map(({ from, to }) => {
    const [a, b] = [cell(from), cell(to)]
    const isStraight = a.column === 0 && b.column === 0 && b.row === a.row + 1
    return a.column === b.column && !isStraight ? Math.abs(a.row - b.row) + 1 : 0
  })
  const left = margin + Math.max(0, ...spans) * swing
  const at = (state: string): Node => {
    const { column, row } = cell(state)
    return {
      state,
      x: left + column * (box.width + gap.column),
      y: margin + row * (box.height + gap.row),
    }
  }
  const edges = pairs.map((pair, index): Edge => {
    const [a, b] = [at(pair.from), at(pair.to)]
    const span = (spans[index] ?? 0) * swing
    const middle = box.height / 2
    if (cell(pair.from).column !== cell(pair.to).column) {
      const outward = cell(pair.to).column === 1
      const [x1, x2] = outward ? [a.x + box.width, b.x] : [a.x, b.x + box.width]
      const shift = outward ? -7 : 7
      const [y1, y2] = [a.y + middle + shift, b.y + middle + shift]
      const bend = (x1 + x2) / 2
      return { ...pair, label: null, path: `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}` }
    }
    if (span === 0) {
      const [x, y1, y2] = [a.x + box.width / 2, a.y + box.height, b.y]
      return { ...pair, label: { x: x + 10, y: (y1 + y2) / 2 + 4 }, path: `M${x} ${y1}V${y2}` }
    }
    const isLeft = cell(pair.from).column === 0
    const x = isLeft ? a.x : a.x + box.width
    const out = isLeft ? x - span : x + span
    const [y1, y2] = [a.y + middle + 9, b.y + middle - 9]
    return { ...pair, label: null, path: `M${x} ${y1}C${out} ${y1} ${out} ${y2} ${x} ${y2}` }
  })
  const nodes = Object.keys(workflow.states).map(at)
  const hasAside = nodes.some(({ state }) => cell(state).column === 1)
  return {
    edges,
    height: Math.max(...nodes.map(({ y }) => y)) + box.height + margin,
    nodes,
    width: left + box.width + (hasAside ? gap.column + box.width + 3 * swing : 90) + margin,
  }
}

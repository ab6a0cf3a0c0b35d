import { describe, expect, it } from '@jest/globals'

import { describe as shown } from '../../src/admin/describe.js'
import { box, layoutOf } from '../../src/admin/graph/layout.js'
import { workflows } from '../../workflows/index.js'

describe.each(workflows.map((definition) => [definition.slug, shown(definition)] as const))(
  'the drawing of the workflow %s',
  (_, workflow) => {
    const { edges, height, nodes, width } = layoutOf(workflow)

    it('should show every state once, inside the frame and beside the others', () => {
      expect(nodes.map(({ state }) => state).sort()).toEqual(Object.keys(workflow.states).sort())
      expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length)
      for (const { x, y } of nodes) {
        expect(x).toBeGreaterThan(0)
        expect(x + box.width).toBeLessThan(width)
        expect(y + box.height).toBeLessThan(height)
      }
    })

    it('should show every step from every state that it leaves', () => {
      const drawn = edges.flatMap(({ from, to, transitions }) =>
        transitions.map((name) => `${from} ${name} ${to}`),
      )
      const declared = Object.entries(workflow.transitions).flatMap(([name, { from, to }]) =>
        from.map((each) => `${each} ${name} ${to}`),
      )

      expect(drawn.sort()).toEqual(declared.sort())
    })
  },
)

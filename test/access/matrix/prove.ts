import type { Settled } from './run.js'
import type { Report } from './types.js'
import type { World } from './world.js'

import { reopened } from './reopened.js'
import { runMatrix } from './run.js'

/** What the matrix found of one leak that was put back. */
export type Proof = { leaks: string[]; missed: string[]; name: string }

const proofOf = (name: string, report: Report, hasWeb: boolean): Proof => {
  const { collection, field, surfaces = [] } = reopened[name] ?? {}
  const found = report.found.filter((leak) =>
    field ? leak.field === `${collection}.${field}` : leak.field.startsWith(`${collection}.`),
  )
  const isAsked = (surface: string) => hasWeb || !/page$|^server function|^site /.test(surface)
  return {
    leaks: found.map((leak) => `${leak.field} to ${leak.role} by ${leak.surface}`),
    missed: surfaces
      .filter(isAsked)
      .filter((surface) => !found.some((leak) => leak.surface === surface)),
    name,
  }
}

/**
 * Looks for leaks that were put back, each by who has to find it. Those in the stored data are put
 * back here, one after the other; those in the app are there since its start.
 */
export const prove = async (
  settled: Settled,
  names: string[],
  web: World['web'],
): Promise<{ cases: number; proofs: Proof[]; roles: number; surfaces: number }> => {
  const reports: [string, Report][] = []
  for (const name of names) {
    const leak = reopened[name]
    if (leak) {
      await leak.after?.(settled.world)
      const { collection, reader } = leak
      reports.push([
        name,
        await runMatrix(settled, {
          collections: [collection],
          readers: [reader],
          // Changes of the app are not in the build.
          web: leak.change ? undefined : web,
        }),
      ])
    }
  }
  return {
    cases: reports.reduce((sum, [, { cases }]) => sum + cases, 0),
    proofs: reports.map(([name, report]) => proofOf(name, report, Boolean(web))),
    roles: new Set(names.map((name) => reopened[name]?.reader)).size,
    surfaces: new Set(reports.flatMap(([, { seen }]) => Object.keys(seen))).size,
  }
}

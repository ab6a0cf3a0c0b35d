import type { Payload } from 'payload'

import { insertOnce } from '../../database/index.js'
import { optionsOf } from '../../plugin/options.js'
import { canonical } from '../content.js'
import { shapeOf, versionsOf } from '../engine/index.js'

const collection = 'workflow-versions'

type Row = { id: string; shape: Record<string, unknown>; version: number }

/** The newest version of a workflow that the database has been started with, or null. */
export const keptVersion = async (payload: Payload, workflow: string): Promise<null | Row> => {
  const { docs } = await payload.db.find<Row>({
    collection,
    limit: 1,
    pagination: false,
    sort: '-version',
    where: { workflow: { equals: workflow } },
  })
  return docs[0] ?? null
}

/** Keeps what each version says, and warns of one that says something else under the same number. */
export const keepVersions = async (payload: Payload): Promise<void> => {
  for (const definition of optionsOf(payload).workflows.flatMap(versionsOf)) {
    const { slug, version } = definition
    const id = `${slug}@${version}`
    const shape = shapeOf(definition)
    const isNew = await insertOnce({
      collection,
      data: {
        id,
        at: optionsOf(payload).clock().toISOString(),
        shape,
        version,
        workflow: slug,
      },
      payload,
    })
    const kept = isNew
      ? null
      : await payload.db.findOne<Row>({ collection, where: { id: { equals: id } } })
    if (kept && canonical(kept.shape) !== canonical(shape)) {
      payload.logger.warn({
        code: 'version-unchanged',
        msg: 'A workflow has changed under the same version. Raise its version; workflow:diff shows what changed.',
        workflow: slug,
      })
    }
  }
}

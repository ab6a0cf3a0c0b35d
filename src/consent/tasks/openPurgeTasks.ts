import type { Payload } from 'payload'

import { concernedBy } from '../concerned.js'
import { isStanding } from '../standing.js'
import { openTask, type Task } from './openTask.js'

/**
 * Opens what a person has to decide when a report is purged: a task for each publication that was
 * composed from it and never came out, and one for the people in the register whom this report
 * alone named. These wait while something made of the report stands: the gate still guards it.
 * Running it again opens nothing twice. Returns how many were opened.
 */
export const openPurgeTasks = async (args: {
  identities: string[]
  payload: Payload
  report: string
}): Promise<number> => {
  const { identities, payload, report } = args
  const concerned = await concernedBy(payload, [report])
  const task: Task = { cause: 'purged', released: [], report, sendings: [] }
  let opened = 0
  for (const { publication, releases } of concerned) {
    if (releases.length === 0) {
      opened += (await openTask({ payload }, { ...task, publication })) ? 1 : 0
    }
  }
  const stands = concerned.some(({ releases }) => releases.some(isStanding))
  if (identities.length > 0 && !stands) {
    opened += (await openTask({ payload }, { ...task, identities })) ? 1 : 0
  }
  return opened
}

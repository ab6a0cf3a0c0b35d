import type { Payload } from 'payload'

import type { Concerned } from '../concerned.js'
import type { Lack, Scope } from '../core/types.js'
import type { Source } from '../sources.js'
import type { Caller, Cause } from './openTask.js'

import { optionsOf } from '../../plugin/options.js'
import { concernedBy } from '../concerned.js'
import { lackOf } from '../core/covers.js'
import { useOf } from '../guards.js'
import { sourcesOf } from '../sources.js'
import { isStanding, sourcesOfStanding } from '../standing.js'
import { openTask } from './openTask.js'
import { type Before, toldOf } from './toldOf.js'

const causeOf = (lack: Lack): Cause =>
  lack === 'withdrawn' || lack === 'expired' ? lack : 'narrowed'

const labels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:RED']

/** Whether there is nothing to ask, whatever was made of it. */
const coversAll = ({ consent }: Source, now: Date): boolean =>
  labels.every((label) => lackOf(consent, useOf(label), now) === null)

/** The releases that stand though the consent does not cover what they tell, each with the reason. */
const lackingAmong = (
  releases: Concerned['releases'],
  { consent }: Source,
  { now, tells }: { now: Date; tells: Scope },
) =>
  releases.filter(isStanding).flatMap((release) => {
    const lack = lackOf(consent, { ...useOf(release.tlp), tells }, now)
    return lack ? [{ ...release, cause: causeOf(lack) }] : []
  })

/** What is still being written tells the place, too, and no guard can know. */
const isDraftWithPlace = (releases: Concerned['releases'], { consent }: Source, tells: Scope) =>
  tells === 'place' && releases.length === 0 && consent.scope === 'anonymised'

/**
 * Walks forward from reports to everything that was made of them, and opens a task for each
 * publication that stands released although the consent no longer covers it, or no longer covers the
 * name or the place that it may tell. That is asked where one was changed, `before` telling from
 * what; the names in what stands are compared anyway. Running it again opens nothing twice; a release
 * that was made since, of the same words too, is another matter. Returns how many were opened.
 */
export const openConsentTasks = async (
  caller: Caller,
  reports: string[],
  before?: Before,
): Promise<number> => {
  const { payload } = caller
  const now = optionsOf(payload).clock()
  let opened = 0
  for (const source of await sourcesOf(caller, reports)) {
    const tells = before ? await toldOf(caller, source, before) : 'anonymised'
    if (!before && coversAll(source, now)) {
      continue
    }
    for (const { publication, releases, sendings } of await concernedBy(payload, [source.id])) {
      const lacking = lackingAmong(releases, source, { now, tells })
      if (lacking.length > 0 || isDraftWithPlace(releases, source, tells)) {
        const task = {
          cause: lacking[0]?.cause ?? 'narrowed',
          publication,
          released: lacking.map(({ id }) => id),
          report: source.id,
          sendings,
        }
        // Issues of newsletters have none; what came and went of them is no other matter.
        const apart = [source.consent, Math.max(0, ...lacking.map(({ sequence }) => sequence))]
        opened += (await openTask(caller, task, apart)) ? 1 : 0
      }
    }
  }
  return opened
}

/**
 * Looks, of everything that stands released, for consents that ran out since, or whose end a crash
 * kept from being followed. The worker calls it; any process may, any time.
 */
export const openTasksOfEndedConsents = async (payload: Payload): Promise<number> =>
  openConsentTasks({ payload }, await sourcesOfStanding(payload))

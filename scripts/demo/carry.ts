import { randomBytes } from 'node:crypto'
import { getPayload } from 'payload'
import { composePublication, verifyAudit } from 'payload-elchi'

import type { Passwords } from '../../seed/index.js'
import type { DemoResult } from './index.js'

import config from '../../payload.config.js'
import { readSampleReports, seedProgramme, staffKeys } from '../../seed/index.js'
import {
  anonymise,
  as,
  countDeliveries,
  publish,
  schedule,
  verify,
} from '../../seed/journey/index.js'
import { startService, waitForAnswer } from './processes.js'
import { say } from './progress.js'
import { untilSent } from './settled.js'
import { tellWhereToLook } from './whereToLook.js'

type Catcher = { mails: () => unknown[]; pageUrl: string }

const newPasswords = (): Passwords =>
  Object.fromEntries(
    staffKeys.map((key) => [key, randomBytes(15).toString('base64url')]),
  ) as Passwords

const startParts = (port: number) => {
  const fail = (message: string): void => {
    console.error(message)
    process.exit(1)
  }
  const env = process.env
  return [
    startService({
      command: [process.execPath, 'node_modules/next/dist/bin/next', 'start', '-p', String(port)],
      env,
      name: 'app',
      onEnd: fail,
    }),
    startService({
      command: [process.execPath, 'scripts/run.mjs', 'scripts/worker.ts'],
      env,
      name: 'worker',
      onEnd: fail,
    }),
  ]
}

/**
 * Seeds, starts the app and a worker, and takes one report from the field to the inboxes of the
 * mail catcher.
 *
 * @throws Error with a code and what to do, at the first step that fails
 */
export const carryDemo = async (args: {
  catcher: Catcher
  port: number
}): Promise<{ result: DemoResult; stop: () => Promise<void> }> => {
  const { catcher, port } = args
  const site = `http://localhost:${port}`
  const payload = await getPayload({ config })
  say('Database ready, migrated.')
  const passwords = newPasswords()
  const seeded = await seedProgramme({ passwords, payload })
  const { staff } = seeded
  say('Seeded: the programme, its partners, staff, monitors, events, lists and twelve reports.')
  const services = startParts(port)
  const stop = async (): Promise<void> => {
    await Promise.all(services.map((service) => service.stop()))
    await payload.destroy()
  }

  try {
    const sample = readSampleReports().find(({ id }) => id === 'FR-01')
    const report = seeded.reports['FR-01']
    if (!sample || !report) {
      throw new Error('The sample report FR-01 is missing (code demo-sample).')
    }
    await verify({ payload, report, staff })
    say('FR-01 verified: source, information and consent were judged.')
    const cleaned = await anonymise({ payload, report, sample, staff })
    say(
      `FR-01 anonymised: ${cleaned.findings} findings decided, of the direct identifiers ` +
        `${cleaned.byRules} found by rules and ${cleaned.byHand} marked by hand.`,
    )
    const composed = await composePublication({
      kind: 'statement',
      language: 'en',
      payload,
      reports: [report],
      req: await as(payload, staff.coordinator),
      title: 'Pickets over a closed newspaper',
      tlp: 'TLP:CLEAR',
    })
    const publication = String(composed.id)
    const released = await publish({ payload, publication, staff })
    for (const page of Object.values(seeded.pages)) {
      await publish({ payload, publication: page, staff })
    }
    say('Publication reviewed, checked, approved by a second editor, released.')
    const dissemination = await schedule({
      lists: Object.values(seeded.lists),
      payload,
      release: released.release,
      staff,
    })
    say('Sending prepared, approved by a second person, scheduled. The worker takes over.')
    await untilSent({ dissemination, payload, seconds: 120 })
    const deliveries = await countDeliveries(payload, dissemination)
    say(`Sent: ${deliveries.accepted} accepted, ${deliveries.skipped} skipped, each by a reason.`)
    await waitForAnswer(`${site}/publications`, 60)
    const { entries, verified } = await verifyAudit(payload)
    say(`Audit log: ${entries} entries, ${verified ? 'whole' : 'BROKEN'}.`)
    tellWhereToLook({ catcher, passwords, site, staff })
    return {
      result: {
        audit: { entries, verified },
        deliveries,
        findings: cleaned.findings,
        publication,
        release: { hash: released.hash },
        report,
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

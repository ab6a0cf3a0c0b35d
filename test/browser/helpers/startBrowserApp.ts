import type { Browser } from 'playwright-core'

import type { SeedResult } from '../../../seed/index.js'
import type { StaffKey } from '../../../seed/types.js'

import { seedProgramme } from '../../../seed/index.js'
import { as, publish, schedule, verify } from '../../../seed/journey/index.js'
import { body, paragraph } from '../../../seed/lexical.js'
import { inviteAccount } from '../../../src/accounts/index.js'
import { systemActor, transition } from '../../../src/workflow/index.js'
import { boot } from '../../helpers/boot.js'
import { testPasswords } from '../../helpers/passwords.js'
import { launch } from './chromium.js'
import { type Desk, openDesk } from './openDesk.js'
import { startServer } from './startServer.js'

export type BrowserApp = {
  close: () => Promise<void>
  desk: (who: null | StaffKey, look?: Parameters<typeof openDesk>[2]) => Promise<Desk>
  /** The path of the link by which a new editor with this address chooses a passphrase. */
  invite: (email: string) => Promise<string>
  /** A draft by the coordinator, complete enough to be submitted. */
  newDraft: (title: string) => Promise<string>
  /** A sending of a released page that has begun; no worker carries it out. */
  newSending: () => Promise<string>
  seeded: SeedResult
  url: string
}

/**
 * The built app on a fresh database with the programme in it: one report verified, the public pages
 * and a briefing released, all else as the seed leaves it.
 */
export const startBrowserApp = async (): Promise<BrowserApp> => {
  const app = await boot()
  const { payload } = app
  const seeded = await seedProgramme({ passwords: testPasswords, payload })
  const { pages, reports, staff } = seeded
  await verify({ payload, report: reports['FR-02'] ?? '', staff })
  const newDraft = async (title: string): Promise<string> => {
    const draft = await payload.create({
      collection: 'publications',
      data: {
        body: body(paragraph('What monitors saw this spring, told without anyone in it.')),
        kind: 'briefing',
        language: 'en',
        title,
        tlp: 'TLP:CLEAR',
      },
      draft: true,
      req: await as(payload, staff.coordinator),
    })
    return String(draft.id)
  }
  const briefing = await newDraft('A released briefing')
  for (const publication of Object.values(pages)) {
    await publish({ payload, publication, staff })
  }
  const { release } = await publish({ payload, publication: briefing, staff })
  const newSending = async (): Promise<string> => {
    const id = await schedule({ lists: [seeded.lists.ep ?? ''], payload, release, staff })
    await transition({
      id,
      actor: systemActor('dispatcher'),
      collection: 'disseminations',
      idempotencyKey: 'start',
      payload,
      transition: 'start',
    })
    return id
  }
  const server = await startServer(app.environment)
  const browser: Browser = await launch()
  return {
    close: async () => {
      await browser.close()
      await server.stop()
      await app.close()
    },
    invite: async (email) =>
      (await inviteAccount(payload, { name: 'New here', email, roles: ['editor'] })).replace(
        /^.*(?=\/admin\/)/,
        '',
      ),
    desk: (who, look) => openDesk({ browser, url: server.url }, who, look),
    newDraft,
    newSending,
    seeded,
    url: server.url,
  }
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { scanContent } from '../../../src/anonymisation/gate/index.js'
import { canonicalHash } from '../../../src/releases/canonicalHash.js'
import { draftIssue, releaseIssue, takeBackIssue } from '../../../src/releases/releaseIssue.js'
import { insertRelease } from '../../../src/releases/store.js'
import { putIdentity } from '../../../src/vault/index.js'
import { databases } from '../../helpers/boot.js'
import { type AnonymisationApp, bootAnonymisation } from '../app.js'

type Leak = { id: string; identity: null | string; places: string[]; title: null | string }

describe.each(databases)('names found in releases on %s', (database) => {
  let app: AnonymisationApp
  beforeAll(async () => {
    app = await bootAnonymisation(database)
  }, 180_000)
  afterAll(() => app.close())

  /** Releases a text through the gate, while nobody in it is known. */
  const release = async (title: string, text: string): Promise<string> => {
    const { payload } = app
    const publication = (await payload.create({
      collection: 'publications',
      data: { kind: 'statement', language: 'en', title, tlp: 'TLP:CLEAR' },
      draft: true,
    } as never)) as { id: string }
    const content = {
      attachments: [],
      html: `<p>${text}</p>`,
      language: 'en',
      renderer: 'elchi-1',
      slug: title.toLowerCase().replaceAll(' ', '-'),
      text,
      title,
      tlp: 'TLP:CLEAR' as const,
    }
    const gated = await scanContent({ content, payload, publication: publication.id })
    if (!gated.passed) {
      throw new Error('The text names somebody already.')
    }
    const id = `${publication.id}-${canonicalHash(content).slice(0, 16)}`
    const now = app.clock.now.toISOString()
    const description = {
      id,
      about: null,
      compared: '',
      countries: [],
      embargoUntil: null,
      event: 'event',
      files: [],
      hash: canonicalHash(content),
      kind: 'statement',
      original: publication.id,
      publication: publication.id,
      releasedAt: now,
      rights: [],
      sequence: 1,
      sources: [],
      status: 'released' as const,
      statusAt: now,
      supersedes: null,
    }
    await insertRelease({ content: gated.value, description, payload })
    return id
  }

  const leaksFor = async (who: keyof AnonymisationApp['people']): Promise<Leak[]> => {
    const { body, status } = await app.people[who].rest('GET', '/elchi/leaks')
    expect(status).toBe(200)
    return body.leaks as Leak[]
  }

  const ainur = { country: 'KZ', given: 'Айнур', script: 'Cyrl', sex: 'f' as const }

  it('should open a task when a person enters the register who is named in what is released', async () => {
    const id = await release(
      'A picket',
      'Ainur Zhaksygalieva (@ainur_of_aktau) was let go in the evening.',
    )
    expect(await leaksFor('custodian')).toEqual([])
    const identity = await putIdentity({
      identity: { ...ainur, surname: 'Жақсығалиева' },
      payload: app.payload,
    })
    const [leak, ...others] = await leaksFor('custodian')
    expect(others).toEqual([])
    expect(leak).toMatchObject({ identity, title: 'A picket' })
    expect(leak?.id.startsWith(id)).toBe(true)
    expect(leak?.places).toContain('html')
    // It is kept: another look, another process, a restart, and it is still there, once.
    expect(await leaksFor('custodian')).toHaveLength(1)

    const [told] = await leaksFor('editor')
    expect(told).toMatchObject({ identity: null, places: [] })
    expect(JSON.stringify(told)).not.toContain(identity)
    expect((await app.people.administrator.rest('GET', '/elchi/leaks')).status).toBe(403)
    expect((await app.rest('GET', '/elchi/leaks')).status).toBe(401)
  })

  it('should close a task when the entry changes so that nobody is named any more', async () => {
    const identity = await putIdentity({
      identity: { ...ainur, given: 'Дамир', sex: 'm', surname: 'Ескендиров' },
      payload: app.payload,
    })
    await release('A court', 'The court heard Marat Toregeldin.')
    await putIdentity({
      identity: { ...ainur, id: identity, given: 'Марат', sex: 'm', surname: 'Төрегелдин' },
      payload: app.payload,
    })
    expect((await leaksFor('custodian')).map(({ title }) => title)).toContain('A court')
    await putIdentity({
      identity: { ...ainur, id: identity, given: 'Дамир', sex: 'm', surname: 'Ескендиров' },
      payload: app.payload,
    })
    expect((await leaksFor('custodian')).map(({ title }) => title)).not.toContain('A court')
    await putIdentity({
      identity: { ...ainur, id: identity, given: 'Марат', sex: 'm', surname: 'Төрегелдин' },
      payload: app.payload,
    })
    expect((await leaksFor('custodian')).map(({ title }) => title)).toContain('A court')
    await putIdentity({
      identity: { ...ainur, id: identity, given: 'Дамир', sex: 'm', surname: 'Ескендиров' },
      payload: app.payload,
    })
  })

  it('should compare what was being released while the register moved', async () => {
    const { payload } = app
    const text = 'Aset Bekmuratov was heard in the evening.'
    const draft = await draftIssue({
      content: { html: `<p>${text}</p>`, language: 'en', text, title: 'A hearing' },
      issue: 'hearing',
      parts: [],
      payload,
      slug: 'a-hearing',
    })
    const identity = await putIdentity({
      identity: { ...ainur, given: 'Асет', sex: 'm', surname: 'Бекмұратов' },
      payload,
    })
    const before = await leaksFor('custodian')
    expect(before.map(({ title }) => title)).not.toContain('A hearing')
    await releaseIssue(payload, draft)
    const after = await leaksFor('custodian')
    expect(after.find(({ title }) => title === 'A hearing')).toMatchObject({ identity })
    await takeBackIssue(payload, draft.description)
    expect(await leaksFor('custodian')).toEqual(before)
  })

  it('should be settled with a reason that names nobody, by somebody cleared', async () => {
    const [leak] = await leaksFor('custodian')
    const settle = (who: keyof AnonymisationApp['people'], reason: string) =>
      app.people[who].rest('POST', '/elchi/leaks/settle', { id: leak?.id, reason })
    expect((await settle('editor', 'A public figure.')).status).toBe(403)
    expect((await settle('custodian', ' ')).status).toBe(400)
    expect((await settle('custodian', 'Ainur Zhaksygalieva agreed.')).status).toBe(400)
    expect((await settle('custodian', 'She speaks for the union in public.')).status).toBe(200)
    expect(await leaksFor('custodian')).toEqual([])
    expect((await settle('custodian', 'Again.')).status).toBe(404)
    // What was judged stays judged; other words of the same person in it were not.
    const named = { ...ainur, id: leak?.identity ?? '', surname: 'Жақсығалиева' }
    await putIdentity({
      identity: { ...named, phones: ['+7 701 000 11 22'] },
      payload: app.payload,
    })
    expect(await leaksFor('custodian')).toEqual([])
    await putIdentity({
      identity: { ...named, handles: ['@ainur_of_aktau'] },
      payload: app.payload,
    })
    expect(await leaksFor('custodian')).toMatchObject([{ identity: leak?.identity }])
    const { docs } = await app.payload.find({
      collection: 'audit-log' as 'users',
      where: { kind: { like: 'release.leak' } },
    })
    expect(docs.length).toBeGreaterThanOrEqual(4)
  })
})

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { BrowserApp } from './helpers/startBrowserApp.js'

import { staffKeys } from '../../seed/index.js'
import { testPassword } from '../helpers/passwords.js'
import { describeInBrowser } from './helpers/describeInBrowser.js'
import { startBrowserApp } from './helpers/startBrowserApp.js'

const adminPages = ({ pages, reports, trainings }: BrowserApp['seeded']): [string, string][] => [
  ['/admin', '.elchi-tasks[aria-busy=false]'],
  ['/admin/collections/field-reports', '.cell-state .elchi-state'],
  [`/admin/collections/field-reports/${reports['FR-02']}`, '.elchi-standing'],
  ['/admin/collections/publications', '.cell-state .elchi-state'],
  [`/admin/collections/publications/${Object.values(pages)[0]}`, '.elchi-standing'],
  ['/admin/collections/publications/create', '.elchi-panel'],
  [`/admin/collections/trainings/${Object.values(trainings)[0]}`, '.elchi-standing'],
  ['/admin/collections/disseminations', '.collection-list'],
  ['/admin/account', '#field-email'],
]

describeInBrowser('every page', () => {
  let app: BrowserApp

  beforeAll(async () => {
    app = await startBrowserApp()
  }, 600_000)

  afterAll(() => app.close())

  it.each([
    ['light', 1440, 'en'],
    ['dark', 390, 'ru'],
  ] as const)(
    'should show the admin without a complaint, %s at %i px in %s',
    async (theme, width, language) => {
      const { close, complaints, page } = await app.desk('coordinator', { language, theme, width })
      for (const [path, ready] of adminPages(app.seeded)) {
        await page.goto(path)
        await page.waitForSelector(ready)
        await page.waitForLoadState('networkidle')
      }
      expect(complaints).toEqual([])
      await close()
    },
    300_000,
  )

  it('should say why the API refuses, whichever route has started the app', async () => {
    const { close, page } = await app.desk('coordinator')
    const path = `/api/publications/${Object.values(app.seeded.pages)[0]}`
    const answer = await page.evaluate(async (url) => {
      const response = await fetch(url, {
        body: JSON.stringify({ state: 'withdrawn' }),
        headers: { 'Content-Type': 'application/json' },
        method: 'PATCH',
      })
      return { body: (await response.json()) as unknown, status: response.status }
    }, path)
    expect(answer).toMatchObject({
      body: { errors: [{ data: { code: 'state-not-writable' } }] },
      status: 403,
    })
    await close()
  }, 120_000)

  it.each(staffKeys)(
    'should greet the %s with tasks, or with what happens next',
    async (who) => {
      const { close, complaints, page } = await app.desk(who)
      const shown = await page.locator('.elchi-tasks__group, .elchi-tasks__empty').count()

      expect(shown).toBeGreaterThan(0)
      expect(complaints).toEqual([])
      await close()
    },
    120_000,
  )

  it('should let who was invited choose a passphrase with the keyboard, and sign in with it', async () => {
    const email = 'new.here@elchi.example'
    const { close, page } = await app.desk(null, { language: 'ru', width: 390 })
    await page.goto(await app.invite(email))
    const choose = async (passphrase: string) => {
      await page.locator('#field-password:focus').waitFor()
      await page.keyboard.type(passphrase)
      await page.keyboard.press('Tab')
      await page.keyboard.type(passphrase)
      await page.keyboard.press('Enter')
    }
    await choose('password password')
    await page.locator('.elchi-sign-in__problem', { hasText: 'легко угадать' }).waitFor()
    await choose(testPassword)
    await page.locator('h1', { hasText: 'Парольная фраза задана' }).waitFor()
    await page.locator('.elchi-sign-in a').click()
    await page.locator('#field-email').fill(email)
    await page.locator('#field-password').fill(testPassword)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.elchi-tasks[aria-busy=false]')

    expect(new URL(page.url()).pathname).toBe('/admin')
    await close()
  }, 120_000)

  it('should lead from a task to its document', async () => {
    const { close, page } = await app.desk('coordinator')
    // Which reports come first is left to chance: no exact time of theirs is kept.
    const link = page.locator('.elchi-tasks__link', { hasText: 'FR-' }).first()
    const reference = /FR-\d+/.exec(await link.innerText())?.[0] ?? ''
    await link.click()
    await page.waitForSelector('.elchi-standing [data-state=received]')

    expect(new URL(page.url()).pathname).toBe(
      `/admin/collections/field-reports/${app.seeded.reports[reference]}`,
    )
    await close()
  }, 120_000)

  it.each(['/', '/publications', '/subscribe', '/ru', '/ru/publications', '/ru/subscribe'])(
    'should show a visitor %s without a complaint and without asking a third party',
    async (path) => {
      const { close, complaints, page } = await app.desk(null)
      const foreign: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith(app.url) && !request.url().startsWith('data:')) {
          foreign.push(request.url())
        }
      })
      const response = await page.goto(path)
      await page.waitForLoadState('networkidle')

      expect(response?.status()).toBe(200)
      expect(await page.locator('h1').count()).toBe(1)
      expect(complaints).toEqual([])
      expect(foreign).toEqual([])
      await close()
    },
    60_000,
  )

  it('should lead a visitor from the list to what was released', async () => {
    const { close, complaints, page } = await app.desk(null)
    await page.goto('/publications')
    await page.getByRole('link', { name: 'A released briefing' }).click()
    await page.waitForURL('**/publications/*')
    await page.waitForLoadState('networkidle')

    expect(await page.locator('h1').innerText()).toBe('A released briefing')
    expect(await page.locator('main').innerText()).toContain('What monitors saw this spring')
    expect(complaints).toEqual([])
    await close()
  }, 60_000)
})

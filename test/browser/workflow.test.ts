import type { Page } from 'playwright-core'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { BrowserApp } from './helpers/startBrowserApp.js'

import { describeInBrowser } from './helpers/describeInBrowser.js'
import { startBrowserApp } from './helpers/startBrowserApp.js'

const draftOf = (id: string): string => `/admin/collections/publications/${id}`

const openPanel = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await page.waitForSelector('.elchi-standing')
}

const press = (page: Page, transition: string): Promise<void> =>
  page.click(`button[data-transition=${transition}]`)

const state = async (page: Page, name: string): Promise<void> => {
  await page.waitForSelector(`.elchi-standing [data-state=${name}]`)
}

const reasons = (page: Page, transition: string): Promise<string[]> =>
  page.locator(`.elchi-refused > [data-transition=${transition}] [data-code]`).allInnerTexts()

describeInBrowser('the workflow panel', () => {
  let app: BrowserApp

  beforeAll(async () => {
    app = await startBrowserApp()
  }, 600_000)

  afterAll(() => app.close())

  it('should take a draft from its author to an editor, with the history of both', async () => {
    const id = await app.newDraft('A draft that moves on')
    const author = await app.desk('coordinator')
    await openPanel(author.page, draftOf(id))
    await press(author.page, 'submit')
    await state(author.page, 'review')
    const announced = await author.page.locator('.elchi-panel [role=status]').innerText()
    await author.page.waitForSelector('.elchi-standing__state:focus')

    const editor = await app.desk('editor')
    await openPanel(editor.page, draftOf(id))
    await press(editor.page, 'accept')
    await state(editor.page, 'anonymisation')
    const history = await editor.page.locator('.elchi-history > li').allInnerTexts()

    expect(announced).toContain('Review')
    expect(history[0]).toMatch(/Accept for the second check\s+You \(editor\)/)
    expect(history[1]).toMatch(/Submit for review\s+Marijke Oosterhuis \(coordinator\)/)
    await author.close()
    await editor.close()
  }, 120_000)

  it('should say everything that stands in the way of a step, in the language of the reader', async () => {
    const report = `/admin/collections/field-reports/${app.seeded.reports['FR-01']}`
    const english = await app.desk('coordinator')
    await openPanel(english.page, report)
    const russian = await app.desk('coordinator', { language: 'ru', theme: 'dark', width: 390 })
    await openPanel(russian.page, report)

    expect(await reasons(english.page, 'verify')).toEqual([
      expect.stringContaining('Rate the reliability'),
      expect.stringContaining('Rate the validity'),
      expect.stringContaining('Say what the person agreed to'),
    ])
    expect((await reasons(russian.page, 'verify'))[0]).toContain('Оцените надёжность')
    await english.close()
    await russian.close()
  }, 120_000)

  it('should tell an auditor whom to ask, and offer no button', async () => {
    const id = await app.newDraft('A draft to look at')
    const { close, page } = await app.desk('auditor')
    await openPanel(page, draftOf(id))

    expect(await page.locator('button[data-transition]').count()).toBe(0)
    expect((await reasons(page, 'submit'))[0]).toMatch(
      /for: coordinator, editor, custodian\..*colleague with this role/,
    )
    await close()
  }, 120_000)

  it('should insist on a reason, keep it in the history, and work by keyboard alone', async () => {
    const id = await app.newDraft('A draft that comes back')
    const author = await app.desk('coordinator')
    await openPanel(author.page, draftOf(id))
    await press(author.page, 'submit')
    await state(author.page, 'review')
    const { close, page } = await app.desk('editor')
    await openPanel(page, draftOf(id))

    const button = page.locator('button[data-transition=sendBack]')
    await button.focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog[open]')
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    await page.waitForSelector('button[data-transition=sendBack]:focus')

    await page.keyboard.press('Enter')
    await page.locator('dialog button', { hasText: 'Send back' }).click()
    const insists = await page.locator('dialog [role=alert]').first().innerText()
    await page.keyboard.type('The second paragraph needs a date.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await state(page, 'draft')

    expect(insists).toContain('Write a reason')
    expect(await page.locator('.elchi-history blockquote').first().innerText()).toBe(
      'The second paragraph needs a date.',
    )
    await author.close()
    await close()
  }, 120_000)

  it('should lead from the top of a narrow page to the panel, and keep the state there true', async () => {
    const id = await app.newDraft('A draft on a telephone')
    const { close, page } = await app.desk('coordinator', { width: 390 })
    await openPanel(page, draftOf(id))
    await page.locator('.elchi-state-link').click()
    await page.waitForSelector('#elchi-workflow:focus')
    await press(page, 'submit')

    await page.waitForSelector('.elchi-state-link [data-state=review]')
    await close()
  }, 120_000)

  it('should take no step over unsaved changes', async () => {
    const id = await app.newDraft('A draft being written')
    const { close, page } = await app.desk('coordinator')
    await openPanel(page, draftOf(id))
    await page.fill('#field-title', 'A draft being written again')
    await press(page, 'submit')

    await page.waitForSelector('.elchi-notice--failed')
    expect(await page.locator('.elchi-notice--failed').innerText()).toContain('Save your changes')
    expect(await page.locator('.elchi-standing [data-state=draft]').count()).toBe(1)
    await close()
  }, 120_000)

  it('should tell the slower of two that someone was faster, and show how it stands', async () => {
    const id = await app.newDraft('A draft with two tabs')
    const first = await app.desk('coordinator')
    const second = await app.desk('coordinator')
    await openPanel(first.page, draftOf(id))
    await openPanel(second.page, draftOf(id))
    await press(first.page, 'submit')
    await state(first.page, 'review')
    await press(second.page, 'submit')

    await second.page.waitForSelector('[data-outcome=stale]')
    await state(second.page, 'review')
    expect(await second.page.locator('.elchi-history > li').count()).toBe(2)
    await first.close()
    await second.close()
  }, 120_000)

  it('should take a step once when its answer is lost and it is tried again', async () => {
    const id = await app.newDraft('A draft on a bad line')
    const { close, page } = await app.desk('coordinator')
    await openPanel(page, draftOf(id))
    let losses = 0
    await page.route('**/workflow/submit', async (route) => {
      losses += 1
      if (losses > 1) {
        await route.continue()
        return
      }
      await route.fetch()
      await route.abort('connectionreset')
    })
    await press(page, 'submit')
    await page.waitForSelector('[data-outcome=unknown]')
    await page.click('[data-outcome=unknown] button')
    await state(page, 'review')

    expect(losses).toBe(2)
    expect(await page.locator('.elchi-panel [role=status]').innerText()).toContain('already')
    expect(await page.locator('.elchi-history > li').count()).toBe(2)
    await close()
  }, 120_000)

  it('should say that the session has ended', async () => {
    const id = await app.newDraft('A draft left open over lunch')
    const { close, page } = await app.desk('coordinator')
    await openPanel(page, draftOf(id))
    await page.context().clearCookies()
    await press(page, 'submit')

    await page.waitForSelector('[data-outcome=signedOut] a')
    expect(await page.locator('[data-outcome=signedOut]').innerText()).toContain('Sign in')
    await close()
  }, 120_000)
})

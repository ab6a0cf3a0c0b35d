import type { Page } from 'playwright-core'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { BrowserApp } from './helpers/startBrowserApp.js'

import { describeInBrowser } from './helpers/describeInBrowser.js'
import { startBrowserApp } from './helpers/startBrowserApp.js'

/** A day to come, as a date field takes it. */
const dayAhead = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const open = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/admin/collections/publications/${id}`)
  await page.waitForSelector('.elchi-hand')
}

describeInBrowser('people around a document', () => {
  let app: BrowserApp
  let first: string
  let second: string

  beforeAll(async () => {
    app = await startBrowserApp()
    first = await app.newDraft('A draft that waits for an editor')
    second = await app.newDraft('Another draft that waits')
    const author = await app.desk('coordinator')
    for (const id of [first, second]) {
      await open(author.page, id)
      await author.page.click('button[data-transition=submit]')
      await author.page.waitForSelector('.elchi-standing [data-state=review]')
    }
    await author.close()
  }, 600_000)

  afterAll(() => app.close())

  it('should let one editor take a document in hand, and tell the other whose it is', async () => {
    const editor = await app.desk('editor')
    await open(editor.page, first)
    await editor.page.locator('[data-hand=claim]').focus()
    await editor.page.keyboard.press('Enter')
    await editor.page.waitForSelector('[data-hand=release]')
    const other = await app.desk('secondEditor', { theme: 'dark' })
    await open(other.page, first)

    expect(await editor.page.locator('.elchi-hand').innerText()).toContain('You have it in hand')
    expect(await other.page.locator('.elchi-hand').innerText()).toMatch(
      /Due in .*In the hands of .*Take it over/s,
    )
    expect(editor.complaints).toEqual([])
    await editor.close()
    await other.close()
  }, 120_000)

  it('should move the due date by hand, and show that in the history', async () => {
    const { close, page } = await app.desk('editor')
    await open(page, first)
    await page.click('[data-due=open]')
    await page.fill('[data-due=day]', dayAhead(18))
    await page.fill('[data-due=why]', 'The translator is away.')
    await page.click('[data-due=set]')
    await page.waitForSelector('.elchi-history [data-sequence="3"]')
    await page.waitForSelector('[data-due=open]')
    await page.locator('.elchi-due time', { hasText: 'Due in 2 weeks' }).waitFor()

    expect(await page.locator('.elchi-history [data-sequence="3"]').innerText()).toMatch(
      /Due date: .*You \(editor\).*The translator is away\./s,
    )
    await close()
  }, 120_000)

  it('should pause, resume and end a sending where its progress is seen, and say who did', async () => {
    const { close, complaints, page } = await app.desk('coordinator')
    await page.goto(`/admin/collections/disseminations/${await app.newSending()}`)
    const take = async (step: string, reason: string) => {
      await page.click(`[data-sending=${step}]`)
      await page.fill('.elchi-dialog textarea', reason)
      await page.click('.elchi-dialog__buttons button:last-child')
      await page.waitForSelector(`[data-happened=${step}]`)
    }
    await take('pause', 'A date has to be looked at.')
    await page.waitForSelector('.elchi-standing [data-state=paused]')
    const paused = await page.locator('[data-happened=pause]').innerText()
    await take('resume', 'The date is right.')
    await take('cancel', 'The rest is not needed.')
    await page.waitForSelector('.elchi-standing [data-state=cancelled]')

    expect(paused).toMatch(/Paused, You.*A date has to be looked at\./s)
    expect(await page.locator('[data-sending]').count()).toBe(0)
    expect(await page.locator('[data-happened]').count()).toBe(8)
    expect(complaints).toEqual([])
    await close()
  }, 120_000)

  it('should offer for handing over whoever could take the next step, and nobody else', async () => {
    const { close, page } = await app.desk('coordinator')
    await open(page, second)
    await page.click('[data-hand=give]')
    await page.waitForSelector('.elchi-hand__over select')
    const offered = await page.locator('.elchi-hand__over option').allInnerTexts()
    await page.locator('.elchi-hand__over select').selectOption({ index: 1 })
    await page.click('[data-hand=given]')
    await page.waitForSelector('[data-hand=release]')

    expect(offered.slice(1)).toHaveLength(2)
    expect(offered.slice(1).every((text) => text.includes('editor'))).toBe(true)
    await close()
  }, 120_000)

  it('should show a comment to colleagues, and forget it when it is taken back', async () => {
    const { close, page } = await app.desk('coordinator')
    await open(page, first)
    await page.fill('.elchi-write textarea', 'Please look at the second paragraph.')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('[data-comment] blockquote')
    const said = await page.locator('[data-comment] blockquote').innerText()
    await page.click('[data-comment] .elchi-link')
    await page.waitForSelector('[data-comment] blockquote', { state: 'detached' })

    expect(said).toBe('Please look at the second paragraph.')
    await close()
  }, 120_000)

  it('should show the whole workflow from its beginning, in words too, and give the focus back', async () => {
    const { close, page } = await app.desk('auditor', { width: 390 })
    await open(page, first)
    await page.locator('[data-graph]').focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.elchi-graph__dialog[open]')
    const steps = await page.locator('.elchi-graph__table tbody tr').count()
    const here = await page.locator('.elchi-graph__node--here').textContent()
    await page.keyboard.press('Escape')
    await page.waitForSelector('[data-graph]:focus')

    expect(steps).toBe(9)
    expect(here).toContain('Review')
    expect(await page.locator('.elchi-graph__dialog').count()).toBe(0)
    await close()
  }, 120_000)

  it('should take a step for many documents of a list, and say which cannot take it', async () => {
    const { close, page } = await app.desk('editor')
    await page.goto('/admin/collections/publications')
    await page.waitForSelector('.cell-_select input')
    for (const box of (await page.locator('.cell-_select input').all()).slice(0, 3)) {
      await box.click()
    }
    await page.locator('.elchi-bulk select').selectOption('accept')
    await page.click('[data-bulk=check]')
    await page.waitForSelector('[data-bulk=fire]')
    const checked = await page.locator('.elchi-bulk__report').innerText()
    await page.click('[data-bulk=fire]')
    await page.waitForSelector('.elchi-bulk__report .elchi-notice--done')

    expect(checked).toMatch(/2 can take this step.*1 cannot.*A released briefing/s)
    await page.locator('.elchi-dialog__buttons button', { hasText: 'Close' }).click()
    await page.waitForSelector('td [data-state=anonymisation]')
    await close()
  }, 120_000)

  it('should decide what was found in a report with the keyboard alone, and go back', async () => {
    const { close, complaints, page } = await app.desk('custodian', { theme: 'dark' })
    await page.goto(`/admin/collections/field-reports/${app.seeded.reports['FR-02']}`)
    const opener = page.locator('#elchi-studio button')
    await opener.focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-action=next]:focus')
    const said = page.locator('.elchi-studio__said')
    const after = async (done: number): Promise<string> => {
      await page.waitForSelector(`[data-progress^="${done}/"]`)
      await page.waitForSelector('[data-action=next]:focus')
      return said.innerText()
    }
    const first = await said.innerText()
    await page.keyboard.press('a')
    const second = await after(1)
    await page.keyboard.press('k')
    await page.keyboard.type('A day that everybody knows.')
    await page.keyboard.press('Enter')
    await after(2)
    await page.keyboard.press('u')
    const undone = await after(1)

    expect(first).toMatch(/^1 of \d+: /)
    expect(second).toMatch(/^2 of \d+: /)
    expect(undone).toMatch(/^Undone\.\s+2 of \d+: .*undecided/)
    expect(await page.locator('[data-side=result] .elchi-mark-up--replace').count()).toBe(1)
    expect(complaints).toEqual([])
    await close()
  }, 120_000)
})

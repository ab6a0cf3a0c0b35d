import type { Browser, Page } from 'playwright-core'

import { totpCode } from 'payload-elchi'

import type { StaffKey } from '../../../seed/index.js'

import { testPassword } from '../../helpers/passwords.js'

export type Desk = {
  close: () => Promise<void>
  /** What the console and the pages complained about, from the sign-in on. */
  complaints: string[]
  page: Page
}

type Look = { language?: 'en' | 'ru'; theme?: 'dark' | 'light'; width?: number }

const emails: Record<StaffKey, string> = {
  administrator: 'administrator@elchi.example',
  auditor: 'auditor@elchi.example',
  coordinator: 'coordinator@elchi.example',
  custodian: 'custodian@elchi.example',
  editor: 'editor@elchi.example',
  secondCoordinator: 'coordinator.tm@elchi.example',
  secondCustodian: 'custodian.2@elchi.example',
  secondEditor: 'editor.2@elchi.example',
}

const spareCodes = new Map<string, string[]>()

/** Sets up what the account needs, and uses a recovery code at each later sign-in. */
const passSecondFactor = async (page: Page, account: string): Promise<void> => {
  const secret = page.locator('.elchi-sign-in__secret')
  const code = page.locator('#field-code')
  await Promise.race([
    page.waitForURL((address) => !address.pathname.endsWith('/login')),
    code.waitFor(),
  ])
  if (await secret.isVisible()) {
    spareCodes.set(account, await page.locator('.elchi-sign-in__codes code').allTextContents())
    await page.locator('input[name=kept]').check()
    await code.fill(totpCode((await secret.textContent()) ?? '', new Date()))
  } else if (await code.isVisible()) {
    await code.fill(spareCodes.get(account)?.pop() ?? '')
    await page.click('form button[type=submit]')
    await page.click('[data-action=go-on]')
    return
  } else {
    return
  }
  await page.click('form button[type=submit]')
}

/** A browser of its own for one member of staff, or for a visitor, in a language and a look. */
export const openDesk = async (
  { browser, url }: { browser: Browser; url: string },
  who: null | StaffKey,
  { language = 'en', theme = 'light', width = 1440 }: Look = {},
): Promise<Desk> => {
  const context = await browser.newContext({
    baseURL: url,
    colorScheme: theme,
    locale: language,
    viewport: { height: 900, width },
  })
  await context.addCookies([
    { name: 'payload-lng', url, value: language },
    { name: 'payload-theme', url, value: theme },
  ])
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') {
      complaints.push(`${page.url()}: ${message.text()}`)
    }
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  if (who) {
    await page.goto('/admin/login')
    await page.fill('#field-email', emails[who])
    await page.fill('#field-password', testPassword)
    await page.click('form button[type=submit]')
    await passSecondFactor(page, `${url} ${who}`)
    await page.waitForURL((address) => !address.pathname.endsWith('/login'))
    await page.waitForSelector('.elchi-tasks[aria-busy=false]')
    // The browser also complains of the answer that asks for the second factor.
    complaints.length = 0
  }
  return { close: () => context.close(), complaints, page }
}

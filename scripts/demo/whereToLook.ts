import type { Passwords, SeedResult } from '../../seed/index.js'

import { staffKeys } from '../../seed/index.js'

/** Says where the result can be seen, with passwords that are shown this once and stored nowhere. */
export const tellWhereToLook = (args: {
  catcher: { pageUrl: string }
  passwords: Passwords
  site: string
  staff: SeedResult['staff']
}): void => {
  const { catcher, passwords, site, staff } = args
  const people = staffKeys.map((key) => `  ${staff[key].email.padEnd(32)} ${passwords[key]}`)
  console.error(
    [
      '',
      `Desk   ${site}/admin`,
      `Site   ${site}/`,
      `Mails  ${catcher.pageUrl}`,
      '',
      'Passwords, shown once:',
      ...people,
      '',
      'Custodians set up a second factor when they first sign in, with an authenticator app or with',
      'npm run account -- code KEY, which prints what an app would show for the key on the page.',
      '',
      'Try: log in as the custodian, open report FR-02 and decide its findings.',
      'Try: as the editor who wrote, approve your own text; read why it is refused.',
      'Try: open a mail, unsubscribe with one click, and send again.',
      '',
    ].join('\n'),
  )
}

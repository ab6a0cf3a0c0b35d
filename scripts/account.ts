import type { Payload } from 'payload'

import { roleOptions } from '../collections/roles.js'
import { misused, readArguments } from './readArguments.js'

const names = roleOptions.map(({ value }) => value)

const usage = `usage: npm run account -- invite ADDRESS --name NAME --role ROLE [--role ROLE]   (a link to choose a passphrase)
       npm run account -- reset ADDRESS   (takes the second factor away, ends all sessions, gives such a link)
       npm run account -- code KEY        (what an authenticator app would show for this key)
roles: ${names.join(', ')}`

const { positionals, values } = readArguments({
  most: 2,
  options: { name: { type: 'string' }, role: { multiple: true, type: 'string' } },
  usage,
})

const [command, argument = ''] = positionals
const { name, role: roles = [] } = values
const isInvitation =
  Boolean(name) && roles.length > 0 && roles.every((each) => names.includes(each))
const isKey = /^[A-Z2-7]{16,}$/i.test(argument)
const isComplete =
  (command === 'code' && isKey) ||
  (command === 'reset' && argument !== '') ||
  (command === 'invite' && argument !== '' && isInvitation)
if (!isComplete) {
  misused(usage)
}

// Only now: whoever called it wrongly need not wait for the app.
const { inviteAccount, resetAccount, totpCode } = await import('payload-elchi')
const { runScript } = await import('./runScript.js')

const giveLink = (make: (payload: Payload) => Promise<string>): Promise<never> =>
  runScript('The account could not be changed', async (payload) => {
    console.log(await make(payload))
    console.log('The link is valid for a day. Hand it over in person or by a safe channel.')
    return 0
  })

if (command === 'code') {
  console.log(totpCode(argument, new Date()))
} else if (command === 'reset') {
  await giveLink((payload) => resetAccount(payload, argument))
} else {
  await giveLink((payload) => inviteAccount(payload, { name: name ?? '', email: argument, roles }))
}
process.exit()

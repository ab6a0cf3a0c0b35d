import type { Payload } from 'payload'

import { parseArgs } from 'node:util'
import { inviteAccount, resetAccount, totpCode } from 'payload-elchi'

import { roleOptions } from '../collections/roles.js'
import { startPayload } from './startPayload.js'

const names = roleOptions.map(({ value }) => value)

const usage = `usage: account -- invite EMAIL --name NAME --role ROLE [--role ROLE]   (a link to choose a passphrase)
       account -- reset EMAIL   (takes the second factor away, ends all sessions, gives such a link)
       account -- code KEY      (what an authenticator app would show for this key)
roles: ${names.join(', ')}`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { name: { type: 'string' }, role: { multiple: true, type: 'string' } },
})

const misused = (): never => {
  console.error(usage)
  process.exit(2)
}

const withPayload = async (run: (payload: Payload) => Promise<string>): Promise<void> => {
  const payload = await startPayload()
  try {
    console.log(await run(payload))
    console.log('The link is valid for a day. Hand it over in person or by a safe channel.')
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    console.error(code ? message : 'The account could not be changed (code account-failed).')
    process.exitCode = 1
  } finally {
    await payload.destroy()
  }
}

const [command, argument = ''] = positionals
const { name, role: roles = [] } = values
if (command === 'code' && /^[A-Z2-7]{16,}$/i.test(argument)) {
  console.log(totpCode(argument, new Date()))
} else if (command === 'reset' && argument) {
  await withPayload((payload) => resetAccount(payload, argument))
} else if (command === 'invite' && argument && name && roles.length > 0) {
  if (!roles.every((each) => names.includes(each))) {
    misused()
  }
  await withPayload((payload) => inviteAccount(payload, { name, email: argument, roles }))
} else {
  misused()
}
process.exit()

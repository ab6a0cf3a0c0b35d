import { generateKey } from 'openpgp'
import { parseAddress } from 'payload-elchi'

/** `npm run --silent openpgp:new -- 'Name <address>'`: a pair for OPENPGP_KEY, printed and not kept. */
const given = process.argv.slice(2).join(' ').trim()
const [, name = '', address = given] = /^([^<]*)<([^<>]*)>$/.exec(given) ?? []
const parsed = parseAddress(address)
if (!parsed.ok) {
  process.stderr.write(`Say whose key it is: 'Name <address>'. (${parsed.code})\n`)
  process.exit(1)
}
const { privateKey, publicKey } = await generateKey({
  format: 'armored',
  passphrase: process.env.OPENPGP_PASSPHRASE,
  userIDs: [{ name: name.trim(), email: parsed.address.mailbox }],
})
process.stdout.write(`${privateKey}\n${publicKey}\n`)

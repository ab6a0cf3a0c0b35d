import { createHmac, timingSafeEqual } from 'node:crypto'

/** How old a signed message may be, in seconds. */
const longestAge = 300

const macOf = (secret: string, seconds: string, body: Uint8Array): Buffer =>
  createHmac('sha256', secret).update(`${seconds}.`).update(body).digest()

/** `t=SECONDS,v1=HEX`: HMAC-SHA-256 over the time and the bytes. */
export const signBody = (args: { body: Uint8Array; now: Date; secret: string }): string => {
  const seconds = String(Math.floor(args.now.getTime() / 1000))
  return `t=${seconds},v1=${macOf(args.secret, seconds, args.body).toString('hex')}`
}

/** Whether a body was signed with the secret, within the last minutes. */
export const isSigned = (args: {
  body: Uint8Array
  header: null | string | undefined
  now: Date
  secret: string
}): boolean => {
  const { body, header, now, secret } = args
  const [, seconds = '', mac = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? []
  const age = Math.abs(now.getTime() / 1000 - Number(seconds))
  return (
    mac !== '' &&
    age <= longestAge &&
    timingSafeEqual(Buffer.from(mac, 'hex'), macOf(secret, seconds, body))
  )
}

import type { AddressInfo } from 'node:net'

import { jest } from '@jest/globals'
import tls from 'node:tls'
import { SMTPServer } from 'smtp-server'

/** A mail server that offers STARTTLS with a certificate that nobody vouches for. */
export const tlsServer = async () => {
  const mails: { isEncrypted: boolean; recipient: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    onData: (stream, session, done) => {
      stream.resume()
      stream.on('end', () => {
        const [recipient] = session.envelope.rcptTo
        mails.push({ isEncrypted: session.secure, recipient: recipient?.address ?? '' })
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    close: () => new Promise<void>((resolve) => server.close(resolve)),
    mails,
    url: `smtp://127.0.0.1:${port}`,
  }
}

/** As if the certificates of this machine's servers were vouched for, until it is restored. */
export const trustEverybody = (): { restore: () => void } => {
  const connect = tls.connect.bind(tls) as (...args: unknown[]) => tls.TLSSocket
  const spy = jest
    .spyOn(tls, 'connect')
    .mockImplementation(((options: object, ...rest: unknown[]) =>
      connect({ ...options, rejectUnauthorized: false }, ...rest)) as never)
  return { restore: () => spy.mockRestore() }
}

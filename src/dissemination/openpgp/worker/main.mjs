// @ts-check
import { config, createMessage, decryptKey, encrypt, enums, readKey, readPrivateKey } from 'openpgp'
import { parentPort, workerData } from 'node:worker_threads'

/** @typedef {import('../engine.js').Job} Job */

const port = parentPort
if (!port) {
  throw new Error('This file runs as a worker only.')
}

config.rejectHashAlgorithms = new Set([...config.rejectHashAlgorithms, enums.hash.sha1])
config.showComment = false
config.showVersion = false

const { armored, passphrase } = /** @type {import('../../../keys/index.js').SigningKey} */ (
  workerData
)

const unlock = async () => {
  const key = await readPrivateKey({ armoredKey: armored })
  return key.isDecrypted() ? key : decryptKey({ passphrase: passphrase ?? '', privateKey: key })
}
const signing = unlock()
// Whoever waits for it is told; nobody else.
signing.catch(() => undefined)

/**
 * Signed, then encrypted to one key: the octets as they are, in one message (RFC 3156, 6.2).
 *
 * @param {Job} job
 */
const sealed = async ({ at, content, key }) =>
  encrypt({
    date: new Date(at),
    encryptionKeys: await readKey({ armoredKey: key }),
    format: 'armored',
    message: await createMessage({ binary: content }),
    signingKeys: await signing,
  })

port.on('message', async (/** @type {Job} */ job) => {
  try {
    await signing
  } catch {
    port.postMessage({ id: job.id, refused: 'signing-key-unusable' })
    return
  }
  try {
    port.postMessage({ armored: await sealed(job), id: job.id })
  } catch {
    port.postMessage({ id: job.id, refused: 'encryption-failed' })
  }
})

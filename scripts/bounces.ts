import { buffer } from 'node:stream/consumers'
import { takeReport } from 'payload-elchi'

import { startPayload } from './startPayload.js'

const raw = await buffer(process.stdin)

/** One returned message on stdin, as a mail server pipes it; what became of it on stdout. */
const take = async (): Promise<number> => {
  const payload = await startPayload()
  try {
    // Mail servers that pipe tell the address it came to in one of these.
    const returnPath = process.env.ORIGINAL_RECIPIENT ?? process.env.RECIPIENT
    const taken = await takeReport({ payload, raw, returnPath })
    console.log(JSON.stringify(taken))
    return 0
  } finally {
    await payload.destroy()
  }
}

// A pending connection alone does not keep the process alive.
const awake = setInterval(() => undefined, 1000)
try {
  process.exitCode = await take()
} catch (error) {
  const code = (error as { code?: string }).code ?? 'unknown'
  console.error(`The returned mail could not be taken (code ${code}).`)
  // EX_DATAERR, EX_TEMPFAIL (sysexits): a mail server tries the second again.
  process.exitCode = code === 'report-unreadable' ? 65 : 75
} finally {
  clearInterval(awake)
}
process.exit()

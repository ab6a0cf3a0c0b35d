import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildConfig } from 'payload'
import { closeSystemCollections, requireAccessTable } from 'payload-elchi'

import { accessTable } from '../collections/access/index.js'
import { appConfig } from '../payload.config.js'
import { accessPage } from './accessPage.js'

const file = path.join('docs', 'access.md')

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

const { values } = parseArgs({
  options: { check: { type: 'boolean' }, write: { type: 'boolean' } },
})

/** Also refuses a field or an endpoint that the table does not name. */
const pageOfApp = async (): Promise<string> => {
  const config = closeSystemCollections(await buildConfig(appConfig()))
  return accessPage(await requireAccessTable(config, accessTable), accessTable)
}

const page = await pageOfApp().catch((error: Error) => fail(error.message))
if (values.write) {
  await writeFile(file, page)
} else if (values.check) {
  const stored = await readFile(file, 'utf8').catch(() => '')
  if (stored !== page) {
    fail(`Out of date: ${file}. Run: npm run access -- --write`)
  }
} else {
  process.stdout.write(page)
}
process.exit(0)

import type { PayloadRequest, TextField } from 'payload'

import { randomInt } from 'node:crypto'

import { givenBySystem } from '../roles.js'
import { slugs } from '../slugs.js'
import { codeNames } from './codeNames.js'
import { CodeNamesUsedUpError } from './errors.js'

const isTaken = async (req: PayloadRequest, codeName: string): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: slugs.monitors,
    // Names of monitors whom the caller may not read are taken, too.
    overrideAccess: true,
    req,
    where: { codeName: { equals: codeName } },
  })
  return totalDocs > 0
}

const draw = async (req: PayloadRequest): Promise<string> => {
  const pool = [...codeNames]
  while (pool.length > 0) {
    const [name] = pool.splice(randomInt(pool.length), 1)
    if (name && !(await isTaken(req, name))) {
      return name
    }
  }
  throw new CodeNamesUsedUpError()
}

/** Drawn by the system: a name that a person picks tells something of the person. */
export const codeName: TextField = {
  name: 'codeName',
  type: 'text',
  access: givenBySystem,
  admin: {
    description: { en: 'Given by the system.', ru: 'Присваивает система.' },
    readOnly: true,
  },
  hooks: {
    // After field access: what a request sent has been dropped by then.
    beforeChange: [
      ({ operation, req, value }) =>
        operation === 'create' && !value ? draw(req) : (value as unknown),
    ],
  },
  index: true,
  label: { en: 'Code name', ru: 'Кодовое имя' },
  maxLength: 40,
  unique: true,
}

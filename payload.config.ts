import type { Config } from 'payload'

import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { ru } from '@payloadcms/translations/languages/ru'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import { elchi } from 'payload-elchi'
import sharp from 'sharp'

import { collections } from './collections/index.js'
import { policy } from './collections/policy.js'
import { slugs } from './collections/slugs.js'
import { databaseFromEnvironment, migrateDatabase } from './database/index.js'
import { secretFromEnvironment } from './database/secret.js'
import { workflows } from './workflows/index.js'

const root = path.dirname(fileURLToPath(import.meta.url))

/** The reference app, put together anew at each call: tests run it on several databases. */
export const appConfig = (): Config => ({
  admin: {
    importMap: { baseDir: root },
    meta: { titleSuffix: ' · Elchi' },
    user: slugs.users,
  },
  collections,
  db: databaseFromEnvironment(),
  editor: lexicalEditor(),
  graphQL: { disable: true },
  i18n: { fallbackLanguage: 'en', supportedLanguages: { en, ru } },
  onInit: migrateDatabase,
  plugins: [elchi({ explicitAccess: 'all', policy, workflows })],
  secret: secretFromEnvironment(),
  serverURL: process.env.SERVER_URL,
  sharp,
  telemetry: false,
  typescript: { outputFile: path.join(root, 'payload-types.ts') },
})

export default buildConfig(appConfig())

import type { Config } from 'payload'
import type { ElchiOptions } from 'payload-elchi/types'

import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { ru } from '@payloadcms/translations/languages/ru'
import path from 'node:path'
import { buildConfig } from 'payload'
import { elchi, requireAccessTable, secretFromEnvironment, staffMail } from 'payload-elchi'
import sharp from 'sharp'

import { accessTable } from './collections/access/index.js'
import { collections } from './collections/index.js'
import { policy } from './collections/policy.js'
import { retention } from './collections/retention.js'
import { sensitive } from './collections/sensitive.js'
import { slugs } from './collections/slugs.js'
import { databaseFromEnvironment, migrateDatabase } from './database/index.js'
import { effects, workflows } from './workflows/index.js'

/** All commands of this project run in its folder. */
const root = process.cwd()

/** What the programme asks of the plugin. */
export const elchiOptions: ElchiOptions = {
  accessTable,
  accounts: {
    secondFactor: ['administrator', 'custodian'],
    // Two custodians open an identity, and administrators make custodians.
    secondPerson: ['administrator', 'custodian'],
  },
  // Five years: as long as a funder's auditors may ask after the last payment.
  audit: { keepDays: 1827, reads: sensitive },
  dissemination: {
    siteLanguages: ['ru'],
    pages: ['', '/ru'].flatMap((language) =>
      ['/', '/feed.xml', '/publications', '/subscribe'].map((page) =>
        (language + page).replace(/(?<=.)\/$/, ''),
      ),
    ),
  },
  effects,
  explicitAccess: 'all',
  figures: {
    states: {
      [slugs.events]: ['attended', 'followed-up'],
      [slugs.fieldReports]: ['verified', 'anonymised', 'used'],
      [slugs.trainings]: ['held', 'evaluated'],
    },
  },
  policy,
  retention,
  workflows,
}

/** The reference app, put together anew at each call: tests run it on several databases. */
export const appConfig = (): Config => ({
  admin: {
    // Gravatar would send a hash of each staff member's address to a third party.
    avatar: 'default',
    components: {
      beforeDashboard: ['/collections/Programmes/glance/Glance#Glance'],
      graphics: { Icon: 'payload-elchi/rsc#Icon', Logo: 'payload-elchi/rsc#Logo' },
    },
    importMap: { baseDir: root },
    meta: { titleSuffix: ' · Elchi' },
    user: slugs.users,
  },
  collections,
  db: databaseFromEnvironment(),
  defaultDepth: 1,
  editor: lexicalEditor(),
  email: staffMail,
  graphQL: { disable: process.env.ELCHI_GRAPHQL === 'off' },
  i18n: { fallbackLanguage: 'en', supportedLanguages: { en, ru } },
  // Two levels down, relations that lead back to a document of the same list make Payload's loader
  // wait for itself: the request never ends.
  maxDepth: 1,
  onInit: migrateDatabase,
  plugins: [elchi(elchiOptions)],
  secret: secretFromEnvironment(),
  // As browsers write an origin: with a slash at the end no request of the desk would be its own.
  serverURL: process.env.SERVER_URL?.replace(/\/+$/, ''),
  sharp,
  telemetry: false,
  // The package under src is compiled in the same program and has to do without this app's types.
  // Each start of a test or script would spawn a second process that writes the types again.
  typescript: {
    autoGenerate: false,
    declare: false,
    outputFile: path.join(root, 'payload-types.ts'),
  },
})

// Here too, so that a build fails, not only a start.
export default buildConfig(appConfig()).then((config) => requireAccessTable(config, accessTable))

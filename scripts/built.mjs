import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const build = '.next/BUILD_ID'

const sources = [
  'app',
  'collections',
  'contentPolicy.ts',
  'database',
  'instrumentation.ts',
  'next.config.mjs',
  'payload.config.ts',
  'proxy.ts',
  'src',
  'workflows',
]

/**
 * @param {string} place
 * @returns {number}
 */
const changedAt = (place) => {
  const stats = statSync(place)
  return stats.isDirectory()
    ? Math.max(0, ...readdirSync(place).map((name) => changedAt(path.join(place, name))))
    : stats.mtimeMs
}

/**
 * What is missing of a build of the app as it stands, or null.
 *
 * @returns {null | string}
 */
export const builtLack = () => {
  if (!existsSync(build)) {
    return 'no build of the app (npm run build:app)'
  }
  return Math.max(...sources.map(changedAt)) >= changedAt(build)
    ? 'the build of the app is older than its sources (npm run build:app)'
    : null
}

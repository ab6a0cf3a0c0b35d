import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Packs the plugin and installs it in a small Payload app of its own, as a stranger would who
 * follows the README; its example is that app.
 */
const readme = readFileSync('README.md', 'utf8')
for (const file of ['review.ts', 'payload.config.ts']) {
  const example = `\`\`\`ts\n// ${file}\n${readFileSync(`test/other-app/${file}`, 'utf8')}\`\`\``
  if (!readme.includes(example)) {
    throw new Error(`The README does not show test/other-app/${file} as it is.`)
  }
}

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const packages = [
  'payload',
  '@payloadcms/db-sqlite',
  '@payloadcms/richtext-lexical',
  '@payloadcms/ui',
  '@types/node',
  'graphql',
  'next',
  'react',
  'react-dom',
  'typescript',
]

const folder = mkdtempSync(path.join(tmpdir(), 'elchi-other-app-'))
const run = (command, args, cwd) => {
  const { status } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, PAYLOAD_SECRET: randomBytes(32).toString('hex') },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) {
    throw new Error(`${command} ${args[0]} ended with ${status}`)
  }
}

try {
  run('npm', ['run', '--silent', 'build'], '.')
  run('npm', ['pack', '--silent', '--pack-destination', folder], '.')
  cpSync('test/other-app', folder, { recursive: true })
  const packed = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  const wanted = packages.map((name) => `${name}@${devDependencies[name]}`)
  run('npm', ['install', '--no-audit', '--no-fund', `./${packed}`, ...wanted], folder)
  run('npm', ['run', '--silent', 'check'], folder)
} finally {
  try {
    rmSync(folder, { force: true, maxRetries: 5, recursive: true })
  } catch {
    // In development Payload writes its types in a process of its own, which may outlive the app.
    console.error('A folder for temporary files was not cleared.')
  }
}

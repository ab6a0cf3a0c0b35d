import { transformFileSync } from '@swc/core'
import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where the compiled project stands: the same folders and names, as plain JavaScript. */
const target = path.resolve('.elchi/js')

const sources = [
  'bench',
  'collections',
  'database',
  'scripts',
  'seed',
  'src',
  'test',
  'workflows',
  'payload.config.ts',
]

const isTest = (file) => /\.test\.tsx?$/.test(file)
const isTypeScript = (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')

const filesOf = (place) =>
  statSync(place).isDirectory()
    ? readdirSync(place).flatMap((name) => filesOf(path.join(place, name)))
    : [place]

const modified = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

const toJavaScript = (file) =>
  transformFileSync(file, {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' }, verbatimModuleSyntax: true },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
    swcrc: false,
  }).code

/** Written beside its place and moved there, so that another process never reads half a file. */
const place = (file, write) => {
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${randomUUID()}`
  write(draft)
  renameSync(draft, file)
}

const entries = ['', 'client', 'rsc', 'types', 'output', 'testing']

/** The package finds itself by its name here, too. */
const manifest = {
  name: 'payload-elchi',
  exports: Object.fromEntries(
    entries.map((name) =>
      name ? [`./${name}`, `./src/exports/${name}.js`] : ['.', './src/index.js'],
    ),
  ),
  type: 'module',
}

/** The compiled twin of a source file. */
export const compiled = (file) =>
  path.join(target, path.relative('.', file).replace(/\.tsx?$/, '.js'))

/**
 * Brings `.elchi/js` up to the sources: plain JavaScript that Node runs without a loader, so that a
 * worker in production depends on no translator while it runs, and starts in half the time.
 */
export const compile = () => {
  const stale = sources
    .flatMap(filesOf)
    .filter((file) => !isTest(file) && modified(compiled(file)) < modified(file))
  for (const file of stale) {
    place(compiled(file), (draft) =>
      isTypeScript(file) ? writeFileSync(draft, toJavaScript(file)) : copyFileSync(file, draft),
    )
  }
  const own = path.join(target, 'package.json')
  if (modified(own) < modified('scripts/compile.mjs')) {
    place(own, (draft) => writeFileSync(draft, JSON.stringify(manifest)))
  }
}

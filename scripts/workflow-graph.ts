import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { graph, workflowDiff } from 'payload-elchi'

import { workflows } from '../workflows/index.js'
import { startPayload } from './startPayload.js'

const usage = `usage: workflow:graph -- NAME [--language en|ru] [--counts]   (counts: from the database)
       workflow:graph -- --write | --check   (the pages in docs/workflows)
names: ${workflows.map(({ slug }) => slug).join(', ')}`

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean' },
    counts: { type: 'boolean' },
    language: { default: 'en', type: 'string' },
    write: { type: 'boolean' },
  },
})

type Workflow = (typeof workflows)[number]

const pageOf = (definition: Workflow): string => {
  const transitions = Object.entries(definition.transitions).map(
    ([name, { comment, distinctFrom, label, roles }]) =>
      `| \`${name}\` | ${label.en} | ${roles.join(', ')} | ${(distinctFrom ?? []).map((who) => `\`${who}\``).join(', ')} | ${comment === 'required' ? 'yes' : ''} |`,
  )
  return [
    `# ${definition.label.en}`,
    '',
    `Version ${definition.version}, collection \`${definition.collection}\`. Made by \`npm run workflow:graph -- --write\`.`,
    '',
    '```mermaid',
    graph(definition).trimEnd(),
    '```',
    '',
    '| transition | label | roles | not by | reason |',
    '| --- | --- | --- | --- | --- |',
    ...transitions,
    '',
  ].join('\n')
}

const fileOf = ({ slug }: Workflow): string => path.join('docs', 'workflows', `${slug}.md`)

const write = async (): Promise<void> => {
  await mkdir(path.join('docs', 'workflows'), { recursive: true })
  await Promise.all(workflows.map((each) => writeFile(fileOf(each), pageOf(each))))
}

const check = async (): Promise<void> => {
  const stale: string[] = []
  for (const each of workflows) {
    const stored = await readFile(fileOf(each), 'utf8').catch(() => '')
    if (stored !== pageOf(each)) {
      stale.push(fileOf(each))
    }
  }
  if (stale.length > 0) {
    fail(`Out of date: ${stale.join(', ')}. Run: npm run workflow:graph -- --write`)
  }
}

/** How many documents stand in each state, read past the start: it is no business of a picture. */
const countsOf = async (workflow: string): Promise<Record<string, number>> => {
  const payload = await startPayload({ isBare: true })
  const counts: Record<string, number> = {}
  try {
    for (const { count, state } of (await workflowDiff({ payload, workflow })).standings) {
      counts[state] = (counts[state] ?? 0) + count
    }
    return counts
  } finally {
    await payload.destroy()
  }
}

const print = async (): Promise<void> => {
  const { language } = values
  const definition = workflows.find(({ slug }) => slug === positionals[0])
  if (!definition || (language !== 'en' && language !== 'ru')) {
    fail(usage)
  } else {
    const counts = values.counts ? await countsOf(definition.slug) : undefined
    process.stdout.write(graph(definition, { counts, language }))
  }
}

await (values.write ? write() : values.check ? check() : print())
process.exit()

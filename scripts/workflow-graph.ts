import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { graph } from 'payload-elchi'

import { workflows } from '../workflows/index.js'

const usage = `usage: workflow:graph -- NAME [--language en|ru]
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

const print = (): void => {
  const { language } = values
  const definition = workflows.find(({ slug }) => slug === positionals[0])
  if (!definition || (language !== 'en' && language !== 'ru')) {
    fail(usage)
  } else {
    process.stdout.write(graph(definition, { language }))
  }
}

await (values.write ? write() : values.check ? check() : print())

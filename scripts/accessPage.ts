import type { SanitizedConfig } from 'payload'
import type { AccessTable } from 'payload-elchi/types'

import { endpointsOf, fieldRowsOf, lineOf } from 'payload-elchi'

type Collection = SanitizedConfig['collections'][number]

const operations = ['read', 'create', 'update', 'delete', 'readVersions'] as const

const userOf = (role: string) =>
  role === 'anonymous'
    ? null
    : { id: 'someone', collection: 'users', countries: ['KZ'], partners: ['any'], roles: [role] }

/** Asked without a database: yes, some (a query narrows it), or a rule that asks another document. */
const answerOf = async (
  collection: Collection,
  operation: (typeof operations)[number],
  role: string,
): Promise<string> => {
  try {
    const req = { context: {}, payload: { collections: {} }, user: userOf(role) }
    const answer: unknown = await collection.access[operation]?.({ req } as never)
    return answer === true ? 'yes' : answer ? 'some' : ''
  } catch {
    return 'as its document'
  }
}

const documentRows = async (collection: Collection, roles: string[]): Promise<string[]> => {
  const rows: string[] = []
  for (const operation of operations) {
    if (operation !== 'readVersions' || collection.versions) {
      const cells = await Promise.all(roles.map((role) => answerOf(collection, operation, role)))
      rows.push(`| ${operation} | ${cells.join(' | ')} |`)
    }
  }
  return rows
}

const fieldRows = async (collection: Collection, { roles }: AccessTable): Promise<string[]> => {
  const groups = new Map<string, string[]>()
  for (const { path, readers, writers } of await fieldRowsOf(collection, roles)) {
    const group = `| ${readers} | ${writers} |`
    groups.set(group, [...(groups.get(group) ?? []), `\`${path}\``])
  }
  return [...groups].map(([group, paths]) => `${group} ${paths.join(', ')} |`)
}

const sectionOf = async (collection: Collection, table: AccessTable): Promise<string> => {
  const roles = [...table.roles, 'anonymous']
  return [
    `### ${collection.slug}`,
    '',
    `| operation | ${roles.join(' | ')} |`,
    `| --- |${' --- |'.repeat(roles.length)}`,
    ...(await documentRows(collection, roles)),
    '',
    '| read by | written by | fields |',
    '| --- | --- | --- |',
    ...(await fieldRows(collection, table)),
    '',
  ].join('\n')
}

const listOf = (title: string, lines: [string, string][]): string =>
  [
    `## ${title}`,
    '',
    '| what | who |',
    '| --- | --- |',
    ...lines.map(([what, who]) => `| \`${what}\` | ${who} |`),
    '',
  ].join('\n')

/** The whole access table as a page: what the code answers, checked against what was declared. */
export const accessPage = async (config: SanitizedConfig, table: AccessTable): Promise<string> => {
  const endpoints = endpointsOf(config).map((endpoint): [string, string] => [
    endpoint,
    table.endpoints[lineOf(table.endpoints, endpoint) ?? ''] ?? '',
  ])
  const sections: string[] = []
  for (const collection of config.collections) {
    sections.push(await sectionOf(collection, table))
  }
  return [
    '# Access',
    '',
    'Who may do what. Made by `npm run access -- --write` from the code, and checked against the table in `collections/access` and `collections/policy.ts`: the app neither builds nor starts with a field or an endpoint that the table does not name.',
    '',
    '- `yes`: on every document; `some`: narrowed, for example to the own countries or to public releases; empty: no.',
    '- Fields read by `document` follow their document; `sealed` ones are never read, only opened one by one, on record; `nobody` means the system alone.',
    `- GraphQL: ${config.graphQL.disable ? 'off' : 'on; each type follows its collection and its fields'}.`,
    '',
    '## Collections',
    '',
    ...sections,
    listOf('Endpoints', endpoints),
    listOf('Pages and routes', Object.entries(table.routes)),
  ].join('\n')
}

import type { FlattenedField, Payload } from 'payload'

import type { LintIssue, WorkflowDefinition } from '../engine/index.js'

import { collectionOf } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { lint, versionsOf } from '../engine/index.js'
import { DefinitionError } from '../errors.js'

/** Roles that no member of staff has: parts of the system act with them. */
const systemRoles = ['dispatcher', 'retention', 'timer', 'vault']

const rolesOf = (payload: Payload): string[] | undefined => {
  const users = collectionOf(payload, optionsOf(payload).users)?.config
  const field = users?.flattenedFields.find(({ name }: FlattenedField) => name === 'roles')
  return field?.type === 'select'
    ? [
        ...systemRoles,
        ...field.options.map((option) => (typeof option === 'string' ? option : option.value)),
      ]
    : undefined
}

const repeated = (names: string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index)

const wrongVersions = (definition: WorkflowDefinition): string[] =>
  (definition.previous ?? []).flatMap(({ slug, collection, version }) =>
    slug === definition.slug && collection === definition.collection && version < definition.version
      ? []
      : [
          `${definition.slug}/previous: version-invalid. Give earlier versions the same slug and ` +
            'collection, and a smaller number.',
        ],
  )

/** Throws DefinitionError naming every mistake with its place and remedy; warnings are logged. */
export const checkDefinitions = (payload: Payload): void => {
  const { effects, workflows } = optionsOf(payload)
  const roles = rolesOf(payload)
  const issues: LintIssue[] = workflows.flatMap(versionsOf).flatMap((definition) => {
    const collection = collectionOf(payload, definition.collection)?.config
    return lint(definition, {
      collections: Object.keys(payload.collections),
      effects: Object.keys(effects),
      releasing: Object.keys(effects).filter((name) => effects[name]?.releases),
      fields: collection?.flattenedFields.map(({ name }: FlattenedField) => name),
      roles,
    })
  })
  const twice = [
    ...repeated(workflows.map(({ slug }) => slug)).map((slug) => `Two workflows are "${slug}".`),
    ...repeated(workflows.map(({ collection }) => collection)).map(
      (slug) => `The collection "${slug}" has two workflows.`,
    ),
    ...workflows.flatMap(wrongVersions),
  ]
  const line = ({ code, place, remedy }: LintIssue): string => `${place}: ${code}. ${remedy}`
  for (const issue of issues.filter(({ severity }) => severity === 'warning')) {
    payload.logger.debug({ code: issue.code, msg: issue.remedy, place: issue.place })
  }
  const errors = [...issues.filter(({ severity }) => severity === 'error').map(line), ...twice]
  if (errors.length > 0) {
    throw new DefinitionError('definition-invalid', errors)
  }
}

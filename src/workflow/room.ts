import type { CollectionConfig, Config } from 'payload'

import type { Room } from '../plugin/room.js'
import type { WorkflowDefinition } from './engine/index.js'

import { addCollections, changeCollection, onBoot } from '../plugin/room.js'
import { adoptDocuments } from './boot/adoptDocuments.js'
import { checkDefinitions } from './boot/checkDefinitions.js'
import { checkStoredStates } from './boot/checkStoredStates.js'
import { keepVersions } from './boot/keepVersions.js'
import { workflowEffects } from './collections/effects.js'
import { workflowEvents } from './collections/events.js'
import { workflowSchedules } from './collections/schedules.js'
import { workflowSubjects } from './collections/subjects.js'
import { workflowVersions } from './collections/versions.js'
import { effectsEndpoints } from './endpoints/effects.js'
import { workflowEndpoints } from './endpoints/index.js'
import { tasksEndpoint } from './endpoints/tasks.js'
import { stateFields } from './fields/stateFields.js'
import { hideCollections, withGraphQL } from './graphql/index.js'
import { afterChange } from './hooks/afterChange.js'
import { askedToEdit } from './hooks/askedToEdit.js'
import { beforeChange } from './hooks/beforeChange.js'
import { beforeDelete } from './hooks/beforeDelete.js'
import { refuseStateWrites } from './hooks/refuseStateWrites.js'
import { watchCommits } from './news.js'
import { workflowAssignments, workflowComments, workflowDigests } from './people/collections.js'
import { overviewEndpoint, peopleEndpoints } from './people/endpoints.js'
import { pump } from './pump.js'
import { readWithSubject } from './subjectsAccess.js'

const withFields =
  (definition: WorkflowDefinition) =>
  (collection: CollectionConfig): CollectionConfig => ({
    ...collection,
    fields: [...collection.fields, ...stateFields(definition)],
  })

const withHooks =
  (definition: WorkflowDefinition) =>
  (collection: CollectionConfig): CollectionConfig => {
    const { access, endpoints, hooks } = collection
    return {
      ...collection,
      access: {
        ...access,
        ...(access?.update && { update: askedToEdit(definition, access.update) }),
      },
      endpoints:
        endpoints === false
          ? false
          : [
              ...(endpoints ?? []),
              ...workflowEndpoints(definition),
              ...peopleEndpoints(definition.collection),
            ],
      hooks: {
        ...hooks,
        afterChange: [...(hooks?.afterChange ?? []), afterChange(definition)],
        beforeChange: [...(hooks?.beforeChange ?? []), beforeChange(definition)],
        beforeDelete: [...(hooks?.beforeDelete ?? []), beforeDelete(definition)],
        beforeOperation: [refuseStateWrites(definition), ...(hooks?.beforeOperation ?? [])],
      },
    }
  }

/**
 * Adds the event log and its projection, and gives each collection that has a workflow its state,
 * hooks and endpoints. It comes after the rooms whose collections have workflows.
 */
export const workflowRoom: Room = (incoming, options) => {
  const { enabled, users, workflows } = options
  const added = addCollections(incoming, options, [
    workflowEvents,
    workflowSubjects(workflows, users),
    workflowEffects,
    workflowAssignments,
    workflowComments,
    workflowDigests,
    workflowSchedules,
    workflowVersions,
  ])
  const readable = changeCollection(added, 'workflow-subjects', (collection) => ({
    ...collection,
    access: { ...collection.access, read: readWithSubject(workflows) },
  }))
  const config = workflows.reduce<Config>((current, definition) => {
    const fielded = changeCollection(current, definition.collection, withFields(definition))
    return enabled
      ? changeCollection(fielded, definition.collection, withHooks(definition))
      : fielded
  }, readable)
  const withTasks: Config = enabled
    ? withGraphQL({
        ...config,
        endpoints: [
          ...(config.endpoints ?? []),
          tasksEndpoint,
          overviewEndpoint,
          ...effectsEndpoints,
        ],
      })
    : config
  return onBoot(withTasks, options, async (payload) => {
    checkDefinitions(payload)
    watchCommits(payload)
    if (options.graphQL === 'workflow') {
      hideCollections(payload)
    }
    await checkStoredStates(payload)
    await keepVersions(payload)
    await adoptDocuments(payload)
    await pump(payload)
  })
}

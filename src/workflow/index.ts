export { actorOf, systemActor } from './actor.js'
export type { TransitionHooks } from './appHooks.js'
export { canonical, hashOf } from './content.js'
export { defineGuard, definitionFor, subjectOf } from './definitions.js'
export { type EffectHandler } from './effects/runEffect.js'
export { parkedEffects, retryEffect, runEffects } from './effects/runEffects.js'
export type {
  Actor,
  Blocker,
  ContentOf,
  Facts,
  Guard,
  GuardContext,
  LintIssue,
  LintKnowledge,
  Seat,
  StateDefinition,
  Text,
  TransitionDefinition,
  WorkflowDefinition,
  WorkflowEvent,
} from './engine/index.js'
export { actorKey, blocker, defineWorkflow, graph, lint } from './engine/index.js'
export {
  BadRequestError,
  ConflictError,
  DefinitionError,
  EditRefusedError,
  KeyReusedError,
  StateNotWritableError,
  SubjectNotFoundError,
  TransitionRefusedError,
  UnauthenticatedError,
  WorkflowError,
} from './errors.js'
export { writeDerived } from './hooks/derivedWrites.js'
export { type NewsListener, subscribe, type WorkflowNews } from './news.js'
export { bulk, type BulkArgs, type BulkItem } from './operations/bulk.js'
export { can, type Standing, type StateNow } from './operations/can.js'
export { cancelSchedule } from './operations/cancelSchedule.js'
export { type ChangesSince } from './operations/changes.js'
export { history, type HistoryEntry } from './operations/history.js'
export {
  migrateWorkflow,
  type Move,
  workflowDiff,
  type WorkflowDiff,
} from './operations/migrate.js'
export { override, type OverrideArgs } from './operations/override.js'
export { schedule, type ScheduleArgs } from './operations/schedule.js'
export { type Schedule } from './operations/schedules.js'
export { documentsIn, stateOf } from './operations/stateOf.js'
export { type Task, type TaskGroup, tasks } from './operations/tasks.js'
export { transition, type TransitionArgs, type TransitionResult } from './operations/transition.js'
export * from './people/index.js'
export { keepTime, pump } from './pump.js'
export { workflowRoom } from './room.js'
export { type TextCheck, TextRefusedError } from './textChecks.js'

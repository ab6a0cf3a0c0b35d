export type { AccessTable, FieldTable } from '../access/index.js'
export type { ElchiOptions } from '../plugin/elchiOptions.js'
export type { CollectionPolicy, Policy, Principal, Rule } from '../plugin/policy.js'
export type { PluginSlug } from '../plugin/slugs.js'
export type { RetentionRule } from '../retention/index.js'
export type {
  Actor,
  Blocker,
  EffectHandler,
  Guard,
  GuardContext,
  StateDefinition,
  Text,
  TransitionDefinition,
  WorkflowDefinition,
  WorkflowEvent,
} from '../workflow/index.js'

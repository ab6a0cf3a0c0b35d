export type { AccessTable, FieldTable } from '../access/index.js'
export type { ElchiOptions, PluginSlug } from '../plugin/options.js'
export type { CollectionPolicy, Policy, Principal, Rule } from '../plugin/policy.js'
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

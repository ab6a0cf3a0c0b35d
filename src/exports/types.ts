export type { ElchiOptions, PluginSlug } from '../plugin/options.js'
export type { CollectionPolicy, Policy, Principal, Rule } from '../plugin/policy.js'

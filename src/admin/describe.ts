import type { WorkflowDefinition } from '../workflow/engine/types.js'
import type { ShownState, ShownTransition, ShownWorkflow } from './shared/types.js'

import { mainPath } from './mainPath.js'

/** The part of a definition that the admin panel shows, as data that can go to a browser. */
export const describe = (definition: WorkflowDefinition): ShownWorkflow => ({
  slug: definition.slug,
  initial: definition.initial,
  label: definition.label,
  path: mainPath(definition),
  // What a sending binds to is fixed when it is made, so no change takes it back.
  reopen:
    definition.reopen && definition.collection !== 'disseminations'
      ? { from: [...definition.reopen.from], to: definition.reopen.to }
      : null,
  states: Object.fromEntries(
    Object.entries(definition.states).map(([name, state]): [string, ShownState] => [
      name,
      {
        colour: state.colour ?? 'grey',
        description: state.description ?? null,
        editable: state.editable === false ? false : state.editable ? [...state.editable] : null,
        final: state.final ?? false,
        label: state.label,
      },
    ]),
  ),
  transitions: Object.fromEntries(
    Object.entries(definition.transitions).map(([name, transition]): [string, ShownTransition] => [
      name,
      {
        approvals: transition.approvals?.count ?? 1,
        binds: Boolean(transition.freezes ?? transition.boundTo ?? transition.approvals),
        comment: transition.comment ?? 'none',
        confirm: transition.confirm ?? null,
        description: transition.description ?? null,
        from: typeof transition.from === 'string' ? [transition.from] : [...transition.from],
        informs: transition.override ? [...transition.override.informs] : null,
        label: transition.label,
        roles: [...transition.roles],
        to: transition.to,
      },
    ]),
  ),
})

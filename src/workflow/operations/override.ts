import type { Blocker } from '../engine/index.js'

import { blocker, override as decide } from '../engine/index.js'
import { type Decider, fire, type TransitionArgs, type TransitionResult } from './fire.js'
import { informedOf } from './informed.js'
import { requestOf, requireActor } from './request.js'

export type OverrideArgs = {
  /** Why; it stays in the history for ever. */
  reason: string
} & Omit<TransitionArgs, 'comment'>

const nobodyToInform = (roles: readonly string[]): Blocker =>
  blocker(
    'nobody-to-inform',
    {
      en: `An override needs a second person to be told, and nobody else is: ${roles.join(', ')}.`,
      ru: `О таком шаге должен узнать второй человек, но ролей ${roles.join(', ')} больше ни у кого нет.`,
    },
    { roles: [...roles] },
  )

/**
 * Breaks the glass: fires a transition against the rules about who may fire it and how many have
 * to agree, never against its state, its content or its guards. A second person is told by mail,
 * and the override stays visible on the document.
 *
 * @throws TransitionRefusedError (422) with `override-closed`, `override-needless`,
 * `nobody-to-inform` and whatever else stands against it; and the errors of `transition`.
 */
export const override = async ({ reason, ...args }: OverrideArgs): Promise<TransitionResult> => {
  const actor = requireActor(args, await requestOf(args))
  const guard: Decider['guard'] = async ({ definition, req }) => {
    const roles = definition.transitions[args.transition]?.override?.informs ?? []
    const informed = await informedOf(
      args.payload,
      roles,
      { id: actor.kind === 'user' ? actor.id : undefined },
      req,
    )
    return roles.length > 0 && informed.length === 0 ? [nobodyToInform(roles)] : []
  }
  return fire({ ...args, comment: reason }, { decide, guard, way: 'override' })
}

import type { PayloadRequest } from 'payload'

import type {
  Actor,
  Blocker,
  Facts,
  GuardContext,
  TransitionDefinition,
  WorkflowEvent,
} from '../engine/index.js'

import { blocker } from '../engine/index.js'
import { eventsAt } from '../store/events.js'

export type GuardInput = {
  actor: Actor
  doc: Record<string, unknown>
  facts: Facts
  req: PayloadRequest
  subject: string
}

const milestones = (facts: Facts): number[] => [
  ...new Set([facts.since, ...Object.values(facts.fired).map(({ sequence }) => sequence)]),
]

/**
 * What the guards of the transitions say, by transition. The history that guards see is read once,
 * and only when there is a guard.
 */
export const askGuards = async (
  { actor, doc, facts, req, subject }: GuardInput,
  transitions: Record<string, TransitionDefinition | undefined>,
): Promise<Record<string, Blocker[]>> => {
  const guarded = Object.entries(transitions).filter(([, each]) => each?.guards?.length)
  if (guarded.length === 0) {
    return {}
  }
  const history: WorkflowEvent[] = await eventsAt(
    { payload: req.payload, req },
    subject,
    milestones(facts),
  )
  const answers = guarded.map(async ([transition, definition]) => {
    const context: GuardContext<PayloadRequest> = { actor, doc, facts, history, req, transition }
    const blockers: Blocker[] = []
    for (const guard of definition?.guards ?? []) {
      try {
        blockers.push(...(await guard.check(context as GuardContext<never>)))
      } catch (error) {
        req.payload.logger.error({
          guard: guard.code,
          msg: 'A guard failed, so the transition is refused.',
          name: error instanceof Error ? error.name : 'Error',
        })
        blockers.push(unanswered(guard.code))
      }
    }
    return [transition, blockers] as const
  })
  return Object.fromEntries(await Promise.all(answers))
}

const unanswered = (guard: string): Blocker =>
  blocker(
    'guard-failed',
    {
      en: 'A check could not be carried out, so the step is refused.',
      ru: 'Проверку не удалось выполнить, поэтому шаг отклонён.',
    },
    { guard },
  )

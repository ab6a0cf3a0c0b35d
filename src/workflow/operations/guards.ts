import type { PayloadRequest } from 'payload'

import type {
  Actor,
  Blocker,
  Facts,
  Guard,
  GuardContext,
  TransitionDefinition,
  WorkflowEvent,
} from '../engine/index.js'

import { seatGuardsOf } from '../engine/approvers.js'
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

type Transitions = Record<string, TransitionDefinition | undefined>

/** What one guard says; one that fails refuses. */
const ask = async (guard: Guard, context: GuardContext<PayloadRequest>): Promise<Blocker[]> => {
  try {
    return await guard.check(context as GuardContext<never>)
  } catch (error) {
    context.req.payload.logger.error({
      guard: guard.code,
      msg: 'A guard failed, so the transition is refused.',
      name: error instanceof Error ? error.name : 'Error',
    })
    return [unanswered(guard.code)]
  }
}

/**
 * Asks the chosen guards of each transition. The history that guards see is read once, and only
 * when there is a guard.
 */
const askEach = async <T>(
  { actor, doc, facts, req, subject }: GuardInput,
  transitions: Transitions,
  guardsOf: (transition: TransitionDefinition | undefined) => readonly Guard[],
  told: (answers: { blockers: Blocker[]; guard: Guard }[]) => T,
): Promise<Record<string, T>> => {
  const guarded = Object.entries(transitions).flatMap(([transition, definition]) => {
    const guards = guardsOf(definition)
    return guards.length > 0 ? [{ guards, transition }] : []
  })
  if (guarded.length === 0) {
    return {}
  }
  const history: WorkflowEvent[] = await eventsAt(
    { payload: req.payload, req },
    subject,
    milestones(facts),
  )
  const entries = guarded.map(async ({ guards, transition }) => {
    const answers: { blockers: Blocker[]; guard: Guard }[] = []
    for (const guard of guards) {
      const blockers = await ask(guard, { actor, doc, facts, history, req, transition })
      answers.push({ blockers, guard })
    }
    return [transition, told(answers)] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** What the guards of the transitions say, by transition. */
export const askGuards = (
  input: GuardInput,
  transitions: Transitions,
): Promise<Record<string, Blocker[]>> =>
  askEach(
    input,
    transitions,
    (each) => each?.guards ?? [],
    (answers) => answers.flatMap(({ blockers }) => blockers),
  )

/** The codes of the guards of seats that say nothing against the actor, by transition. */
export const askSeats = (
  input: GuardInput,
  transitions: Transitions,
): Promise<Record<string, string[]>> =>
  askEach(input, transitions, seatGuardsOf, (answers) =>
    answers.flatMap(({ blockers, guard }) => (blockers.length === 0 ? [guard.code] : [])),
  )

const unanswered = (guard: string): Blocker =>
  blocker(
    'guard-failed',
    {
      en: 'A check could not be carried out, so the step is refused.',
      ru: 'Проверку не удалось выполнить, поэтому шаг отклонён.',
    },
    { guard },
  )

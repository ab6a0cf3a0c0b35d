import type { Refusal, ShownWorkflow, WorkflowAnswer } from '../shared/types.js'

export type Choices = {
  /** Refused, though they leave the present state. */
  blocked: Refusal[]
  /** Allowed, but off the usual way: they ask for a reason. */
  detours: string[]
  /** They leave other states. */
  elsewhere: string[]
  /** Allowed and moving the work on, the step on the usual way first. */
  forward: string[]
  /** Nothing leads on from here, for anybody: a last state, or one whose steps have nothing to do. */
  isEnd: boolean
  /** The step on the usual way, if it is allowed. */
  primary: null | string
}

/** How far a step leads on along the usual way; Infinity when it leads back or aside. */
const distance = (workflow: ShownWorkflow, state: string, transition: string): number => {
  const to = workflow.path.indexOf(workflow.transitions[transition]?.to ?? '')
  const ahead = to - workflow.path.indexOf(state)
  return to === -1 || ahead <= 0 ? Infinity : ahead
}

/** Sorts the transitions of an answer by what the reader can do with them. */
export const choicesOf = (workflow: ShownWorkflow, answer: WorkflowAnswer): Choices => {
  const known = (transition: string) => Object.hasOwn(workflow.transitions, transition)
  const leaves = (transition: string) =>
    workflow.transitions[transition]?.from.includes(answer.state) ?? false
  const allowed = answer.allowed.filter(known)
  const [nearest] = allowed
    .map((transition) => ({ ahead: distance(workflow, answer.state, transition), transition }))
    .filter(({ ahead }) => ahead < Infinity)
    .sort((one, other) => one.ahead - other.ahead)
  const primary = nearest?.transition ?? null
  const isDetour = (transition: string) =>
    workflow.transitions[transition]?.comment === 'required' && transition !== primary
  const forward = allowed.filter((each) => !isDetour(each) && each !== primary)
  const refused = answer.refused.filter(({ transition }) => known(transition))
  const here = refused.filter(({ transition }) => leaves(transition))
  const blocked = here.filter(({ blockers }) => !blockers.some(({ moot }) => moot))
  const isMoot = allowed.length + blocked.length === 0 && here.length > 0
  return {
    blocked,
    detours: allowed.filter(isDetour),
    elsewhere: refused.map(({ transition }) => transition).filter((each) => !leaves(each)),
    forward: primary ? [primary, ...forward] : forward,
    isEnd: workflow.states[answer.state]?.final === true || isMoot,
    primary,
  }
}

/** How many of the approvals of a transition have been given since the state last changed. */
export const approvalsGiven = (answer: WorkflowAnswer, transition: string): number => {
  const moved = Math.max(
    0,
    ...answer.history
      .filter(({ kind }) => kind !== 'approved' && kind !== 'edited')
      .map(({ sequence }) => sequence),
  )
  return answer.history.filter(
    (event) =>
      event.kind === 'approved' && event.transition === transition && event.sequence > moved,
  ).length
}

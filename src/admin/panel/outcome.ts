import type { Blocker } from '../shared/types.js'

/** What became of a request to fire a transition. */
export type Outcome =
  | { blockers: Blocker[]; kind: 'refused' }
  | { kind: 'done'; replayed: boolean; state: string }
  | { kind: 'signedOut' }
  | { kind: 'stale' }
  | { kind: 'unknown' }
  | { kind: 'unreadable' }

type Body = {
  blockers?: Blocker[]
  errors?: { data?: { blockers?: Blocker[] }; message?: string }[]
  replayed?: boolean
  state?: string
}

const unnamed = (message: string): Blocker => ({
  code: 'refused',
  message: { en: message, ru: message },
  parameters: {},
})

/** The reasons in an error's body; an error without any gives its message as the only one. */
const blockersOf = (body: Body): Blocker[] =>
  body.blockers ??
  (body.errors ?? []).flatMap(({ data, message }) => data?.blockers ?? [unnamed(message ?? '')])

/**
 * Reads an answer. Whatever leaves open whether the step was taken (no answer, a server's or a
 * proxy's failure) is `unknown`: the same request may be sent again under its idempotency key.
 */
export const outcomeOf = (status: number, answer: unknown): Outcome => {
  const body = (answer ?? {}) as Body
  if (status === 200 && typeof body.state === 'string') {
    return { kind: 'done', replayed: body.replayed === true, state: body.state }
  }
  switch (status) {
    case 401:
      return { kind: 'signedOut' }
    case 404:
      return { kind: 'unreadable' }
    case 409:
      return { kind: 'stale' }
    default:
      return status >= 400 && status < 500 && status !== 408 && status !== 429
        ? { blockers: blockersOf(body), kind: 'refused' }
        : { kind: 'unknown' }
  }
}

import { APIError } from 'payload'

import type { Blocker, Text } from './engine/index.js'

import { blocker } from './engine/index.js'

/** What every refusal carries to the client, beside the HTTP status. */
type Details = { blockers: Blocker[]; code: string } & Record<string, unknown>

/** A refusal of the workflow, with every reason; the message is the first of them in English. */
export class WorkflowError extends APIError<Details> {
  readonly blockers: Blocker[]
  readonly code: string
  constructor(status: number, blockers: Blocker[], more: Record<string, unknown> = {}) {
    const code = blockers[0]?.code ?? 'refused'
    super(blockers[0]?.message.en ?? 'Refused.', status, { ...more, blockers, code }, true)
    this.blockers = blockers
    this.code = code
  }
}

const one = (
  status: number,
  code: string,
  message: Text,
  parameters?: Blocker['parameters'],
): [number, Blocker[]] => [status, [blocker(code, message, parameters)]]

/** The role, or a guard, the state, the comment forbids: 403 when the role is among the reasons. */
export class TransitionRefusedError extends WorkflowError {
  constructor(blockers: Blocker[]) {
    super(blockers.some(({ code }) => code === 'role') ? 403 : 422, blockers)
  }
}

/** The document may not be changed in its present state: 403 for a role, otherwise 422. */
export class EditRefusedError extends WorkflowError {
  constructor(blockers: Blocker[]) {
    super(blockers.some(({ code }) => code === 'not-editable-by-role') ? 403 : 422, blockers)
  }
}

/** Nobody is logged in, and no system actor was named. */
export class UnauthenticatedError extends WorkflowError {
  constructor() {
    super(
      ...one(401, 'unauthenticated', {
        en: 'Log in to take this step.',
        ru: 'Войдите, чтобы сделать этот шаг.',
      }),
    )
  }
}

/** No such document for this reader, or a collection without a workflow. */
export class SubjectNotFoundError extends WorkflowError {
  constructor() {
    super(...one(404, 'not-found', { en: 'Not found.', ru: 'Не найдено.' }))
  }
}

/** The document moved on since the caller looked, or another caller was faster. */
export class ConflictError extends WorkflowError {
  constructor(code: 'lost-race' | 'stale-sequence', now: { sequence: number; state: string }) {
    super(
      ...one(
        409,
        code,
        {
          en: 'The document has moved on. Look at it again and decide anew.',
          ru: 'Документ уже изменился. Посмотрите его ещё раз и решите заново.',
        },
        now,
      ),
      now,
    )
  }
}

/** An idempotency key came back with another transition, comment, sequence or person. */
export class KeyReusedError extends WorkflowError {
  constructor() {
    super(
      ...one(422, 'key-reused', {
        en: 'This idempotency key was used for another request.',
        ru: 'Этот ключ идемпотентности уже использован для другого запроса.',
      }),
    )
  }
}

/** The request itself is malformed. */
export class BadRequestError extends WorkflowError {
  constructor(code: string, message: Text) {
    super(...one(400, code, message))
  }
}

/** Someone tried to write the state, or the link to it, as if it were a field. */
export class StateNotWritableError extends WorkflowError {
  constructor() {
    super(
      ...one(403, 'state-not-writable', {
        en: 'The state changes through transitions alone.',
        ru: 'Состояние меняется только через переходы.',
      }),
    )
  }
}

/** Definitions or stored states that the app must not start with. */
export class DefinitionError extends Error {
  readonly code: string
  constructor(
    code: 'definition-invalid' | 'states-unknown' | 'states-unmapped' | 'workflow-unknown',
    problems: string[],
  ) {
    super(`${problems.join('\n')}\n(code ${code})`)
    this.name = 'DefinitionError'
    this.code = code
  }
}

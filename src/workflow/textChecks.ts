import type { Payload, PayloadRequest } from 'payload'

import type { Blocker } from './engine/index.js'

import { optionsOf } from '../plugin/options.js'
import { blocker } from './engine/index.js'
import { WorkflowError } from './errors.js'

type Words = { payload: Payload; req?: Partial<PayloadRequest>; text?: null | string }

/** Looks at what somebody wrote about a document, before it is kept where many read it. */
export type TextCheck = (words: { text: string } & Words) => Promise<Blocker[]>

/** What somebody wrote may not be kept. */
export class TextRefusedError extends WorkflowError {
  constructor(blockers: Blocker[]) {
    super(422, blockers)
  }
}

const unchecked = (): Blocker =>
  blocker('text-unchecked', {
    en: 'What you wrote could not be checked for protected names, so it was not kept. Try again.',
    ru: 'Не удалось проверить текст на защищённые имена, поэтому он не сохранён. Попробуйте ещё раз.',
  })

/** What speaks against keeping a comment or a reason; a check that fails counts as one. */
export const textBlockers = async ({ payload, req, text }: Words): Promise<Blocker[]> => {
  if (!text?.trim()) {
    return []
  }
  const blockers: Blocker[] = []
  for (const check of optionsOf(payload).textChecks) {
    try {
      blockers.push(...(await check({ payload, req, text })))
    } catch (error) {
      payload.logger.error({
        msg: 'A check of a comment failed, so it is refused.',
        name: error instanceof Error ? error.name : 'Error',
      })
      blockers.push(unchecked())
    }
  }
  return blockers
}

/** Throws TextRefusedError. */
export const requireCleanText = async (words: Words): Promise<void> => {
  const blockers = await textBlockers(words)
  if (blockers.length > 0) {
    throw new TextRefusedError(blockers)
  }
}

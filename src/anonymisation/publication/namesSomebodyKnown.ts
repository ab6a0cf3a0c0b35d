import type { TextCheck } from '../../workflow/index.js'

import { blocker } from '../../workflow/index.js'
import { decodeLexical, scanRenderings } from '../gate/index.js'

/** A comment or a reason that names somebody in the register is refused, without saying whom. */
export const namesSomebodyKnown: TextCheck = async ({ payload, text }) => {
  const renderings = decodeLexical({ comment: text }, 'comment')
  const { passed } = await scanRenderings({ payload, renderings })
  return passed
    ? []
    : [
        blocker('known-identity', {
          en: 'What you wrote names a person or partner that the programme protects. Write it without the name.',
          ru: 'В тексте назван человек или партнёр, которого программа защищает. Напишите без имени.',
        }),
      ]
}

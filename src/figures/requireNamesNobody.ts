import type { Payload } from 'payload'

import { scanRenderings } from '../anonymisation/gate/index.js'
import { FiguresError } from './errors.js'

/**
 * Has the gate read the only words of figures that somebody typed, by the register as it is now.
 *
 * @throws FiguresError figures-names
 */
export const requireNamesNobody = async (payload: Payload, title: string): Promise<void> => {
  const renderings = [{ kind: 'text' as const, text: title, where: 'title' }]
  const { passed } = await scanRenderings({ payload, renderings })
  if (!passed) {
    throw new FiguresError('figures-names')
  }
}

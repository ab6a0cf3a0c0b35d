import type { EffectHandler } from 'payload-elchi/types'

import { purgeCase } from './purgeCase.js'
import { purgeReport } from './purgeReport.js'

/** What follows the programme's own transitions, by the names in its definitions. */
export const effects: Record<string, EffectHandler> = {
  'programme.purgeCase': purgeCase,
  'programme.purgeReport': purgeReport,
}

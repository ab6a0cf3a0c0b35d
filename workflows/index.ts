import type { WorkflowDefinition } from 'payload-elchi/types'

import { assistanceCase } from './assistanceCase.js'
import { dissemination } from './dissemination.js'
import { event } from './event.js'
import { fieldReport } from './fieldReport.js'
import { identityRequest } from './identityRequest.js'
import { publication } from './publication.js'
import { training } from './training.js'

export { effects } from './effects/index.js'

/** The seven workflows of the programme. */
export const workflows: WorkflowDefinition[] = [
  fieldReport,
  publication,
  dissemination,
  identityRequest,
  training,
  event,
  assistanceCase,
]

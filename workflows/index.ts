import type { WorkflowDefinition } from 'payload-elchi/types'

import { assistanceCase } from './assistanceCase.js'
import { consentTask } from './consentTask.js'
import { dissemination } from './dissemination.js'
import { event } from './event.js'
import { fieldReport } from './fieldReport.js'
import { identityRequest } from './identityRequest.js'
import { newsletter } from './newsletter.js'
import { publication } from './publication.js'
import { training } from './training.js'

export { effects } from './effects/index.js'

/** The workflows of the programme. */
export const workflows: WorkflowDefinition[] = [
  fieldReport,
  publication,
  dissemination,
  newsletter,
  identityRequest,
  training,
  event,
  assistanceCase,
  consentTask,
]

import type { CollectionConfig } from 'payload'

import { AssistanceCases } from './AssistanceCases/index.js'
import { Contacts } from './Contacts/index.js'
import { Countries } from './Countries/index.js'
import { Documents } from './Documents/index.js'
import { Events } from './Events/index.js'
import { Evidence } from './Evidence/index.js'
import { FieldReports } from './FieldReports/index.js'
import { Monitors } from './Monitors/index.js'
import { Partners } from './Partners/index.js'
import { Programmes } from './Programmes/index.js'
import { Publications } from './Publications/index.js'
import { Trainings } from './Trainings/index.js'
import { Users } from './Users/index.js'

/** The programme's own collections, in the order of the admin's menu. */
export const collections: CollectionConfig[] = [
  FieldReports,
  Evidence,
  AssistanceCases,
  Publications,
  Documents,
  Programmes,
  Trainings,
  Events,
  Countries,
  Monitors,
  Partners,
  Contacts,
  Users,
]

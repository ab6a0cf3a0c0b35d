import type { Endpoint, PayloadRequest } from 'payload'

import type { WorkflowDefinition } from '../engine/index.js'

import { documentId } from '../store/documents.js'
import { bulkEndpoint } from './bulk.js'
import { breakGlass, fire } from './fire.js'
import { setForLater, takeBack } from './schedule.js'
import { standing } from './standing.js'

export type Route = (req: PayloadRequest, id: number | string) => Promise<Response>

const withId =
  (definition: WorkflowDefinition, route: (collection: string) => Route): Endpoint['handler'] =>
  (req) => {
    const { id: document } = req.routeParams as { id: string }
    return route(definition.collection)(
      req,
      documentId(req.payload, definition.collection, document),
    )
  }

/** The routes of one collection: where a document stands, one transition, many at once. */
export const workflowEndpoints = (definition: WorkflowDefinition): Omit<Endpoint, 'root'>[] => [
  { handler: withId(definition, standing), method: 'get', path: '/:id/workflow' },
  { handler: withId(definition, fire), method: 'post', path: '/:id/workflow/:transition' },
  {
    handler: withId(definition, breakGlass),
    method: 'post',
    path: '/:id/workflow/:transition/override',
  },
  {
    handler: withId(definition, setForLater),
    method: 'post',
    path: '/:id/workflow/:transition/schedule',
  },
  {
    handler: withId(definition, takeBack),
    method: 'delete',
    path: '/:id/workflow/schedules/:schedule',
  },
  bulkEndpoint(definition.collection),
]

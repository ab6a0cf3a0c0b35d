import type { Endpoint } from 'payload'

import { tasks } from '../operations/tasks.js'
import { answer } from './answer.js'

/** `GET /api/elchi/tasks`: what waits for the person who asks. */
export const tasksEndpoint: Endpoint = {
  handler: (req) =>
    answer(req, async () => ({ groups: await tasks({ payload: req.payload, req }) })),
  method: 'get',
  path: '/elchi/tasks',
}

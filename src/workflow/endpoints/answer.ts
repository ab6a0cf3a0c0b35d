import { headersWithCors, type PayloadRequest } from 'payload'

import { WorkflowError } from '../errors.js'

const reply = (req: PayloadRequest, status: number, body: unknown): Response =>
  Response.json(body, {
    headers: headersWithCors({ headers: new Headers({ 'Cache-Control': 'no-store' }), req }),
    status,
  })

/** The result as JSON; a refusal of the workflow with its code and blockers. */
export const answer = async (
  req: PayloadRequest,
  operation: () => Promise<unknown>,
): Promise<Response> => {
  try {
    return reply(req, 200, await operation())
  } catch (error) {
    if (!(error instanceof WorkflowError)) {
      throw error
    }
    const { blockers, code, data, message, status } = error
    return reply(req, status, { ...data, blockers, code, errors: [{ data, message }] })
  }
}

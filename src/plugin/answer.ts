/** An answer to staff, as JSON that no cache keeps. */
export const answer = (body: object): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'no-store' } })

import { BodyTooLargeError } from './errors.js'

const megabyte = 1024 * 1024

/** The most that one request may send, in megabytes: a form with a file, and everything else. */
export const bodyLimits = { form: 24, other: 8 }

const refusal = (limit: number): Response => {
  const { data, message, name, status } = new BodyTooLargeError(limit)
  return Response.json({ errors: [{ name, data, message }] }, { status })
}

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/**
 * A route that refuses what is too large, before any of it is kept where the request says its size,
 * or else as soon as it has sent more: Payload reads a whole body into memory first.
 */
export const withBodyLimit =
  <Rest extends unknown[]>(handler: Handler<Rest>): Handler<Rest> =>
  async (request, ...rest) => {
    const { body, headers } = request
    const isForm = headers.get('content-type')?.startsWith('multipart/')
    const limit = isForm ? bodyLimits.form : bodyLimits.other
    if (Number(headers.get('content-length') ?? 0) > limit * megabyte) {
      await body?.cancel()
      return refusal(limit)
    }
    if (!body) {
      return handler(request, ...rest)
    }
    let sent = 0
    const counted = body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, controller) => {
          sent += chunk.byteLength
          if (sent > limit * megabyte) {
            controller.error(new BodyTooLargeError(limit))
          } else {
            controller.enqueue(chunk)
          }
        },
      }),
    )
    const init = { body: counted, duplex: 'half' }
    const answer = await handler(new Request(request, init), ...rest)
    return sent > limit * megabyte ? refusal(limit) : answer
  }

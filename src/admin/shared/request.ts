import type { Blocker } from './types.js'

/** What came back: the body, or why there is none. */
export type Reply<T> =
  | { blockers: Blocker[]; kind: 'refused'; status: number }
  | { body: T; kind: 'ok' }
  | { kind: 'unknown' }

type Refused = { blockers?: Blocker[] }

/**
 * Asks the API in the reader's language. Never throws: without a clear answer the reply is `unknown`.
 *
 * @param body makes it a POST
 */
export const ask = async <T>(
  url: string,
  language: string,
  body?: unknown,
  method: 'DELETE' | 'GET' | 'POST' = body === undefined ? 'GET' : 'POST',
): Promise<Reply<T>> => {
  try {
    const response = await fetch(url, {
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'include',
      headers: {
        'Accept-Language': language,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      method,
    })
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok) {
      return { body: answer as T, kind: 'ok' }
    }
    return response.status < 500
      ? {
          blockers: (answer as null | Refused)?.blockers ?? [],
          kind: 'refused',
          status: response.status,
        }
      : { kind: 'unknown' }
  } catch {
    return { kind: 'unknown' }
  }
}

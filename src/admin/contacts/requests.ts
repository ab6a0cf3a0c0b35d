import type { Fault } from '../newsletters/types.js'

/** What an error says besides its text; each code has members of its own. */
type Details = { code?: string; faults?: Fault[]; line?: number }

type Refused = { errors?: { data?: Details; message?: string }[] }

/** A body, or the code of what went wrong; `unknown` without an answer that can be read. */
export type Answer<T> =
  { body: T; ok: true } | ({ code: string; ok: false } & Omit<Details, 'code'>)

/** Asks the API for JSON; a body of bytes travels as it is. Never throws. */
export const call = async <T>(
  url: string,
  language: string,
  body?: Blob | object,
): Promise<Answer<T>> => {
  const isFile = body instanceof Blob
  try {
    const response = await fetch(url, {
      body: isFile ? body : body && JSON.stringify(body),
      credentials: 'include',
      headers: {
        'Accept-Language': language,
        ...(body && { 'Content-Type': isFile ? 'text/csv' : 'application/json' }),
      },
      method: body ? 'POST' : 'GET',
    })
    const answer: unknown = await response.json()
    if (response.ok) {
      return { body: answer as T, ok: true }
    }
    const { code = 'unknown', faults, line } = (answer as Refused).errors?.[0]?.data ?? {}
    return { code, faults, line, ok: false }
  } catch {
    return { code: 'unknown', ok: false }
  }
}

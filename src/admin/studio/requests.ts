import type {
  BothSides,
  Checked,
  Choice,
  CleanSide,
  NewSpan,
  ShownFinding,
  ShownHint,
  Status,
} from './types.js'

/** What went wrong, in words of the server where it has some. */
export type Problem = { message: null | string; problem: 'failed' | 'signedOut' }

type Answer<T> = Problem | T

const problemOf = async (response: Response): Promise<Problem> => {
  const body = (await response.json().catch(() => null)) as {
    errors?: { message?: string }[]
  } | null
  const message = body?.errors?.[0]?.message ?? null
  return { message, problem: response.status === 401 ? 'signedOut' : 'failed' }
}

const ask = async <T>(url: string, language: string, body?: object): Promise<Answer<T>> => {
  try {
    const response = await fetch(url, {
      body: body && JSON.stringify(body),
      credentials: 'include',
      headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
      method: body ? 'POST' : 'GET',
    })
    return response.ok ? ((await response.json()) as T) : await problemOf(response)
  } catch {
    return { message: null, problem: 'failed' }
  }
}

/** The requests of the studio; none of them throws. */
export const requestsFor = (url: string, language: string) => ({
  confirm: () => ask<{ status: Status }>(`${url}/confirm`, language, {}),
  add: (span: NewSpan) => ask<{ added: string[]; status: Status }>(`${url}/add`, language, span),
  decide: (decisions: Choice[]) =>
    ask<{ findings: ShownFinding[]; status: Status }>(`${url}/decide`, language, { decisions }),
  hints: () => ask<{ hints: ShownHint[]; text: string }>(`${url}/hints`, language),
  open: () => ask<BothSides | CleanSide>(url, language),
  scan: () => ask<{ added: number; removed: number }>(`${url}/scan`, language, {}),
})

/** What the second check of a publication finds; never throws. */
export const check = (url: string, language: string) => ask<Checked>(url, language)

/** Makes a clean copy of a sealed original; never throws. */
export const makeCleanCopy = (url: string, language: string, title: string) =>
  ask<{ id: string }>(url, language, { title })

export type Requests = ReturnType<typeof requestsFor>

export const isProblem = (answer: object): answer is Problem => 'problem' in answer

import type { IdentityDraft } from './parts.js'

/** Why a request was refused: the server's words, or that nobody is signed in. */
export type Refused = { message: null | string; status: number }

export type Opened = { expiresAt: string; identity: IdentityDraft }

const post = async <T>(url: string, language: string, body: object): Promise<Refused | T> => {
  try {
    const response = await fetch(url, {
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'include',
      headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
      method: 'POST',
    })
    const answer = (await response.json().catch(() => null)) as {
      errors?: { message?: string }[]
    } | null
    return response.ok
      ? (answer as T)
      : { message: answer?.errors?.[0]?.message ?? null, status: response.status }
  } catch {
    return { message: null, status: 0 }
  }
}

/** The requests of the register; none of them throws. */
export const registerRequests = (api: string, language: string) => ({
  correct: (request: string, identity: IdentityDraft) =>
    post<{ id: string }>(`${api}/identity-requests/${request}/correct`, language, { identity }),
  open: (request: string) => post<Opened>(`${api}/identity-requests/${request}/open`, language, {}),
  register: (body: { identity: IdentityDraft; kind: string; subject?: string }) =>
    post<{ id: string }>(`${api}/identities/register`, language, body),
})

export const isRefused = (answer: object): answer is Refused => 'status' in answer

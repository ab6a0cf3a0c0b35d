type Refused = { errors?: { message?: string }[] }

/** What became of an invitation, or why it was refused. */
export type Invited = {
  id: string
  sent: boolean
  until: null | string
  /** Whether nothing was sent, as a role waits for a second person. */
  waits?: boolean
}

/** Posts to an endpoint of the staff collection; a text instead of an answer is a refusal. */
export const postInvitation = async (args: {
  body: object
  language: string
  /** What to say when the server gives no reason. */
  otherwise: string
  url: string
}): Promise<Invited | string> => {
  const response = await fetch(args.url, {
    body: JSON.stringify(args.body),
    credentials: 'include',
    headers: { 'Accept-Language': args.language, 'Content-Type': 'application/json' },
    method: 'POST',
  }).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as (Invited & Refused) | null
  return response?.ok && answer ? answer : (answer?.errors?.[0]?.message ?? args.otherwise)
}

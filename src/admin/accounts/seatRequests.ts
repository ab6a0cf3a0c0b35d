/** An account with roles that wait for a second person. */
export type WaitingSeat = {
  email: string
  id: string
  name: string
  /** Whether the reader gave or would get them. */
  own: boolean
  roles: string[]
}

/** What waits; nothing for people whom it is not for, and when it fails. */
export const loadSeats = async (url: string): Promise<WaitingSeat[]> => {
  const response = await fetch(`${url}/seats`, { credentials: 'include' }).catch(() => null)
  return response?.ok ? ((await response.json()) as { accounts: WaitingSeat[] }).accounts : []
}

/** Confirms or refuses one; the server's words when it does not let it. */
export const settleSeat = async (args: {
  does: 'confirm' | 'refuse'
  language: string
  /** What to say when the server gives no reason. */
  otherwise: string
  seat: WaitingSeat
  url: string
}): Promise<{ sent: boolean } | string> => {
  const { does, language, otherwise, seat, url } = args
  const response = await fetch(`${url}/${encodeURIComponent(seat.id)}/seat`, {
    body: JSON.stringify({ does, email: seat.email }),
    credentials: 'include',
    headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
    method: 'POST',
  }).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as
    ({ errors?: { message?: string }[] } & { sent: boolean }) | null
  return response?.ok && answer ? answer : (answer?.errors?.[0]?.message ?? otherwise)
}

/** A released text that names somebody of the register. */
export type Leak = {
  id: string
  /** The register entry, for the cleared. */
  identity: null | string
  openedAt: string
  places: string[]
  publication: string
  title: null | string
}

export type Leaks = { cleared: boolean; collection: string; leaks: Leak[] }

/** Reads the open tasks; null for people whom they are not for, and when it fails. */
export const loadLeaks = async (url: string): Promise<Leaks | null> => {
  const response = await fetch(url, { credentials: 'include' }).catch(() => null)
  return response?.ok ? ((await response.json()) as Leaks) : null
}

/** Settles one task; the server's words when it refuses, null when it is done. */
export const settle = async (
  url: string,
  task: { id: string; reason: string },
): Promise<null | string> => {
  const response = await fetch(`${url}/settle`, {
    body: JSON.stringify(task),
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
  }).catch(() => null)
  if (response?.ok) {
    return null
  }
  const body = (await response?.json().catch(() => null)) as {
    errors?: { message?: string }[]
  } | null
  return body?.errors?.[0]?.message ?? ''
}

export type Task = {
  assignee: { id: string; name: null | string } | null
  dueAt: null | string
  id: string
  since: null | string
  state: string
  title: null | string
  transitions: string[]
}

/** What `GET /api/elchi/tasks` answers for one workflow, those that waited longest first. */
export type TaskGroup = {
  collection: string
  more: boolean
  tasks: Task[]
  workflow: string
}

/** Reads what waits for the person who is logged in; null when that fails. */
export const loadTasks = async (url: string, language: string): Promise<null | TaskGroup[]> => {
  try {
    const response = await fetch(url, {
      credentials: 'include',
      headers: { 'Accept-Language': language },
    })
    return response.ok ? ((await response.json()) as { groups: TaskGroup[] }).groups : null
  } catch {
    return null
  }
}

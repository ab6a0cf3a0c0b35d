/** What each key does while the focus is in the studio and no field is being written in. */
export const keys = {
  accept: 'a',
  generalise: 'g',
  keep: 'k',
  missed: 'm',
  next: 'n',
  previous: 'p',
  redact: 'x',
  replace: 'r',
  undo: 'u',
} as const

export type Action = keyof typeof keys

const byKey = new Map<string, Action>(
  Object.entries(keys).map(([action, key]) => [key, action as Action]),
)
const arrows: Record<string, Action> = { ArrowDown: 'next', ArrowUp: 'previous', Enter: 'accept' }

type Pressed = {
  altKey: boolean
  code: string
  ctrlKey: boolean
  key: string
  metaKey: boolean
  target: EventTarget | null
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), select, textarea')

const isButton = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('button, summary, input')

/**
 * The action of a key press. Letters count by their place on the keyboard too, so that they work
 * with Cyrillic switched on.
 */
export const actionOf = (event: Pressed): Action | undefined => {
  const { altKey, code, ctrlKey, key, metaKey, target } = event
  if (altKey || ctrlKey || metaKey) {
    return undefined
  }
  if (isWriting(target) || (key === 'Enter' && isButton(target))) {
    return undefined
  }
  return arrows[key] ?? byKey.get(key.toLowerCase()) ?? byKey.get(code.slice(-1).toLowerCase())
}

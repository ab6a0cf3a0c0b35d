const name = 'elchi-moved'

/** Tells all views of this page that a document has moved on, so that they show the same. */
export const announceMove = (): void => {
  document.dispatchEvent(new Event(name))
}

/** Calls the listener whenever a view of this page says so; returns what ends that. */
export const onMove = (listener: () => void): (() => void) => {
  document.addEventListener(name, listener)
  return () => document.removeEventListener(name, listener)
}

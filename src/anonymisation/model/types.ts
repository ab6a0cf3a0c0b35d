/** A file of a model, and the SHA-256 (hex) that it has to have. */
export type ModelFile = { path: string; sha256: string }

/** What can be wrong with the file of a model. */
export type ModelFault = 'broken' | 'different' | 'missing'

/** A name that the model sees; `kind` is `PER`, `LOC` or `ORG`. */
export type NameSpan = { end: number; kind: string; start: number }

/** What the thread of the model says. */
export type ModelMessage = { ready: true } | { refused: ModelFault } | { spans: NameSpan[] }

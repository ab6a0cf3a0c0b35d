/** The collection and the document that a subject, `collection:document`, stands for. */
export const partsOf = (subject: string): { collection: string; document: string } => {
  const colon = subject.indexOf(':')
  return { collection: subject.slice(0, colon), document: subject.slice(colon + 1) }
}

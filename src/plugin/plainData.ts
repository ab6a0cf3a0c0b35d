/**
 * How the admin shows a field of JSON that nobody edits. Payload's own field is an editor that its
 * page fetches from a third party, who would learn when staff look at which installation.
 */
export const plainData = { components: { Field: 'payload-elchi/client#PlainData' } }

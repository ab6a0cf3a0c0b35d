import { readBody } from './readBody.js'
import { toHtml } from './toHtml.js'
import { toText } from './toText.js'

/** Names the exact output of `render`: it changes whenever any byte for any body would. */
export const renderer = 'elchi-1'

/**
 * Renders a serialised Lexical editor state to HTML and plain text: the same body gives the same
 * bytes on every machine. Payload's own converters are not used, because they give check lists
 * random ids, drop a node whose conversion fails, and may change with each version of Payload
 * while an approval waits.
 *
 * @throws ContentProblem for anything outside of the allow-list
 */
export const render = (body: unknown): { html: string; text: string } => {
  const blocks = readBody(body)
  return { html: toHtml(blocks), text: toText(blocks) }
}

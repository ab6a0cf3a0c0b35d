/** Longer answers are no answers. Octets. */
const longestAnswer = 65_536

/**
 * Cuts what a server says into whole answers (RFC 5321 4.2.1), of one or more lines each.
 *
 * @returns the answers that this piece completes; null once it is no SMTP any more
 */
export const createReplyReader = () => {
  let rest = ''
  let lines: string[] = []
  return (chunk: Buffer): null | string[] => {
    const answers: string[] = []
    rest += chunk.toString('latin1')
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      const line = rest.slice(0, rest[end - 1] === '\r' ? end - 1 : end)
      rest = rest.slice(end + 1)
      if (!/^\d{3}(?:[ -]|$)/.test(line)) {
        return null
      }
      lines.push(line)
      if (line[3] !== '-') {
        answers.push(lines.join('\n'))
        lines = []
      }
    }
    return rest.length + lines.length * 512 > longestAnswer ? null : answers
  }
}

import { ContentProblem } from './problem.js'

// C0 and C1 controls except tab and line feed, overrides of the direction, noncharacters, and
// surrogates without a partner: none has a form in HTML or in a mail that every reader shows alike.
const refused =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/**
 * The text with line ends as LF.
 *
 * @throws ContentProblem `content-characters`
 */
export const readableText = (text: string, path: string): string => {
  const lines = text.replace(/\r\n?/g, '\n')
  if (refused.test(lines)) {
    throw new ContentProblem('content-characters', { path })
  }
  return lines
}

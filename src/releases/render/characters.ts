import { ContentProblem } from './problem.js'

// C0 and C1 controls except tab and line feed, overrides of the direction, noncharacters, and
// surrogates without a partner: none has a form in HTML or in a mail that every reader shows alike.
const refused =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

// Letters in a dress that no honest text needs, and that searching and screen readers do not read:
// mathematical, circled, bracketed and squared ones (not the four that are emoji), small capitals
// outside of phonetics; and what is hidden between letters: the Mongolian vowel separator, tags.
const disguised =
  /[\u180E\u1D00-\u1D2B\u249C-\u24C1\u24C3-\u24E9\uA730\uA731]|\uD835[\uDC00-\uDFFF]|\uD83C[\uDD10-\uDD6F\uDD72-\uDD7D\uDD80-\uDD89]|\uDB40[\uDC00-\uDC7F]/

/**
 * The text with line ends as LF.
 *
 * @throws ContentProblem `content-characters`
 */
export const readableText = (text: string, path: string): string => {
  const lines = text.replace(/\r\n?/g, '\n')
  if (refused.test(lines) || disguised.test(lines)) {
    throw new ContentProblem('content-characters', { path })
  }
  return lines
}

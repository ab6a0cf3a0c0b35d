/** An encoded word has 75 characters at most (RFC 2047, 2), 12 of them around the base64. */
const mostOctets = 45

/** A text as encoded words, each of whole characters, on lines of their own. */
const encodedWords = (text: string): string => {
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (Buffer.byteLength(word + character) > mostOctets) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word]
    .map((each) => `=?UTF-8?B?${Buffer.from(each).toString('base64')}?=`)
    .join('\r\n ')
}

/** What looks like an encoded word, a word that fits no line, and blanks that a header loses. */
const misread = /=\?|\S{200}|^\s|\s$/

/**
 * A subject for the library: as it is, or written here where readers would see another one than was
 * approved, as the library leaves ASCII alone.
 */
export const subjectHeader = (
  subject: string,
): {
  headers: { Subject?: { foldLines: false; prepared: true; value: string } }
  subject?: string
} =>
  misread.test(subject)
    ? { headers: { Subject: { foldLines: false, prepared: true, value: encodedWords(subject) } } }
    : { headers: {}, subject }

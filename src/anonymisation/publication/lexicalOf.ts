const node = { direction: null, format: '', indent: 0, version: 1 }

const textNode = (text: string) => ({
  type: 'text',
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text,
  version: 1,
})

const paragraph = (text: string) => ({
  ...node,
  type: 'paragraph',
  children: text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'linebreak', version: 1 }] : []),
      ...(line === '' ? [] : [textNode(line)]),
    ]),
  textFormat: 0,
  textStyle: '',
})

/** Plain texts as a Lexical editor state: an empty line ends a paragraph. */
export const lexicalOf = (texts: string[]) => ({
  root: {
    ...node,
    type: 'root',
    children: texts
      .flatMap((text) => text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n\s*/))
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map(paragraph),
  },
})

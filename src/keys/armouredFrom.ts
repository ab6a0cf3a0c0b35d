/**
 * An armoured key out of a variable of the environment, as not every environment takes line breaks:
 * the text, the text with `\\n` for each break, or base64 of it.
 *
 * @param begins how the armour begins
 */
export const armouredFrom = (text: string, begins: string): string => {
  const armoured = text.includes(begins) ? text : Buffer.from(text, 'base64').toString('utf8')
  return armoured.replaceAll('\\n', '\n').trim()
}

// @ts-check
import { looks, marks, numbered, structure, told, tracing, tracked, wrappers } from './names.mjs'
import { pictureIn } from './picture.mjs'

/** @typedef {import('./parseXml.mjs').Element} Element */
/** @typedef {import('../../types.js').LeftOut} LeftOut */

/**
 * @typedef {{ leftOut: Set<LeftOut>, keptLinks: Map<string, string>, pictures: Map<string, string> }} Context
 * `keptLinks` and `pictures`: relationships of the part that the copy has, by id.
 */

/** @param {Element} element @param {RegExp} without */
const attributesOf = ({ name, attributes }, without) =>
  Object.fromEntries(
    Object.entries(attributes).filter(
      ([key]) =>
        key === 'xml:space' ||
        (key.startsWith('w:') && (!without.test(key) || (key === 'w:id' && numbered.has(name)))),
    ),
  )

const rsid = /^w:rsid/

/**
 * A description of looks without traces of changes, and without what is not WordprocessingML.
 *
 * @param {Element} element
 * @param {Context} context
 * @returns {Element}
 */
export const cleanLooks = (element, context) => ({
  name: element.name,
  attributes: {
    ...attributesOf(element, rsid),
    ...(/^w:(?:header|footer)Reference$/.test(element.name) && element.attributes['r:id']
      ? { 'r:id': element.attributes['r:id'] }
      : {}),
  },
  children: element.children.flatMap((child) =>
    typeof child === 'string' || !child.name.startsWith('w:') || tracked.test(child.name)
      ? []
      : /^w:(?:header|footer)Reference$/.test(child.name) &&
          !context.keptLinks.has(child.attributes['r:id'] ?? '')
        ? []
        : [cleanLooks(child, context)],
  ),
})

const off = new Set(['0', 'false', 'off'])

/** Words that no page shows, though every search finds them. */
const isHidden = (/** @type {Element} */ run) =>
  run.children.some(
    (child) =>
      typeof child !== 'string' &&
      child.name === 'w:rPr' &&
      child.children.some(
        (look) =>
          typeof look !== 'string' &&
          /^w:(?:vanish|webHidden)$/.test(look.name) &&
          !off.has(look.attributes['w:val'] ?? ''),
      ),
  )

/** @param {Element} element @param {Context} context @returns {(Element | string)[]} */
const childrenOf = (element, context) =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : rewrite(child, context)))

/**
 * An element of a text as the copy has it: what is on the lists of names, and nothing else.
 *
 * @param {Element} element
 * @param {Context} context
 * @returns {(Element | string)[]}
 */
export const rewrite = (element, context) => {
  const { name } = element
  const note = told.get(/** @type {'w:del'} */ (name))
  if (note) {
    context.leftOut.add(note)
  }
  if (looks.has(name)) {
    return [cleanLooks(element, context)]
  }
  if (wrappers.has(name)) {
    return childrenOf(element, context)
  }
  if (name === 'w:drawing') {
    return pictureIn(element, context)
  }
  if (name === 'w:r' && isHidden(element)) {
    context.leftOut.add('hidden-text')
    return []
  }
  if (marks.has(name)) {
    const texts =
      name === 'w:t' ? element.children.filter((child) => typeof child === 'string') : []
    /** @type {Record<string, string>} */
    const space = name === 'w:t' ? { 'xml:space': 'preserve' } : {}
    const attributes = { ...attributesOf(element, tracing), ...space }
    return [{ name, attributes, children: texts }]
  }
  if (!structure.has(name)) {
    return []
  }
  const link = context.keptLinks.has(element.attributes['r:id'] ?? '')
  if (name === 'w:hyperlink' && !link) {
    return childrenOf(element, context)
  }
  const attributes = {
    ...attributesOf(element, tracing),
    ...(name === 'w:hyperlink' ? { 'r:id': element.attributes['r:id'] ?? '' } : {}),
  }
  return [{ name, attributes, children: childrenOf(element, context) }]
}

// @ts-check
import { readImage } from '../image/readImage.mjs'
import { Refusal, reading } from '../refusal.mjs'
import { sniff } from '../sniff.mjs'
import { stringsIn } from '../strings.mjs'
import { zipDirectory } from '../zipDirectory.mjs'
import { domText } from './domText.mjs'
import { unpack } from './unpack.mjs'

/** @typedef {import('../../types.js').Reading} Reading */

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const main = '.wordprocessingml.document.main+xml'

/** @param {string} name @param {Uint8Array} bytes @returns {Promise<Reading[]>} */
const readMember = async (name, bytes) => {
  if (/\.(?:rels|xml)$/i.test(name)) {
    const { attributes, others, paragraphs } = domText(bytes)
    const values = [...attributes].map((each) => each.slice(each.indexOf('=') + 1))
    return [
      ...paragraphs.map((text) => ({ kind: /** @type {const} */ ('text'), text, where: name })),
      { kind: 'text', text: paragraphs.join(' '), where: name },
      ...[...values, ...others].map((text) => ({
        kind: /** @type {const} */ ('link'),
        text,
        where: `${name}@`,
      })),
    ]
  }
  const picture = sniff(bytes)
  if (!picture?.startsWith('image/')) {
    throw new Refusal(/vba/i.test(name) ? 'macros' : 'unsure')
  }
  const readings = await readImage(bytes, picture)
  return readings.map((each) => ({ ...each, where: `${name} ${each.where}` }))
}

/**
 * Every word of a DOCX: texts with their runs joined, deleted ones and comments too, attributes,
 * properties, names of members and what stands beside them, metadata of its pictures. Throws Refusal for a member that cannot
 * be read, such as an embedded program or a drawing of another format.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<import('../../types.js').ReadResult>}
 */
export const readDocx = (bytes) =>
  reading(async () => {
    const directory = zipDirectory(bytes)
    const members = await unpack(bytes)
    const types = members.find(({ name }) => name === '[Content_Types].xml')
    const declared = types ? [...domText(types.bytes).attributes] : []
    if (!declared.some((each) => each.endsWith(main))) {
      throw new Refusal(declared.some((each) => /macroEnabled/i.test(each)) ? 'macros' : 'type')
    }
    /** @type {Reading[]} */
    const readings = directory
      .flatMap(({ aside }) => aside.flatMap(stringsIn))
      .map((text) => ({ kind: 'text', text, where: 'member' }))
    for (const { name, bytes: data, comment } of members) {
      readings.push({ kind: 'name', text: name, where: 'member' })
      readings.push({ kind: 'text', text: comment, where: 'member' })
      if (!name.endsWith('/')) {
        readings.push(...(await readMember(name, data)))
      }
    }
    return { readings: readings.filter(({ text }) => text !== ''), type }
  })

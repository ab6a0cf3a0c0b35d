// @ts-check
import { unzipSync } from 'fflate'

import { Refusal } from '../refusal.mjs'
import { zipDirectory } from '../zipDirectory.mjs'
import { parseXml } from './parseXml.mjs'

/** @typedef {{ id: string, isExternal: boolean, kind: string, target: string }} Relationship */

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** @param {string} part */
const relationshipsOf = (part) => {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** @param {string} part @param {string} target */
const resolved = (part, target) =>
  decodeURIComponent(new URL(target, `http://part/${part}`).pathname).slice(1)

/**
 * An Office Open XML package (ECMA-376 part 2): its directory is checked before anything is
 * unpacked, and only what is asked for is. Throws Refusal `macros`, `type` and what
 * `zipDirectory` throws.
 *
 * @param {Uint8Array} bytes
 */
export const openPackage = (bytes) => {
  const names = zipDirectory(bytes).map(({ name }) => name)
  if (names.some((name) => /vbaProject|vbaData/i.test(name))) {
    throw new Refusal('macros')
  }
  const has = new Set(names)
  /** @param {string} name */
  const part = (name) => {
    const found = has.has(name)
      ? unzipSync(bytes, { filter: (file) => file.name === name })[name]
      : undefined
    if (!found) {
      throw new Refusal('broken')
    }
    return found
  }
  /** @param {string} name @returns {Relationship[]} */
  const relationships = (name) => {
    const file = relationshipsOf(name)
    if (!has.has(file)) {
      return []
    }
    return parseXml(part(file)).children.flatMap((child) => {
      const {
        Id = '',
        Target = '',
        TargetMode,
        Type = '',
      } = typeof child === 'string' ? {} : child.attributes
      const kind = Type.slice(Type.lastIndexOf('/') + 1)
      const isExternal = TargetMode === 'External'
      const target = isExternal || Target === '' ? Target : resolved(name, Target)
      return Id === '' ? [] : [{ id: Id, isExternal, kind, target }]
    })
  }
  if (!has.has('[Content_Types].xml')) {
    throw new Refusal('type')
  }
  const main = relationships('').find(({ kind }) => kind === 'officeDocument')?.target ?? ''
  const types = parseXml(part('[Content_Types].xml')).children
  const declared = types.find(
    (child) => typeof child !== 'string' && child.attributes.PartName === `/${main}`,
  )
  const type = typeof declared === 'object' ? declared.attributes.ContentType : undefined
  if (/macroEnabled/i.test(type ?? '')) {
    throw new Refusal('macros')
  }
  if (type !== mainType) {
    throw new Refusal('type')
  }
  return { main, part, relationships }
}

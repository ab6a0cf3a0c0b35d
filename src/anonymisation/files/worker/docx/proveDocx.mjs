// @ts-check
import { Refusal, reading } from '../refusal.mjs'
import { sniff } from '../sniff.mjs'
import { proveImage } from '../image/proveImage.mjs'
import { domText } from './domText.mjs'
import { prefixes } from './names.mjs'
import { unpack } from './unpack.mjs'

const members =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles\d+|numbering\d+|header\d+|footer\d+|footnotes\d+|endnotes\d+)\.xml|word\/_rels\/\w+\.xml\.rels|word\/media\/image\d+\.(?:gif|jpeg|png))$/
const tracing = /:(?:rsid\w*|author|date|initials|paraId|textId)=/i
const gone =
  /^(?:comment\w*|del|delText|ins|instrText|moveFrom|moveTo|object|pict|sdt\w*|\w+Change|vanish|webHidden|nsid|rsid\w*|bookmark\w*|perm\w*)$/

/** @param {string} text */
const words = (text) => text.replace(/\s+/g, ' ').trim()

/** @param {Uint8Array} bytes */
const isBare = (bytes) => {
  const { attributes, elements, others } = domText(bytes)
  return (
    others.size <= 1 &&
    ![...attributes].some((each) => tracing.test(each)) &&
    [...elements].every((each) => {
      const [uri = '', name = ''] = each.split(' ')
      return prefixes.has(uri) && !gone.test(name)
    })
  )
}

/**
 * Proves, by readers of ZIP and XML that share nothing with those that wrote it, that a copy holds
 * the expected texts and nothing besides. Throws Refusal `unsure` otherwise.
 *
 * @param {Uint8Array} bytes
 * @param {string[]} expected
 */
export const proveDocx = async (bytes, expected) => {
  const parts = await reading(() => unpack(bytes))
  const texts = []
  for (const { name, bytes: data, comment } of parts) {
    if (!members.test(name) || comment !== '') {
      throw new Refusal('unsure')
    }
    const type = sniff(data)
    if (type) {
      await proveImage(data, type)
    } else if (!isBare(data)) {
      throw new Refusal('unsure')
    } else if (!/(?:styles|numbering)\d+\.xml$|\.rels$|^\[/.test(name)) {
      texts.push(...domText(data).paragraphs)
    }
  }
  const sorted = (/** @type {string[]} */ list) =>
    list
      .map(words)
      .filter((text) => text !== '')
      .sort()
      .join('\n')
  if (sorted(texts) !== sorted(expected)) {
    throw new Refusal('unsure')
  }
}

// @ts-check
import { unzipSync } from 'fflate'

import { ModelRefusal } from './refusal.mjs'
import { tarFiles } from './tar.mjs'

const words = /^natasha\/data\/emb\/navec_[^/]+\.tar$/
const tagger = /^natasha\/data\/model\/slovnet_ner_[^/]+\.tar$/

/** The real ones have 27 and 2.4 MB. */
const largest = 128 * 1024 * 1024

/** @param {Uint8Array} bytes @returns {Record<string, Uint8Array>} */
const unpack = (bytes) => {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        (words.test(name) || tagger.test(name)) && originalSize <= largest,
    })
  } catch {
    throw new ModelRefusal('broken')
  }
}

/** @param {Record<string, Uint8Array>} archives @param {RegExp} name */
const archive = (archives, name) => {
  const [found, ...others] = Object.entries(archives).filter(([path]) => name.test(path))
  if (!found || others.length) {
    throw new ModelRefusal('broken')
  }
  return tarFiles(found[1])
}

/**
 * The two archives that natasha's wheel carries: the vectors of words (navec) and the tagger of
 * names (slovnet), each as its files by name.
 *
 * @param {Uint8Array} bytes
 * @throws ModelRefusal `broken`
 */
export const readWheel = (bytes) => {
  const archives = unpack(bytes)
  return { tagger: archive(archives, tagger), words: archive(archives, words) }
}

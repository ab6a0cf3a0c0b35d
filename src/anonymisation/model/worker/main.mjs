// @ts-check
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

import { readModel } from './readModel.mjs'
import { ModelRefusal } from './refusal.mjs'
import { createTagger } from './tagger.mjs'

/** @typedef {import('../types.js').ModelMessage} Message */

const port = parentPort
if (!port) {
  throw new Error('This file runs as a worker only.')
}

/** @param {Message} message */
const say = (message) => port.postMessage(message)

/** The bytes that are hashed are those that are read. @param {import('../types.js').ModelFile} file */
const load = ({ path, sha256 }) => {
  const bytes = readFileSync(path)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new ModelRefusal('different')
  }
  return createTagger(readModel(bytes))
}

try {
  const namesIn = load(workerData)
  port.on('message', (/** @type {{ text: string }} */ { text }) => say({ spans: namesIn(text) }))
  say({ ready: true })
} catch (error) {
  say({ refused: error instanceof ModelRefusal ? error.reason : 'missing' })
}

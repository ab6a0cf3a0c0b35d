// @ts-check
import { parentPort, workerData } from 'node:worker_threads'

import { clean } from './clean.mjs'
import { read } from './read.mjs'
import { Refusal } from './refusal.mjs'

/** @typedef {import('../types.js').Span} Span */

const port = parentPort
if (!port) {
  throw new Error('This file runs as a worker only.')
}

/**
 * Asks the other side for the mentions in texts: the register stays out of here.
 *
 * @param {string[]} texts
 * @returns {Promise<Span[][]>}
 */
const find = (texts) =>
  new Promise((resolve) => {
    port.once('message', resolve)
    port.postMessage({ ask: texts })
  })

const { bytes, job } = /** @type {import('../types.js').FileJob} */ (workerData)

try {
  const done = job === 'clean' ? await clean(bytes, find) : await read(bytes)
  port.postMessage({ done })
} catch (error) {
  const reason = error instanceof Refusal ? error.reason : 'broken'
  port.postMessage({ refused: reason })
}

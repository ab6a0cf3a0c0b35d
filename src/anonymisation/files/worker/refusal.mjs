// @ts-check

/** Why a file is not made clean, or not read: thrown in the worker, told by its code outside. */
export class Refusal extends Error {
  /** @param {import('../types.js').FileRefusal} reason */
  constructor(reason) {
    super(reason)
    this.reason = reason
  }
}

/**
 * Runs a parser on bytes that may be anything: whatever it throws means that they are broken.
 *
 * @template T
 * @param {() => Promise<T> | T} parse
 * @returns {Promise<T>}
 */
export const reading = async (parse) => {
  try {
    return await parse()
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('broken')
  }
}

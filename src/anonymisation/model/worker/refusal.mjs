// @ts-check

/** The file of the model is not one that can be read; `reason` says why. */
export class ModelRefusal extends Error {
  /** @param {import('../types.js').ModelFault} reason */
  constructor(reason) {
    super(reason)
    this.reason = reason
  }
}

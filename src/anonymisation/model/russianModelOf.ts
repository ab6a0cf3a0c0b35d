import type { Payload } from 'payload'

import { optionsOf } from '../../plugin/options.js'
import { modelFileFrom } from './modelFile.js'
import { createRussianModel, type RussianModel } from './russianModel.js'

const models = new WeakMap<Payload, null | RussianModel>()

/** The model of a booted app, one for all its texts; null where the operator gave none. */
export const russianModelOf = (payload: Payload): null | RussianModel => {
  const present = models.get(payload)
  if (present !== undefined) {
    return present
  }
  const file = modelFileFrom(optionsOf(payload).anonymisation.russianModel)
  const model = file && createRussianModel(file)
  models.set(payload, model)
  return model
}

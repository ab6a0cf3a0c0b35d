import { findUnknown } from '../../src/anonymisation/text/index.js'
import { atLeast, type Figure, median, megabytes, timed } from '../corpus/measure.js'
import { prose } from '../corpus/prose.js'
import { readSamples } from '../corpus/samples.js'
import { readTab, scoreTab } from '../corpus/tab.js'
import { adversarial } from './adversarial.js'
import { hostile, hostileMarks } from './hostile.js'
import { knownFigures, unknownFigures } from './samples.js'
import { strangers, strangersMarks } from './strangers.js'

export type AnonymiseBenchOptions = {
  /** A folder of labelled cases, see `readSamples`; without it only generated ones are measured. */
  samples?: string
  /** A file of the Text Anonymization Benchmark. */
  tab?: string
}

const tabFigures = (path: string): Figure[] => {
  const documents = readTab(path)
  const suggest = scoreTab(documents, (text) => findUnknown(text, { mode: 'suggest' }))
  const strict = scoreTab(documents, (text) => findUnknown(text, { mode: 'strict' }))
  return [
    atLeast('court texts: token recall in suggest', suggest.recall, 'share', 0.9),
    atLeast('court texts: token precision in suggest', suggest.precision, 'share', 0.6),
    atLeast('court texts: F1 in strict', strict.f1, 'share', 0.8),
  ]
}

const speedFigure = (): Figure => {
  const text = prose(300_000)
  findUnknown(text, { mode: 'suggest' })
  const times = [1, 2, 3].map(() => timed(() => findUnknown(text, { mode: 'suggest' })))
  return atLeast('suggestions', (megabytes(text) / median(times)) * 1000, 'MB/s', 0.5)
}

/** How well and how fast people and personal data are found in texts. */
export const run = async (
  options: AnonymiseBenchOptions = {},
): Promise<{ bench: 'anonymise'; figures: Figure[] }> => {
  const samples = options.samples ? readSamples(options.samples) : undefined
  const figures = [
    ...adversarial(),
    ...hostile(),
    ...hostileMarks(),
    strangers(),
    strangersMarks(),
    ...(samples
      ? [...knownFigures(samples, 0), ...knownFigures(samples, 10_000), ...unknownFigures(samples)]
      : []),
    ...(options.tab ? tabFigures(options.tab) : []),
    speedFigure(),
  ]
  return Promise.resolve({ bench: 'anonymise', figures })
}

import type { Guess } from '../text/index.js'
import type { ModelFile } from './types.js'

import { ownFindings, windowsOf } from '../text/windows.js'
import { requireModelFile } from './modelFile.js'
import { createThread } from './thread.js'

/** Below what the studio counts as sure: no model knows why. */
const CERTAINTY = 0.7

/** A preposition that begins a sentence: its capital misleads the model. */
const PREPOSITION = /^(?:[ВИКОСУ]|Во|Ко|Об|Обо|Со)\s+(?=\p{Lu})/u

const CYRILLIC = /\p{Script=Cyrillic}/u

/** A model that suggests people in Russian texts, beside the rules. */
export type RussianModel = {
  /** @throws RussianModelError where its file is missing or another one */
  check: () => Promise<void>
  /** Frees its memory; the next text loads it again. */
  end: () => Promise<void>
  /** Loads it beforehand, so that nobody waits who holds the database meanwhile. */
  load: () => void
  /** @throws RussianModelError (503) */
  guess: (text: string) => Promise<Guess[]>
}

/**
 * The model of a file, which the first text with Cyrillic letters loads. Places and organisations
 * that it sees are left to the rules: the rules know more of the small ones.
 */
export const createRussianModel = (file: ModelFile): RussianModel => {
  const { end, load, read } = createThread(file)
  const guess = async (text: string): Promise<Guess[]> => {
    const guesses: Guess[] = []
    for (const window of windowsOf(text)) {
      const spans = CYRILLIC.test(window.text) ? await read(window.text) : []
      const people = spans.filter(
        ({ end: to, kind, start }) => kind === 'PER' && CYRILLIC.test(window.text.slice(start, to)),
      )
      for (const own of ownFindings(window, people)) {
        const { end: to, start } = own
        const before = PREPOSITION.exec(text.slice(start, to))?.[0].length ?? 0
        guesses.push({ end: to, score: CERTAINTY, start: start + before, type: 'PERSON' })
      }
    }
    return guesses
  }
  return { check: () => requireModelFile(file), end, guess, load }
}

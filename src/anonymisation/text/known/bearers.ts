import type { Identity } from '../types.js'
import type { Bearer } from './entries.js'

import { lettersOf } from '../letters/letters.js'
import { skeletonsOfName } from '../letters/skeleton.js'
import { spelt } from '../letters/spelt.js'
import { stemsOfName } from '../letters/stems.js'
import { shortFormsOf } from '../names/shortForms.js'
import { fatherOf, isPatronymicWord } from './patronymics.js'
import { isCommonSurname } from './surnames.js'

const WORD = /[\p{L}\p{M}'`´‘’]+/gu

const wordsOf = (name: string | undefined): string[] => name?.normalize('NFC').match(WORD) ?? []

/** What a name sounds like; shared by all who bear it. */
type Sounds = { sounds: string[]; stems: ReadonlySet<string>; spelt?: string[] }

const NOTHING: Sounds = { sounds: [], stems: new Set() }
const MOST_REMEMBERED = 20_000

/** Remembers the sounds of names for a while, since registers repeat them. */
const remembered = (make: (name: string) => Sounds): ((name: string | undefined) => Sounds) => {
  const known = new Map<string, Sounds>()
  return (name) => {
    if (!name) {
      return NOTHING
    }
    const found = known.get(name)
    if (found) {
      return found
    }
    if (known.size >= MOST_REMEMBERED) {
      known.clear()
    }
    const made = make(name)
    known.set(name, made)
    return made
  }
}

const soundsOf = (name: string): string[] => wordsOf(name).flatMap(skeletonsOfName)

const stemsOf = (sounds: string[]): ReadonlySet<string> => new Set(sounds.flatMap(stemsOfName))

const givenSounds = (name: string): Sounds => {
  const sounds = soundsOf(name)
  const stems = stemsOf([...sounds, ...sounds.flatMap(shortFormsOf)])
  return { sounds, stems, spelt: [...stems].map(spelt) }
}

const patronymicSounds = (name: string): Sounds => {
  const sounds = soundsOf(name).filter((sound) => !isPatronymicWord(sound))
  return { sounds, stems: stemsOf(sounds.map((sound) => fatherOf(sound) ?? sound)) }
}

const surnameSounds = (name: string): Sounds => {
  const sounds = soundsOf(name)
  return { sounds, stems: stemsOf(sounds) }
}

/** Makes bearers of names; one maker shares what names of the same spelling sound like. */
type Maker = (identity: string, names: Names, relative: boolean) => Bearer

type Names = { given?: string; patronymic?: string; surname?: string }

const maker = (): Maker => {
  const [givenOf, patronymicOf, surnameOf] = [givenSounds, patronymicSounds, surnameSounds].map(
    remembered,
  )
  return (identity, names, relative) => {
    const given = givenOf?.(names.given) ?? NOTHING
    const patronymic = patronymicOf?.(names.patronymic) ?? NOTHING
    const surname = surnameOf?.(names.surname) ?? NOTHING
    return {
      identity,
      relative,
      given: given.sounds,
      givenStems: given.stems,
      speltStems: given.spelt ?? [],
      fatherStems: patronymic.stems,
      surnameStems: surname.stems,
      surnameLength: lettersOf(names.surname ?? '').text.length,
      common: surname.sounds.some(isCommonSurname),
    }
  }
}

/** A relative's name is one line: given name first, surname last. */
const namesOfLine = (line: string): Names => {
  const words = wordsOf(line)
  return words.length < 2
    ? { given: words[0] }
    : { given: words[0], patronymic: words.slice(1, -1).join(' '), surname: words.at(-1) }
}

/** A function that lists everybody whom an identity's record names. */
export const bearersMaker = (): ((identity: Identity) => Bearer[]) => {
  const bearerOf = maker()
  return (identity) => [
    bearerOf(identity.id, identity, false),
    ...(identity.relatives ?? []).map(({ name }) => bearerOf(identity.id, namesOfLine(name), true)),
  ]
}

import { lettersOf } from '../letters/letters.js'
import { skeletonsOfName } from '../letters/skeleton.js'
import { stemsOfName } from '../letters/stems.js'
import { shortFormsOf } from '../names/shortForms.js'
import type { Identity } from '../types.js'
import type { Bearer } from './entries.js'
import { fatherOf, isPatronymicWord } from './patronymics.js'
import { isCommonSurname } from './surnames.js'

const WORD = /[\p{L}\p{M}'`´‘’ʹʺʻʼʽˈ]+/gu

const wordsOf = (name: string | undefined): string[] => name?.normalize('NFC').match(WORD) ?? []

const soundsOf = (name: string | undefined): string[] => wordsOf(name).flatMap(skeletonsOfName)

const stems = (sounds: string[]): Set<string> => new Set(sounds.flatMap(stemsOfName))

type Names = { given?: string; patronymic?: string; surname?: string }

const bearerOf = (identity: string, names: Names, relative: boolean): Bearer => {
  const given = soundsOf(names.given)
  const patronymic = soundsOf(names.patronymic).filter((sound) => !isPatronymicWord(sound))
  const surname = soundsOf(names.surname)
  return {
    identity,
    relative,
    given,
    givenStems: stems([...given, ...given.flatMap(shortFormsOf)]),
    patronymic,
    fatherStems: stems(patronymic.map((sound) => fatherOf(sound) ?? sound)),
    surname,
    surnameStems: stems(surname),
    surnameLength: lettersOf(names.surname ?? '').text.length,
    common: surname.some(isCommonSurname),
  }
}

/** A relative's name is one line: given name first, surname last. */
const namesOfLine = (line: string): Names => {
  const words = wordsOf(line)
  return words.length < 2
    ? { given: words[0] }
    : { given: words[0], patronymic: words.slice(1, -1).join(' '), surname: words.at(-1) }
}

/** Everybody whom an identity's record names. */
export const bearersOf = (identity: Identity): Bearer[] => [
  bearerOf(identity.id, identity, false),
  ...(identity.relatives ?? []).map(({ name }) => bearerOf(identity.id, namesOfLine(name), true)),
]

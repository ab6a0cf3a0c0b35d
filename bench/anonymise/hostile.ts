import { createRegister, findKnown } from '../../src/anonymisation/text/index.js'
import { isAbroad, isWhole } from '../corpus/abroad.js'
import { type SurfaceForm } from '../corpus/forms.js'
import { hardForms } from '../corpus/hardForms.js'
import { hardMarks } from '../corpus/hardMarks.js'
import { isAlone, isAnotherName, isTwice } from '../corpus/hardTypos.js'
import { markedPeople } from '../corpus/markedPeople.js'
import { atLeast, atMost, type Figure } from '../corpus/measure.js'
import { nationalPeople } from '../corpus/nationalPeople.js'
import { createRandom } from '../corpus/random.js'
import { isCovered } from '../corpus/samples.js'

const HOSTILE = 200
const SEED = 7

/** People of four nations in every way of writing them, most of them with one thing wrong. */
export const hostile = (): Figure[] => {
  const people = nationalPeople(HOSTILE, SEED)
  const register = createRegister(people.map(({ identity }) => identity))
  const random = createRandom(SEED + 1)
  const written = people.flatMap((person) => hardForms(person, random))
  const [abroad, all] = [written.filter(isAbroad), written.filter((form) => !isAbroad(form))]
  const forms = all.filter((form) => !isAnotherName(form))
  const share = (wanted: SurfaceForm[]): number =>
    wanted.filter((form) => isCovered(form.text, form, findKnown(register, form.text))).length /
    wanted.length
  const others = forms.filter((form) => !isTwice(form) && !isAlone(form))
  return [
    atLeast(`hostile: ways of writing ${HOSTILE} people`, forms.length, 'forms', 10_000),
    atMost(
      'hostile: left out, since misspelt into another widespread surname',
      (all.length - forms.length) / all.length,
      'share',
      0.01,
    ),
    atLeast('hostile: recall', share(others), 'share', 1),
    atLeast(
      'hostile, one letter wrong in a surname alone: recall',
      share(forms.filter(isAlone)),
      'share',
      1,
    ),
    atLeast(
      'hostile, two letters wrong beside the given name: recall',
      share(forms.filter(isTwice)),
      'share',
      1,
    ),
    atLeast(
      'hostile, as German and French papers spell names: recall',
      share(abroad.filter(isWhole)),
      'share',
      0.99,
    ),
    atLeast(
      'the same with letters wrong, in pieces or in small letters: recall',
      share(abroad.filter((form) => !isWhole(form))),
      'share',
      0.9,
    ),
  ]
}

/** What else points to people, in every usual writing and with something hidden in it. */
export const hostileMarks = (): Figure[] => {
  const people = markedPeople(HOSTILE, SEED)
  const register = createRegister(people)
  const random = createRandom(SEED + 2)
  const forms = people.flatMap((person) => hardMarks(person, random))
  const found = forms.filter((form) => isCovered(form.text, form, findKnown(register, form.text)))
  return [
    atLeast(
      `hostile: ways of writing what points to ${HOSTILE} people`,
      forms.length,
      'forms',
      10_000,
    ),
    atLeast('hostile: recall of what points to people', found.length / forms.length, 'share', 1),
  ]
}

import { createRegister, findKnown } from '../../src/anonymisation/text/index.js'
import { isAbroad } from '../corpus/abroad.js'
import { surfaceForms } from '../corpus/forms.js'
import { generateIdentities } from '../corpus/identities.js'
import { atLeast, type Figure } from '../corpus/measure.js'
import { createRandom } from '../corpus/random.js'
import { isCovered } from '../corpus/samples.js'

const PEOPLE = 240
const SEED = 7

/** Generated people in every way of writing them. */
export const adversarial = (): Figure[] => {
  const people = generateIdentities(PEOPLE, SEED)
  const register = createRegister(people)
  const random = createRandom(SEED + 99)
  const forms = people
    .flatMap((person) => surfaceForms(person, random))
    .filter((form) => !isAbroad(form))
  const found = forms.filter((form) => isCovered(form.text, form, findKnown(register, form.text)))
  return [
    atLeast(`generated: ways of writing ${PEOPLE} people`, forms.length, 'forms', 10_000),
    atLeast('generated: recall', found.length / forms.length, 'share', 1),
  ]
}

import { createRegister, findKnown } from '../../src/anonymisation/text/index.js'
import { hardMarks } from '../corpus/hardMarks.js'
import { generateIdentities } from '../corpus/identities.js'
import { atMost, type Figure } from '../corpus/measure.js'
import { nationalPeople } from '../corpus/nationalPeople.js'
import { createRandom } from '../corpus/random.js'

const SEED = 10

/** Numbers, addresses and accounts of strangers, against many registered people. */
export const strangersMarks = (): Figure => {
  const register = createRegister(generateIdentities(10_000, 9))
  const random = createRandom(SEED)
  const texts = nationalPeople(100, 77)
    .flatMap(({ identity: { birthDate: _, ...rest } }) => hardMarks(rest, random))
    .map(({ text }) => text)
  const blocked = texts.filter((text) => findKnown(register, text).length > 0).length
  return atMost("strangers' numbers and addresses blocked", blocked / texts.length, 'share', 0.03)
}

/** People of other names in a sentence each, against many registered ones. */
export const strangers = (): Figure => {
  const register = createRegister(generateIdentities(10_000, 9))
  const texts = nationalPeople(400, 77).map(
    ({ russian }, index) => `Их видела ${russian.given} ${russian.surname}, дело ${index}.`,
  )
  const blocked = texts.filter((text) => findKnown(register, text).length > 0).length
  return atMost('strangers blocked with 10,000 identities', blocked / texts.length, 'share', 0.03)
}

import type { Identity } from '../../src/anonymisation/text/index.js'
import type { SurfaceForm } from './forms.js'
import type { Form } from './markForms.js'
import type { Random } from './random.js'

import {
  birthForms,
  handleForms,
  mailForms,
  numberForms,
  passportForms,
  phoneForms,
  phraseForms,
} from './markForms.js'

const FRAMES: [string, string][] = [
  ['Накануне записали: ', ', и больше ничего.'],
  ['They wrote down ', ' and left.'],
  ['', ' — так стоит в деле.'],
  ['Kecha (', ') haqida yozishdi.'],
]

const BIRTH_FRAMES: [string, string][] = [
  ['Дата рождения: ', '. Больше ничего.'],
  ['She was born on ', ' in a village.'],
  ['Родился ', ', учился дома.'],
]

/** What else points to a person, in all usual writings and with something hidden in them. */
export const hardMarks = (identity: Identity, random: Random): SurfaceForm[] => {
  const inFrame = (form: Form, [before, after]: [string, string]): SurfaceForm => {
    const [kind, written, shown = written] = form
    const start = before.length + written.indexOf(shown)
    return { kind, text: before + written + after, start, end: start + shown.length }
  }
  const { birthDate, emails, employer, handles, nationalId, passport, phones, relatives, village } =
    identity
  const marks = [
    ...(phones ?? []).flatMap((phone) => phoneForms(phone, random)),
    ...(emails ?? []).flatMap((mail) => mailForms(mail, random)),
    ...(handles ?? []).flatMap((handle) => handleForms(handle, random)),
    ...(nationalId ? numberForms('id', nationalId, random) : []),
    ...(passport ? passportForms(passport, random) : []),
    ...(employer ? phraseForms('employer', employer, random) : []),
    ...(relatives ?? []).flatMap(({ name }) => phraseForms('relative', name, random)),
  ]
  return [
    ...marks.map((form) => inFrame(form, random.pick(FRAMES))),
    ...(village ? phraseForms('village', village, random) : []).map((form) =>
      inFrame(form, ['Все из ', ' уехали.']),
    ),
    ...(birthDate ? birthForms(birthDate) : []).map((form) =>
      inFrame(form, random.pick(BIRTH_FRAMES)),
    ),
  ]
}

/** What identifies a person, as the register keeps it. Lists are written one entry a line. */
export type IdentityDraft = {
  aliases?: string[]
  birthDate?: string
  country?: string
  emails?: string[]
  employer?: string
  given?: string
  handles?: string[]
  nationalId?: string
  passport?: string
  patronymic?: string
  phones?: string[]
  relatives?: { name: string; relation: string }[]
  script?: string
  sex?: string
  surname?: string
  village?: string
}

export type Part = { kind: 'list' | 'text'; name: Exclude<keyof IdentityDraft, 'relatives'> }

/** In the order in which people read a person: names first, then how to reach, then the rest. */
export const parts: Part[] = [
  { name: 'surname', kind: 'text' },
  { name: 'given', kind: 'text' },
  { name: 'patronymic', kind: 'text' },
  { name: 'aliases', kind: 'list' },
  { name: 'sex', kind: 'text' },
  { name: 'birthDate', kind: 'text' },
  { name: 'country', kind: 'text' },
  { name: 'phones', kind: 'list' },
  { name: 'emails', kind: 'list' },
  { name: 'handles', kind: 'list' },
  { name: 'nationalId', kind: 'text' },
  { name: 'passport', kind: 'text' },
  { name: 'employer', kind: 'text' },
  { name: 'village', kind: 'text' },
]

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The fields of the form as text; relatives as "relation: name", one a line. */
export type Typed = Record<string, string>

/** How an identity is written into the form. */
export const typedOf = (draft: IdentityDraft): Typed => ({
  ...Object.fromEntries(
    parts.map(({ name }) => {
      const value = draft[name]
      return [name, Array.isArray(value) ? value.join('\n') : (value ?? '')]
    }),
  ),
  relatives: (draft.relatives ?? []).map(({ name, relation }) => `${relation}: ${name}`).join('\n'),
})

const relativeOf = (line: string): { name: string; relation: string } => {
  const colon = line.indexOf(':')
  return colon < 1
    ? { name: line, relation: 'relative' }
    : { name: line.slice(colon + 1).trim(), relation: line.slice(0, colon).trim() }
}

/** What the form says; empty fields are left out. `script` is kept as it was. */
export const draftOf = (typed: Typed, before: IdentityDraft = {}): IdentityDraft => ({
  ...(before.script ? { script: before.script } : {}),
  ...Object.fromEntries(
    parts.flatMap(({ name, kind }) => {
      const text = (typed[name] ?? '').trim()
      return text ? [[name, kind === 'list' ? linesOf(text) : text]] : []
    }),
  ),
  ...(typed.relatives?.trim() ? { relatives: linesOf(typed.relatives).map(relativeOf) } : {}),
})

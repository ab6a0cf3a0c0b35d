import type { Payload, PayloadRequest } from 'payload'

import type { ShownHint } from '../report/hintsOf.js'
import type { Finding } from '../text/index.js'

import { optionsOf } from '../../plugin/options.js'
import { principalOf } from '../../plugin/policy.js'
import { NotClearedError } from '../errors.js'
import { decodeLexical } from '../gate/index.js'
import { russianModelOf } from '../model/index.js'
import { registerOf } from '../register/registerOf.js'
import { reasonRoles } from '../report/clearance.js'
import { readTerms } from '../terms/store.js'
import { withTerms } from '../terms/withTerms.js'
import { detect, singlingOut } from '../text/index.js'

/** What a second pair of eyes looks at in a clean text; `identity` of a finding is never told. */
export type SecondCheck = {
  findings: Omit<Finding, 'identity'>[]
  hints: ShownHint[]
  text: string
}

type Checked = { body?: unknown; language?: null | string; title?: null | string }

const plainText = ({ body, title }: Checked): string =>
  [
    title ?? '',
    ...decodeLexical(body)
      .filter(({ kind, where }) => kind === 'text' && where === 'body')
      .map(({ text }) => text),
  ].join('\n\n')

/**
 * The second check of a publication: what rules and the model still find in its clean text, and which details
 * together single a person out. It suggests; only the gate blocks.
 *
 * @throws NotClearedError (403), and what reading the publication throws
 */
export const secondCheck = async (args: {
  payload: Payload
  publication: number | string
  req: PayloadRequest
}): Promise<SecondCheck> => {
  const { payload, publication, req } = args
  if (!principalOf(req).roles.some((role) => (reasonRoles as readonly string[]).includes(role))) {
    throw new NotClearedError()
  }
  const doc = (await payload.findByID({
    id: publication,
    collection: optionsOf(payload).publications,
    depth: 0,
    draft: true,
    overrideAccess: false,
    req,
  })) as unknown as Checked
  const text = plainText(doc)
  const language = doc.language ?? undefined
  const { register } = await registerOf(payload)
  const terms = await readTerms({ payload, req })
  const guesses = await russianModelOf(payload)?.guess(text)
  const findings = withTerms(text, detect(text, { guesses, language, register }), terms)
  return {
    findings: findings.map(({ identity: _, ...finding }) => finding),
    hints: singlingOut(text, { language }).map((hint) => ({
      ...hint,
      passage: text.slice(hint.start, hint.end),
    })),
    text,
  }
}

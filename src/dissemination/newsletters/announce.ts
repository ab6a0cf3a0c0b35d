import type { Payload } from 'payload'

import type { IssueRow } from './types.js'

import { labels } from '../../keys/index.js'
import { optionsOf } from '../../plugin/options.js'
import { parseAddress } from '../address/index.js'
import { keyedHash } from '../ids/keyedHash.js'
import { askNotice, findNotice } from '../notices/store.js'

type Member = { email?: string; id: number | string; language?: null | string; roles?: string[] }

/** Roles that may say yes to a sending. */
const askedRoles = ['editor', 'coordinator']

/** Tells those who may say yes that an issue waits for it, each once per sending and in the own language. */
export const announce = async (args: {
  issue: IssueRow
  payload: Payload
  sendings: string[]
}): Promise<void> => {
  const { issue, payload, sendings } = args
  const { keys, users } = optionsOf(payload)
  const { docs } = await payload.db.find<Member>({ collection: users, limit: 0, pagination: false })
  const people = docs.filter(({ roles = [] }) => roles.some((role) => askedRoles.includes(role)))
  for (const sending of sendings) {
    for (const { id: person, email, language } of people) {
      const parsed = parseAddress(email)
      const parts = [issue.id, sending, String(person)]
      const id = keyedHash({ keyId: keys.current, keys, label: labels.messageId, parts })
      if (parsed.ok && !(await findNotice(payload, id))) {
        await askNotice({
          id,
          address: parsed.address,
          kind: 'issue',
          language: language === 'ru' ? 'ru' : 'en',
          matters: [sending],
          payload,
        })
      }
    }
  }
}

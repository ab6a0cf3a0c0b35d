import type { Payload } from 'payload'

import type { Language } from './texts.js'

import { insertOnce } from '../../../database/index.js'
import { optionsOf } from '../../../plugin/options.js'
import { accountsOf, requestAs } from '../../staff.js'
import { dayOf, isDigestTime } from './calendar.js'
import { collectDigest, isEmpty } from './collect.js'
import { composeDigest } from './compose.js'

const collection = 'workflow-digests'

/** Tries on one day, and the pause before the next one. */
const mostAttempts = 3
const pauseMs = 3_600_000

/** A mention is told for so long, should no digest have gone out. */
const mentionsMs = 14 * 86_400_000

/** How the attempts of a pass ended. */
export type DigestReport = { empty: number; failed: number; sent: number; unknown: number }

type Outcome = keyof DigestReport

type Attempt = {
  at: string
  attempt: number
  day: string
  id: string
  outcome?: null | Outcome
  person: string
}

type Account = Awaited<ReturnType<typeof accountsOf>>[number]

const attemptsOf = async (payload: Payload, person: string): Promise<Attempt[]> =>
  (
    await payload.db.find<Attempt>({
      collection,
      limit: 50,
      pagination: false,
      sort: '-at',
      where: { person: { equals: person } },
    })
  ).docs

/**
 * The next attempt of the day, if there is to be one. One that did not say how it ended may have
 * sent its mail, so nothing follows it: rather no mail today than two.
 */
const nextAttempt = (attempts: Attempt[], day: string, now: Date): null | number => {
  const today = attempts.filter((attempt) => attempt.day === day)
  const [latest] = today
  if (!latest) {
    return 1
  }
  const isOver = today.some(({ outcome }) => outcome !== 'failed') || today.length >= mostAttempts
  return isOver || now.getTime() - Date.parse(latest.at) < pauseMs ? null : today.length + 1
}

const languageOf = ({ language }: Account): Language => (language === 'ru' ? 'ru' : 'en')

/** Our own mails tell what became of them; of others an error alone is known, not its stage. */
const mail = async (
  payload: Payload,
  message: { html: string; subject: string; text: string; to: string },
): Promise<Outcome> => {
  try {
    const answer = (await payload.email.sendEmail(message)) as
      { code?: string; sent?: boolean } | undefined
    return answer?.sent === false ? (answer.code === 'mail-unknown' ? 'unknown' : 'failed') : 'sent'
  } catch {
    return 'unknown'
  }
}

const digestFor = async (
  payload: Payload,
  account: Account,
  now: Date,
): Promise<null | Outcome> => {
  const person = String(account.id)
  const day = dayOf(now)
  const attempts = await attemptsOf(payload, person)
  const attempt = nextAttempt(attempts, day, now)
  const id = `${day}!${person}~${attempt}`
  const claim = { id, at: now.toISOString(), attempt, day, person }
  if (attempt === null || !(await insertOnce({ collection, data: claim, payload }))) {
    return null
  }
  const since =
    attempts.find(({ outcome }) => outcome === 'sent' || outcome === 'empty')?.at ??
    new Date(now.getTime() - mentionsMs).toISOString()
  const content = await collectDigest({ now, req: await requestAs(payload, account), since })
  const { serverURL } = optionsOf(payload)
  const outcome = isEmpty(content)
    ? 'empty'
    : await mail(payload, {
        ...composeDigest(content, {
          desk: `${serverURL}${payload.config.routes.admin}`,
          language: languageOf(account),
        }),
        to: String(account.email),
      })
  await payload.db.updateOne({
    id,
    collection,
    data: { outcome, waiting: content.mine.length + content.open.length },
    returning: false,
  })
  return outcome
}

const wantsDigest = ({ digest, email }: Account): boolean =>
  digest !== false && typeof email === 'string' && email !== ''

/**
 * Sends everybody at most one mail a working day about what waits for them. It may run any time in
 * any number of processes; a person's day is claimed before the mail goes out. A refusal of the
 * mail server is tried again twice, an hour apart.
 */
export const sendDigests = async (payload: Payload): Promise<DigestReport> => {
  const report: DigestReport = { empty: 0, failed: 0, sent: 0, unknown: 0 }
  const { clock, people, smtp, workflows } = optionsOf(payload)
  const hasNoServer = payload.email.name === 'elchi-staff-mail' && !smtp.url
  if (workflows.length === 0 || hasNoServer || !isDigestTime(clock(), people)) {
    return report
  }
  for (const account of await accountsOf(payload)) {
    const outcome = wantsDigest(account) ? await digestFor(payload, account, clock()) : null
    if (outcome) {
      report[outcome] += 1
    }
  }
  return report
}

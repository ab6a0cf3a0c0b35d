import type { Payload } from 'payload'

import type { Link } from './link.js'

const texts = {
  en: {
    invited: `An account was made for you. Choose a passphrase here, by {{until}}:

{{url}}

The link works once. If you expected no such mail, leave it; nothing happens then.
`,
    invitedSubject: 'An account for you',
    reset: `A new passphrase was asked for. Choose it here, by {{until}}:

{{url}}

The link works once. If it was not you, leave this mail; nothing changes then.
`,
    resetSubject: 'Choose a new passphrase',
  },
  ru: {
    invited: `Для вас создана учётная запись. Задайте парольную фразу по ссылке до {{until}}:

{{url}}

Ссылка действует один раз. Если вы не ждали такого письма, ничего не делайте: ничего и не произойдёт.
`,
    invitedSubject: 'Учётная запись для вас',
    reset: `Запрошена новая парольная фраза. Задайте её по ссылке до {{until}}:

{{url}}

Ссылка действует один раз. Если это были не вы, ничего не делайте: ничего и не изменится.
`,
    resetSubject: 'Новая парольная фраза',
  },
}

const dayOf = (date: Date, language: keyof typeof texts): string =>
  date.toLocaleString(language === 'ru' ? 'ru' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }) + ' UTC'

/**
 * Sends the link to the person whom it is for, and to nobody else: no copy of it is kept. Says
 * neither the programme nor the role, since anyone may look over a shoulder.
 */
export const mailLink = async (args: {
  email: string
  language: unknown
  link: Link
  payload: Payload
  why: 'invited' | 'reset'
}): Promise<boolean> => {
  const { email, link, payload, why } = args
  const language = args.language === 'ru' ? 'ru' : 'en'
  const words = texts[language]
  const answer: unknown = await payload.email.sendEmail({
    subject: words[`${why}Subject`],
    text: words[why].replace('{{until}}', dayOf(link.until, language)).replace('{{url}}', link.url),
    to: email,
  })
  return (answer as { sent?: boolean } | undefined)?.sent !== false
}

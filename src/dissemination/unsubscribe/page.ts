import { buttonForm, page as publicPage } from '../pages/page.js'

type Step = { action: string; button: string; lead: string }

/** What a page says in one language: what can be done, and what more can. */
type Part = { more?: Step; title: string } & Step

const step = ({ action, button, lead }: Step, look?: 'plain'): string =>
  `<p>${lead}</p>${buttonForm({ action, button, look })}`

/** The reader's language is not known from the link: both. */
const page = (parts: { en: Part; ru: Part }): Response =>
  publicPage({
    sections: (['en', 'ru'] as const).map((language) => {
      const { more, title, ...first } = parts[language]
      const body = step(first) + (more ? `<p></p>${step(more, 'plain')}` : '')
      return { body, language, title }
    }),
  })

const leaveAction = (token: string): string => `/api/mail/unsubscribe/${token}`
const returnAction = (token: string): string => `/api/mail/subscribe-again/${token}`

/**
 * Asks before anything changes: link scanners open every link of a mail. Offers the way back, too:
 * who left by the button of a mail program saw no page that could.
 */
export const askPage = (token: string): Response => {
  const [leaving, returning] = [leaveAction(token), returnAction(token)]
  return page({
    en: {
      action: leaving,
      button: 'Stop these mails',
      lead: 'You will get no more mails of this list.',
      more: {
        action: returning,
        button: 'Get these mails again',
        lead: 'You left the list by mistake?',
      },
      title: 'Leave this list?',
    },
    ru: {
      action: leaving,
      button: 'Отказаться от писем',
      lead: 'Вы больше не будете получать письма этой рассылки.',
      more: {
        action: returning,
        button: 'Снова получать эти письма',
        lead: 'Отписались по ошибке?',
      },
      title: 'Отписаться от рассылки?',
    },
  })
}

/** The answer to leaving; the same whether the link was known or not. */
export const leftPage = (token: string): Response => {
  const action = returnAction(token)
  return page({
    en: {
      action,
      button: 'Undo',
      lead: 'You get no more mails of this list. If this was a mistake, undo it here.',
      title: 'Done',
    },
    ru: {
      action,
      button: 'Вернуть подписку',
      lead: 'Вы больше не получаете письма этой рассылки. Если это ошибка, верните подписку.',
      title: 'Готово',
    },
  })
}

/** The answer to the undoing. */
export const returnedPage = (token: string): Response => {
  const action = leaveAction(token)
  return page({
    en: {
      action,
      button: 'Stop these mails',
      lead: 'If this address was on the list, it is again. What was erased stays erased.',
      title: 'Undone',
    },
    ru: {
      action,
      button: 'Отказаться от писем',
      lead: 'Если этот адрес был в рассылке, он снова в ней. Удалённое остаётся удалённым.',
      title: 'Подписка возвращена',
    },
  })
}

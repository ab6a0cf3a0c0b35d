import type { FrameLanguage } from '../templates/types.js'

import { buttonForm, page } from '../pages/page.js'
import { escapeHtml } from '../templates/escapeHtml.js'
import { inGroups } from './inGroups.js'

const texts = {
  en: {
    ask: 'Our mails to you will be encrypted to this OpenPGP key, and never sent in the clear:',
    askTitle: 'Confirm your key?',
    button: 'Confirm the key',
    done: 'Our mails to you are encrypted to your key from now on. If you renew it, send us the new public key.',
    doneTitle: 'Confirmed',
    over: 'This link is too old, or your key or address has changed since. Nothing was changed. Write to us, and we send you a new letter.',
    overTitle: 'This link no longer works',
  },
  ru: {
    ask: 'Наши письма вам будут шифроваться этим ключом OpenPGP и никогда не уйдут открытым текстом:',
    askTitle: 'Подтвердить ваш ключ?',
    button: 'Подтвердить ключ',
    done: 'Теперь наши письма вам шифруются вашим ключом. Когда обновите его, пришлите нам новый открытый ключ.',
    doneTitle: 'Подтверждено',
    over: 'Ссылка устарела, либо ваш ключ или адрес с тех пор изменился. Ничего не изменено. Напишите нам, и мы пришлём новое письмо.',
    overTitle: 'Ссылка больше не работает',
  },
} as const

/** Asks before anything changes: link scanners open every link of a mail. */
export const keyPage = (language: FrameLanguage, fingerprint: string, token: string): Response => {
  const { ask, askTitle: title, button } = texts[language]
  const body = [
    `<p>${escapeHtml(ask)}</p><p><code>${escapeHtml(inGroups(fingerprint))}</code></p>`,
    buttonForm({ action: `/api/mail/key/${token}`, button }),
  ].join('')
  return page({ sections: [{ body, language, title }] })
}

export const keyConfirmedPage = (language: FrameLanguage): Response => {
  const { done, doneTitle: title } = texts[language]
  return page({ sections: [{ body: `<p>${escapeHtml(done)}</p>`, language, title }] })
}

/** Of a link that is too old or was never made here: the reader's language is not known. */
export const keyExpiredPage = (): Response =>
  page({
    sections: (['en', 'ru'] as const).map((language) => ({
      body: `<p>${escapeHtml(texts[language].over)}</p>`,
      language,
      title: texts[language].overTitle,
    })),
    status: 410,
  })

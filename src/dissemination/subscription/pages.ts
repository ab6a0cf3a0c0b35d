import type { Section } from '../pages/page.js'
import type { FrameLanguage } from '../templates/types.js'
import type { Known } from './known.js'

import { buttonForm, page } from '../pages/page.js'
import { escapeHtml } from '../templates/escapeHtml.js'
import { choicesOf } from './choices.js'
import { languageOf, subscriptionTexts } from './texts.js'

const site = (language: FrameLanguage): string => (language === 'ru' ? '/ru' : '/')

const home = (language: FrameLanguage): string =>
  `<p><a href="${site(language)}">${subscriptionTexts[language].backToSite}</a></p>`

const said = (args: {
  extra?: string
  language: FrameLanguage
  status?: number
  text: string
  title: string
}): Response => {
  const { extra = '', language, status, text, title } = args
  const body = `<p>${escapeHtml(text)}</p>${extra}${home(language)}`
  return page({ sections: [{ body, language, title }], status })
}

/** The answer to whoever asked for a letter: the same for every address. */
export const askedPage = (language: FrameLanguage): Response => {
  const { askedText: text, askedTitle: title } = subscriptionTexts[language]
  return said({ language, text, title })
}

export const badAddressPage = (language: FrameLanguage): Response => {
  const { badAddressText: text, badAddressTitle: title } = subscriptionTexts[language]
  return said({ language, status: 422, text, title })
}

export const busyPage = (language: FrameLanguage): Response => {
  const { busyText: text, busyTitle: title } = subscriptionTexts[language]
  return said({ language, status: 429, text, title })
}

/** Of a link that is too old or was never made here: the reader's language is not known. */
export const expiredPage = (): Response =>
  page({
    sections: (['en', 'ru'] as const).map((language): Section => {
      const { again, expiredText, expiredTitle } = subscriptionTexts[language]
      const target = language === 'ru' ? '/ru/subscribe' : '/subscribe'
      const body = `<p>${escapeHtml(expiredText)}</p><p><a href="${target}">${escapeHtml(again)}</a></p>`
      return { body, language, title: expiredTitle }
    }),
    status: 410,
  })

/** Asks before anything changes: link scanners open every link of a mail. */
export const confirmPage = (args: {
  language: FrameLanguage
  lists: string[]
  token: string
}): Response => {
  const { language, lists, token } = args
  const texts = subscriptionTexts[language]
  const items = lists.map((name) => `<li>${escapeHtml(name)}</li>`).join('')
  const form = buttonForm({ action: `/api/mail/confirm/${token}`, button: texts.confirmButton })
  const body = `<p>${escapeHtml(texts.confirmText)}</p><ul>${items}</ul>${form}`
  return page({ sections: [{ body, language, title: texts.confirmTitle }] })
}

export const confirmedPage = (language: FrameLanguage): Response => {
  const { confirmedText: text, confirmedTitle: title } = subscriptionTexts[language]
  return said({ language, text, title })
}

const languageNames: Record<string, string> = { en: 'English', ru: 'Русский' }

const languageField = (language: FrameLanguage, chosen: FrameLanguage): string =>
  [
    `<label for="language">${subscriptionTexts[language].language}</label>`,
    '<p><select id="language" name="language">',
    ...Object.entries(languageNames).map(
      ([value, name]) =>
        `<option value="${value}" lang="${value}"${value === chosen ? ' selected' : ''}>${name}</option>`,
    ),
    '</select></p>',
  ].join('')

const listField = (known: Known, language: FrameLanguage): string =>
  choicesOf(known)
    .map(({ id, description, isOn, name }) =>
      [
        `<label><input type="checkbox" name="list" value="${escapeHtml(id)}"${isOn ? ' checked' : ''}>`,
        escapeHtml(name || subscriptionTexts[language].unnamedList),
        description ? `<small>${escapeHtml(description)}</small>` : '',
        '</label>',
      ].join(''),
    )
    .join('')

/** One's own settings: which mails come, in which language, a copy of the data, their erasure. */
export const preferencesPage = (args: {
  isSaved?: boolean
  known: Known
  language: FrameLanguage
  token: string
}): Response => {
  const { isSaved = false, known, language, token } = args
  const texts = subscriptionTexts[language]
  const action = `/api/mail/preferences/${token}`
  const ownRow = known.lists.find(({ row }) => row?.address)?.row
  const fields = listField(known, language)
  const settings = [
    `<form method="post" action="${action}">`,
    '<input type="hidden" name="action" value="save">',
    `<fieldset><legend>${escapeHtml(texts.lists)}</legend>${fields || `<p class="quiet">${escapeHtml(texts.noLists)}</p>`}</fieldset>`,
    languageField(language, languageOf(ownRow?.language ?? language)),
    `<button>${escapeHtml(texts.save)}</button></form>`,
  ].join('')
  const data = [
    `<p>${escapeHtml(texts.ownDataText)}</p>`,
    known.contact ? `<p class="quiet">${escapeHtml(texts.contactNote)}</p>` : '',
    buttonForm({ action, button: texts.exportButton, look: 'plain', values: { action: 'export' } }),
    '<p></p>',
    buttonForm({ action, button: texts.eraseButton, look: 'danger', values: { action: 'erase' } }),
  ].join('')
  return page({
    sections: [
      { body: settings, language, title: isSaved ? texts.savedTitle : texts.preferencesTitle },
      { body: data, language, title: texts.ownData },
    ],
  })
}

/** Asks once more, as erasing cannot be undone. */
export const erasePage = (language: FrameLanguage, token: string): Response => {
  const texts = subscriptionTexts[language]
  const action = `/api/mail/preferences/${token}`
  const body = [
    `<p>${escapeHtml(texts.eraseAsk)}</p>`,
    buttonForm({
      action,
      button: texts.eraseYes,
      look: 'danger',
      values: { action: 'erase', sure: 'yes' },
    }),
    `<p></p><p><a href="${action}">${escapeHtml(texts.eraseCancel)}</a></p>`,
  ].join('')
  return page({ sections: [{ body, language, title: texts.eraseTitle }] })
}

export const erasedPage = (language: FrameLanguage): Response => {
  const { erasedText: text, erasedTitle: title } = subscriptionTexts[language]
  return said({ language, text, title })
}

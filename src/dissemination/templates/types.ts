/** The languages that the frame of a mail is written in; the release keeps its own. */
export type FrameLanguage = 'en' | 'ru'

/** What a mail shows of a release. */
export type MailRelease = {
  attachments: { content: Buffer; filename: string; mimeType: string }[]
  html: string
  /** ISO 639-1. */
  language: string
  text: string
  title: string
  /** A TLP 2.0 label. */
  tlp: string
  /** Where the release is to be read in public, if it may be. */
  url: null | string
}

/** Which frame a release is put into. */
export type TemplateName = 'correction' | 'newsletter' | 'publication' | 'withdrawal'

/** `neutral`: sender and subject tell nothing, for readers whom a mail in the list of mails endangers. */
export const appearances = ['named', 'neutral'] as const

export type Appearance = (typeof appearances)[number]

export type MailText = { html: string; subject: string; text: string }

import type { Blocker } from '../../workflow/engine/types.js'

const messages = {
  'content-attachment': {
    en: 'An attachment is gone or has no clean copy.',
    ru: 'Вложение исчезло или не имеет очищенной копии.',
  },
  'content-characters': {
    en: 'The text holds control characters, broken characters or letters in disguise (mathematical, circled, small capitals). Type these letters anew, or paste the text again as plain text.',
    ru: 'Текст содержит управляющие или повреждённые символы либо замаскированные буквы (математические, в кружках, капитель). Наберите эти буквы заново или вставьте текст как простой.',
  },
  'content-depth': {
    en: 'Lists are nested too deeply.',
    ru: 'Слишком глубокая вложенность списков.',
  },
  'content-empty': {
    en: 'The text is empty.',
    ru: 'Текст пуст.',
  },
  'content-link': {
    en: 'A link may only lead to a full http, https or mailto address.',
    ru: 'Ссылка может вести только на полный адрес http, https или mailto.',
  },
  'content-node': {
    en: 'The text holds an element that cannot be published. Use paragraphs, headings, lists, quotes, links and lines.',
    ru: 'Текст содержит элемент, который нельзя опубликовать. Используйте абзацы, заголовки, списки, цитаты, ссылки и линии.',
  },
  'content-title': {
    en: 'The title is missing.',
    ru: 'Нет заголовка.',
  },
} as const

export type ContentProblemCode = keyof typeof messages

/** Why a body cannot be rendered. It tells the kind of element and its place, never its words. */
export class ContentProblem extends Error {
  readonly blocker: Blocker
  readonly code: ContentProblemCode
  constructor(code: ContentProblemCode, parameters: Blocker['parameters'] = {}) {
    super(messages[code].en)
    this.name = 'ContentProblem'
    this.code = code
    this.blocker = { code, message: messages[code], parameters }
  }
}

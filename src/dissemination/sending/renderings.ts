import type { Payload } from 'payload'

import type { Release } from '../../releases/index.js'
import type { ListRow } from '../audience/types.js'
import type { Segments } from '../mime/slots.js'
import type { FrameLanguage, MailRelease, TemplateName } from '../templates/types.js'
import type { Sender } from './sender.js'

import { registerRevision, scanMime } from '../../anonymisation/gate/index.js'
import { optionsOf } from '../../plugin/options.js'
import { allowancesOfRelease } from '../../releases/allowances.js'
import { readCleanFile } from '../../releases/attachments.js'
import { ReleaseFileError } from '../../releases/errors.js'
import { publicationUrl } from '../../releases/publicationUrl.js'
import { composeMail } from '../mime/composeMail.js'
import { cutAtSlots } from '../mime/slots.js'
import { MailBlockedError } from '../templates/errors.js'
import { requireSoundMail } from '../templates/lint/requireSoundMail.js'
import { renderFrame } from '../templates/renderFrame.js'
import { frameTexts } from '../templates/texts.js'
import { namedAmong } from './namedAmong.js'
import { neutralSender } from './neutralSender.js'

/** What the gate says of a release's mails, by the register and the consents of one moment. */
export type Judged = {
  /** Which of these values name someone protected, by their place. */
  blockedAmong: (values: string[]) => Promise<Set<number>>
  get: (list: ListRow, language: string) => Promise<Segments>
}

/** The mails of one release, made once per list and language, and let through by the gate. */
export type Renderings = { asOfNow: () => Promise<Judged> }

const frameLanguage = (language: string): FrameLanguage => (language === 'ru' ? 'ru' : 'en')

const attachmentsOf = async (
  payload: Payload,
  release: Release,
): Promise<MailRelease['attachments']> => {
  const read: MailRelease['attachments'] = []
  for (const [index, { name, sha256, type }] of release.files.entries()) {
    const content = await readCleanFile({ payload, sha256 })
    if (!content) {
      throw new ReleaseFileError(index + 1)
    }
    read.push({ content, filename: name, mimeType: type })
  }
  return read
}

/** What the gate let through, and by which register and whose consents. */
type Verdict = { basis: string; segments: Segments }

/**
 * Renders on demand and keeps what was rendered. Every rendering is scanned as the octets that
 * leave, with its slots empty, and again once the register or a consent to be named has moved.
 *
 * @throws MailBlockedError, MailFaultyError, SenderError, GateUnreadableError, ReleaseFileError
 */
export const createRenderings = (args: {
  /** The address of a release that is not out yet, to which its own mail may link. */
  arriving?: string
  payload: Payload
  release: Release
  sender: Sender
  template: TemplateName
}): Renderings => {
  const { arriving, payload, release, sender, template } = args
  const kept = new Map<string, Buffer>()
  const verdicts = new Map<string, Verdict>()

  const render = async (list: ListRow, language: FrameLanguage): Promise<Buffer> => {
    const isNeutral = list.appearance === 'neutral'
    const mail = renderFrame({
      appearance: isNeutral ? 'neutral' : 'named',
      language,
      list: list.name,
      release: shown(language),
      template,
    })
    await requireSoundMail(payload, mail, arriving)
    return composeMail({
      attachments: template === 'withdrawal' ? [] : await attachmentsOf(payload, release),
      boundary: release.hash.slice(0, 24),
      headers: {
        from: isNeutral ? neutralSender(payload) : sender,
        language: release.language,
        list: { id: `${list.id}.${sender.domain}`, name: isNeutral ? '' : list.name },
      },
      mail,
    })
  }

  /** A withdrawal repeats nothing: the title, and the address made from it, may be what harms. */
  const shown = (language: FrameLanguage): MailRelease =>
    template === 'withdrawal'
      ? {
          ...release,
          attachments: [],
          html: '',
          text: '',
          title: frameTexts[language].withdrawn(release.releasedAt.slice(0, 10)),
          url: null,
        }
      : {
          ...release,
          attachments: [],
          // Nowhere unless it is for everyone.
          url: release.tlp === 'TLP:CLEAR' ? publicationUrl(release, optionsOf(payload)) : null,
        }

  const judge = async (mime: Buffer, allowances: string[]): Promise<Segments> => {
    const result = await scanMime({ allowances, mime, payload })
    if (!result.passed) {
      throw new MailBlockedError()
    }
    return cutAtSlots(result.value)
  }

  return {
    asOfNow: async () => {
      // Read before the gate reads: what moves in between is noticed the next time.
      const revision = await registerRevision(payload)
      const allowances = await allowancesOfRelease({ payload, release })
      const basis = JSON.stringify([revision, allowances.toSorted()])
      return {
        blockedAmong: (values) => namedAmong({ allowances, payload, values }),
        get: async (list, language) => {
          const key = `${list.id} ${list.appearance} ${frameLanguage(language)}`
          const mime = kept.get(key) ?? (await render(list, frameLanguage(language)))
          kept.set(key, mime)
          const known = verdicts.get(key)
          if (known?.basis === basis) {
            return known.segments
          }
          const segments = await judge(mime, allowances)
          verdicts.set(key, { basis, segments })
          return segments
        },
      }
    },
  }
}

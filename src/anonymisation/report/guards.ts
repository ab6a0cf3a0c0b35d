import type { PayloadRequest } from 'payload'

import type { Guard } from '../../workflow/index.js'
import type { Report } from './readReport.js'

import { blocker } from '../../workflow/index.js'
import { readFindings } from '../findings/store.js'
import { scanRenderings } from '../gate/index.js'
import { decidedGuardCode } from './isClosed.js'
import { readReport } from './readReport.js'
import { reportAllowances } from './reportAllowances.js'

const stored = (doc: Record<string, unknown>, req: PayloadRequest): Promise<Report> =>
  readReport({ payload: req.payload, report: doc.id as number | string, req })

/** Refuses a transition of a report while a finding of its current text waits for a decision. */
export const allFindingsDecided: Guard<PayloadRequest> = {
  check: async ({ doc, req }) => {
    const report = await stored(doc, req)
    if (!report.textRevision || report.scanRevision !== report.textRevision) {
      return [
        blocker('not-scanned', {
          en: 'The text of this report was not searched for identities yet.',
          ru: 'Текст этого сообщения ещё не проверен на личные данные.',
        }),
      ]
    }
    const rows = await readFindings(
      { payload: req.payload, req },
      { report: report.id, revision: report.textRevision },
    )
    const count = rows.filter(({ decision }) => decision === 'pending').length
    return count === 0
      ? []
      : [
          blocker(
            'findings-pending',
            {
              en: `${count} findings still wait for a decision.`,
              ru: `Ждут решения: ${count}.`,
            },
            { count },
          ),
        ]
  },
  code: decidedGuardCode,
}

/** Refuses a transition of a report whose clean text is missing, outdated, or names somebody. */
export const cleanTextReady: Guard<PayloadRequest> = {
  check: async ({ doc, req }) => {
    const report = await stored(doc, req)
    const { cleanText, cleanTextRevision, textRevision } = report
    if (!cleanText || cleanTextRevision !== textRevision) {
      return [
        blocker('clean-text-missing', {
          en: 'There is no clean text of the current original.',
          ru: 'Для текущего исходного текста нет обезличенного.',
        }),
      ]
    }
    const { payload } = req
    const rows = await readFindings(
      { payload, req },
      { report: report.id, revision: cleanTextRevision ?? '' },
    )
    const { passed } = await scanRenderings({
      allowances: await reportAllowances({ payload, report, req, rows }),
      payload,
      renderings: [{ kind: 'text', text: cleanText, where: 'cleanText' }],
    })
    return passed
      ? []
      : [
          blocker('known-identity', {
            en: 'The clean text names somebody whom the register protects. Search it again.',
            ru: 'В обезличенном тексте назван человек из реестра. Проверьте текст снова.',
          }),
        ]
  },
  code: 'clean-text-ready',
}

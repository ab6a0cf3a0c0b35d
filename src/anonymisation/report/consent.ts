import type { Report } from './readReport.js'

/** Whether the consent of a report lets a name be published at this time. */
export const consentsToName = (report: Report, now: Date): boolean => {
  const { consentExpiresOn, consentScope, consentWithdrawnOn } = report
  const expired = consentExpiresOn ? new Date(consentExpiresOn) <= now : false
  return consentScope === 'name' && !consentWithdrawnOn && !expired
}

import { blocker, defineGuard } from 'payload-elchi'

type Report = {
  consentScope?: null | string
  consentWithdrawnOn?: null | string
  reliability?: null | string
  validity?: null | string
}

const missing = {
  consent: blocker('consent-missing', {
    en: 'Say what the person agreed to.',
    ru: 'Укажите, на что человек дал согласие.',
  }),
  reliability: blocker('reliability-missing', {
    en: 'Rate the reliability of the source.',
    ru: 'Оцените надёжность источника.',
  }),
  validity: blocker('validity-missing', {
    en: 'Rate the validity of the information, apart from its source.',
    ru: 'Оцените достоверность сведений отдельно от источника.',
  }),
  withdrawn: blocker('consent-withdrawn', {
    en: 'Consent was withdrawn.',
    ru: 'Согласие отозвано.',
  }),
}

/** A report is verified when source, information and consent have each been judged. */
export const ratedAndConsented = defineGuard({
  check: ({ doc }) => {
    const { consentScope, consentWithdrawnOn, reliability, validity } = doc as Report
    return [
      ...(reliability ? [] : [missing.reliability]),
      ...(validity ? [] : [missing.validity]),
      ...(consentScope && consentScope !== 'none' ? [] : [missing.consent]),
      ...(consentWithdrawnOn ? [missing.withdrawn] : []),
    ]
  },
  code: 'rated-and-consented',
})

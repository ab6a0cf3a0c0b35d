import type { FieldTable } from 'payload-elchi/types'

export const programmeFields: Record<string, FieldTable> = {
  'field-reports': {
    document: `
      id reference cleanText country languages receivedOn rights acts region workflow state
      retention retention.purgeOn retention.warnedAt retention.hold retention.holdReason
      updatedAt createdAt`,
    sealed: 'title text place',
    nobody: 'titleSealed textSealed placeSealed textRevision scanRevision cleanTextRevision',
    'coordinator custodian': `
      occurredOn sourceConnection consentForm consentExpiresOn consentWithdrawnOn monitor
      evidence assistance`,
    'coordinator editor custodian':
      'reliability validity consentScope consentAudiences consentMedia publications',
  },

  evidence: {
    document: `
      id reference report country kind obtainedOn originalType originalSha256 updatedAt
      createdAt url thumbnailURL filename mimeType filesize width height`,
    sealed: 'description originalName',
    nobody: 'descriptionSealed originalNameSealed',
  },

  'assistance-cases': {
    document: `
      id reference country priority kinds openedOn closedOn report monitor steps steps.on
      steps.kind steps.cost steps.note steps.id referredTo result workflow state retention retention.purgeOn
      retention.warnedAt retention.hold retention.holdReason updatedAt
      createdAt`,
    sealed: 'situation',
    nobody: 'situationSealed',
  },

  publications: {
    document: `
      id title body kind language tlp countries rights embargoUntil slug attachments events
      about translationOf corrects translations correctedBy workflow state updatedAt
      createdAt _status`,
    'coordinator editor custodian': 'sources',
  },

  documents: {
    document: `
      id title language sha256 leftOut publications updatedAt createdAt url thumbnailURL
      filename mimeType filesize width height`,
    'coordinator custodian auditor': 'originalSha256 evidence redacted',
  },

  programmes: {
    document: `
      id title startsOn endsOn countries rights aim activities contact links links.kind
      links.url links.id trainings events budget currency iatiIdentifier partners
      partners.partner partners.role partners.instrument partners.id funderReports
      funderReports.funder funderReports.dueOn funderReports.sentOn funderReports.document
      funderReports.id updatedAt createdAt`,
  },

  trainings: {
    document: `
      id country title topics startsOn endsOn place programme figures figures.registered
      figures.attended figures.women evaluation evaluation.before evaluation.after
      evaluation.summary materials workflow state updatedAt createdAt`,
    'coordinator custodian': `
      host trainers participants participants.monitor participants.attendance
      participants.id`,
  },

  events: {
    document: `
      id title mechanism startsOn endsOn city deadlineOn countries programme chathamHouse
      keyPersons keyPersons.contact keyPersons.metOn keyPersons.id recommendations
      recommendations.text recommendations.addressee recommendations.right
      recommendations.outcome recommendations.id followUp followUp.on followUp.step
      followUp.id outcome publications workflow state updatedAt createdAt`,
    'coordinator custodian':
      'participants participants.monitor participants.part participants.id keyPersons.note',
  },

  countries: {
    document: `
      id name nameRu risk reviewOn protection protection.place protection.date
      protection.age protection.employer protection.names protection.tlpLimit protection.publicationDelayDays protection.retentionDays
      protection.twoPersonAnonymisation trainings events publications updatedAt createdAt`,
    'coordinator editor custodian': 'rationale',
    'coordinator custodian': 'monitors',
  },

  monitors: {
    document: `
      id codeName spellings country partner status risk riskReviewOn riskNote languages
      consents consents.scope consents.audiences consents.media consents.form consents.givenOn
      consents.expiresOn consents.withdrawnOn consents.id reports trainings events
      assistance updatedAt createdAt`,
  },

  partners: {
    document: `
      id visibility publicLabel kinds name city baseCountry website about programmes
      updatedAt createdAt`,
    'coordinator custodian': 'monitors',
  },

  contacts: {
    document: `
      id name role organisation mechanism language country tlpClearance legalBasis status
      updatedAt createdAt`,
    coordinator: 'email openpgpKey origin',
    nobody: 'addressKey',
  },

  users: {
    document: `
      id name roles countries partners language digest updatedAt createdAt email secondFactorOn
      secondFactorWanted invitation invitationUntil rolesAwaiting`,
    sealed: 'totpSecret',
    nobody: `
      resetPasswordToken resetPasswordExpiration salt hash resetPasswordRequestedAt
      totpSecretSealed secondFactorState sessions sessions.id sessions.createdAt
      sessions.expiresAt rolesAskedBy`,
  },
}

/**
 * Every use of the key ring has a label of its own, so that no two uses share key material
 * (RFC 5869, info). A label is never changed: what was made under it could not be read again.
 */
export const labels = {
  auditExport: 'elchi/audit/export/1',
  auditMac: 'elchi/audit/mac/1',
  confirmToken: 'elchi/dissemination/confirm/1',
  deliveryId: 'elchi/dissemination/delivery/1',
  keyToken: 'elchi/dissemination/key/1',
  messageId: 'elchi/dissemination/message-id/1',
  openpgpKey: 'elchi/dissemination/openpgp-key/1',
  preferencesToken: 'elchi/dissemination/preferences/1',
  pseudonyms: 'elchi/anonymisation/pseudonyms/1',
  returnToken: 'elchi/dissemination/return/1',
  subscriptionToken: 'elchi/dissemination/subscription/1',
  suppressionIndex: 'elchi/dissemination/suppression/1',
  textRevision: 'elchi/anonymisation/text-revision/1',
  unsubscribeToken: 'elchi/dissemination/unsubscribe/1',
  vaultWrap: 'elchi/vault/wrap/1',
} as const

export type KeyLabel = (typeof labels)[keyof typeof labels]

/** The key on the page of a contact. */
export const openpgp = {
  title: 'State of the key',
  file: 'Take it from a file',
  hint: 'Or paste the block above. Only public keys are taken.',
  changed: 'Save to have the key checked.',
  none: 'No key.',
  noneWhy: 'Mails go in the clear, and lists that require encryption leave this contact out.',
  unusable: 'This key cannot be used.',
  unusableWhy: 'This contact gets no mails, save on lists that never encrypt.',
  unasked: 'Not confirmed.',
  unaskedWhy:
    'Until its owner confirms it, this contact gets no mails, save on lists that never encrypt.',
  waiting: 'Waits for the owner.',
  waitingWhy:
    'An encrypted letter is on its way; who can read it confirms the key with one click. Until then this contact gets no mails, save on lists that never encrypt.',
  confirmed: 'Confirmed.',
  confirmedWhy: 'Mails are signed and encrypted to this key.',
  fingerprint: 'Fingerprint',
  kind: 'Kind',
  expires: 'Expires',
  never: 'Never',
  asked: 'Asked',
  confirmedAt: 'Confirmed on',
  soon: 'It expires soon. Ask for the renewed key and paste it above.',
  notReady:
    'The programme has no key of its own to sign the letter with. Ask the administrator to set OPENPGP_KEY.',
  ask: 'Send the letter',
  again: 'Send the letter again',
  failed: 'This did not work. Check your connection and try again.',
}

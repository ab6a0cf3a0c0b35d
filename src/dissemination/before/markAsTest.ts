import type { Outgoing } from '../mime/mailForRecipient.js'

/**
 * The same mail with `[TEST]` in front of its subject and a header that says so. Only for the person
 * who asked for it, so that a mail that is forwarded cannot be taken for the real one.
 */
export const markAsTest = (mail: Outgoing): Outgoing =>
  mail.replace(/^Subject: /m, 'X-Elchi-Test: yes\r\nSubject: [TEST] ') as Outgoing

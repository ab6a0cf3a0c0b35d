/** A delivery status as servers write it (RFC 3464). */
export const deliveryStatus = (args: {
  action?: string
  diagnostic?: string
  envelopeId?: string
  original?: string
  /** The address that the returned mail came from, as its headers have it. */
  returnPath?: string
  status?: string
  to?: string
}): string =>
  [
    'Return-Path: <>',
    'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
    `To: ${args.to ?? 'dispatch@elchi.example'}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry. 5.7.1 is what this prose says, and prose must not decide.',
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    ...(args.envelopeId ? [`Original-Envelope-Id: ${args.envelopeId}`] : []),
    '',
    'Final-Recipient: rfc822; somebody@un.example',
    `Action: ${args.action ?? 'failed'}`,
    `Status: ${args.status ?? '5.1.1'}`,
    `Diagnostic-Code: smtp; ${args.diagnostic ?? '550 5.1.1 no such user'}`,
    '    in two lines',
    '',
    '--b1',
    'Content-Type: text/rfc822-headers',
    '',
    ...(args.returnPath ? [`Return-Path: <${args.returnPath}>`] : []),
    `Message-ID: <${args.original ?? 'unknown@elsewhere.example'}>`,
    'Subject: Fines for believers',
    '',
    '--b1--',
    '',
  ].join('\r\n')

/** A complaint (RFC 5965), about a mail that came from this address. */
export const complaint = (messageId: string, mailFrom?: string): string =>
  [
    'From: feedback@isp.example',
    'To: dispatch@elchi.example',
    'Subject: FW: Fines for believers',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b2"',
    '',
    '--b2',
    'Content-Type: text/plain',
    '',
    'This is an email abuse report.',
    '--b2',
    'Content-Type: message/feedback-report',
    '',
    'Feedback-Type: abuse',
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    ...(mailFrom ? [`Original-Mail-From: <${mailFrom}>`] : []),
    '',
    '--b2',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: <${messageId}>`,
    'Subject: Fines for believers',
    '',
    'text',
    '--b2--',
    '',
  ].join('\r\n')

export const autoReply = (inReplyTo: string): string =>
  [
    'From: reader@un.example',
    'To: dispatch@elchi.example',
    'Subject: Out of office',
    'Auto-Submitted: auto-replied',
    `In-Reply-To: <${inReplyTo}>`,
    '',
    '550 5.1.1 is the number of my office.',
    '',
  ].join('\r\n')

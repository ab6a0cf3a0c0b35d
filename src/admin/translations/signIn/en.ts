/** Texts of the sign-in page. */
export const en = {
  email: 'Email',
  password: 'Passphrase',
  signIn: 'Sign in',
  pending: 'One moment …',
  forgot: 'Forgot the passphrase?',
  code: 'Code',
  codeHint: 'Six digits from your authenticator app, or one of your recovery codes.',
  setUpTitle: 'Set up a second factor',
  setUpIntro:
    'Your account opens what must be protected, so a passphrase is not enough. Scan this with an authenticator app, or type the key into it.',
  key: 'Key',
  qr: 'QR code with the key for an authenticator app',
  recoveryTitle: 'Recovery codes',
  recoveryIntro:
    'Write these down and keep them on paper, away from this device. Each lets you in once if you lose the app. They are not shown again.',
  confirm: 'Enter the code that the app shows now.',
  finish: 'Confirm and sign in',
  wrong: 'Address or passphrase is not right.',
  wrongCode: 'This code is not right, or was used already. Wait for the next one.',
  tooMany: 'Too many attempts. Try again in {{minutes}} minutes.',
  unreachable: 'The server does not answer. Check your connection and try again.',
  back: 'Back',
}

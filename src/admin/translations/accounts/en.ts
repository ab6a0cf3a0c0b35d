/** Texts of invitations. */
export const accounts = {
  title: 'Invitation',
  invite: 'Invite somebody',
  intro:
    'The person gets a mail with a link to choose a passphrase. It works once, for three days. Nobody else sees the link.',
  name: 'Name',
  email: 'Address',
  language: 'Language of the mail',
  roles: 'Roles',
  countries: 'Limited to countries',
  countriesHint: 'Tick none for all countries.',
  send: 'Send the invitation',
  sent: 'The mail is on its way. Its link is good until {{when}}.',
  unsent:
    'The account is there, but the mail server did not take the mail. Send it again later, or use “npm run account -- reset” on the server.',
  open: 'Invited; not accepted yet. The link is good until {{when}}.',
  over: 'Invited; the link ran out on {{when}}.',
  revoked: 'The invitation was taken back. Its link works no more.',
  again: 'Send a new link',
  revoke: 'Take it back',
  waits:
    'The account is there. Its role needs a second person: another administrator or a custodian confirms it on the dashboard; then the mail leaves.',
  seats: 'Roles that wait for a second person',
  seatsAbout:
    'Administrators and custodians are made by two people. Confirm only whom you know, at an address that you know to be theirs: a mail with a link to choose a passphrase goes there, and whatever passphrase or second factor there was ends.',
  seatOwn: 'Another administrator or a custodian has to confirm it: not who gave or gets it.',
  seatConfirm: 'Confirm',
  seatRefuse: 'Refuse',
  seatGiven: 'Confirmed. A mail with a link is on its way to {{name}}.',
  seatUnsent:
    'Confirmed, but the mail server did not take the mail. {{name}} can ask for a link by “Forgot the passphrase?”, or get a new invitation.',
  seatRefused: 'Refused. {{name}} does not get the role.',
}

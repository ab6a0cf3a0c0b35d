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
}

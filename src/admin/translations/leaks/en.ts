/** Texts of the warning about released names. */
export const en = {
  title: 'Releases that name somebody: {{count}}',
  about:
    'Somebody entered the register, or changed in it, who is named in what is already released. Correct or withdraw the publication, or say why the name may stay.',
  aboutEditor:
    'The gate found a protected name in what is already released. Talk to a custodian, and correct or withdraw the publication.',
  names: 'Register entry {{identity}}, in {{places}}. Found on',
  found: 'A protected name. Found on',
  unreadable: 'The release can no longer be read with certainty. Found on',
  untitled: 'Release without a title',
  settle: 'The name may stay …',
  reason: 'Why (without the name)',
  confirm: 'Settle',
  failed: 'This did not work. Nothing was changed.',
}

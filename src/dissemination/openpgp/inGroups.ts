/** A fingerprint as people compare it: groups of four. */
export const inGroups = (fingerprint: string): string =>
  (fingerprint.toUpperCase().match(/.{1,4}/g) ?? []).join(' ')

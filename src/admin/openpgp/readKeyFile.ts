const armourLine = 64

/**
 * A key file as the text that the field takes: armoured files as they are, others (as `gpg
 * --export` writes them) put into armour.
 */
export const readKeyFile = async (file: Blob): Promise<string> => {
  const octets = new Uint8Array(await file.arrayBuffer())
  const text = new TextDecoder('latin1').decode(octets)
  if (text.trimStart().startsWith('-----BEGIN')) {
    return text.trim()
  }
  const base64 = btoa(Array.from(octets, (octet) => String.fromCharCode(octet)).join(''))
  const lines = base64.match(new RegExp(`.{1,${armourLine}}`, 'g')) ?? []
  return [
    '-----BEGIN PGP PUBLIC KEY BLOCK-----',
    '',
    ...lines,
    '-----END PGP PUBLIC KEY BLOCK-----',
  ].join('\n')
}

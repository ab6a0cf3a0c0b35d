import fc from 'fast-check'

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

const lines = (text: string): string => text.replace(/(.{76})/g, '$1\r\n')

const quotedPrintable = (text: string, soft: number): string => {
  const coded = [...Buffer.from(text, 'utf8')].map((byte) =>
    byte > 0x20 && byte < 0x7f && byte !== 0x3d
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return coded.map((piece, index) => (index % soft === soft - 1 ? `${piece}=\r\n` : piece)).join('')
}

const percent = (text: string): string =>
  [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

/** Puts `between` between two letters of every word, at places drawn from `at`. */
const insert = (name: string, at: number, between: string): string =>
  name
    .split(' ')
    .map((word) => {
      const place = 1 + (at % (word.length - 1))
      return word.slice(0, place) + between + word.slice(place)
    })
    .join(' ')

/** Ways to write a name into HTML so that a reader sees it and a plain search does not. */
export const htmlDisguises: Record<string, (name: string, at: number) => string> = {
  alt: (name) => `<p>x</p><img src="a.png" alt="${name}">`,
  ariaLabel: (name) => `<button aria-label="${name}">x</button>`,
  bareAttribute: (name) => `<a title=${name.replaceAll(' ', '&#32;')}>x</a>`,
  dataAttribute: (name) => `<p data-name="${percent(name)}">x</p>`,
  cdata: (name) => `<p><![CDATA[ ${name} ]]></p>`,
  comment: (name) => `<p>x<!-- ${name} --></p>`,
  commentInside: (name, at) => `<p>${insert(name, at, '<!-- x -->')}</p>`,
  decimalEntities: (name) =>
    `<p>${[...name].map((letter) => `&#${letter.codePointAt(0)};`).join('')}</p>`,
  duplicateAttribute: (name) => `<p title="x" title="${name}">x</p>`,
  hexEntities: (name) =>
    `<p>${[...name].map((letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join('')}</p>`,
  href: (name) => `<a href="https://example.org/people/${percent(name)}">x</a>`,
  hrefTwiceEncoded: (name) => `<a href="/p?q=${encodeURIComponent(percent(name))}">x</a>`,
  nestedDocument: (name) => `<iframe srcdoc="&lt;p&gt;${name}&lt;/p&gt;"></iframe>`,
  neighbourCells: (name) => `<table><tr><td>${name.replace(' ', '</td><td>')}</td></tr></table>`,
  neighbourSpans: (name) => `<p><span>${name.replace(' ', '</span><span>')}</span></p>`,
  plain: (name) => `<p>${name}</p>`,
  rightToLeft: (name) => `<p>&#x202e;${[...name].reverse().join('')}&#x202c;</p>`,
  scriptText: (name) => `<script type="application/json">{"a":"${name}"}</script>`,
  softHyphen: (name, at) => `<p>${insert(name, at, '&shy;')}</p>`,
  tags: (name, at) => `<p>${insert(name, at, '<b></b><i></i>')}</p>`,
  template: (name) => `<template><p>${name}</p></template>`,
  title: (name) => `<p title="${name}">x</p>`,
  unfinishedTag: (name) => `<p>x</p><a title="${name}`,
  wbr: (name, at) => `<p>${insert(name, at, '<wbr>')}</p>`,
  zeroWidth: (name, at) => `<p>${insert(name, at, '\u200b')}</p>`,
}

const head = (extra: string): string =>
  `From: a@example.org\r\nTo: b@example.org\r\n${extra}MIME-Version: 1.0\r\n`

const multipart = (parts: string[]): string =>
  `${head('Subject: x\r\n')}Content-Type: multipart/mixed; boundary="cut"\r\n\r\n` +
  `${parts.map((part) => `--cut\r\n${part}\r\n`).join('')}--cut--\r\n`

const plainPart = 'Content-Type: text/plain; charset=utf-8\r\n\r\nx'

/** Ways to carry a name inside a message. */
export const mailDisguises: Record<string, (name: string, at: number) => string> = {
  attachedMessage: (name) =>
    multipart([
      plainPart,
      `Content-Type: message/rfc822\r\n\r\n${head(`Subject: ${name}\r\n`)}\r\nx`,
    ]),
  attachmentName: (name) =>
    multipart([
      plainPart,
      `Content-Type: text/plain\r\nContent-Disposition: attachment; filename*=UTF-8''${percent(`${name.replaceAll(' ', '_')}.txt`)}\r\n\r\nx`,
    ]),
  attachmentNameContinued: (name, at) => {
    const coded = percent(`${name}.txt`)
    const cut = 3 * (1 + (at % (coded.length / 3 - 1)))
    return multipart([
      plainPart,
      `Content-Type: text/plain\r\nContent-Disposition: attachment;\r\n filename*0*=UTF-8''${coded.slice(0, cut)};\r\n filename*1*=${coded.slice(cut)}\r\n\r\nx`,
    ])
  },
  base64Body: (name) =>
    `${head('Subject: x\r\n')}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(base64(`On Monday ${name} came. ${'x '.repeat(60)}`))}`,
  base64Html: (name, at) =>
    `${head('Subject: x\r\n')}Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(base64(`<p>${insert(name, at, '<b></b>')}</p>`))}`,
  contentDescription: (name) =>
    multipart([
      plainPart,
      `Content-Type: text/plain\r\nContent-Description: =?utf-8?B?${base64(name)}?=\r\n\r\nx`,
    ]),
  displayName: (name) =>
    `${head(`Cc: =?utf-8?Q?${quotedPrintable(name, 9999)}?= <c@example.org>\r\n`)}\r\nx`,
  encodedSubject: (name) => `${head(`Subject: =?utf-8?B?${base64(name)}?=\r\n`)}\r\nx`,
  epilogue: (name) => `${multipart([plainPart])}${name}\r\n`,
  foldedSubject: (name) => `${head(`Subject: ${name.replaceAll(' ', '\r\n ')}\r\n`)}\r\nx`,
  otherHeader: (name) => `${head(`X-Source: ${name}\r\n`)}\r\nx`,
  preamble: (name) => multipart([plainPart]).replace('--cut\r\n', `${name}\r\n--cut\r\n`),
  quotedPrintable: (name, at) =>
    `${head('Subject: x\r\n')}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(`On Monday ${name} came.`, 3 + (at % 20))}`,
  rawUtf8Subject: (name) => `${head(`Subject: ${name}\r\n`)}\r\nx`,
  splitEncodedWords: (name, at) => {
    const letters = [...name]
    const cut = 1 + (at % (letters.length - 1))
    return `${head(
      `Subject: =?utf-8?B?${base64(letters.slice(0, cut).join(''))}?=\r\n =?utf-8?B?${base64(letters.slice(cut).join(''))}?=\r\n`,
    )}\r\nx`
  },
  utf16: (name) =>
    `${head('Subject: x\r\n')}Content-Type: text/plain; charset=utf-16le\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(Buffer.from(name, 'utf16le').toString('base64'))}`,
}

export const position = fc.nat({ max: 200 })

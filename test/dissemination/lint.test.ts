import { describe, expect, it } from '@jest/globals'

import { lintMail } from '../../src/dissemination/templates/lint/lintMail.js'
import { renderFrame } from '../../src/dissemination/templates/renderFrame.js'

const site = 'https://elchi.example'

const faultsOf = (html: string, text = '') => lintMail({ html, text }, site).faults

describe('the lint of mails', () => {
  it.each([
    ['<img src="https://example.org/a.png" alt="">', 'remote-content', 'img'],
    ['<img alt="" srcset="//example.org/a.png 2x">', 'remote-content', 'img'],
    ['<p style="background: url(https://example.org/a)">x</p>', 'remote-content', 'p'],
    ['<style>@import "a.css";</style>', 'remote-content', 'style'],
    ['<link rel="stylesheet" href="https://example.org/a.css">', 'remote-content', 'link'],
    ['<video poster="http://example.org/a.png"></video>', 'remote-content', 'video'],
    ['<table background="https://example.org/a.png"></table>', 'remote-content', 'table'],
    ['<script>1</script>', 'script', 'script'],
    ['<template><script>1</script></template>', 'script', 'script'],
    ['<p onclick="x()">x</p>', 'script', 'p'],
    ['<a href="javascript:x()">x</a>', 'script', 'a'],
    ['<iframe></iframe>', 'script', 'iframe'],
    ['<meta http-equiv="refresh" content="0;url=https://example.org">', 'script', 'meta'],
    ['<a href="/publications/x">x</a>', 'link-broken', 'a'],
    ['<a href="https://">x</a>', 'link-broken', 'a'],
    ['<a href="https://example">x</a>', 'link-broken', 'a'],
    ['<a href="https://example.org/a b">x</a>', 'link-broken', 'a'],
    ['<a href="htp://example.org">x</a>', 'link-broken', 'a'],
    ['<a href="mailto:">x</a>', 'link-broken', 'a'],
    ['<a href="#nowhere">x</a>', 'link-broken', 'a'],
    ['<a href="">x</a>', 'link-broken', 'a'],
    ['<a href="https://example.org/%zz">x</a>', 'link-broken', 'a'],
    ['<a href="https://who@example.org/">x</a>', 'link-broken', 'a'],
    ['<a href="https://example.org:99999/">x</a>', 'link-broken', 'a'],
    ['<a href="http://example.org/">x</a>', 'link-insecure', 'a'],
    ['<a href="http://elchi.example/publications">x</a>', 'link-insecure', 'a'],
    ['<area href="HTTP://Example.org">', 'link-insecure', 'area'],
    ...[
      'http://localhost:3000/publications',
      'https://elchi.localhost/',
      'https://127.1/',
      'https://2130706433/',
      'https://0x7f.0.0.1/',
      'https://10.1.2.3/',
      'https://172.31.0.1/',
      'https://192.168.0.10:8443/a',
      'https://169.254.169.254/',
      'https://[::1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://[fd00::1]/',
      'https://nas.local/',
      'https://wiki.internal/',
      'https://printer.lan./',
    ].map((href): [string, string, string] => [`<a href="${href}">x</a>`, 'link-private', 'a']),
  ])('should find in %s that it is a fault', (html, code, element) => {
    const found = faultsOf(`<p>Words before.</p>${html}`)
    expect(found.map((fault) => fault.code)).toEqual([code])
    expect(found).toMatchObject([{ element, part: 'html' }])
  })

  it('should tell which of its kind a fault is, and never what stands there', () => {
    const html = '<a href="https://example.org/">x</a><a href="/Perizat">Perizat</a>'
    expect(faultsOf(html)).toEqual([{ code: 'link-broken', element: 'a', number: 2, part: 'html' }])
    expect(faultsOf('', 'Read https://example.org/ and http://x .')).toEqual([
      { code: 'link-broken', element: 'link', number: 2, part: 'text' },
    ])
    expect(faultsOf('', 'See http://example.org/, and https://10.0.0.1.')).toEqual([
      { code: 'link-insecure', element: 'link', number: 1, part: 'text' },
      { code: 'link-private', element: 'link', number: 2, part: 'text' },
    ])
  })

  it('should let a site that is tried out without TLS link to itself', () => {
    const html = '<a href="http://localhost:3000/publications">x</a>'
    expect(lintMail({ html, text: '' }, 'http://localhost:3000').faults).toEqual([])
  })

  it.each([
    '<a href="https://example.org/ü?a=1#b">x</a>',
    '<a href="mailto:office@example.org">x</a>',
    '<h2 id="one">x</h2><a href="#one">x</a>',
    '<img alt="" src="data:image/png;base64,AAAA">',
    '<a href="https://elchi.example/publications">x</a>',
    '<a href="https://8.8.8.8/">x</a>',
    '<a href="https://localhost.org/">x</a>',
    '<h2 id="часть">x</h2><a href="#%D1%87%D0%B0%D1%81%D1%82%D1%8C">x</a>',
  ])('should let %s through', (html) => {
    expect(faultsOf(html)).toEqual([])
  })

  it.each(['named', 'neutral'] as const)('should let our own frames through (%s)', (appearance) => {
    for (const language of ['en', 'ru'] as const) {
      for (const template of ['correction', 'newsletter', 'publication', 'withdrawal'] as const) {
        const mail = renderFrame({
          appearance,
          language,
          list: 'A list',
          release: {
            attachments: [],
            html: '<p>Words.</p>',
            language,
            text: 'Words.',
            title: 'A title that tells',
            tlp: 'TLP:GREEN',
            url: 'https://elchi.example/publications/a',
          },
          template,
        })
        expect(lintMail(mail, site).faults).toEqual([])
        const before = mail.html.slice(0, mail.html.indexOf('<main'))
        expect(/tells|TLP/.test(mail.subject + before.split('<p>')[0])).toBe(appearance === 'named')
      }
    }
  })
})

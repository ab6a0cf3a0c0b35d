import { describe, expect, it } from '@jest/globals'

import { lintMail } from '../../src/dissemination/templates/lint/lintMail.js'
import { renderFrame } from '../../src/dissemination/templates/renderFrame.js'

const faultsOf = (html: string, text = '') => lintMail({ html, text }).faults

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
  })

  it.each([
    '<a href="https://example.org/ü?a=1#b">x</a>',
    '<a href="mailto:office@example.org">x</a>',
    '<h2 id="one">x</h2><a href="#one">x</a>',
    '<img alt="" src="data:image/png;base64,AAAA">',
    '<a href="http://localhost:3000/publications">x</a>',
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
        expect(lintMail(mail).faults).toEqual([])
        const before = mail.html.slice(0, mail.html.indexOf('<main'))
        expect(/tells|TLP/.test(mail.subject + before.split('<p>')[0])).toBe(appearance === 'named')
      }
    }
  })
})

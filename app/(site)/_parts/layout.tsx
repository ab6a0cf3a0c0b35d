import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

import './site.css'
import { at, type Language, texts } from './texts.js'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { color: '#fbfaf6', media: '(prefers-color-scheme: light)' },
    { color: '#14181b', media: '(prefers-color-scheme: dark)' },
  ],
}

/** The root of all pages in one language. */
export const layoutIn = (language: Language) => {
  const Layout = ({ children }: { children: ReactNode }) => (
    <html lang={language}>
      <body>{children}</body>
    </html>
  )
  return Layout
}

export const metadataIn = (language: Language): Metadata => ({
  alternates: { types: { 'application/atom+xml': at(language, '/feed.xml') } },
  description: texts[language].description,
  formatDetection: { address: false, date: false, email: false, telephone: false, url: false },
  metadataBase: new URL(process.env.SERVER_URL ?? 'http://localhost:3000'),
  title: { default: texts[language].siteName, template: `%s · ${texts[language].siteName}` },
})

/** The same page in each language of the site. */
export const alternates = (path: string, language: Language = 'en'): Metadata['alternates'] => ({
  types: { 'application/atom+xml': at(language, '/feed.xml') },
  languages: { en: path, ru: path === '/' ? '/ru' : `/ru${path}` },
})

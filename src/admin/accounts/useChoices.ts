'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

export type Choice = { label: string; value: string }

const labelIn = (label: unknown, language: string): string => {
  if (typeof label === 'string') {
    return label
  }
  const words = (label ?? {}) as Record<string, string>
  return words[language] ?? words.en ?? ''
}

/** The roles that an account can have, as the staff collection names them. */
export const useRoles = (users: string): Choice[] => {
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { fields } = getEntityConfig({ collectionSlug: users })
  const field = fields.find((each) => 'name' in each && each.name === 'roles')
  const options = field && 'options' in field ? field.options : []
  return options.map((option) =>
    typeof option === 'string'
      ? { label: option, value: option }
      : { label: labelIn(option.label, i18n.language), value: option.value },
  )
}

/** The countries that an account can be limited to; none where the app has no such collection. */
export const useCountries = (users: string, isWanted: boolean): Choice[] => {
  const { config, getEntityConfig } = useConfig()
  const [choices, setChoices] = useState<Choice[]>([])
  const { fields } = getEntityConfig({ collectionSlug: users })
  const field = fields.find((each) => 'name' in each && each.name === 'countries')
  const slug = field && 'relationTo' in field ? String(field.relationTo) : null
  const url = slug && isWanted ? `${config.routes.api}/${slug}?limit=100&depth=0&sort=id` : null
  useEffect(() => {
    if (url) {
      void fetch(url, { credentials: 'include' })
        .then((response) => response.json() as Promise<{ docs: { id: string; name?: string }[] }>)
        .then(({ docs }) =>
          setChoices(docs.map(({ id, name }) => ({ label: name ?? id, value: id }))),
        )
        .catch(() => setChoices([]))
    }
  }, [url])
  return choices
}

import type { Field, SanitizedConfig } from 'payload'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { TestApp } from '../helpers/boot.js'

import { boot } from '../helpers/boot.js'

let app: TestApp

beforeAll(async () => {
  app = await boot()
})

afterAll(() => app.close())

const shown = (fields: Field[]): Field[] =>
  fields.flatMap((field): Field[] => {
    if ('hidden' in field && field.hidden) {
      return []
    }
    if (field.admin && 'hidden' in field.admin && field.admin.hidden) {
      return []
    }
    const inner = 'fields' in field ? shown(field.fields) : []
    const tabs = 'tabs' in field ? field.tabs.flatMap((tab) => shown(tab.fields)) : []
    return [field, ...inner, ...tabs]
  })

const editorsOf = ({ collections }: SanitizedConfig): string[] =>
  collections
    .filter(({ admin }) => admin.hidden !== true)
    .flatMap(({ slug, fields }) =>
      shown(fields).flatMap((field) =>
        (field.type === 'json' || field.type === 'code') &&
        !(field.admin?.components as { Field?: unknown } | undefined)?.Field
          ? [`${slug}.${field.name}`]
          : [],
      ),
    )

it('should show no field in the editor that Payload fetches from a third party', () => {
  expect(editorsOf(app.payload.config)).toEqual([])
})

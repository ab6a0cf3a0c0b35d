import payload from '@payloadcms/eslint-config'

const frame = ['plugin', 'permits', 'database']
const shared = [...frame, 'audit', 'keys', 'workflow']

/** Which rooms of `src` each room may import: data moves one way, nothing flows back. */
const mayImport = {
  access: frame,
  accounts: [...shared, 'vault'],
  admin: ['plugin', 'workflow/engine'],
  anonymisation: [...shared, 'consent', 'vault'],
  audit: ['keys', ...frame],
  consent: shared,
  database: [],
  dissemination: [...shared, 'releases', 'consent', 'anonymisation/gate'],
  door: ['plugin'],
  figures: [...shared, 'consent', 'anonymisation/gate', 'dissemination/contacts/csv'],
  keys: [],
  mail: ['plugin', 'dissemination/sending', 'dissemination/smtp'],
  permits: [],
  plugin: ['access', 'keys', 'workflow', 'retention', 'dissemination'],
  releases: [...shared, 'consent', 'anonymisation/gate'],
  retention: [...shared, 'consent'],
  vault: [...shared, 'anonymisation/text'],
  workflow: [...frame, 'audit', 'keys'],
}

/** Folders that are pure: no Payload, no React, no other room. */
const pure = ['workflow/engine', 'anonymisation/text', 'figures/core']

const outside = (message, regex) => ({ message, regex })

const direction = Object.entries(mayImport).map(([room, allowed]) => {
  const others = Object.keys(mayImport).filter((other) => other !== room)
  const patterns = others.flatMap((other) => {
    if (allowed.includes(other)) {
      return []
    }
    const parts = allowed
      .filter((path) => path.startsWith(`${other}/`))
      .map((path) => path.slice(other.length + 1))
    const only = parts.length > 0 ? `(?!(${parts.join('|')})/)` : ''
    return [outside(`src/${room} may not import src/${other}.`, `^(\\.\\./)+${other}/${only}`)]
  })
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    ignores: pure.map((folder) => `src/${folder}/**`),
    name: `Direction of ${room}`,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [...patterns, outside('The package does not import itself.', '^payload-elchi')],
        },
      ],
    },
  }
})

const pureCores = pure.map((folder) => ({
  files: [`src/${folder}/**/*.ts`],
  name: `Pure core ${folder}`,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          outside(
            'A pure core knows nothing of Payload.',
            '^(payload|@payloadcms|react|next)(/|$)',
          ),
          outside(
            'A pure core imports no room.',
            `^(\\.\\./)+(${Object.keys(mayImport).join('|')})/`,
          ),
        ],
      },
    ],
  },
}))

const programme = {
  files: [
    'collections/**/*.ts',
    'workflows/**/*.ts',
    'seed/**/*.ts',
    'app/**/*.{ts,tsx}',
    'database/*.ts',
  ],
  name: 'The programme uses the package by its name',
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [outside("Import 'payload-elchi', never its files.", '(^|/)src/')] },
    ],
  },
}

export default [
  {
    ignores: [
      '**/dist/**',
      '.next/**',
      '.elchi/**',
      'app/(payload)/admin/importMap.js',
      'database/migrations/**',
      'next-env.d.ts',
      'payload-types.ts',
      'test/other-app/**',
    ],
  },
  ...payload,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // It does not see a label around or beside a control; the next rule in the family does.
      'jsx-a11y/control-has-associated-label': 'off',
      // Order carries meaning in a journey, a state list or a table of letters.
      'perfectionist/sort-objects': 'off',
      'perfectionist/sort-object-types': 'off',
      'perfectionist/sort-sets': 'off',
      'perfectionist/sort-maps': 'off',
      'perfectionist/sort-union-types': 'off',
      'perfectionist/sort-intersection-types': 'off',
      'perfectionist/sort-modules': 'off',
      'perfectionist/sort-array-includes': 'off',
      'perfectionist/sort-switch-case': 'off',
    },
  },
  {
    files: ['app/**/*.tsx', '*.config.{js,mjs,ts}', 'scripts/**', 'bench/**', 'test/helpers/*.mjs'],
    rules: { 'no-console': 'off', 'no-restricted-exports': 'off' },
  },
  ...direction,
  ...pureCores,
  programme,
]

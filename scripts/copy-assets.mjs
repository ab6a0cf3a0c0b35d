import { cpSync } from 'node:fs'

/** Copies what the compiler leaves out: the styles beside the components. */
cpSync('src', 'dist', {
  filter: (source) => !/\.[a-z]+$/.test(source) || source.endsWith('.css'),
  recursive: true,
})

import { cpSync } from 'node:fs'

/** Copies what the compiler leaves out: the styles beside the components, and workers as they are. */
cpSync('src', 'dist', {
  filter: (source) => !/\.[a-z]+$/.test(source) || /\.(?:css|mjs)$/.test(source),
  recursive: true,
})

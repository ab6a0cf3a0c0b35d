import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import type { World } from './world.js'

/** Every file below a folder, with its bytes. */
const filesBelow = async (folder: string): Promise<{ bytes: Buffer; name: string }[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const name = path.join(entry.parentPath, entry.name)
        return { bytes: await readFile(name), name: path.relative(folder, name) }
      }),
  )
}

export type Hit = { canary: string; place: string }

/** Where any of the canaries stands in the clear: as bytes of a file, or in a text. */
export const sweep = async (
  canaries: Map<string, string>,
  places: { folders: string[]; texts: Record<string, string> },
): Promise<Hit[]> => {
  const files = (await Promise.all(places.folders.map(filesBelow))).flat()
  const hits: Hit[] = []
  for (const [canary, name] of canaries) {
    const inFiles = files.filter(({ bytes }) => bytes.includes(canary)).map((file) => file.name)
    const inTexts = Object.entries(places.texts)
      .filter(([, text]) => text.includes(canary))
      .map(([place]) => place)
    hits.push(...[...inFiles, ...inTexts].map((place) => ({ canary: name, place })))
  }
  return hits
}

/** Canaries of the world by the field they stand in: the sealed ones, or all. */
export const canariesOf = ({ planted }: World, which: 'all' | 'sealed'): Map<string, string> =>
  new Map(
    [...planted.values()]
      .flat()
      .flatMap(({ fields, slug }) =>
        fields.flatMap(({ canary, path: name, readers }): [string, string][] =>
          canary.shown && (which === 'all' || readers === 'sealed')
            ? [[canary.shown, `${slug}.${name}`]]
            : [],
        ),
      ),
  )

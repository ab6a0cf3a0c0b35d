import type { Release } from 'payload-elchi'

import { type Language, texts } from './texts.js'
import { sizeName } from './words.js'

const extensionOf = (name: string): string => name.split('.').at(-1)?.toUpperCase() ?? ''

/** The files of a release, through the release's own route. */
export const Files = ({ language, release }: { language: Language; release: Release }) =>
  release.files.length === 0 ? null : (
    <section aria-labelledby="files" className="files">
      <h2 id="files">{texts[language].files}</h2>
      <ol>
        {release.files.map(({ name, sha256, size }, index) => (
          <li key={sha256}>
            <a
              href={`/api/releases/${release.id}/files/${index + 1}`}
            >{`${texts[language].file} ${index + 1}`}</a>{' '}
            <span>
              {extensionOf(name)}, {sizeName(size, language)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )

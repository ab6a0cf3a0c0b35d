import type { PublicList } from 'payload-elchi'

import { type Language, languages, texts } from './texts.js'
import { languageName } from './words.js'

const Address = ({ id, language }: { id: string; language: Language }) => (
  <p className="field">
    <label htmlFor={id}>{texts[language].address}</label>
    <input
      autoComplete="email"
      id={id}
      inputMode="email"
      maxLength={254}
      name="email"
      required
      spellCheck={false}
      type="email"
    />
  </p>
)

/** A field that only programs fill in. */
const Trap = ({ language }: { language: Language }) => (
  <p aria-hidden="true" className="trap">
    <label>
      {texts[language].trap}
      <input autoComplete="off" name="website" tabIndex={-1} type="text" />
    </label>
  </p>
)

const Lists = ({ language, lists }: { language: Language; lists: PublicList[] }) =>
  lists.length === 1 ? (
    <input name="list" type="hidden" value={lists[0]?.id} />
  ) : (
    <fieldset>
      <legend>{texts[language].whichMails}</legend>
      {lists.map(({ id, description, name }, index) => (
        <p className="choice" key={id}>
          <input
            defaultChecked={index === 0}
            id={`list-${id}`}
            name="list"
            type="checkbox"
            value={id}
          />
          <label htmlFor={`list-${id}`}>
            {name}
            {description && <small>{description}</small>}
          </label>
        </p>
      ))}
    </fieldset>
  )

/** Asks for a letter that confirms the subscription. */
export const SubscribeForm = (props: { language: Language; lists: PublicList[] }) => {
  const { language, lists } = props
  const words = texts[language]
  return (
    <form action="/api/mail/subscribe" className="form" method="post">
      <Address id="email" language={language} />
      <Lists language={language} lists={lists} />
      <p className="field">
        <label htmlFor="mail-language">{words.mailLanguage}</label>
        <select defaultValue={language} id="mail-language" name="language">
          {languages.map((other) => (
            <option key={other} lang={other} value={other}>
              {languageName(other)}
            </option>
          ))}
        </select>
      </p>
      <Trap language={language} />
      <input name="lang" type="hidden" value={language} />
      <button type="submit">{words.subscribeButton}</button>
    </form>
  )
}

/** Asks for a letter with the link to one's own settings. */
export const ManageForm = ({ language }: { language: Language }) => (
  <form action="/api/mail/preferences" className="form" method="post">
    <Address id="own-email" language={language} />
    <Trap language={language} />
    <input name="lang" type="hidden" value={language} />
    <button className="quiet" type="submit">
      {texts[language].manageButton}
    </button>
  </form>
)

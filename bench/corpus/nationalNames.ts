/**
 * Names as people of the region bear them, in the spelling of their country: Kazakh and Russian
 * Cyrillic, Uzbek and Turkmen Latin. Invented combinations; kept apart from the detector's lists.
 */
const words = (text: string): string[] => text.trim().split(/\s+/)

type Names = { f: string[]; m: string[]; fathers: string[]; surnames: string[] }
export type Nation = 'KZ' | 'RU' | 'TM' | 'UZ'

/** Surnames stand in their male form. */
export const NATIONAL_NAMES: Record<Nation, Names> = {
  KZ: {
    f: words(
      'Айсәуле Ақмөлдір Бибігүл Гүлжаухар Дәмегүл Еңлік Жұпар Зылиха Күлпәш Қарақат Қырмызы Мөлдір Несібелі Перуза Рысты Сандуғаш Тұрсынай Ұлжалғас Үміт Шолпан Ырысалды Іңкәр Әлима Әйгерім Ғалия Хадиша Жанерке Тоғжан',
    ),
    m: words(
      'Айдынбек Ақылбек Бекарыс Ғалымжан Дәурен Елдос Жомарт Жүсіпбек Зейнолла Исатай Қайыржан Қожахмет Құрманғазы Мәлік Мұқағали Нығмет Оралбай Өтеген Рүстем Сейфолла Тәңірберген Ұзақбай Үсен Хамит Шәкәрім Ілияс Әбдіғани Әлихан Бақтыгерей Жиенбай',
    ),
    fathers: words(
      'Сәкен Болатбек Қадыр Мәжит Ермек Ғабит Төлеген Жақсылық Ораз Сейіт Дүйсен Тұрар',
    ),
    surnames: words(
      'Ахметжанов Байғожин Бекмұхамбетов Дүйсенбинов Елеусізов Есенгелдинов Жұмағұлов Зұлқарнаев Иманғалиев Қалдыбеков Қожамжаров Құлмұхаметов Мәмбетәлиев Мырзахметов Нұрпейісов Оразғалиев Өтемісов Сатыбалдин Сейтқазин Тәжібаев Тілеубердин Тоқтамысов Төлегенов Ұлықпанов Үсенов Шаймерденов Шоқпаров Ыбыраев Ізбасаров Әубәкіров Әлімқұлов Жәнібеков Қуандықов Сүлейменов Ғаббасов Айтмағамбетов Бөкенбаев Шыңғысов Рысқұлов Қонысбаев',
    ),
  },
  UZ: {
    f: words(
      "Adolat Bahrinoz Dilorom Ezoza Fazilat Gavharshod Hafiza Iqbol Jumagul Lobar Mahliyo Nozima Oygul Parizod Qunduz Ra'no Sarvinoz Tursunoy Umriniso Xosiyat Yoqutoy Zulayho Shirin Chamangul Gʻuncha Oʻgʻiloy Mo'tabar Nilufar",
    ),
    m: words(
      "Abduvali Baxtiyor Davlatbek Erkin Fayzulla Gʻiyosiddin Husniddin Ikromjon Jo'rabek Kozimjon Lochin Mirzohid Narzulla Oʻktam Pahlavon Qudratilla Rasuljon Saidakbar To'lqinjon Ulmasbek Vohid Xudoyberdi Yo'ldosh Zayniddin Shonazar Choriyor Gʻulomjon Hoshimjon",
    ),
    fathers: words('Karim Tohir Sobir Rustam Vali Haydar Nosir Murod Yusuf Olim Hasan Botir'),
    surnames: words(
      'Abdujabborov Boboqulov Davronbekov Ergashxoʻjayev Fozilov Gʻafurjonov Haydaraliyev Ismatullayev Joʻraqulov Komilxonov Madaminjonov Norqoʻziyev Ostonaqulov Pardaboyev Qoʻchqorov Rajabboyev Sattorqulov Toʻxtamurodov Usmonxoʻjayev Xoliqnazarov Yoʻldoshxonov Ziyodullayev Shodmonqulov Choriyev Oʻrinboyev Egamnazarov Hamroqulov Mirkomilov Nishonboyev Suyunqulov Eshonqulov Bekmirzayev Jumanazarov Tillayev Qurbonboyev Axmadaliyev Gʻoyibnazarov Sharipov Vohidjonov Zokirxonov',
    ),
  },
  TM: {
    f: words(
      'Aknabat Bägül Çynar Döwletgözel Enegül Gülälek Hallygül Jahangül Käkilik Läle Mähriban Närgiz Ogulbike Öwadan Patyma Roza Şirin Tawus Uzukjemal Ýüpek Zöhre Aýlar Bahargül Sülgün Ogulmeňli Bossan',
    ),
    m: words(
      'Amanmyrat Baýramgeldi Çaryýar Döwletmyrat Esenaman Gurbandurdy Hudaýnazar Jumadurdy Kakageldi Mämmetnur Nurýagdy Orazberdi Öwezgeldi Pirjan Rozymyrat Sähetmyrat Şamyrat Täçberdi Weliýar Ýazgeldi Annaberdi Begençmyrat Hezretguly Saparmämmet',
    ),
    fathers: words('Aman Geldi Oraz Hudaýberdi Mered Nepes Öwez Sapar Durdy Myrat'),
    surnames: words(
      'Amangeldiýew Atamyradow Baýramdurdyýew Çaryýarow Döwletgeldiýew Esenmyradow Garajaýew Gurbannazarow Hallymyradow Hojamyradow Ilamanow Jumaýew Kakajanow Mämmetgulyýew Nuryýew Öwezgulyýew Pirnazarow Rejepgulyýew Sähedow Şyhmyradow Täşliýew Weliýew Ýazdurdyýew Annameredow Begmyradow Hydyrow Saryýew Taganow Ýagşymyradow Halmyradow Gylyjow Durdymämmedow Bäşimow Gökjäýew Orazgylyjow Meredow',
    ),
  },
  RU: {
    f: words(
      'Агата Варвара Глафира Евдокия Зинаида Капитолина Луиза Маргарита Нелли Пелагея Римма Стефания Таисия Устинья Фаина Эльвира Юлиана Ярослава',
    ),
    m: words(
      'Архип Богдан Викентий Герман Демьян Ефим Игнатий Климент Лаврентий Макар Назар Остап Пантелей Родион Савелий Трофим Устин Феликс',
    ),
    fathers: words('Андрей Павел Сергей Николай Лев Илья Фома Эдуард Юрий Игорь Никита'),
    surnames: words(
      'Безруков Воронцовский Гринько Долгих Жуковец Зарецкий Кравчук Лебединский Мещеряков Неверов Остапчук Пятницкий Рожков Сосновский Тертычный Ушаков Филимонов Хворостов Цыганков Чернышевич Шевченко Щербинин Юрченко Яковенко Штейн Бергман Цой Пак Тен Хегай Ногай Акопян Мирзоян Гогоберидзе Вайсман',
    ),
  },
}

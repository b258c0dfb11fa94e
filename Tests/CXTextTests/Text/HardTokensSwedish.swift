extension HardTokens {
  static let swedish = [
    // Abbreviations with periods.
    TokenCase("butiker t.ex. ICA", "butiker|t.ex.|ICA"),
    TokenCase("butiker t.ex Coop", "butiker|t.ex|Coop"),
    TokenCase("butiker t. ex. Coop", "butiker|t. ex.|Coop"),
    TokenCase("butiker tex Coop", "butiker|tex|Coop"),
    TokenCase("varor bl.a. mjölk", "varor|bl.a.|mjölk"),
    TokenCase("varor, kläder m.m. till salu", "varor|,|kläder|m.m.|till|salu"),
    TokenCase("stängt fr.o.m. måndag", "stängt|fr.o.m.|måndag"),

    // Abbreviations with spaces: one token in the treebank (0.2 % of all), several here. As words the lexicon can hold
    // them in its phrases; as one token every `t`, `m` and `s` of plain text would have to be looked up, and `5 m fl`
    // would be taken for one.
    TokenCase("butiker t ex Coop", "butiker|t|ex|Coop"),
    TokenCase("varor bl a mjölk", "varor|bl|a|mjölk"),
    TokenCase("stängt, d v s nu", "stängt|,|d|v|s|nu"),
    TokenCase("varor, kläder o s v", "varor|,|kläder|o|s|v"),
    TokenCase("en s k bonus", "en|s|k|bonus"),
    TokenCase("stängt fr o m måndag", "stängt|fr|o|m|måndag"),
    TokenCase("Telia, Tre m fl", "Telia|,|Tre|m|fl"),

    // Endings after a colon.
    TokenCase("i FN:s regi", "i|FN:s|regi"),
    TokenCase("från USA:s kust", "från|USA:s|kust"),
    TokenCase("kom den 25:e maj", "kom|den|25:e|maj"),
    TokenCase("bor på S:t Eriksplan", "bor|på|S:t|Eriksplan"),
    TokenCase("ICA:s varor", "ICA:s|varor"),
    TokenCase("ser på tv:n ofta", "ser|på|tv:n|ofta"),
    TokenCase("c:a tio minuter", "c:a|tio|minuter"),

    // Compounds.
    TokenCase("resa till u-länderna", "resa|till|u-länderna"),
    TokenCase("som på 60-talet", "som|på|60-talet"),
    TokenCase("under 67-årsmånaden", "under|67-årsmånaden"),
    TokenCase("närings- och handelsliv", "närings-|och|handelsliv"),
    TokenCase("rök-, djur- och barnfritt", "rök-|,|djur-|och|barnfritt"),
    TokenCase("på 80- och 90-talet", "på|80-|och|90-talet"),

    // Prices.
    TokenCase("kostar 349:- per månad", "kostar|349:-|per|månad"),
    TokenCase("kostar 349:-!", "kostar|349:-|!"),
    TokenCase("kostar 349:-/mån", "kostar|349:-|/|mån"),

    // A province in English, pain in Swedish.
    TokenCase("Det gör ont. Dåligt.", "Det|gör|ont|.|Dåligt|."),
    TokenCase("sociologen A. I. Rabin", "sociologen|A.|I.|Rabin"),
  ]
}

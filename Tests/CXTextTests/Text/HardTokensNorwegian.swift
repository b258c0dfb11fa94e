extension HardTokens {
  static let bokmål = [
    // Abbreviations whose final period is lost.
    TokenCase("Dr. Hansen var flink", "Dr.|Hansen|var|flink"),
    TokenCase("på St. Olavs hospital", "på|St.|Olavs|hospital"),
    TokenCase("snakket med S. Hansen", "snakket|med|S.|Hansen"),
    TokenCase("levert kl. ti", "levert|kl.|ti"),
    TokenCase("ventet ca. en uke", "ventet|ca.|en|uke"),
    TokenCase("gebyr, jf. avtalen", "gebyr|,|jf.|avtalen"),
    TokenCase("prisen inkl. frakt", "prisen|inkl.|frakt"),
    TokenCase("frk. Olsen ringte", "frk.|Olsen|ringte"),
    TokenCase("han (red.anm.) ringte", "han|(|red.anm.|)|ringte"),
    TokenCase("hun (journ.anm.) ringte", "hun|(|journ.|anm.|)|ringte"),
    TokenCase("inngang i 2. etg t.v. for heisen", "inngang|i|2.|etg|t.v.|for|heisen"),
    TokenCase("Telenor, Ice m.fl. gjør det", "Telenor|,|Ice|m.fl.|gjør|det"),
    TokenCase("Hansen (f.v.) og Olsen", "Hansen|(|f.v.|)|og|Olsen"),
    TokenCase("F. eks. nettbanken", "F. eks.|nettbanken"),
    TokenCase("appen, bl. a. menyen", "appen|,|bl. a.|menyen"),
    TokenCase("bl.a appen, f.eks i dag", "bl.a|appen|,|f.eks|i|dag"),
    TokenCase("frakt, gebyr osv...", "frakt|,|gebyr|osv|..."),

    // Hyphen and dash compounds.
    TokenCase("sendte e-post", "sendte|e-post"),
    TokenCase("som på 60-tallet", "som|på|60-tallet"),
    TokenCase("kjøpte Omega-3", "kjøpte|Omega-3"),
    TokenCase("23-åringen i kassen", "23-åringen|i|kassen"),
    TokenCase("butikker i Midt-Norge", "butikker|i|Midt-Norge"),
    TokenCase("nelly.com-kledde kunder", "nelly.com-kledde|kunder"),
    TokenCase("Stat–kirke-utvalgets svar", "Stat–kirke-utvalgets|svar"),
    TokenCase("i 9.1-utgaven av appen", "i|9.1-utgaven|av|appen"),

    // Suspended first parts keep their hyphen.
    TokenCase("utenriks- og forsvarspolitikk", "utenriks-|og|forsvarspolitikk"),
    TokenCase("helse- og treningsapp", "helse-|og|treningsapp"),
    TokenCase("mat-, drikke- og klesbutikk", "mat-|,|drikke-|og|klesbutikk"),
    TokenCase("inn-/utlogging feiler", "inn-|/|utlogging|feiler"),
    TokenCase("på 1950- og 1960-tallet", "på|1950-|og|1960-tallet"),
    // The treebanks keep the hyphen of a last part, too. In comments a hyphen after a space is a dash (30 of 36), and
    // look-up knows the word only without it.
    TokenCase("varebil og -transportformål", "varebil|og|-|transportformål"),
    TokenCase("bra butikk -men dyrt", "bra|butikk|-|men|dyrt"),

    // Ordinals, and numbers that end a sentence.
    TokenCase("ble nr. to og 1. plass", "ble|nr.|to|og|1.|plass"),
    TokenCase("kjøpt 26. mai", "kjøpt|26.|mai"),
    TokenCase("Kunde siden 2010.", "Kunde|siden|2010|."),
    TokenCase("Kunde siden 2010. Fornøyd.", "Kunde|siden|2010|.|Fornøyd|."),
    TokenCase("Jeg er 26. Han er 30.", "Jeg|er|26|.|Han|er|30|."),

    // Ordinary words at the end of a sentence that look like abbreviations.
    TokenCase("Ikke noe å henge seg opp i.", "Ikke|noe|å|henge|seg|opp|i|."),
    TokenCase("Vi bestilte to.", "Vi|bestilte|to|."),
    TokenCase("Feilen var min. Beklager.", "Feilen|var|min|.|Beklager|."),
    TokenCase("Ventet i 20 min.", "Ventet|i|20|min|."),
    TokenCase("Kom ikke før jul.", "Kom|ikke|før|jul|."),
    TokenCase("Vi var stolt. (...)", "Vi|var|stolt|.|(|...|)"),
    TokenCase("år 400 etter Chr .", "år|400|etter|Chr|."),

    // Amounts, times, places in a list.
    TokenCase("kostet 270.000 kroner", "kostet|270.000|kroner"),
    TokenCase("opp 33,3 prosent", "opp|33,3|prosent"),
    TokenCase("betalte 28.- for den", "betalte|28.-|for|den"),
    TokenCase("ringte 11.32 i dag", "ringte|11.32|i|dag"),
    TokenCase("stengt til 04:30.", "stengt|til|04:30|."),
    TokenCase("kom på 39.plass", "kom|på|39.|plass"),
    TokenCase("bor i 2.etasje, ringte 3.juli", "bor|i|2.|etasje|,|ringte|3.|juli"),
    TokenCase("en 17.-plass igjen", "en|17.-plass|igjen"),

    // Apostrophes; domains and missing spaces.
    TokenCase("en ekte wingman'e", "en|ekte|wingman'e"),
    TokenCase("leste Aftenposten.no i dag", "leste|Aftenposten.no|i|dag"),
    TokenCase("sa til vg.no i går", "sa|til|vg.no|i|går"),
    TokenCase("Det var bra.Kommer igjen", "Det|var|bra|.|Kommer|igjen"),
    TokenCase("bestilte hos 62n.fo, greengate.fo", "bestilte|hos|62n.fo|,|greengate.fo"),
  ]

  static let nynorsk = [
    TokenCase("andre butikkar, t.d. Rema", "andre|butikkar|,|t.d.|Rema"),
    TokenCase("mellom anna, m.a. Rema", "mellom|anna|,|m.a.|Rema"),
    TokenCase("gebyr m.v. kjem i tillegg", "gebyr|m.v.|kjem|i|tillegg"),
    TokenCase("F.v. Olsen og Hansen", "F.v.|Olsen|og|Hansen"),
    TokenCase("går på vgs. i Førde", "går|på|vgs.|i|Førde"),
    TokenCase("står i kap. tre", "står|i|kap.|tre"),
    TokenCase("dyrt, jf. avtalen", "dyrt|,|jf.|avtalen"),
    TokenCase("i St.meld. nr. 11", "i|St.meld.|nr.|11"),
    TokenCase("t. d. nettbanken", "t. d.|nettbanken"),
    TokenCase("fekk ein 50-lapp", "fekk|ein|50-lapp"),
    TokenCase("som på 1990-åra", "som|på|1990-åra"),
    TokenCase("god CO2handtering", "god|CO2handtering"),
    TokenCase("alle tv-kanalane", "alle|tv-kanalane"),
    TokenCase("kom 10:46 i dag", "kom|10:46|i|dag"),
    TokenCase("kjøpt 18.01.2011 i butikk", "kjøpt|18.01.2011|i|butikk"),
    TokenCase("ved 01.30-tida", "ved|01.30-tida"),
    TokenCase("Shaquille O'Neil", "Shaquille|O'Neil"),
    TokenCase("kom på 8.-plass", "kom|på|8.-plass"),
    TokenCase("ope 16.-27 februar", "ope|16.-27|februar"),
    TokenCase("åra 1919 - 1933", "åra|1919|-|1933"),
    TokenCase("enare-, skoltesamisk og norsk", "enare-|,|skoltesamisk|og|norsk"),
    TokenCase("Han er med i FN.", "Han|er|med|i|FN|."),
  ]
}

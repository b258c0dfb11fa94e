extension HardTokens {
  static let danish = [
    // Abbreviations.
    TokenCase("kostede 40 kr. i alt", "kostede|40|kr.|i|alt"),
    TokenCase("varer, bl.a. mælk", "varer|,|bl.a.|mælk"),
    TokenCase("butikker f.eks. Netto", "butikker|f.eks.|Netto"),
    TokenCase("jakke str. 42", "jakke|str.|42"),
    TokenCase("Kgl. Hofleverandør", "Kgl.|Hofleverandør"),
    TokenCase("ventede ca. en time", "ventede|ca.|en|time"),
    TokenCase("ringede kl. ti", "ringede|kl.|ti"),
    TokenCase("læste i B.T. at", "læste|i|B.T.|at"),
    TokenCase("cand.jur. og dr.phil. Hansen", "cand.jur.|og|dr.phil.|Hansen"),
    TokenCase("dækkes bl. a. af garantien", "dækkes|bl. a.|af|garantien"),
    // A unit has no period of its own; the treebank's `km.` stands inside a sentence.
    TokenCase("Vi kørte 20 km. Den var lukket.", "Vi|kørte|20|km|.|Den|var|lukket|."),

    // An abbreviation and the end of a sentence.
    TokenCase("Det kostede 40 kr.. Dyrt!", "Det|kostede|40|kr.|.|Dyrt|!"),
    TokenCase("Det kostede 40 kr.", "Det|kostede|40|kr."),
    TokenCase("Det kostede 40 kr...", "Det|kostede|40|kr|..."),
    TokenCase("chips, slik m.v.", "chips|,|slik|m.v."),

    // A final apostrophe stands for letters that are not spoken.
    TokenCase("de ku' ikke hjælpe", "de|ku'|ikke|hjælpe"),
    TokenCase("ville ha' pengene", "ville|ha'|pengene"),
    TokenCase("jeg ska' aldrig mere", "jeg|ska'|aldrig|mere"),
    TokenCase("det er sgu' for dårligt", "det|er|sgu'|for|dårligt"),
    TokenCase("jeg ku’ godt", "jeg|ku’|godt"),
    TokenCase("de sagde ‘vi kan’ og ’nej’", "de|sagde|‘|vi|kan|’|og|’|nej|’"),
    TokenCase("hørte Beatles' plader", "hørte|Beatles'|plader"),

    // An apostrophe before an ending.
    TokenCase("fik tre sms'er", "fik|tre|sms'er"),
    TokenCase("alle Brøndby'ere", "alle|Brøndby'ere"),
    TokenCase("FDB's butikker", "FDB's|butikker"),
    TokenCase("fra 1950'erne", "fra|1950'erne"),
    TokenCase("en mand i 60'ere", "en|mand|i|60'ere"),
    TokenCase("fra 80’erne", "fra|80’erne"),

    // Compounds.
    TokenCase("pct.-skatten steg", "pct.-skatten|steg"),
    TokenCase("et maks.-benstræk", "et|maks.-benstræk"),
    TokenCase("Motoren er 4-cyl. og god", "Motoren|er|4-cyl.|og|god"),
    TokenCase("majs-, vindruekerne- og solsikkeolie", "majs-|,|vindruekerne-|og|solsikkeolie"),
    TokenCase("den 6- og den 10-årige", "den|6|-|og|den|10-årige"),
    TokenCase("to 2.-priser", "to|2.-priser"),
    // The treebank has one token; look-up needs the words.
    TokenCase("efterår/forår", "efterår|/|forår"),
    TokenCase("køb hos Firma A/S i dag", "køb|hos|Firma|A/S|i|dag"),

    TokenCase("lukkede 17.05 i går", "lukkede|17.05|i|går"),
    TokenCase("den 2. juni", "den|2.|juni"),
    TokenCase("Faaborg v. Aarhus", "Faaborg|v.|Aarhus"),
  ]
}

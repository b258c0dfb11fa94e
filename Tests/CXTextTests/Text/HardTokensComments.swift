extension HardTokens {
  static let comments = money + times + web + pictures + faces + marks + spaces + joined

  static let money = [
    TokenCase("kr 1.299,- i butikk", "kr|1.299,-|i|butikk"),
    TokenCase("bare 499,-", "bare|499,-"),
    TokenCase("499,-kr for dyrt", "499,-|kr|for|dyrt"),
    TokenCase("nöjd för 490.-jag", "nöjd|för|490.-|jag"),
    TokenCase("1 299,50 kr totalt", "1 299,50|kr|totalt"),
    TokenCase("1\u{A0}299,50 kr", "1\u{A0}299,50|kr"),
    TokenCase("betalte 49,95 kr. for den", "betalte|49,95|kr.|for|den"),
    TokenCase("100% enig", "100|%|enig"),
    TokenCase("får 4/5", "får|4/5"),
    TokenCase("10/10!", "10/10|!"),
  ]

  static let times = [
    TokenCase("åpner 09:30", "åpner|09:30"),
    TokenCase("åpner 10.15.", "åpner|10.15|."),
    TokenCase("åpent kl. 8-16", "åpent|kl.|8-16"),
    TokenCase("kjøpt 12.03.2024.", "kjøpt|12.03.2024|."),
    TokenCase("kjøpt 2024-03-15.", "kjøpt|2024-03-15|."),
    TokenCase("kjøpt 15/3.", "kjøpt|15/3|."),
    TokenCase("kjøpt 17. mai", "kjøpt|17.|mai"),
    TokenCase("stengt 5.-10. mai", "stengt|5.-10.|mai"),
  ]

  static let web = [
    TokenCase("se https://a.no/b.", "se|https://a.no/b|."),
    TokenCase("(se https://a.no/b)", "(|se|https://a.no/b|)"),
    TokenCase("handlet på komplett.no!", "handlet|på|komplett.no|!"),
    TokenCase("kunde-service@min-butikk.no svarer", "kunde-service@min-butikk.no|svarer"),
    TokenCase("ola.n.hansen@post.firma.no svarer", "ola.n.hansen@post.firma.no|svarer"),
    TokenCase("@ola.nordmann svarte.", "@ola.nordmann|svarte|."),
    TokenCase("takk @ola.nordmann.", "takk|@ola.nordmann|."),
    TokenCase("@Telia_Sverige hjälp", "@Telia_Sverige|hjälp"),
    TokenCase("#kundeservice_på_topp", "#kundeservice_på_topp"),
    TokenCase("sendte faktura.pdf i går", "sendte|faktura.pdf|i|går"),
    TokenCase("takk...ola@firma.no", "takk|...|ola@firma.no"),
  ]

  static let pictures = [
    TokenCase("vi 👨‍👩‍👧‍👦 liker det", "vi|👨‍👩‍👧‍👦|liker|det"),
    TokenCase("bra 👍🏽👍🏿", "bra|👍🏽|👍🏿"),
    TokenCase("👩🏽‍💻 hjalp", "👩🏽‍💻|hjalp"),
    TokenCase("🇳🇴🇩🇰🇸🇪", "🇳🇴|🇩🇰|🇸🇪"),
    TokenCase("🏴󠁧󠁢󠁥󠁮󠁧󠁿 laget", "🏴󠁧󠁢󠁥󠁮󠁧󠁿|laget"),
    TokenCase("5️⃣ av 5️⃣", "5️⃣|av|5️⃣"),
    TokenCase("#️⃣ og *️⃣", "#️⃣|og|*️⃣"),
    TokenCase("❤️❤", "❤️|❤"),
    TokenCase("☺️!", "☺️|!"),
    TokenCase("👍👍", "👍|👍"),
    TokenCase("bra👍takk", "bra|👍|takk"),
  ]

  static let faces = [
    TokenCase("Fint:)", "Fint|:)"),
    TokenCase("(se note:)", "(|se|note|:|)"),
    TokenCase("(fint :-))", "(|fint|:-))"),
    TokenCase("gøy xD", "gøy|xD"),
    TokenCase("elsker <3", "elsker|<3"),
    TokenCase("vet ikke :/", "vet|ikke|:/"),
    TokenCase("treg:/", "treg|:/"),
    TokenCase("https:/ virker ikke", "https|:|/|virker|ikke"),
    TokenCase("http:/ virker ikke", "http|:|/|virker|ikke"),
  ]

  static let marks = [
    TokenCase("hva?!!!", "hva|?|!!!"),
    TokenCase("bra …men dyrt", "bra|…|men|dyrt"),
    TokenCase("bra…men dyrt", "bra|…|men|dyrt"),
    TokenCase("Rask,enkel", "Rask|,|enkel"),
    TokenCase("Fin den.Kommer igjen", "Fin|den|.|Kommer|igjen"),
    TokenCase("- Bra service", "-|Bra|service"),
    TokenCase("-Bra service", "-|Bra|service"),
    TokenCase("– Bra service", "–|Bra|service"),
    TokenCase("—Bra service", "—|Bra|service"),
    TokenCase("bra og/eller billig", "bra|og|/|eller|billig"),
  ]

  static let spaces = [
    TokenCase("ma\u{30A}ned cafe\u{301}", "ma\u{30A}ned|cafe\u{301}"),
    TokenCase("god\u{A0}service", "god|service"),
    TokenCase("god\u{202F}service", "god|service"),
    TokenCase("god\u{200B}service", "god|service"),
  ]

  static let joined = [
    TokenCase("app-en henger", "app-en|henger"),
    TokenCase("nettside-en er nede", "nettside-en|er|nede"),
    TokenCase("pc'en er treg", "pc'en|er|treg"),
    TokenCase("pc’en er treg", "pc’en|er|treg"),
    TokenCase("Lars' pakke", "Lars'|pakke"),
    TokenCase("kunde- og nettbanktjenester", "kunde-|og|nettbanktjenester"),
  ]
}

extension HardTokens {
  static let english = [
    // Clitics stay with their word, with either apostrophe.
    TokenCase("I'm happy", "I'm|happy"),
    TokenCase("I’m happy", "I’m|happy"),
    TokenCase("they don't care", "they|don't|care"),
    TokenCase("they don’t care", "they|don’t|care"),
    TokenCase("it's broken", "it's|broken"),
    TokenCase("it’s broken", "it’s|broken"),
    TokenCase("I've waited", "I've|waited"),
    TokenCase("I’ve waited", "I’ve|waited"),
    TokenCase("I cannot pay", "I|cannot|pay"),
    TokenCase("I dont care", "I|dont|care"),
    TokenCase("back in '68.", "back|in|'68|."),
    TokenCase("back in ’68, say", "back|in|’68|,|say"),
    TokenCase("the '90s app", "the|'90s|app"),
    TokenCase("the 80's were fun", "the|80's|were|fun"),
    TokenCase("'10/10' he said", "'|10/10|'|he|said"),

    // A run of one mark is a token; a mixed run is as many as it has marks (the treebank has one).
    TokenCase("well... no", "well|...|no"),
    TokenCase("well.... no", "well|....|no"),
    TokenCase("slow -- very", "slow|--|very"),
    TokenCase("------ sent from my phone", "------|sent|from|my|phone"),
    TokenCase("great!!!", "great|!!!"),
    TokenCase("great!!!!!!", "great|!!!!!!"),
    TokenCase("what??", "what|??"),
    TokenCase("what.?", "what|.|?"),
    TokenCase("a **great** app", "a|**|great|**|app"),
    TokenCase("food, drinks etc...", "food|,|drinks|etc|..."),

    // Emoticons.
    TokenCase("great :)", "great|:)"),
    TokenCase("great :-)", "great|:-)"),
    TokenCase("great (:", "great|(:"),
    TokenCase("great =)", "great|=)"),

    // Hyphens: compounds are whole (the treebank cuts the second).
    TokenCase("my e-mail", "my|e-mail"),
    TokenCase("a long-term contract", "a|long-term|contract"),
    TokenCase("a U.S.-based team", "a|U.S.-based|team"),

    // Dates and phone numbers.
    TokenCase("on 01-Feb-02 it", "on|01-Feb-02|it"),
    TokenCase("on 01/24/2001 it", "on|01/24/2001|it"),
    TokenCase("call 713-853-5025 now", "call|713-853-5025|now"),

    // Letters joined by a mark.
    TokenCase("texas a&m game", "texas|a&m|game"),
    TokenCase("good r&b here", "good|r&b|here"),
    TokenCase("left b/c of you", "left|b/c|of|you"),
    TokenCase("left w/o help, w/ kids", "left|w/o|help|,|w/|kids"),
    // The mark of the name cannot be told from the end of the sentence.
    TokenCase("use Yahoo! mail", "use|Yahoo|!|mail"),

    // Abbreviations.
    TokenCase("Apple Inc. owns it", "Apple|Inc.|owns|it"),
    TokenCase("in Toronto, Ont. last week", "in|Toronto|,|Ont.|last|week"),
    TokenCase("Smith v. Jones", "Smith|v.|Jones"),
    TokenCase("Drs. Smith and Jones", "Drs.|Smith|and|Jones"),

    // Addresses and file names.
    TokenCase("mail kent.shoemaker@ae.ge.com.", "mail|kent.shoemaker@ae.ge.com|."),
    TokenCase("mail franz371...@gmail.com now", "mail|franz371...@gmail.com|now"),
    TokenCase("at http://a.com/b/c.asp?d=1 now", "at|http://a.com/b/c.asp?d=1|now"),
    TokenCase("at explorer.msn.com/intl.asp now", "at|explorer.msn.com/intl.asp|now"),
    TokenCase("see Guaranty.doc now", "see|Guaranty.doc|now"),
    TokenCase("see Lisa_resume.doc.", "see|Lisa_resume.doc|."),
    TokenCase("TEXT.htm is empty", "TEXT.htm|is|empty"),
  ]
}

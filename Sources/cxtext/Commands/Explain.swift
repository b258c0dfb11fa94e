extension Command {
  /// `cxtext explain`.
  static let explain = Command(
    "explain", .inputs, summary: "say how each comment feels, and why",
    details: [
      "Lists the evidence behind each score: the words that were found, the lexicon's entry and"
        + " its valence (-5 to 5), every modifier with the word that did it and its factor, and the"
        + " part of the score that comes from here. The parts add up to the score."
    ],
    examples: [
      Example(line: "echo 'Not bad at all!' | cxtext explain", meaning: "explain one comment"),
      Example(
        line: "cxtext explain --format jsonl reviews.txt",
        meaning: "the evidence with its byte ranges"),
    ]
  ) { (invocation) throws(Failure) in
    try analyze(invocation, evidence: true)
  }
}

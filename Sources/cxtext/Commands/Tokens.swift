import CXText

extension Command {
  /// `cxtext tokens`.
  static let tokens = Command(
    "tokens", .inputs, summary: "cut each comment into words, numbers, marks and signs",
    details: [
      "jsonl, csv and tsv give each token as a range of bytes in the UTF-8 of its line; text gives"
        + " one token per line with its kind, and an empty line after each comment.",
      "With --sentences, jsonl has the ranges of the sentences after those of the tokens, csv and"
        + " tsv have them in a third column, and text numbers the sentence of each token.",
    ],
    examples: [
      Example(line: "cxtext tokens --format jsonl reviews.txt", meaning: "ranges of bytes"),
      Example(
        line: "cxtext tokens --sentences < reviews.txt",
        meaning: "where each sentence begins and ends, too"),
      Example(
        line: "cxtext tokens --count < reviews.txt",
        meaning: "how many lines, words, tokens and bytes"),
    ]
  ) { (invocation) throws(Failure) in
    let tokenizer = Tokenizer()
    let workload = Workload(invocation)
    if invocation.settings.isCount { return try count(workload, tokenizer) }
    let splitter = invocation.settings.hasSentences ? SentenceSplitter() : nil
    let columns = TokensFormatter.columns(hasSentences: splitter != nil)
    return try workload.run(header: { $1.append(header: columns, $0) }) {
      TokensFormatter(tokenizer, splitter, workload.presentation)
    }
  }

  private static func count(
    _ workload: Workload, _ tokenizer: Tokenizer
  ) throws(Failure) -> ExitCode {
    let total = TokenTotal()
    let run = workload.run { TokenCounter(tokenizer, total) }
    let count = total.count
    try Output.write("\(count.lines) \(count.words) \(count.tokens) \(run.byteCount)\n")
    return run.exitCode
  }
}

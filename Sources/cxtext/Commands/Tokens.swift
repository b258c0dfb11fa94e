import CXText

extension Command {
  /// `cxtext tokens`.
  static let tokens = Command(
    "tokens", .inputs, summary: "cut each comment into words, numbers, marks and signs",
    details: [
      "jsonl, csv and tsv give each token as a range of bytes in the UTF-8 of its line; text gives"
        + " one token per line with its kind, and an empty line after each comment."
    ],
    examples: [
      Example(line: "cxtext tokens --format jsonl reviews.txt", meaning: "ranges of bytes"),
      Example(
        line: "cxtext tokens --count < reviews.txt",
        meaning: "how many lines, words, tokens and bytes"),
    ]
  ) { (invocation) throws(Failure) in
    let tokenizer = Tokenizer()
    let workload = Workload(invocation)
    if invocation.settings.isCount { return try count(workload, tokenizer) }
    return try workload.run(
      header: { $1.append(header: TokensFormatter.columns, $0) }
    ) {
      TokensFormatter(tokenizer, workload.presentation)
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

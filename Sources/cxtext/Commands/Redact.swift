import CXText

extension Command {
  /// `cxtext redact`.
  static let redact = Command(
    "redact", .inputs, summary: "mask names, numbers and addresses of persons",
    details: [
      "Writes each line with placeholders for personal data: "
        + Redaction.Kind.allCases.map(\.placeholder).joined(separator: " ") + ".",
      "Identity numbers, cards, accounts and organisation numbers are told by their check digits, phone numbers by how they"
        + " are grouped, all by the words around them: order numbers, amounts and dates stay. jsonl has the ranges of bytes"
        + " in the original. No masking finds everything: look at what shall be published.",
    ],
    examples: [
      Example(line: "cxtext redact comments.txt > masked.txt", meaning: "mask a file"),
      Example(
        line: "cxtext redact --keep name,handle comments.txt", meaning: "names may stay"),
    ]
  ) { (invocation) throws(Failure) in
    let settings = invocation.settings.redaction
    let masker = Masker(keeping: settings.kept)
    return Workload(invocation).run { RedactionFormatter(masker, settings.format) }.exitCode
  }
}

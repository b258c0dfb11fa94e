import CXTextIO

extension Command {
  /// `cxtext columns`.
  static let columns = Command(
    "columns", .paths, summary: "show how exports are read, and what their columns are used for",
    details: [
      "Reads exports as they come out of the tools: CSV and TSV, .xlsx, JSON Lines and JSON, also"
        + " inside .gz or .zip, in UTF-8, UTF-16 or Windows-1252. What parts the cells, which rows"
        + " are the header, and what the columns are used for is found from names in five languages"
        + " and from the first rows; --map wins.",
      "No row is lost silently: what is odd is told below the table, with the rows and their lines."
        + " Rows with too many or too few cells are kept. Rows read are rows handed on and rows"
        + " told of.",
      "The exit code is 1 if a file cannot be read, or if something must be said first, such as the"
        + " order of day and month.",
    ],
    examples: [
      Example(line: "cxtext columns reviews.xlsx", meaning: "what was found"),
      Example(
        line: "cxtext columns --map text=\"Review Text\" --save-preset play.tsv reviews.csv",
        meaning: "mend it, and keep it for next month"),
      Example(line: "cxtext columns --preset play.tsv reviews.csv", meaning: "use it again"),
    ]
  ) { (invocation) throws(Failure) in
    let presentation = Presentation(invocation.settings)
    var isWhole = true
    for path in invocation.operands {
      do throws(TableError) {
        var view = try ExportView(path, invocation.settings.exports)
        if let saved = invocation.settings.exports.savedPreset { try view.save(to: saved) }
        var output: [UInt8] = []
        view.append(presentation.format, presentation.style, to: &output)
        do throws(Failure) { try Output.write(output) } catch { return error.exitCode }
        isWhole = isWhole && view.question == nil
        for message in view.messages(presentation.format) { Output.report("cxtext: \(message)") }
      } catch {
        Output.report(error.line > 0 ? "\(error)" : "cxtext: \(error)")
        isWhole = false
      }
    }
    return isWhole ? .success : .failure
  }
}

import Comments
import Foundation

/// Writes made comments to stdout, one per line.
@main struct MakeComments {
  static func main() {
    do {
      var order = Order()
      try order.read(CommandLine.arguments.dropFirst())
      try order.fill()
    } catch {
      FileHandle.standardError.write(Data("make-comments: \(error)\n".utf8))
      exit(2)
    }
  }
}

/// What shall be written.
private struct Order {
  private var kind = "mixed"
  private var bytes = 1_000_000
  private var seed: UInt64 = 1
  private var corpora = Corpus.folder

  static let help = """
    Usage: make-comments [--megabytes N | --bytes N] [--kind KIND] [--seed N] [--corpora FOLDER]
           make-comments --list [--language]

    Writes comments with the lengths of real ones, one per line, drawn from the sentences of
    Corpora/; the same seed gives the same bytes. A kind is mixed (the default), a language's
    code, ascii, emoji, urls, or an adversary: one comment of at most so many bytes.

      --megabytes N   write about N million bytes (default 1; 0.5 is half a million)
      --bytes N       write about N bytes
      --kind KIND     what to write
      --seed N        draw other comments (default 1)
      --corpora DIR   where <code>/comments.tsv stand (default: this repository's)
      --list          name all kinds, and for adversaries the language to analyze them in

    Example: make-comments --megabytes 20 --kind nb > nb.txt

    """

  /// Reads the arguments; writes help or the list and ends if they ask for it.
  mutating func read(_ arguments: ArraySlice<String>) throws(Refusal) {
    var rest = arguments
    while let option = rest.popFirst() {
      switch option {
      case "-h", "--help": end(Self.help)
      case "--list": end(try list())
      case "--kind": kind = try value(of: option, &rest)
      case "--megabytes": bytes = Int(try number(option, &rest) { Double($0) } * 1e6)
      case "--bytes": bytes = try number(option, &rest) { Int($0) }
      case "--seed": seed = try number(option, &rest) { UInt64($0) }
      case "--corpora": corpora = URL(filePath: try value(of: option, &rest))
      default: throw Refusal("unknown option '\(option)'; --help lists them")
      }
    }
    if bytes < 0 { throw Refusal("a size is no less than 0") }
  }

  /// Makes and writes the comments.
  func fill() throws {
    if let adversary = Adversary.named(kind) {
      write(adversary.text(bytes: bytes).bytes + [0x0A])
      return
    }
    let corpus = try Corpus(reading: corpora)
    guard let kind = CommentKind.all(of: corpus).first(where: { $0.name == kind }) else {
      throw Refusal("unknown kind '\(kind)'; --list names them")
    }
    var maker = CommentMaker(corpus, kind, seed: seed)
    for comment in maker.comments(bytes: bytes) { write(Array((comment.text + "\n").utf8)) }
  }

  private func list() throws(Refusal) -> String {
    guard let corpus = try? Corpus(reading: corpora) else { throw Refusal("no corpora found") }
    let comments = CommentKind.all(of: corpus).map { "comments\t\($0.name)\t-\n" }
    let adversaries = Adversary.all.map { "adversary\t\($0.name)\t\($0.language)\n" }
    return (comments + adversaries).joined()
  }

  private func value(
    of option: String, _ rest: inout ArraySlice<String>
  ) throws(Refusal) -> String {
    guard let value = rest.popFirst() else { throw Refusal("\(option) needs a value") }
    return value
  }

  private func number<Number>(
    _ option: String, _ rest: inout ArraySlice<String>, _ read: (String) -> Number?
  ) throws(Refusal) -> Number {
    let text = try value(of: option, &rest)
    guard let number = read(text) else { throw Refusal("\(option): '\(text)' is no number") }
    return number
  }

  private func end(_ text: String) -> Never {
    write(Array(text.utf8))
    exit(0)
  }

  private func write(_ bytes: [UInt8]) {
    FileHandle.standardOutput.write(Data(bytes))
  }
}

/// Why nothing was written.
private struct Refusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

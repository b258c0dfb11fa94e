/// A text in which placeholders stand for personal data.
///
///     let masked = Masker().mask("Ring Kari Nordmann på 22 33 44 55")
///     masked.text                     // Ring [name] på [phone]
///     masked.redactions[1].bytes      // 23..<34, in the original
public struct MaskedText: Hashable, Sendable {
  /// The text with its placeholders; bytes that are no UTF-8 are repaired.
  public let text: String
  /// What was masked, in the order of the text.
  public let redactions: [Redaction]
}

extension Redaction {
  /// Appends `text` with a placeholder for each of `redactions`, which are in order and do not overlap.
  package static func append(
    _ text: Span<UInt8>, without redactions: [Redaction], to output: inout [UInt8]
  ) {
    var position = 0
    for one in redactions {
      append(text.extracting(position..<one.bytes.lowerBound), to: &output)
      output.append(contentsOf: one.kind.placeholder.utf8)
      position = one.bytes.upperBound
    }
    append(text.extracting(position..<text.count), to: &output)
  }

  private static func append(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
  }
}

import CXText

extension MarkedText {
  /// Hides what `cxtext redact` would: names, phone numbers, accounts, addresses on the net ...
  package static let personalData: Masking = {
    let masker = Masker()
    return { text in
      masker.mask(text).redactions.map { (bytes: $0.bytes, label: $0.kind.placeholder) }
    }
  }()
}

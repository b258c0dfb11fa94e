/// A part of a text that tells who somebody is.
public struct Redaction: Hashable, Sendable {
  /// What it tells.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A person's name.
    case name
    case phone
    case email
    /// A national identity number: Norwegian fødselsnummer or D-number, Danish CPR, Swedish personnummer or
    /// samordningsnummer.
    case id
    /// The number of an organisation, which may be one person's firm.
    case org
    /// A bank account, also as an IBAN.
    case account
    /// A payment card.
    case card
    /// A vehicle's number plate.
    case plate
    /// A web address that opens somebody's page: with a key, a token or a password in it.
    case url
    /// The address of a computer.
    case ip
    /// `@name` on social media.
    case handle

    /// What stands in its place: `[phone]`.
    public var placeholder: String { "[\(rawValue)]" }
  }

  public let kind: Kind
  /// Where it stands, in the UTF-8 of the original text.
  public let bytes: Range<Int>

  public init(kind: Kind, bytes: Range<Int>) {
    self.kind = kind
    self.bytes = bytes
  }
}

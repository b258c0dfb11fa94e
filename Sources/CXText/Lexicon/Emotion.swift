/// What a customer feels, beside liking and disliking.
///
/// The meanings are those of customer feedback: `trust` is confidence in a company, `confusion` is not understanding a
/// bill. They can stand together: a broken promise is anger and disappointment.
public enum Emotion: String, Hashable, Sendable, CaseIterable {
  /// Pleasure and enthusiasm.
  case joy
  /// Thankfulness towards people or a company.
  case gratitude
  /// Confidence that what was promised is done.
  case trust
  /// That something feared did not come, or is over.
  case relief
  /// That something was not expected, good or bad.
  case surprise
  /// Anger and outrage.
  case anger
  /// To be hindered again and again: waiting, repeating oneself, things that do not work.
  case frustration
  /// Less than was expected or promised.
  case disappointment
  /// Fear and uneasiness about what comes.
  case worry
  /// Sorrow and regret.
  case sadness
  /// Revulsion: dirt, smell, behaviour.
  case disgust
  /// Not understanding what to do or what happened.
  case confusion

  /// Written out, since that which the compiler makes is a new array each time, for every comment.
  public static let allCases: [Emotion] = [
    .joy, .gratitude, .trust, .relief, .surprise, .anger, .frustration, .disappointment, .worry,
    .sadness, .disgust, .confusion,
  ]

  /// Its place in `allCases`.
  var number: Int {
    switch self {
    case .joy: 0
    case .gratitude: 1
    case .trust: 2
    case .relief: 3
    case .surprise: 4
    case .anger: 5
    case .frustration: 6
    case .disappointment: 7
    case .worry: 8
    case .sadness: 9
    case .disgust: 10
    case .confusion: 11
    }
  }

  /// Whether a good experience goes with it; nil for surprise.
  public var isPleasant: Bool? {
    switch self {
    case .joy, .gratitude, .trust, .relief: true
    case .surprise: nil
    default: false
    }
  }
}

/// How strongly each emotion is felt, in tenths: four bits an emotion, in the order of `Emotion.allCases`.
struct EmotionMix: Hashable, Sendable {
  /// The strongest feeling, 1.0.
  static let strongest = 10

  private(set) var bits: UInt64 = 0

  init(bits: UInt64 = 0) {
    self.bits = bits
  }

  var isEmpty: Bool { bits == 0 }

  /// The intensity of the emotion with this number, in tenths: 0...10.
  subscript(number: Int) -> Int {
    get { Int(bits >> UInt64(number * 4) & 15) }
    set {
      let shift = UInt64(number * 4)
      bits = bits & ~(15 << shift) | UInt64(min(max(newValue, 0), Self.strongest)) << shift
    }
  }
}

extension LexiconBuilder {
  /// A cell such as `anger:0.8 disgust:0.4`; a note and nothing if it is no such cell.
  mutating func emotions(_ cell: [UInt8]) -> EmotionMix {
    var mix = EmotionMix()
    for part in cell.split(separator: 0x20) {
      let pair = part.split(separator: 0x3A)
      let name = String(decoding: pair.first ?? [], as: UTF8.self)
      guard let emotion = Emotion(rawValue: name) else {
        let all = Emotion.allCases.map(\.rawValue).joined(separator: ", ")
        note("no emotion “\(name)”: \(all) expected")
        return EmotionMix()
      }
      let value = pair.count == 2 ? decimalNumber(Array(pair[1])) ?? 0 : 0
      let tenths = Int(value * 10 + 0.5)
      guard (1...EmotionMix.strongest).contains(tenths), abs(value * 10 - Float(tenths)) < 0.01
      else {
        note("the intensity of “\(name)” is no number from 0.1 to 1 with one decimal")
        return EmotionMix()
      }
      mix[emotion.number] = tenths
    }
    return mix
  }
}

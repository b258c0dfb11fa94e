/// How strongly each emotion is felt.
///
///     let emotions = Analyzer().analyze("Still waiting, and nobody answers").emotions
///     emotions[.frustration]  // 0.88
///     emotions.felt           // [.frustration]
///
/// Intensities are in 0...1, in steps of 0.01: 0.3 leans, 0.6 clear, 0.9 extreme.
public struct Emotions: Hashable, Sendable {
  /// By number of the emotion: percent.
  private var percent = SIMD16<UInt8>()

  init() {}

  /// Whether nothing is felt.
  public var isEmpty: Bool { percent == SIMD16<UInt8>() }

  /// The intensity of an emotion, in 0...1; 0 if it is not felt.
  public subscript(emotion: Emotion) -> Double { Double(percent[emotion.number]) / 100 }

  /// The emotions that are felt, in the order of `Emotion.allCases`.
  public var felt: [Emotion] { Emotion.allCases.filter { percent[$0.number] > 0 } }

  /// Adds the intensity of an emotion as told by one more piece of evidence: two that tell the same make it more
  /// likely, never more than certain (1 - (1 - a)(1 - b)).
  mutating func add(_ number: Int, _ intensity: Float) {
    let rest = (1 - Float(percent[number]) / 100) * (1 - min(max(intensity, 0), 1))
    percent[number] = UInt8((1 - rest) * 100 + 0.5)
  }
}

extension Emotions {
  /// What one piece of evidence tells: the entry's emotions as its modifiers leave them.
  ///
  /// Praise that is turned is a disappointment ("not happy"); blame that is turned says that nothing is felt.
  mutating func add(_ item: Item, _ lexicon: borrowing Lexicon) {
    guard item.sense >= 0 else { return }
    let mix = lexicon.senses[Int(item.sense)].emotions
    guard !mix.isEmpty, item.base != 0 else { return }
    let factor = item.value / (item.base * item.contrast)
    for emotion in Emotion.allCases where mix[emotion.number] > 0 {
      let intensity = Float(mix[emotion.number]) / Float(EmotionMix.strongest)
      if factor > 0 {
        add(emotion.number, intensity * factor)
      } else if emotion.isPleasant == true {
        add(Emotion.disappointment.number, -intensity * factor)
      }
    }
  }
}

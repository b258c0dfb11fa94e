import Foundation
import Testing

@testable import CXTextIO

/// Text has a contrast of at least 4.5 to what it stands on, shapes of at least 3 (WCAG 2.2, AA).
@Suite struct ContrastTests {
  private typealias Color = (red: Double, green: Double, blue: Double)

  private func color(_ hex: String) -> Color {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0
    return (Double(value >> 16), Double(value >> 8 & 255), Double(value & 255))
  }

  private func luminance(_ color: Color) -> Double {
    let parts = [color.red, color.green, color.blue].map { part in
      part / 255 <= 0.04045 ? part / 255 / 12.92 : pow((part / 255 + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ one: Color, _ other: Color) -> Double {
    let (high, low) = (
      max(luminance(one), luminance(other)), min(luminance(one), luminance(other))
    )
    return (high + 0.05) / (low + 0.05)
  }

  private func mixed(_ one: Color, _ share: Double, with other: Color) -> Color {
    (
      one.red * share + other.red * (1 - share), one.green * share + other.green * (1 - share),
      one.blue * share + other.blue * (1 - share)
    )
  }

  @Test(arguments: [HTMLStyle.colors.light, HTMLStyle.colors.dark])
  func `Every colour is clear on its ground`(colors: [(String, String)]) throws {
    let named = Dictionary(uniqueKeysWithValues: colors.map { ($0.0, color($0.1)) })
    func get(_ name: String) throws -> Color { try #require(named[name]) }
    let grounds = try [get("paper"), get("field")]
    for ground in grounds {
      for text in ["ink", "soft", "pain", "praise", "plain"] {
        #expect(contrast(try get(text), ground) >= 4.5, "\(text)")
      }
    }
    for side in ["pain", "praise"] {
      // The deepest square of the heatmap, and a bar.
      let square = mixed(try get(side), 0.46, with: try get("paper"))
      #expect(contrast(try get("ink"), square) >= 4.5, "\(side)")
      let bar = mixed(try get(side), 0.82, with: try get("paper"))
      #expect(contrast(bar, try get("paper")) >= 3, "\(side)")
    }
  }
}

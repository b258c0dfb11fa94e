import Foundation
import Testing

@Suite struct ReadmeTests {
  @Test func `The README's section on commands is what help --markdown prints`() throws {
    let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let help = try Program.run(["help", "--markdown"], text: "").output
    #expect(!help.isEmpty)
    #expect(text.contains(help.trimmingCharacters(in: .whitespacesAndNewlines)))
  }
}

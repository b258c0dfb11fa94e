import Foundation
import Testing

/// A report in headless Chromium, where there is one (`apt-get install chromium`).
@Suite struct BrowserTests {
  private static let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: browser != nil))
  func `The page opens without an error or a request that its policy refuses`() throws {
    let browser = try #require(Self.browser)
    let results = try Program.run(
      ["--format", "jsonl"],
      text: String(repeating: "Slow delivery\nKind staff in the shop\n", count: 40))
    try Scratch.folder { folder in
      let page = folder + "/report.html"
      let report = try Program.run(["report", "--out", page], text: results.output)
      #expect(report.exitCode == 0)
      let shown = try Program.shell(
        "\(browser) --headless=new --no-sandbox --disable-gpu --enable-logging=stderr"
          + " --user-data-dir='\(folder)/profile' --dump-dom 'file://\(page)' 2>'\(folder)/log'")
      let log = try String(contentsOfFile: folder + "/log", encoding: .utf8)
      #expect(shown.output.contains("</svg>"))
      // Script errors and refused requests stand in the console.
      #expect(!log.contains("CONSOLE"), "\(log)")
    }
  }
}

import Foundation
import Testing

/// The made-up export of a year, from the file to what the report calls significant.
@Suite struct ExampleExportTests {
  private struct Report: Decodable {
    struct Change: Decodable {
      let dimension: String
      let id: String?
      let measure: String
      let difference: Figure
      let significant: Bool
    }
    struct Figure: Decodable {
      let value: Double
    }
    let comments: Int
    let changes: [Change]
  }

  @Test func `The changes planted in the last quarter are found, and no others`() throws {
    try Scratch.folder { folder in
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      let export = root.appending(path: "Corpora/example/export.csv").path
      let batch = try Program.run(["batch", "--quiet", export, "--out", folder + "/out"])
      #expect(batch.exitCode == 0)
      let output = try Program.run(["report", "--format", "json", folder + "/out"]).output
      let report = try JSONDecoder().decode(Report.self, from: Data(output.utf8))
      #expect(report.comments == 2_000)
      let found = report.changes.filter(\.significant).map { change in
        "\(change.id ?? change.dimension) \(change.measure) \(change.difference.value > 0 ? "up" : "down")"
      }
      // Late deliveries and failing logins became frequent, waiting rare; deliveries are felt accordingly.
      #expect(
        Set(found) == [
          "delivery_time pain up", "login_id pain up", "waiting pain down",
          "delivery netSentiment down",
        ])
    }
  }
}

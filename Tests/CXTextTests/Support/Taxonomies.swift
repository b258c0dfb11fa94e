@testable import CXText

extension TaxonomyFile {
  /// A file with these rows, cells parted by tabs.
  init(rows: String, path: String = "my.tsv") throws(LexiconError) {
    try self.init(LexiconFile(path: path, bytes: Array(rows.utf8)))
  }
}

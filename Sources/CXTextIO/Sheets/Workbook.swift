/// The sheets of an .xlsx file, by name, and where they lie in its archive.
struct Workbook {
  /// One sheet.
  struct Sheet: Hashable {
    let name: String
    let isHidden: Bool
    /// The path of its XML in the archive.
    let path: String
  }

  private(set) var sheets: [Sheet] = []
  /// Whether dates are counted from 1904.
  private(set) var isFrom1904 = false
  /// The path of the shared strings; nil if there are none.
  private(set) var strings: String?
  /// The path of the styles.
  private(set) var styles: String?

  /// Reads the workbook's directory of sheets; nil if the archive holds no workbook.
  init?(_ archive: borrowing ZipArchive) throws(TableError) {
    let root = try Self.relations(archive, "_rels/.rels", folder: "")
    let path = root.values.first { $0.type.hasSuffix("/officeDocument") }?.path ?? "xl/workbook.xml"
    guard let member = archive.member(path) else { return nil }
    let (folder, file) = Self.split(path)
    let relations = try Self.relations(archive, folder + "_rels/" + file + ".rels", folder: folder)
    strings = relations.values.first { $0.type.hasSuffix("/sharedStrings") }?.path
    styles = relations.values.first { $0.type.hasSuffix("/styles") }?.path
    try read(try archive.open(member), relations)
  }

  private mutating func read(
    _ input: consuming InputBytes, _ relations: [String: Relation]
  ) throws(TableError) {
    var input = input
    var xml = try XMLPieces(path: input.path)
    var events = XMLEvents()
    var element = XMLName.none
    var (name, id, isHidden) = ("", "", false)
    while try xml.next(&input, &events) {
      for event in events.events {
        switch (event.kind, event.name) {
        case (.start, let started):
          element = started
          (name, id, isHidden) = ("", "", false)
        case (.attribute, Self.name): name = events.string(event)
        case (.attribute, Self.id): id = events.string(event)
        case (.attribute, Self.state): isHidden = events.string(event) != "visible"
        case (.attribute, Self.from1904) where element == Self.properties:
          isFrom1904 = ["1", "true"].contains(events.string(event))
        case (.end, Self.sheet):
          guard let path = relations[id]?.path else { continue }
          sheets.append(Sheet(name: name, isHidden: isHidden, path: path))
        default: break
        }
      }
    }
  }

  /// What one part of the archive says of another.
  private struct Relation {
    var type = ""
    var path = ""
  }

  /// The relations in a file of the archive, by their id; none if it is not there.
  private static func relations(
    _ archive: borrowing ZipArchive, _ path: String, folder: String
  ) throws(TableError) -> [String: Relation] {
    guard let member = archive.member(path) else { return [:] }
    var input = try archive.open(member)
    var xml = try XMLPieces(path: archive.path)
    var events = XMLEvents()
    var relations: [String: Relation] = [:]
    var (id, relation) = ("", Relation())
    while try xml.next(&input, &events) {
      for event in events.events {
        switch (event.kind, event.name) {
        case (.start, _): (id, relation) = ("", Relation())
        case (.attribute, identifier): id = events.string(event)
        case (.attribute, type): relation.type = events.string(event)
        case (.attribute, target): relation.path = resolved(events.string(event), folder)
        case (.end, relationship): relations[id] = relation
        default: break
        }
      }
    }
    return relations
  }

  /// A path as the archive has it, `target` being relative to `folder` or beginning with a slash.
  private static func resolved(_ target: String, _ folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/").map(String.init)
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  private static func split(_ path: String) -> (folder: String, file: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  private static let name = XMLName("name")
  private static let id = XMLName("id")
  private static let state = XMLName("state")
  private static let sheet = XMLName("sheet")
  private static let properties = XMLName("workbookPr")
  private static let from1904 = XMLName("date1904")
  private static let identifier = XMLName("Id")
  private static let type = XMLName("Type")
  private static let target = XMLName("Target")
  private static let relationship = XMLName("Relationship")
}

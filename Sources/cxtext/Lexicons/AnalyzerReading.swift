import CXText
import CXTextIO

extension Analyzer {
  /// The analyzer that the options ask for.
  ///
  /// - Throws: A file that cannot be read, or the first row with a mistake.
  init(_ settings: AnalysisSettings) throws(Failure) {
    guard settings.isOverlaid else {
      self.init()
      return
    }
    var files: [LexiconFile] = []
    var tables: [LexiconFile] = []
    for path in settings.lexicons {
      if let names = Folder.entries(of: path) {
        tables += try LexiconFile.tables(in: path, names)
      } else {
        files.append(try LexiconFile(reading: path))
      }
    }
    let taxonomies = try settings.taxonomyFiles()
    do throws(LexiconError) {
      try self.init(
        adding: files, replacing: tables, packs: settings.packs,
        taxonomies: taxonomies)
    } catch {
      throw Failure(error)
    }
  }

  /// What the comments are answers to.
  ///
  /// - Throws: A touchpoint that is not in the taxonomy.
  func context(_ settings: AnalysisSettings) throws(Failure) -> AnswerContext {
    if let id = settings.touchpoint, taxonomy.touchpoint(id) == nil {
      let ids = taxonomy.touchpoints.map(\.id)
      throw .usage(
        "--touchpoint \(id): no such touchpoint" + Suggestion.clause(for: id, among: ids)
          + " (`cxtext taxonomy list touchpoints` lists them)")
    }
    return context(question: settings.question, touchpoint: settings.touchpoint)
  }
}

extension AnalysisSettings {
  /// Whether something lies over the built-in lexicons and taxonomy.
  fileprivate var isOverlaid: Bool {
    ![lexicons, packs, taxonomies, competitors].allSatisfy(\.isEmpty)
  }

  /// The files of touchpoints, themes, promises and competitors.
  func taxonomyFiles() throws(Failure) -> [TaxonomyFile] {
    var files: [TaxonomyFile] = []
    for path in taxonomies { files.append(try TaxonomyFile(reading: path)) }
    for path in competitors { files.append(try TaxonomyFile(competitorsIn: path)) }
    return files
  }
}

extension LexiconFile {
  /// The tables of all languages in a folder like Lexicons/.
  static func tables(in path: String, _ names: [String]) throws(Failure) -> [LexiconFile] {
    var tables: [LexiconFile] = []
    for name in names {
      let folder = Folder.path(path, name)
      for table in Folder.entries(of: folder) ?? [] where LexiconLinter.tables.contains(table) {
        tables.append(try LexiconFile(reading: Folder.path(folder, table)))
      }
    }
    guard tables.isEmpty else { return tables }
    throw Failure(message: "cxtext: \(path): no folders of lexicon tables here", exitCode: .failure)
  }

  /// The file at `path`.
  init(reading path: String) throws(Failure) {
    do throws(FileError) {
      self.init(path: path, bytes: try FileDescriptor.contents(of: path))
    } catch {
      throw Failure(error)
    }
  }
}

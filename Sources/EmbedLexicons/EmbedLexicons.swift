import Foundation
import PackagePlugin

/// Runs `embed-lexicons` over Lexicons/ before CXText is compiled; a new folder there needs no change here.
@main
struct EmbedLexicons: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let lexicons = context.package.directoryURL.appending(path: "Lexicons")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedLexicons.swift")
    let tables = try FileManager.default.subpathsOfDirectory(atPath: lexicons.path)
      .filter { $0.hasSuffix(".tsv") || $0.hasSuffix(".txt") }
      .sorted()
      .map { lexicons.appending(path: $0) }
    return [
      .buildCommand(
        displayName: "Embedding Lexicons/",
        executable: try context.tool(named: "embed-lexicons").url,
        arguments: [lexicons.path, output.path] + tables.map(\.path),
        inputFiles: tables,
        outputFiles: [output])
    ]
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Folders and the paths of what is in them.
enum Folder {
  /// The names of what is in a folder, sorted, without hidden ones; nil if `path` is no folder that can be read.
  static func entries(of path: String) -> [String]? {
    guard let folder = unsafe opendir(path) else { return nil }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The path of `name` in `folder`; an empty folder is the one we are in.
  static func path(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// A path's folder, empty if there is none, and its last component.
  static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  /// The name of a folder however its path is written: that of `.` is where we are.
  static func name(of path: String) -> String {
    guard let real = unsafe realpath(path.isEmpty ? "." : path, nil) else {
      return parts(of: path).name
    }
    defer { unsafe free(real) }
    return parts(of: unsafe String(cString: real)).name
  }
}

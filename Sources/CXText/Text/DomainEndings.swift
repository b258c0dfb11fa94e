/// Top-level domains that stand without a scheme in Nordic and English comments.
enum TopLevelDomain {
  static func matches(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    switch end - start {
    case 2:
      text.hasASCII("no", at: start) || text.hasASCII("dk", at: start)
        || text.hasASCII("se", at: start) || text.hasASCII("uk", at: start)
        || text.hasASCII("eu", at: start) || text.hasASCII("nu", at: start)
        || text.hasASCII("io", at: start) || text.hasASCII("fi", at: start)
        || text.hasASCII("fo", at: start)
    case 3:
      text.hasASCII("com", at: start) || text.hasASCII("net", at: start)
        || text.hasASCII("org", at: start) || text.hasASCII("edu", at: start)
        || text.hasASCII("gov", at: start)
    case 4: text.hasASCII("info", at: start)
    default: false
    }
  }
}

/// What file names end in.
enum FileKind {
  static func matches(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    switch end - start {
    case 3:
      text.hasASCII("pdf", at: start) || text.hasASCII("doc", at: start)
        || text.hasASCII("xls", at: start) || text.hasASCII("ppt", at: start)
        || text.hasASCII("txt", at: start) || text.hasASCII("csv", at: start)
        || text.hasASCII("zip", at: start) || text.hasASCII("exe", at: start)
        || text.hasASCII("htm", at: start) || text.hasASCII("jpg", at: start)
        || text.hasASCII("png", at: start) || text.hasASCII("gif", at: start)
        || text.hasASCII("mp3", at: start) || text.hasASCII("mp4", at: start)
    case 4:
      text.hasASCII("docx", at: start) || text.hasASCII("xlsx", at: start)
        || text.hasASCII("pptx", at: start) || text.hasASCII("html", at: start)
        || text.hasASCII("jpeg", at: start)
    default: false
    }
  }
}

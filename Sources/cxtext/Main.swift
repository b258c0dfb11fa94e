import CXText
@main enum Main {
  static func main() {
    let a = Analyzer()
    while let l = readLine() {
      let r = a.analyze(l); print(r.sentiment); for e in r.evidence { print("  ", e) }
    }
  }
}

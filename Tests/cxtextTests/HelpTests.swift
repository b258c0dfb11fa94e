import Testing

@testable import cxtext

@Suite struct HelpTests {
  @Test(arguments: Command.all.map(\.name))
  func `Every command is in all helps`(name: String) throws {
    let command = try #require(Command.named(name))
    let page = HelpPage(width: 80)
    for text in [page.overview, page.page(of: command), MarkdownHelp.text, ManualPage.text] {
      #expect(text.contains(name))
    }
    #expect(!command.summary.hasSuffix("."))
    for option in command.options {
      #expect(page.page(of: command).contains("--" + option.name))
    }
  }

  @Test(arguments: Option.all.map(\.name))
  func `Every option is in the manual, the completions and a command's page`(name: String) throws {
    let option = try #require(Option.all.first { $0.name == name })
    #expect(ManualPage.text.contains(("--" + name).replacing("-", with: "\\-")))
    #expect(BashCompletions.script.contains("--" + name))
    #expect(ZshCompletions.script.contains("--" + name))
    #expect(FishCompletions.script.contains("-l " + name))
    for command in option.commands {
      #expect(HelpPage(width: 80).page(of: command).contains("--" + name))
    }
  }

  @Test(arguments: [40, 80, 96])
  func `No line of help is wider than the screen`(width: Int) {
    let page = HelpPage(width: width)
    let pages = [page.overview] + Command.all.map(page.page)
    for line in pages.joined().split(separator: "\n") where !line.contains("cxtext") {
      #expect(line.count <= max(width, 60), "\(line)")
    }
  }

  @Test(arguments: Command.all.flatMap(\.examples).map(\.line))
  func `The options of every example exist`(line: String) {
    for word in line.split(separator: " ") where word.hasPrefix("--") {
      #expect(Option.all.contains { "--" + $0.name == word })
    }
  }

  @Test func `A first word stands for its commands`() {
    #expect(CommandTree.firstWords.contains("lexicon"))
    #expect(CommandTree.secondWords(after: "lexicon").map(\.word) == ["check", "lookup"])
  }
}

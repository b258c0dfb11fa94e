import CXText

/// A report as it is shown, whatever it is written as: sentences, tables, charts and quotes in the reader's language.
///
///     let report = Report(Insight(tally), ReportWords(.danish), masking: masking)
///     output.append(html: report)
package struct Report: Sendable {
  /// What a figure means: each meaning has one colour everywhere.
  package enum Tone: String, Hashable, Sendable {
    case plain, pain, praise, weak
  }

  /// One of the answers at the top.
  package struct Answer: Hashable, Sendable {
    /// What is answered: `Hurts most`.
    package var question: String
    /// The answer in a word or a figure.
    package var headline: String
    /// What stands behind it; one string per line.
    package var details: [String]
    package var tone: Tone
    /// Whether the headline is a figure, to be set large.
    package var isFigure = false
  }

  /// The language that it is written in.
  package var language: Language
  package var title: String
  /// What it is made from: how many comments, of when.
  package var subtitle: String
  /// The answer in a sentence or two.
  package var summary: String
  package var answers: [Answer] = []
  package var sections: [Section] = []
  /// What invites to open a chart's table.
  package var tableTitle: String
  /// Marks around a quote.
  package var quoteMarks: (open: String, close: String)
}

extension Report {
  /// One part of a report.
  package struct Section: Sendable {
    /// Its anchor in the page.
    package var id: String
    package var title: String
    /// What it shows, in a sentence; empty if the title says all.
    package var finding: String
    package var chart: Chart?
    /// The figures of the chart, which stand folded beside it; without one they stand open.
    package var tables: [Table] = []
    /// Figures that say more than the chart.
    package var openTables: [Table] = []
    package var quotes: [Quotes] = []
    /// How it is to be read.
    package var notes: [String] = []

    init(_ id: String, _ title: String, finding: String = "") {
      (self.id, self.title, self.finding) = (id, title, finding)
    }
  }

  /// A table of figures; the first column names the rows.
  package struct Table: Sendable {
    package struct Column: Hashable, Sendable {
      package var title: String
      /// Whether it holds figures, which are aligned right.
      package var isNumber: Bool
    }

    package struct Value: Hashable, Sendable {
      package var text: String
      package var tone: Tone

      init(_ text: String, _ tone: Tone = .plain) { (self.text, self.tone) = (text, tone) }
    }

    /// What the table holds; empty if the section's title says it.
    package var title = ""
    package var columns: [Column]
    package var rows: [[Value]]

    /// A table; columns whose names begin with `#` hold figures.
    init(_ columns: [String], rows: [[Value]], title: String = "") {
      self.title = title
      self.columns = columns.map {
        Column(title: $0.hasPrefix("#") ? String($0.dropFirst()) : $0, isNumber: $0.hasPrefix("#"))
      }
      self.rows = rows
    }
  }

  /// Quotes of one theme.
  package struct Quotes: Sendable {
    package var title: String
    package var tone: Tone
    package var quotes: [MarkedText]
  }

  /// A chart; every one has its figures in the section's table.
  package enum Chart: Sendable {
    case journey([Bar])
    case ranking([Bar])
    /// Bars to both sides of 0, in -1...1.
    case diverging([Bar])
    case quadrant(Quadrants)
    case heatmap(Heatmap)
    case trends([Trend])
  }

  /// A figure with its interval.
  package struct Bar: Sendable {
    package var label: String
    package var value: Double
    package var low: Double
    package var high: Double
    /// The figure as it is written.
    package var text: String
    /// Its interval as it is written.
    package var interval: String
    package var tone: Tone
    /// Whether it rests on few comments.
    package var isWeak: Bool
  }

  /// Themes by how often they are spoken of and how they are felt about.
  package struct Quadrants: Sendable {
    package struct Dot: Sendable {
      package var label: String
      /// The share of comments, in 0...1.
      package var share: Double
      /// In -1...1.
      package var net: Double
      package var tone: Tone
    }

    package var dots: [Dot]
    /// Where seldom ends and often begins.
    package var border: Double
    /// fix, watch, keep, promote.
    package var names: [String]
    /// What the axes show.
    package var axes: (share: String, net: String)
  }

  /// Counts by row and column, with the feeling as colour.
  package struct Heatmap: Sendable {
    package struct Square: Sendable {
      package var comments: Int
      /// In -1...1.
      package var net: Double
      package var text: String
    }

    /// What the rows are.
    package var corner: String
    package var columns: [String]
    package var rows: [(label: String, squares: [Square])]
  }

  /// A figure over the months.
  package struct Trend: Sendable {
    package var title: String
    /// What the last value is, as it is written.
    package var last: String
    package var months: [String]
    package var values: [(value: Double, low: Double, high: Double)?]
    /// The values as they are written.
    package var texts: [String]
    /// The ends of the axis and how they are written.
    package var axis: (low: Double, high: Double, lowText: String, highText: String)
    package var tone: Tone
  }
}

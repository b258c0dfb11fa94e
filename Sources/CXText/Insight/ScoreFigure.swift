/// What the answers to one question come to: NPS, CSAT or CES.
extension TallyCell {
  /// NPS in -100...100, CSAT as the percentage of the two best answers, CES as the mean answer; nil without answers.
  ///
  /// NPS has the interval of `Estimate.netShare`, CSAT Wilson's, CES 1.96 standard errors of the mean.
  public func score(_ kind: AnswerScale.Kind) -> Estimate? {
    let sums = self[kind]
    guard sums.count > 0 else { return nil }
    switch kind {
    case .recommendation:
      return .netShare(sums.promoters, sums.detractors, of: sums.count)?.scaled(by: 100)
    case .satisfaction:
      return .share(sums.points / 100_000, of: sums.count)?.scaled(by: 100)
    case .effort:
      return Estimate(
        sums.mean, error: (sums.variance / Double(sums.count)).squareRoot(), rows: sums.count)
    }
  }

  /// How many answers there are to a question.
  public func answerCount(_ kind: AnswerScale.Kind) -> Int { self[kind].count }
}

extension ScoreSums {
  /// Of points of -100, 0 and 100 the sum says how many more promoters there are, and the squares how many of both.
  private var decided: Int { squares / 10_000_000_000 }
  private var surplus: Int { points / 100_000 }
  var promoters: Int { (decided + surplus) / 2 }
  var detractors: Int { (decided - surplus) / 2 }

  /// The mean, in points.
  var mean: Double { Double(points) / 1000 / Double(count) }

  /// The variance of one answer, in square points: with n - 1 below, 0 of one answer.
  var variance: Double {
    guard count > 1 else { return 0 }
    return deviation / Double(count - 1)
  }

  /// The sum of the squared deviations from the mean, in square points.
  ///
  /// Worked out in whole numbers of 128 bits: in floating point two large sums would cancel.
  var deviation: Double {
    let whole = Int128(squares) * Int128(count) - Int128(points) * Int128(points)
    return Double(whole) / 1_000_000 / Double(count)
  }
}

/// The looks of the page.
///
/// One colour per meaning: rust for what hurts, teal for what is praised, blue for figures that are neither. Text has a
/// contrast of at least 4.5 to its ground, shapes of at least 3 (WCAG 2.2 AA; `HTMLReportTests` works it out).
enum HTMLStyle {
  /// The colours in light and in dark.
  static let colors = (
    light: [
      ("paper", "#fbfaf7"), ("ink", "#1d2126"), ("soft", "#5a626b"), ("rule", "#dedad1"),
      ("pain", "#ad3a26"), ("praise", "#0b6a61"), ("plain", "#34507f"), ("field", "#f3f1ec"),
    ],
    dark: [
      ("paper", "#15181b"), ("ink", "#e8e6e1"), ("soft", "#a3aab2"), ("rule", "#343a41"),
      ("pain", "#f2937e"), ("praise", "#63c6b6"), ("plain", "#9fb9e8"), ("field", "#1c2024"),
    ]
  )

  /// The whole style sheet.
  static var sheet: String {
    ":root{color-scheme:light dark;" + variables(colors.light) + "}"
      + "@media(prefers-color-scheme:dark){:root{" + variables(colors.dark) + "}}"
      + rules + shades + "@media print{:root{" + variables(colors.light) + "--paper:#fff}" + print
      + "}"
  }

  private static func variables(_ colors: [(String, String)]) -> String {
    colors.map { "--\($0.0):\($0.1);" }.joined()
  }

  /// The squares of the heatmap: at most 46 % colour, so that the ink on them keeps its contrast.
  private static var shades: String {
    (0...10).map { shade in
      ["pain", "praise"].map { side in
        ".heatmap .\(side).s\(shade){background:color-mix(in srgb,var(--\(side)) \(6 + shade * 4)%,"
          + "var(--paper))}"
      }.joined()
    }.joined()
  }

  private static let rules = """
    *{box-sizing:border-box}\
    body{margin:0 auto;max-width:1120px;padding:3.5rem 2rem 5rem;background:var(--paper);\
    color:var(--ink);font:400 1.0625rem/1.55 Inter,"Segoe UI",system-ui,-apple-system,Roboto,\
    "Helvetica Neue",Arial,"Liberation Sans",sans-serif;font-feature-settings:"tnum" 1;\
    -webkit-text-size-adjust:100%}\
    h1,h2,h3,p,figure,blockquote{margin:0}\
    header{max-width:46rem}\
    .subtitle{color:var(--soft);font-size:.9375rem}\
    h1{font-size:clamp(2rem,5vw,3rem);line-height:1.08;font-weight:650;letter-spacing:-.025em;\
    margin:.35rem 0 1rem;text-wrap:balance}\
    .summary{font-size:1.1875rem;line-height:1.5;text-wrap:pretty}\
    .answers{display:grid;grid-template-columns:repeat(4,1fr);gap:2rem;margin:2.75rem 0 0}\
    .answer{border-top:3px solid var(--plain);padding-top:.9rem}\
    .answer.pain{border-color:var(--pain)}.answer.praise{border-color:var(--praise)}\
    .answer h2{font-size:.9375rem;font-weight:500;color:var(--soft);letter-spacing:0}\
    .headline{font-size:1.5rem;line-height:1.2;font-weight:650;letter-spacing:-.015em;\
    margin:.3rem 0 .6rem;overflow-wrap:anywhere;hyphens:auto}\
    .answer.pain .headline{color:var(--pain)}.answer.praise .headline{color:var(--praise)}\
    .figure{font-size:3.5rem;line-height:1;letter-spacing:-.04em}\
    .detail{font-size:.9375rem;line-height:1.45;color:var(--soft);margin-top:.2rem}\
    .part{display:grid;grid-template-columns:17rem 1fr;gap:3rem;margin-top:4rem;\
    padding-top:1.5rem;border-top:1px solid var(--rule)}\
    .part h2{font-size:1.375rem;line-height:1.2;font-weight:650;letter-spacing:-.015em}\
    .finding{margin-top:.6rem;line-height:1.45;text-wrap:pretty}\
    .note{margin-top:.8rem;font-size:.875rem;line-height:1.5;color:var(--soft);text-wrap:pretty}\
    .content{min-width:0}.content>.note{font-size:1rem;max-width:42rem;margin:0 0 .8rem}\
    svg{display:block;width:100%;height:auto;overflow:visible}svg.narrow{display:none}\
    svg text{font-size:14px;fill:var(--ink)}svg .small{font-size:12px}\
    svg .value{font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:4px;\
    stroke-linejoin:round}svg .axis{font-size:12px;fill:var(--soft)}\
    svg .corner{font-weight:650}svg .soft,.soft{fill:var(--soft)}\
    .pain-text{color:var(--pain)}svg .pain-text{fill:var(--pain)}\
    .praise-text{color:var(--praise)}svg .praise-text{fill:var(--praise)}\
    .plain-text{color:inherit}svg .plain-text{fill:var(--ink)}.weak-text{color:var(--soft)}\
    .zero{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 4}\
    .axis-line{stroke:var(--rule);stroke-width:1}\
    .whisker{stroke:var(--ink);stroke-width:1.25;stroke-opacity:.75}\
    .bar.pain,.dot.pain{fill:var(--pain)}.bar.praise,.dot.praise{fill:var(--praise)}\
    .bar.plain,.dot.plain,.bar.weak,.dot.weak{fill:var(--plain)}\
    .bar{fill-opacity:.82}.bar.faint{fill-opacity:.5}\
    .dot{stroke:var(--paper);stroke-width:1.5}\
    .dot.hollow{fill:var(--paper);stroke-width:2.25}.dot.pain.hollow{stroke:var(--pain)}\
    .dot.praise.hollow{stroke:var(--praise)}.dot.plain.hollow{stroke:var(--plain)}\
    .curve{fill:none;stroke:var(--soft);stroke-width:1.75;stroke-linejoin:round}\
    .curve.pain{stroke:var(--pain)}.curve.praise{stroke:var(--praise)}\
    .curve.plain{stroke:var(--plain)}\
    .band{fill:var(--plain);fill-opacity:.14}.band.pain{fill:var(--pain)}\
    .band.praise{fill:var(--praise)}\
    .field{fill:var(--field)}.field.pain{fill:var(--pain);fill-opacity:.07}\
    .field.praise{fill:var(--praise);fill-opacity:.07}\
    .trends{display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:2rem 2.5rem}\
    details+.scroll{margin-top:2rem}\
    figcaption{font-weight:600;font-size:.9375rem;margin-bottom:.5rem}\
    .scroll{overflow-x:auto;margin:0 -.25rem;padding:0 .25rem}.scroll+.scroll{margin-top:2rem}\
    table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4}\
    caption{text-align:left;font-weight:600;padding-bottom:.5rem}\
    caption.hidden,.heatmap caption{position:absolute;width:1px;height:1px;overflow:hidden;\
    clip-path:inset(50%)}\
    th,td{padding:.5rem .6rem .5rem 0;text-align:left;vertical-align:top;\
    border-bottom:1px solid var(--rule);font-weight:400}\
    th:last-child,td:last-child{padding-right:0}\
    thead th{color:var(--soft);font-size:.8125rem;line-height:1.25;vertical-align:bottom;\
    font-weight:500}\
    tbody th{font-weight:550}.number{text-align:right;white-space:nowrap}\
    details{margin-top:1.5rem}\
    summary{cursor:pointer;color:var(--soft);font-size:.9375rem;padding:.4rem 0;width:max-content}\
    summary:hover{color:var(--ink)}details[open] summary{margin-bottom:.75rem}\
    :focus-visible{outline:2px solid var(--plain);outline-offset:3px}\
    .heatmap{width:auto;border-collapse:separate;border-spacing:3px;font-size:.875rem}\
    .heatmap th,.heatmap td{border:0;padding:0}\
    .heatmap td{min-width:2.75rem;height:2.25rem;text-align:center;vertical-align:middle;\
    border-radius:3px;background:var(--field)}\
    \
    .heatmap tbody th{padding-right:.75rem;white-space:nowrap;vertical-align:middle;\
    position:sticky;left:0;background:var(--paper)}\
    .heatmap thead th{height:8.5rem;vertical-align:bottom;padding-bottom:.4rem}\
    .heatmap thead th span{writing-mode:vertical-rl;transform:rotate(180deg);\
    display:inline-block;white-space:nowrap;margin-left:.7rem}\
    .heatmap thead th:first-child{position:sticky;left:0;background:var(--paper)}\
    .quotes{columns:2 18rem;column-gap:2.5rem}\
    .theme{break-inside:avoid;margin-bottom:2.25rem}\
    .theme h3{font-size:.9375rem;font-weight:650}\
    blockquote{margin-top:.6rem;line-height:1.5;hanging-punctuation:first last;\
    overflow-wrap:anywhere}\
    mark{background:none;color:inherit;text-decoration:underline 2px;text-underline-offset:4px;\
    text-decoration-color:var(--plain)}\
    mark.pain{text-decoration-color:var(--pain)}mark.praise{text-decoration-color:var(--praise)}\
    @media(max-width:960px){.answers{grid-template-columns:1fr 1fr}\
    .part{grid-template-columns:1fr;gap:1.75rem;margin-top:3.5rem}.aside{max-width:46rem}}\
    @media(max-width:620px){body{padding:2rem 1.25rem 4rem;font-size:1rem}\
    .answers{grid-template-columns:1fr;gap:1.75rem;margin-top:2rem}\
    svg.wide{display:none}svg.narrow{display:block}.trends{grid-template-columns:1fr}\
    .heatmap tbody th{white-space:normal;max-width:8rem;min-width:7rem;line-height:1.2}\
    .scroll{margin-right:-1.25rem;padding-right:1.25rem}}
    """

  private static let print = """
    @page{margin:16mm 15mm}body{max-width:none;padding:0;font-size:10.5pt;\
    print-color-adjust:exact;-webkit-print-color-adjust:exact}\
    .part{margin-top:2.25rem;padding-top:1rem;gap:1.5rem;grid-template-columns:11rem 1fr}\
    .answers{gap:1.25rem;grid-template-columns:repeat(4,1fr)}.headline{font-size:1.2rem}\
    .figure{font-size:2.6rem}svg.wide{display:block}svg.narrow{display:none}\
    figure,.theme,.answer,.scroll,tr{break-inside:avoid}h2,.aside{break-after:avoid}\
    details{display:none}.scroll{overflow:visible}
    """
}

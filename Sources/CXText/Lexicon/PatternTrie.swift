/// What stands at one place of a pattern: a form, any form of a lemma, a number, or a gap.
struct Symbol: Hashable, Sendable {
  let id: UInt32

  static func form(_ number: Int) -> Symbol { Symbol(id: UInt32(number) << 1) }
  static func lemma(_ number: Int) -> Symbol { Symbol(id: UInt32(number) << 1 | 1) }
  /// `#`: a number from two upwards. Form 0 is reserved for it.
  static let number = Symbol.form(0)
  /// `*`: up to three words.
  static let gap = Symbol(id: UInt32.max)

  /// One of 64 bits, for a set that may hold too much but never too little.
  @inline(__always) var bit: UInt64 { 1 &<< UInt64(hash &>> 26) }

  /// A hash whose upper bits are well mixed.
  @inline(__always) fileprivate var hash: UInt32 { id &* 0x9E37_79B9 }
}

/// All patterns of a lexicon, from one word to eight, in one tree.
///
/// The root, which every word asks, has an array of children by symbol. The children of other nodes are found in an
/// open-addressing table keyed by node and symbol while the tree grows; a tree read from an image has them side by side,
/// in order of symbol, so that a node's children share a cache line or two.
struct PatternTrie: Sendable {
  /// The most words that a gap may skip.
  static let longestGap = 3
  /// The most gaps that one match passes: each multiplies the ways by four.
  static let mostGaps = 2

  /// What is known of a node: 24 bytes, so that it lies in one cache line or two.
  struct Node {
    /// The bits of all symbols that lead to a child: most words that come after are told by it to lead nowhere, which
    /// halves the work of matching.
    var symbols: UInt64 = 0
    /// The number of its sense, or -1.
    var sense: Int32 = -1
    /// The node after a gap, or -1.
    var gap: Int32 = -1
    /// In a tree from an image, where its children stand in `finished`.
    fileprivate var first: UInt32 = 0
    fileprivate var end: UInt32 = 0

    /// Whether a pattern goes on from it.
    @inline(__always) var isInner: Bool { symbols != 0 || gap >= 0 }
  }

  /// What leads from a node to a child; node and symbol are one key.
  fileprivate struct Edge {
    var key = UInt64.max
    var child: Int32 = 0
  }

  /// An edge of a tree from an image, in eight bytes: where it leads, and above it its symbol.
  fileprivate struct FinishedEdge {
    var bits: UInt64
    init(bits: UInt64) { self.bits = bits }

    @inline(__always) init(_ symbol: UInt32, _ child: UInt32) {
      bits = UInt64(symbol) &<< 32 | UInt64(child)
    }

    /// No edge, in a table.
    static let free = FinishedEdge(bits: .max)
    @inline(__always) var isFree: Bool { bits == .max }
    @inline(__always) var symbol: UInt32 { UInt32(truncatingIfNeeded: bits &>> 32) }
    @inline(__always) var child: Int { Int(truncatingIfNeeded: bits & 0xFFFF_FFFF) }
  }

  /// Nodes with more children than these have them in a table by hash, and before it a set of eight bits for each edge
  /// there is room for.
  ///
  /// The 64 bits of such a node are nearly all set, so that three of four searches among hundreds of edges found nothing.
  fileprivate static let mostListed = 24

  fileprivate var edges = Array(repeating: Edge(), count: 256)
  fileprivate var used = 0
  fileprivate var rootChildren: [Int32] = []
  /// Of a tree from an image, the children of all nodes; else empty.
  fileprivate var finished: [FinishedEdge] = []
  fileprivate(set) var nodes = [Node()]

  init() {}

  /// The node reached from `node` by `symbol`, or -1.
  func child(of node: Int, _ symbol: Symbol) -> Int {
    if node == 0 { return rootChild(symbol) }
    return nodes[node].symbols & symbol.bit == 0 ? -1 : innerChild(of: node, symbol)
  }

  /// The node that patterns which begin with `symbol` pass, or -1.
  @inline(__always) func rootChild(_ symbol: Symbol) -> Int {
    let index = Int(symbol.id)
    return index < rootChildren.count ? Int(rootChildren[index]) : -1
  }

  /// The node reached by `symbol` from a node that is not the root and whose `symbols` have its bit, or -1.
  @inline(__always) func innerChild(of node: Int, _ symbol: Symbol) -> Int {
    if !finished.isEmpty { return finishedChild(of: node, symbol) }
    let key = UInt64(UInt32(node)) << 32 | UInt64(symbol.id)
    var slot = Self.slot(of: key, edges.count)
    while edges[slot].key != .max {
      if edges[slot].key == key { return Int(edges[slot].child) }
      slot = (slot + 1) & (edges.count - 1)
    }
    return -1
  }

  /// The same in a tree from an image: by halving, or by hash in a table.
  private func finishedChild(of node: Int, _ symbol: Symbol) -> Int {
    var (low, count) = (Int(nodes[node].first), Int(nodes[node].end &- nodes[node].first))
    guard count <= Self.mostListed else { return tableChild(symbol, low, count) }
    guard count > 0 else { return -1 }
    while count > 1 {
      let half = count &>> 1
      if finished[low &+ half].symbol <= symbol.id { low = low &+ half }
      count = count &- half
    }
    return finished[low].symbol == symbol.id ? finished[low].child : -1
  }

  /// The child for a symbol in the table of `count` edges from `first` on, or -1.
  @inline(__always)
  private func tableChild(_ symbol: Symbol, _ first: Int, _ count: Int) -> Int {
    let bit = Self.filterBit(symbol, count)
    guard finished[first &- 1 &- bit &>> 6].bits &>> UInt64(bit & 63) & 1 != 0 else { return -1 }
    var slot = Self.tableSlot(symbol, count)
    while finished[first &+ slot].symbol != symbol.id {
      if finished[first &+ slot].isFree { return -1 }
      slot = (slot &+ 1) & (count &- 1)
    }
    return finished[first &+ slot].child
  }

  /// The bit of a symbol in the set before a table of so many edges.
  @inline(__always) private static func filterBit(_ symbol: Symbol, _ count: Int) -> Int {
    Int(symbol.hash) & (count &* 8 &- 1)
  }

  /// Where in a table of so many edges the search for a symbol begins.
  @inline(__always) private static func tableSlot(_ symbol: Symbol, _ count: Int) -> Int {
    Int(symbol.hash &>> 16) & (count &- 1)
  }

  /// Gives `node` a sense; returns the one it had, or -1.
  mutating func setSense(_ sense: Int, of node: Int) -> Int {
    let before = Int(nodes[node].sense)
    nodes[node].sense = Int32(sense)
    return before
  }

  /// The node reached from `node` by `symbol`, made if need be.
  mutating func step(from node: Int, _ symbol: Symbol) -> Int {
    if symbol == .gap {
      if nodes[node].gap < 0 { nodes[node].gap = Int32(addNode()) }
      return Int(nodes[node].gap)
    }
    let found = child(of: node, symbol)
    if found >= 0 { return found }
    let made = addNode()
    nodes[node].symbols |= symbol.bit
    if node == 0 {
      let index = Int(symbol.id)
      while rootChildren.count <= index { rootChildren.append(-1) }
      rootChildren[index] = Int32(made)
    } else {
      insert(UInt64(UInt32(node)) << 32 | UInt64(symbol.id), Int32(made))
    }
    return made
  }

  private mutating func addNode() -> Int {
    nodes.append(Node())
    return nodes.count - 1
  }

  private mutating func insert(_ key: UInt64, _ child: Int32) {
    used += 1
    if used * 2 > edges.count { grow() }
    place(Edge(key: key, child: child))
  }

  fileprivate mutating func place(_ edge: Edge) {
    var slot = Self.slot(of: edge.key, edges.count)
    while edges[slot].key != .max { slot = (slot + 1) & (edges.count - 1) }
    edges[slot] = edge
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: Edge(), count: old.count * 4)
    for edge in old where edge.key != .max { place(edge) }
  }

  /// Fibonacci hashing (Knuth, TAOCP 6.4): multiply by 2^64 over the golden ratio.
  @inline(__always) private static func slot(of key: UInt64, _ capacity: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (capacity - 1)
  }
}

// MARK: - Images

extension PatternTrie {
  /// A node as its image holds it: what it says, and where its symbols lead.
  fileprivate struct Row: Hashable {
    var sense: Int32
    var gap: Int
    var edges: [RowEdge]
  }

  fileprivate struct RowEdge: Hashable {
    var symbol: Int
    var child: Int
  }

  /// Writes the trie with equal subtrees written once, children before their parents and the root last.
  ///
  /// The words of an alternative all lead to the same subtree; sharing it took one comment from a cold start from 61
  /// to 38 million instructions. Only a finished trie can be shared so: a pattern added later would appear on every
  /// way to its node.
  func write(_ image: inout ImageWriter) {
    var outgoing = [[(symbol: Int, child: Int)]](repeating: [], count: nodes.count)
    for edge in edges where edge.key != .max {
      outgoing[Int(edge.key >> 32)].append((Int(edge.key & 0xFFFF_FFFF), Int(edge.child)))
    }
    for (symbol, child) in rootChildren.enumerated() where child >= 0 {
      outgoing[0].append((symbol, Int(child)))
    }
    var numbers = [Int](repeating: 0, count: nodes.count)
    var known: [Row: Int] = [:]
    var rows: [Row] = []
    // A child is made after its parent, so that all children of a node have been numbered when it is reached.
    for node in nodes.indices.reversed() {
      let edges = outgoing[node].map { RowEdge(symbol: $0.symbol, child: numbers[$0.child]) }
        .sorted { $0.symbol < $1.symbol }
      let gap = nodes[node].gap >= 0 ? numbers[Int(nodes[node].gap)] : 0
      let row = Row(sense: nodes[node].sense, gap: gap, edges: edges)
      if let number = known[row], node != 0 {
        numbers[node] = number
      } else {
        rows.append(row)
        numbers[node] = node == 0 ? 0 : rows.count
        known[row] = numbers[node]
      }
    }
    rows.insert(rows.removeLast(), at: 0)  // the root, which came last, is node 0
    rows = Self.inBreadth(rows)
    image.append(optionals: rows.map(\.sense))
    image.append(column: rows.map(\.gap))
    image.append(column: rows.map(\.edges.count))
    image.append(column: rows.flatMap(\.edges).map(\.symbol))
    image.append(column: rows.flatMap(\.edges).map(\.child))
  }

  /// The rows with those that are nearest to the root first: they are asked most, and so lie side by side.
  private static func inBreadth(_ rows: [Row]) -> [Row] {
    var numbers = [Int](repeating: -1, count: rows.count)
    numbers[0] = 0
    var order = [0]
    var next = 0
    while next < order.count {
      let row = rows[order[next]]
      next += 1
      let reached = row.edges.map(\.child) + (row.gap > 0 ? [row.gap] : [])
      for child in reached where numbers[child] < 0 {
        numbers[child] = order.count
        order.append(child)
      }
    }
    return order.map { (old) -> Row in
      var row = rows[old]
      for edge in row.edges.indices { row.edges[edge].child = numbers[row.edges[edge].child] }
      if row.gap > 0 { row.gap = numbers[row.gap] }
      return row
    }
  }

  /// Reads what `write` wrote; nothing can be added to such a tree.
  init(_ image: Span<UInt8>, _ reader: inout ImageReader) {
    let senses = reader.optionals(image)
    let gaps = reader.column(image)
    let counts = reader.column(image)
    let symbols = reader.column(image)
    let children = reader.column(image)
    let rootCount = Int(counts.first ?? 0)
    rootChildren = Array(repeating: -1, count: rootCount == 0 ? 0 : Int(symbols[rootCount - 1]) + 1)
    for edge in 0..<rootCount {
      rootChildren[Int(symbols[edge])] = Int32(truncatingIfNeeded: children[edge])
    }
    nodes = Array(repeating: Node(), count: counts.count)
    finished = Array(
      repeating: .free, count: counts.dropFirst().reduce(0) { $0 + Self.room(Int($1)) })
    Self.fill(&nodes, senses.span, gaps.span)
    Self.fill(&nodes, &finished, counts.span, symbols.span, children.span)
  }

  private static func fill(_ nodes: inout [Node], _ senses: Span<Int32>, _ gaps: Span<UInt32>) {
    var nodes = nodes.mutableSpan
    for index in nodes.indices {
      nodes[index].sense = senses[index]
      let gap = Int32(truncatingIfNeeded: gaps[index])
      nodes[index].gap = gap > 0 ? gap : -1
    }
  }

  /// Writes the edges of all nodes but the root, whose children stand in an array of their own: of a node its few as
  /// they come, or its many in a table.
  private static func fill(
    _ nodes: inout [Node], _ finished: inout [FinishedEdge], _ counts: Span<UInt32>,
    _ symbols: Span<UInt32>, _ children: Span<UInt32>
  ) {
    var nodes = nodes.mutableSpan
    var finished = finished.mutableSpan
    var (edge, next) = (0, 0)
    for index in counts.indices {
      let range = edge..<(edge + Int(counts[index]))
      edge = range.upperBound
      var bits: UInt64 = 0
      for place in range { bits |= Symbol(id: symbols[place]).bit }
      nodes[index].symbols = bits
      guard index > 0 else { continue }
      if range.count > mostListed {
        let count = tableCount(range.count)
        let first = next + count / 8
        for word in next..<first { finished[word] = FinishedEdge(bits: 0) }
        for place in range {
          insert(FinishedEdge(symbols[place], children[place]), into: &finished, first, count)
        }
        nodes[index].first = UInt32(truncatingIfNeeded: first)
        next = first + count
      } else {
        nodes[index].first = UInt32(truncatingIfNeeded: next)
        for place in range {
          finished[next] = FinishedEdge(symbols[place], children[place])
          next += 1
        }
      }
      nodes[index].end = UInt32(truncatingIfNeeded: next)
    }
  }

  /// How many edges there is room for in a table, of which a quarter or more is free.
  private static func tableCount(_ edges: Int) -> Int {
    var count = 32
    while count * 3 < edges * 4 { count *= 2 }
    return count
  }

  /// How much of `finished` a node with so many children takes: a table has a set of bits before it.
  private static func room(_ edges: Int) -> Int {
    edges > mostListed ? tableCount(edges) * 9 / 8 : edges
  }

  /// Puts an edge into the table of `count` edges from `first` on, and its bit into the set, whose first word is last.
  private static func insert(
    _ edge: FinishedEdge, into finished: inout MutableSpan<FinishedEdge>, _ first: Int, _ count: Int
  ) {
    let symbol = Symbol(id: edge.symbol)
    let bit = filterBit(symbol, count)
    finished[first - 1 - bit >> 6].bits |= 1 &<< UInt64(bit & 63)
    var slot = tableSlot(symbol, count)
    while !finished[first + slot].isFree { slot = (slot + 1) & (count - 1) }
    finished[first + slot] = edge
  }
}

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
    @inline(__always) var symbol: UInt32 { UInt32(truncatingIfNeeded: bits &>> 32) }
    @inline(__always) var child: Int { Int(truncatingIfNeeded: bits & 0xFFFF_FFFF) }
  }

  /// Nodes with more children than these have a set of eight bits a child before their edges.
  ///
  /// The 64 bits of such a node are nearly all set, so that three of four searches among hundreds of edges found nothing.
  fileprivate static let mostUnfiltered = 24

  fileprivate var edges = Array(repeating: Edge(), count: 256)
  fileprivate var used = 0
  fileprivate var rootChildren: [Int32] = []
  /// Of a tree from an image, the children of all nodes; else empty.
  fileprivate var finished: [FinishedEdge] = []
  fileprivate(set) var nodes = [Node()]

  init() {}

  /// The node reached from `node` by `symbol`, or -1.
  @inline(__always) func child(of node: Int, _ symbol: Symbol) -> Int {
    if node == 0 {
      let index = Int(symbol.id)
      return index < rootChildren.count ? Int(rootChildren[index]) : -1
    }
    // Of the forms, stems and lemmas of a word most lead nowhere.
    if nodes[node].symbols & symbol.bit == 0 { return -1 }
    if !finished.isEmpty { return finishedChild(of: node, symbol) }
    let key = UInt64(UInt32(node)) << 32 | UInt64(symbol.id)
    var slot = Self.slot(of: key, edges.count)
    while edges[slot].key != .max {
      if edges[slot].key == key { return Int(edges[slot].child) }
      slot = (slot + 1) & (edges.count - 1)
    }
    return -1
  }

  /// The same in a tree from an image, by halving.
  private func finishedChild(of node: Int, _ symbol: Symbol) -> Int {
    var (low, count) = (Int(nodes[node].first), Int(nodes[node].end &- nodes[node].first))
    guard count > 0, mayLead(symbol, low, count) else { return -1 }
    while count > 1 {
      let half = count &>> 1
      if finished[low &+ half].symbol <= symbol.id { low = low &+ half }
      count = count &- half
    }
    return finished[low].symbol == symbol.id ? finished[low].child : -1
  }

  /// Whether one of the `count` edges from `first` on may have this symbol.
  @inline(__always)
  private func mayLead(_ symbol: Symbol, _ first: Int, _ count: Int) -> Bool {
    guard count > Self.mostUnfiltered else { return true }
    let bit = Self.filterBit(symbol, count)
    return finished[first &- 1 &- bit &>> 6].bits &>> UInt64(bit & 63) & 1 != 0
  }

  /// How many words of 64 bits the set of a node with so many children has: a power of two.
  @inline(__always) private static func filterLength(_ count: Int) -> Int {
    1 &<< (Int.bitWidth &- ((count &- 1) &>> 3).leadingZeroBitCount)
  }

  /// The bit of a symbol in such a set.
  @inline(__always) private static func filterBit(_ symbol: Symbol, _ count: Int) -> Int {
    Int(symbol.hash) & (filterLength(count) &<< 6 &- 1)
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
    image.append(optionals: rows.map(\.sense))
    image.append(column: rows.map(\.gap))
    image.append(column: rows.map(\.edges.count))
    image.append(column: rows.flatMap(\.edges).map(\.symbol))
    image.append(column: rows.flatMap(\.edges).map(\.child))
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
    finished.reserveCapacity(symbols.count * 9 / 8)
    nodes.removeAll()
    nodes.reserveCapacity(counts.count)
    var edge = 0
    for index in counts.indices {
      let gap = Int32(truncatingIfNeeded: gaps[index])
      var node = Node(sense: senses[index], gap: gap > 0 ? gap : -1)
      let count = Int(counts[index])
      // The root's children stand in an array of their own.
      if index > 0, count > Self.mostUnfiltered { appendFilter(symbols[edge..<(edge + count)]) }
      node.first = UInt32(truncatingIfNeeded: finished.count)
      for _ in 0..<count {
        node.symbols |= Symbol(id: symbols[edge]).bit
        if index > 0 {
          finished.append(
            FinishedEdge(bits: UInt64(symbols[edge]) &<< 32 | UInt64(children[edge])))
        }
        edge += 1
      }
      node.end = UInt32(truncatingIfNeeded: finished.count)
      nodes.append(node)
    }
  }

  /// Appends the set of a node's symbols, its first word last.
  private mutating func appendFilter(_ symbols: ArraySlice<UInt32>) {
    let start = finished.count
    for _ in 0..<Self.filterLength(symbols.count) { finished.append(FinishedEdge(bits: 0)) }
    let last = start + Self.filterLength(symbols.count) - 1
    for symbol in symbols {
      let bit = Self.filterBit(Symbol(id: symbol), symbols.count)
      finished[last - bit >> 6].bits |= 1 &<< UInt64(bit & 63)
    }
  }
}

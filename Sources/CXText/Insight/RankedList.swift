/// The first few of many elements by an order that has no ties, however they come in.
///
///     var list = RankedList<Int>(capacity: 2)
///     for number in [3, 1, 2] { list.insert(number) }
///     list.elements   // [1, 2]; list.total is 3
///
/// The first k of a whole are among the first k of each of its parts, so lists of parts merge to the list of the whole.
package struct RankedList<Element: Comparable & Sendable>: Sendable {
  /// The elements, in order.
  package private(set) var elements: [Element] = []
  /// How many there were.
  package private(set) var total = 0
  private let capacity: Int

  /// An empty list that keeps `capacity` elements.
  package init(capacity: Int) { self.capacity = capacity }

  /// Whether an element is kept only in the place of another.
  var isFull: Bool { elements.count >= capacity }

  /// Whether an element would be kept.
  func accepts(_ element: @autoclosure () -> Element) -> Bool {
    guard isFull, let last = elements.last else { return capacity > 0 }
    return element() < last
  }

  /// Counts an element and keeps it if it is among the first. Complexity: O(capacity) if it is, else O(1).
  mutating func insert(_ element: Element) {
    total += 1
    guard accepts(element) else { return }
    elements.insert(
      element, at: elements.indices.partitioningIndex { elements[$0] >= element })
    if elements.count > capacity { elements.removeLast() }
  }

  /// Counts an element that is not kept anyway.
  mutating func skip(_ count: Int = 1) { total += count }

  /// Takes in another list of the same capacity.
  mutating func merge(_ other: RankedList) {
    for element in other.elements { insert(element) }
    total += other.total - other.elements.count
  }
}

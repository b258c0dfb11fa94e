"""Tables that read well as they are and are Markdown too."""


class Table:
    """A title, notes above it, and rows of text; the first column is left, the others are right."""

    def __init__(self, title, header, notes=()):
        self.title = title
        self.header = list(header)
        self.notes = list(notes)
        self.rows = []

    def add(self, *cells):
        self.rows.append([cell if isinstance(cell, str) else "" if cell is None else f"{cell:.1f}" for cell in cells])

    def __str__(self):
        widths = [max(len(row[i]) for row in [self.header] + self.rows) for i in range(len(self.header))]
        rule = ["-" * widths[0]] + ["-" * (width - 1) + ":" for width in widths[1:]]
        lines = [self.aligned(row, widths) for row in [self.header, rule] + self.rows]
        return "\n".join([f"#### {self.title}"] + self.notes + [""] + lines)

    @staticmethod
    def aligned(cells, widths):
        first, *others = [f"{cell:>{width}}" for cell, width in zip(cells, widths)]
        return "| " + " | ".join([first.strip().ljust(widths[0])] + others) + " |"

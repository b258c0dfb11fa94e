// ICU4C's break iterators over UTF-8 text from standard input, line by line, on one thread.
//
//   icu_words count LOCALE             prints "LINES WORDS SECONDS": CPU seconds of the loop alone, without start and reading
//   icu_words words|sentences LOCALE   prints the segments of each line as "START,END START,END ...", in bytes
//
// The fast way to use ICU on UTF-8: one iterator, one UText over the caller's bytes, nothing converted to UTF-16.
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdio>
#include <cstring>
#include <ctime>
#include <memory>
#include <string>

using icu::BreakIterator;

static std::string readAll(FILE *file) {
  std::string text;
  char buffer[1 << 16];
  while (size_t n = fread(buffer, 1, sizeof buffer, file)) text.append(buffer, n);
  return text;
}

// Calls visit(iterator) with the iterator at the start of each line; returns how many lines there are.
template <typename Visit>
static size_t forEachLine(const std::string &text, BreakIterator &iterator, UErrorCode &error, Visit visit) {
  UText line = UTEXT_INITIALIZER;
  size_t lines = 0;
  const char *end = text.data() + text.size();
  for (const char *start = text.data(); start < end; lines++) {
    const char *stop = static_cast<const char *>(memchr(start, '\n', end - start));
    if (!stop) stop = end;
    utext_openUTF8(&line, start, stop - start, &error);
    iterator.setText(&line, error);
    iterator.first();
    visit(iterator);
    start = stop + 1;
  }
  utext_close(&line);
  return lines;
}

static void printSegments(BreakIterator &iterator) {
  int32_t start = 0;
  for (int32_t end = iterator.next(); end != BreakIterator::DONE; end = iterator.next()) {
    printf(start ? " %d,%d" : "%d,%d", start, end);
    start = end;
  }
  putchar('\n');
}

int main(int argc, char **argv) {
  const std::string what = argc == 3 ? argv[1] : "";
  if (what != "count" && what != "words" && what != "sentences") {
    fprintf(stderr, "usage: icu_words count|words|sentences LOCALE < TEXT\n");
    return 2;
  }
  UErrorCode error = U_ZERO_ERROR;
  const icu::Locale locale(argv[2]);
  std::unique_ptr<BreakIterator> iterator(
      what == "sentences" ? BreakIterator::createSentenceInstance(locale, error)
                          : BreakIterator::createWordInstance(locale, error));
  if (U_FAILURE(error)) {
    fprintf(stderr, "icu_words: %s\n", u_errorName(error));
    return 1;
  }
  const std::string text = readAll(stdin);
  if (what == "count") {
    size_t words = 0;
    const clock_t before = clock();
    const size_t lines = forEachLine(text, *iterator, error, [&](BreakIterator &i) {
      while (i.next() != BreakIterator::DONE) words += i.getRuleStatus() != UBRK_WORD_NONE;
    });
    printf("%zu %zu %.6f\n", lines, words, double(clock() - before) / CLOCKS_PER_SEC);
  } else {
    forEachLine(text, *iterator, error, printSegments);
  }
  return U_FAILURE(error) ? 1 : 0;
}

// The two structures of zlib and libxml2 that their callers fill in, as the libraries' stable binary interfaces have
// them. The functions are looked up when an export needs them (SystemLibrary.swift): nobody has to install headers to
// build, a binary needs neither library to start, and a comment read from a pipe does not pay for loading them.
#ifndef CXTEXT_FORMATS_H
#define CXTEXT_FORMATS_H

// z_stream of zlib.h, the same since zlib 1.0.
typedef struct {
  const unsigned char *next_in;
  unsigned int avail_in;
  unsigned long total_in;
  unsigned char *next_out;
  unsigned int avail_out;
  unsigned long total_out;
  const char *msg;
  void *state;
  void *zalloc;
  void *zfree;
  void *opaque;
  int data_type;
  unsigned long adler;
  unsigned long reserved;
} InflateStream;

// xmlSAXHandlerV1 of libxml/parser.h, the same since libxml2 2.0; what we do not listen to is only kept in its place.
typedef struct {
  void (*internalSubset)(
      void *context, const unsigned char *name, const unsigned char *external, const unsigned char *system);
  void *before[13];
  void (*startElement)(void *context, const unsigned char *name, const unsigned char **attributes);
  void (*endElement)(void *context, const unsigned char *name);
  void *reference;
  void (*characters)(void *context, const unsigned char *text, int length);
  void (*ignorableWhitespace)(void *context, const unsigned char *text, int length);
  void *between[6];
  void (*cdataBlock)(void *context, const unsigned char *text, int length);
  void *externalSubset;
  unsigned int initialized;
} SAXHandler;

#endif

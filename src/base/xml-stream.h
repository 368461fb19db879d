/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/problems.h"

G_BEGIN_DECLS

/**
 * AlliesXmlStream:
 *
 * Reads documents element by element and keeps none of them: for many files of which little is
 * wanted. One stream reads one document after the other; each thread needs its own.
 */
typedef struct _AlliesXmlStream AlliesXmlStream;

/**
 * AlliesXmlStreamHandler:
 * @start: called for each start tag; @word is its index among the words of the stream, -1 for a
 *   name that is none of them or is in another namespace; @depth is 1 for the root
 * @end: called for each end tag, with the same @word and @depth
 * @restart: (nullable): called when the document is read again from its start, and all that was
 * told of it is to be forgotten. With it plain documents are read several times faster: they are
 * walked through by #AlliesXmlPlain, and read by the parser where they turn out not to be plain
 *
 * What to call while a document is read.
 */
typedef struct
{
  void (*start) (AlliesXmlStream *stream, int word, guint depth, gpointer user_data);
  void (*end) (AlliesXmlStream *stream, int word, guint depth, gpointer user_data);
  void (*restart) (AlliesXmlStream *stream, gpointer user_data);
} AlliesXmlStreamHandler;

/**
 * allies_xml_stream_new:
 * @namespace_uri: the namespace of the elements wanted
 * @words: (array zero-terminated=1): the names of elements and attributes that matter; must live as
 *   long as the stream
 * @handler: what to call; must live as long as the stream
 *
 * Returns: (transfer full): a stream
 */
AlliesXmlStream *allies_xml_stream_new (const char *namespace_uri,
                                        const char *const *words,
                                        const AlliesXmlStreamHandler *handler);

/**
 * allies_xml_stream_free:
 * @stream: (nullable): a stream
 */
void allies_xml_stream_free (AlliesXmlStream *stream);

/**
 * allies_xml_stream_read_file:
 * @stream: a stream
 * @path: a file; anything but a regular file is refused
 * @problems: collects what is wrong, the first fault only
 * @user_data: handed to the handler
 *
 * Reads a document under the limits of allies_xml_guard(), without network, entities, declarations
 * or another encoding than UTF-8, whatever it says of itself. A handler that complains ends the
 * reading. Only the bytes of the file are held, no tree.
 *
 * Returns: whether it was read to its end without a fault
 */
gboolean allies_xml_stream_read_file (AlliesXmlStream *stream,
                                      const char *path,
                                      AlliesProblems *problems,
                                      gpointer user_data);

/**
 * allies_xml_stream_read:
 * @stream: a stream
 * @data: the bytes of a document
 * @length: how many
 * @problems: collects what is wrong, the first fault only
 * @user_data: handed to the handler
 *
 * Like allies_xml_stream_read_file() for bytes in memory.
 *
 * Returns: whether it was read to its end without a fault
 */
gboolean allies_xml_stream_read (AlliesXmlStream *stream,
                                 const char *data,
                                 gsize length,
                                 AlliesProblems *problems,
                                 gpointer user_data);

/**
 * allies_xml_stream_get:
 * @stream: a stream, in its start handler
 * @word: index of the name of an attribute
 * @length: (out): length of the value
 *
 * Returns: (transfer none) (nullable): the value of an attribute of this start tag, not ended by a
 *   zero; %NULL when it is not there
 */
const char *allies_xml_stream_get (AlliesXmlStream *stream, int word, gsize *length);

/**
 * allies_xml_stream_dup:
 * @stream: a stream, in its start handler
 * @word: index of the name of an attribute
 *
 * Returns: (transfer full) (nullable): the value of an attribute of this start tag
 */
char *allies_xml_stream_dup (AlliesXmlStream *stream, int word);

/**
 * allies_xml_stream_get_word:
 * @stream: a stream
 * @word: index of a name
 *
 * Returns: (transfer none): the name
 */
const char *allies_xml_stream_get_word (AlliesXmlStream *stream, int word);

/**
 * allies_xml_stream_get_name:
 * @stream: a stream, in its start handler
 *
 * Returns: (transfer none): the name of the element
 */
const char *allies_xml_stream_get_name (AlliesXmlStream *stream);

/**
 * allies_xml_stream_get_namespace:
 * @stream: a stream, in its start handler
 *
 * Returns: (transfer none): the namespace of the element, or the empty string
 */
const char *allies_xml_stream_get_namespace (AlliesXmlStream *stream);

/**
 * allies_xml_stream_collect_text:
 * @stream: a stream, in its start handler
 *
 * Asks for the text of this element and of all inside it.
 */
void allies_xml_stream_collect_text (AlliesXmlStream *stream);

/**
 * allies_xml_stream_dup_text:
 * @stream: a stream, in the end handler of the element whose text was asked for
 *
 * Returns: (transfer full): the text without surrounding white space
 */
char *allies_xml_stream_dup_text (AlliesXmlStream *stream);

/**
 * allies_xml_stream_complain:
 * @stream: a stream, in one of its handlers
 * @code: kind of fault
 * @format: printf format of one sentence
 * @...: its arguments
 *
 * Adds a fault at the line reached and ends the reading; further faults are not told.
 */
void allies_xml_stream_complain (AlliesXmlStream *stream, AlliesError code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesXmlStream, allies_xml_stream_free)

G_END_DECLS

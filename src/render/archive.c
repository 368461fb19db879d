/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/archive.h"

#define END_SIZE     22
#define ENTRY_SIZE   46
#define HEADER_SIZE  30
#define METHOD_PLAIN 0

typedef struct
{
  const guint8 *data;
  gsize length;
} Archive;

static guint
read_number (const guint8 *at, guint n)
{
  guint number = 0;

  for (guint i = n; i > 0; i--)
    number = number << 8 | at[i - 1];
  return number;
}

static gboolean
is_inside (const Archive *archive, gsize start, gsize size)
{
  return start <= archive->length && size <= archive->length - start;
}

static GBytes *
inflate (const Archive *archive, gsize start, gsize size, guint method)
{
  g_autoptr (GZlibDecompressor) raw = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autoptr (GInputStream) packed =
      g_memory_input_stream_new_from_data (archive->data + start, (gssize)size, NULL);
  g_autoptr (GInputStream) stream = method == METHOD_PLAIN
                                        ? g_object_ref (packed)
                                        : g_converter_input_stream_new (packed, G_CONVERTER (raw));
  g_autoptr (GOutputStream) text = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (text, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL) < 0)
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (text));
}

static gboolean
is_xml (GBytes *bytes)
{
  static const GMarkupParser parser = { NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return length > 0 && g_markup_parse_context_parse (context, text, (gssize)length, NULL)
         && g_markup_parse_context_end_parse (context, NULL);
}

/* The entry of a part in the list of contents says where its own header is. */
static gboolean
is_part_whole (const Archive *archive, const guint8 *entry)
{
  gsize header = read_number (entry + 42, 4);
  gsize size = read_number (entry + 20, 4);

  if (!is_inside (archive, header, HEADER_SIZE))
    return FALSE;

  const guint8 *local = archive->data + header;
  gsize start = header + HEADER_SIZE + read_number (local + 26, 2) + read_number (local + 28, 2);
  if (!is_inside (archive, start, size))
    return FALSE;

  g_autoptr (GBytes) text = inflate (archive, start, size, read_number (entry + 10, 2));
  return text != NULL && g_bytes_get_size (text) == read_number (entry + 24, 4) && is_xml (text);
}

gboolean
allies_archive_is_whole (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, FALSE);

  Archive archive = { NULL, 0 };

  archive.data = g_bytes_get_data (bytes, &archive.length);
  if (archive.length < END_SIZE)
    return FALSE;

  const guint8 *end = archive.data + archive.length - END_SIZE;
  gsize at = read_number (end + 16, 4);
  for (guint n = read_number (end + 10, 2); n > 0; n--)
    {
      if (!is_inside (&archive, at, ENTRY_SIZE) || !is_part_whole (&archive, archive.data + at))
        return FALSE;
      at += ENTRY_SIZE + read_number (archive.data + at + 28, 2)
            + read_number (archive.data + at + 30, 2) + read_number (archive.data + at + 32, 2);
    }
  return at == archive.length - END_SIZE && at > 0;
}

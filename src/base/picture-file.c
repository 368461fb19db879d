/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/picture-file.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SIGNATURE        "\x89PNG\r\n\x1a\n"
#define SIGNATURE_LENGTH 8
#define CHUNK_FRAME      12 /* length, name and checksum */
#define HEADER_LENGTH    13
#define POLYNOMIAL       0xedb88320u

static gboolean
refuse (GError **error, AlliesError code, const char *sentence)
{
  g_set_error_literal (error, ALLIES_ERROR, code, sentence);
  return FALSE;
}

static guint32
read_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* The checksum of PNG (ISO 3309), bit by bit: a logo is small. */
static guint32
get_checksum (const guint8 *bytes, gsize length)
{
  guint32 sum = G_MAXUINT32;

  for (gsize i = 0; i < length; i++)
    {
      sum ^= bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        sum = sum & 1 ? sum >> 1 ^ POLYNOMIAL : sum >> 1;
    }
  return ~sum;
}

static gboolean
check_size (const guint8 *header, GError **error)
{
  guint32 width = read_number (header);
  guint32 height = read_number (header + 4);

  if (width > 0 && height > 0 && width <= ALLIES_PICTURE_MOST_PIXELS
      && height <= ALLIES_PICTURE_MOST_PIXELS)
    return TRUE;
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_LIMIT,
               _ ("The picture has %u × %u pixels; a logo has at most %u × %u. Make it smaller."),
               width, height, ALLIES_PICTURE_MOST_PIXELS, ALLIES_PICTURE_MOST_PIXELS);
  return FALSE;
}

static gboolean
check_png (const guint8 *bytes, gsize length, GError **error)
{
  gsize at = SIGNATURE_LENGTH;
  gboolean has_pixels = FALSE;

  while (length - at >= CHUNK_FRAME)
    {
      guint32 size = read_number (bytes + at);
      const guint8 *name = bytes + at + 4;

      if (size > length - at - CHUNK_FRAME
          || get_checksum (name, size + 4) != read_number (name + 4 + size))
        break;
      if (at == SIGNATURE_LENGTH && (memcmp (name, "IHDR", 4) != 0 || size != HEADER_LENGTH))
        break;
      if (at == SIGNATURE_LENGTH && !check_size (name + 4, error))
        return FALSE;
      has_pixels = has_pixels || memcmp (name, "IDAT", 4) == 0;
      if (memcmp (name, "IEND", 4) == 0 && has_pixels)
        return TRUE;
      at += size + CHUNK_FRAME;
    }
  return refuse (error, ALLIES_ERROR_INVALID,
                 _ ("The PNG picture is damaged or cut off. Save it again, or choose another."));
}

static gboolean
refuse_reference (GError **error)
{
  return refuse (error, ALLIES_ERROR_INVALID,
                 _ ("The SVG drawing refers to something outside itself, or holds a picture or a "
                    "script. Save it as plain shapes, or as PNG."));
}

/* "url(" leads somewhere; only "#" stays inside. */
static gboolean
stays_inside (const char *text)
{
  g_autofree char *folded = g_ascii_strdown (text, -1);

  if (strstr (folded, "@import") != NULL)
    return FALSE;
  for (const char *at = strstr (folded, "url("); at != NULL; at = strstr (at, "url("))
    {
      at += strlen ("url(");
      at += strspn (at, " \t\r\n\"'");
      if (*at != '#')
        return FALSE;
    }
  return TRUE;
}

static const char *
get_local_name (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static void
start_cb (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer has_root,
          GError **error)
{
  static const char *const forbidden[] = { "script", "image",   "feimage", "foreignobject",
                                           "iframe", "include", NULL };
  g_autofree char *folded = g_ascii_strdown (get_local_name (element), -1);
  gboolean fine = !g_strv_contains (forbidden, folded);

  if (!*(gboolean *)has_root && !g_str_equal (folded, "svg"))
    {
      refuse (error, ALLIES_ERROR_INVALID, _ ("A logo is a PNG picture or an SVG drawing."));
      return;
    }
  *(gboolean *)has_root = TRUE;
  for (guint i = 0; fine && names[i] != NULL; i++)
    fine = stays_inside (values[i])
           && (!g_str_equal (get_local_name (names[i]), "href") || *values[i] == '#');
  if (!fine)
    refuse_reference (error);
}

static void
text_cb (
    GMarkupParseContext *context, const char *text, gsize length, gpointer has_root, GError **error)
{
  g_autofree char *copy = g_strndup (text, length);

  if (!stays_inside (copy))
    refuse_reference (error);
}

/* What is neither an element nor text: comments and the declaration may be there. */
static void
other_cb (
    GMarkupParseContext *context, const char *text, gsize length, gpointer has_root, GError **error)
{
  gboolean is_declaration = g_str_has_prefix (text, "<?xml ") || g_str_has_prefix (text, "<?xml\t")
                            || g_str_has_prefix (text, "<?xml\n")
                            || g_str_has_prefix (text, "<?xml\r");

  if (!g_str_has_prefix (text, "<!--") && !is_declaration)
    refuse (error, ALLIES_ERROR_INVALID,
            _ ("The SVG drawing has a DOCTYPE or an instruction, which may hide something. Save "
               "it as plain SVG, or as PNG."));
}

static gboolean
check_svg (const char *text, gsize length, GError **error)
{
  static const GMarkupParser parser = { start_cb, NULL, text_cb, other_cb, NULL };
  gboolean has_root = FALSE;
  g_autoptr (GError) fault = NULL;
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &has_root, NULL);

  if (g_markup_parse_context_parse (context, text, (gssize)length, &fault)
      && g_markup_parse_context_end_parse (context, &fault))
    return TRUE;
  if (fault->domain == ALLIES_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  return refuse (error, ALLIES_ERROR_INVALID,
                 has_root ? _ ("The SVG drawing is damaged or cut off. Save it again, or choose "
                               "another.")
                          : _ ("A logo is a PNG picture or an SVG drawing."));
}

AlliesPictureFormat
allies_picture_file_check (GBytes *file, GError **error)
{
  g_return_val_if_fail (file != NULL, ALLIES_PICTURE_NONE);

  gsize length;
  const char *bytes = g_bytes_get_data (file, &length);

  if (length > ALLIES_PICTURE_MOST_BYTES)
    {
      g_set_error (
          error, ALLIES_ERROR, ALLIES_ERROR_LIMIT,
          _ ("The picture has %" G_GSIZE_FORMAT " KB; a logo has at most %u KB. Make it smaller."),
          length / 1024, ALLIES_PICTURE_MOST_BYTES / 1024);
      return ALLIES_PICTURE_NONE;
    }
  if (length >= SIGNATURE_LENGTH && memcmp (bytes, SIGNATURE, SIGNATURE_LENGTH) == 0)
    return check_png ((const guint8 *)bytes, length, error) ? ALLIES_PICTURE_PNG
                                                            : ALLIES_PICTURE_NONE;
  return check_svg (bytes, length, error) ? ALLIES_PICTURE_SVG : ALLIES_PICTURE_NONE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/logo.h"

#include "base/error.h"
#include "base/picture-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PIECE 32000 /* a multiple of four */

struct _AlliesLogo
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesLogo, allies_logo, ALLIES_TYPE_RECORD)

enum
{
  FIELD_DATA,
};

static const AlliesField fields[] = {
  { "data", ALLIES_FIELD_LIST },
  { NULL },
};

static void
allies_logo_class_init (AlliesLogoClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "logo";
  record_class->fields = fields;
}

static void
allies_logo_init (AlliesLogo *self)
{
}

AlliesLogo *
allies_logo_new (GBytes *file, GError **error)
{
  g_return_val_if_fail (file != NULL, NULL);

  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = NULL;
  g_autofree char *text = NULL;

  if (allies_picture_file_check (file, error) == ALLIES_PICTURE_NONE)
    return NULL;
  text = g_base64_encode (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  for (gsize at = 0, length = strlen (text); at < length; at += PIECE)
    {
      g_autofree char *piece = g_strndup (text + at, PIECE);

      g_strv_builder_add (builder, piece);
    }
  pieces = g_strv_builder_end (builder);
  return allies_record_new (ALLIES_TYPE_LOGO, "data", pieces, NULL);
}

static char *
join (const char *const *pieces)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; pieces[i] != NULL; i++)
    for (const char *at = pieces[i]; *at != '\0'; at++)
      if (!g_ascii_isspace (*at))
        g_string_append_c (text, *at);
  return g_string_free (text, FALSE);
}

/* GLib passes over what is not base64, so it is looked at first. */
static gboolean
is_base64 (const char *text)
{
  gsize length = strlen (text);
  gsize digits = strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

  return length > 0 && length % 4 == 0 && length - digits <= 2
         && strspn (text + digits, "=") == length - digits;
}

GBytes *
allies_logo_dup_file (AlliesLogo *logo, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_LOGO (logo), NULL);

  g_autofree char *text = join (allies_record_get_list (logo, FIELD_DATA));
  g_autoptr (GBytes) file = NULL;
  gsize length;
  guint8 *bytes;

  if (!is_base64 (text))
    {
      g_set_error_literal (error, ALLIES_ERROR, ALLIES_ERROR_INVALID,
                           _ ("The logo is not base64."));
      return NULL;
    }
  bytes = g_base64_decode (text, &length);
  file = g_bytes_new_take (bytes, length);
  return allies_picture_file_check (file, error) != ALLIES_PICTURE_NONE ? g_steal_pointer (&file)
                                                                        : NULL;
}

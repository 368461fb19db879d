/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/typeface.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <hb-ot.h>
#include <hb.h>
#include <math.h>

#define REPLACEMENT       0xfffd
#define NO_BREAK_HYPHEN   0x2011
#define LAST_OF_THE_PLANE 0xffff
#define N_COMMON          128 /* characters that nearly all are of */
#define UNKNOWN           G_MININT16

struct _AlliesTypeface
{
  gatomicrefcount references;
  GBytes *file;
  FT_Library library;
  FT_Face freetype;
  hb_font_t *shaper;
  int units_per_em;
  GHashTable *glyphs;   /* character → AlliesGlyph without kerning */
  GHashTable *kernings; /* two characters → what is between them, in thousandths of the size */

  /* The same of the common ones, as far as known, since a deck asks a hundred thousand times. */
  const AlliesGlyph *common_glyphs[N_COMMON];
  gint16 common_kernings[N_COMMON][N_COMMON];
};

/* Off is whatever would make of a character another glyph, or of two one: a PDF
 * shows characters, so that its text can be searched and copied. */
static const hb_feature_t features[] = {
  { HB_TAG ('l', 'i', 'g', 'a'), 0, 0, (unsigned int)-1 },
  { HB_TAG ('c', 'l', 'i', 'g'), 0, 0, (unsigned int)-1 },
  { HB_TAG ('c', 'a', 'l', 't'), 0, 0, (unsigned int)-1 },
  { HB_TAG ('r', 'l', 'i', 'g'), 0, 0, (unsigned int)-1 },
  { HB_TAG ('c', 'c', 'm', 'p'), 0, 0, (unsigned int)-1 },
  { HB_TAG ('l', 'o', 'c', 'l'), 0, 0, (unsigned int)-1 },
  { HB_TAG ('m', 'a', 'r', 'k'), 0, 0, (unsigned int)-1 },
  { HB_TAG ('m', 'k', 'm', 'k'), 0, 0, (unsigned int)-1 },
  { HB_TAG ('k', 'e', 'r', 'n'), 1, 0, (unsigned int)-1 },
};

static gboolean
find_glyph (AlliesTypeface *self, gunichar character, hb_codepoint_t *index)
{
  return character <= LAST_OF_THE_PLANE
         && hb_font_get_nominal_glyph (self->shaper, character, index) && *index != 0;
}

static gunichar
resolve (AlliesTypeface *self, gunichar character, hb_codepoint_t *index)
{
  const gunichar substitutes[] = { character, character == NO_BREAK_HYPHEN ? '-' : character,
                                   REPLACEMENT, '?' };

  for (guint i = 0; i < G_N_ELEMENTS (substitutes); i++)
    {
      if (find_glyph (self, substitutes[i], index))
        return substitutes[i];
    }
  *index = 0;
  return '?';
}

static AlliesGlyph *
make_glyph (AlliesTypeface *self, gunichar character)
{
  hb_codepoint_t index;
  AlliesGlyph *glyph = g_new0 (AlliesGlyph, 1);

  glyph->character = resolve (self, character, &index);
  glyph->index = index;
  glyph->advance = hb_font_get_glyph_h_advance (self->shaper, index) * 1000
                   / self->units_per_em; /* as libharu rounds: down */
  return glyph;
}

static const AlliesGlyph *
find_or_make_glyph (AlliesTypeface *self, gunichar character)
{
  AlliesGlyph *glyph = g_hash_table_lookup (self->glyphs, GUINT_TO_POINTER (character));

  if (glyph == NULL)
    {
      glyph = make_glyph (self, character);
      g_hash_table_insert (self->glyphs, GUINT_TO_POINTER (character), glyph);
    }
  return glyph;
}

static const AlliesGlyph *
get_glyph (AlliesTypeface *self, gunichar character)
{
  if (character >= N_COMMON)
    return find_or_make_glyph (self, character);
  if (self->common_glyphs[character] == NULL)
    self->common_glyphs[character] = find_or_make_glyph (self, character);
  return self->common_glyphs[character];
}

static GArray *
list_glyphs (AlliesTypeface *self, const char *text)
{
  guint n = (guint)g_utf8_strlen (text, -1);
  GArray *glyphs = g_array_sized_new (FALSE, FALSE, sizeof (AlliesGlyph), n);
  AlliesGlyph *glyph;

  g_array_set_size (glyphs, n);
  glyph = (AlliesGlyph *)(gpointer)glyphs->data;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    *glyph++ = *get_glyph (self, g_utf8_get_char (at));
  return glyphs;
}

static hb_buffer_t *
shape_pair (AlliesTypeface *self, const AlliesGlyph *left, const AlliesGlyph *right)
{
  hb_buffer_t *buffer = hb_buffer_create ();

  hb_buffer_add (buffer, left->character, 0);
  hb_buffer_add (buffer, right->character, 1);
  hb_buffer_set_content_type (buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_direction (buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script (buffer, HB_SCRIPT_LATIN);
  hb_buffer_set_language (buffer, hb_language_from_string ("en", -1));
  hb_buffer_set_flags (buffer, HB_BUFFER_FLAG_PRESERVE_DEFAULT_IGNORABLES);
  hb_shape (self->shaper, buffer, features, G_N_ELEMENTS (features));
  return buffer;
}

/* Where shaping changed the glyphs in spite of everything, there is no kerning. */
static int
measure_kerning (AlliesTypeface *self, const AlliesGlyph *left, const AlliesGlyph *right)
{
  hb_buffer_t *buffer = shape_pair (self, left, right);
  guint n_shaped;
  const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos (buffer, &n_shaped);
  const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions (buffer, NULL);
  int kerning = 0;

  if (n_shaped == 2 && infos[0].codepoint == left->index && infos[1].codepoint == right->index)
    {
      hb_position_t plain = hb_font_get_glyph_h_advance (self->shaper, left->index);

      kerning = (int)lround ((positions[0].x_advance - plain) * 1000.0 / self->units_per_em);
    }
  hb_buffer_destroy (buffer);
  return kerning;
}

/* The same few hundred pairs make up every text, so that each is shaped once. */
static int
find_or_measure_kerning (AlliesTypeface *self, const AlliesGlyph *left, const AlliesGlyph *right)
{
  gpointer pair = GUINT_TO_POINTER (left->character << 16 | right->character);
  gpointer kerning;

  if (!g_hash_table_lookup_extended (self->kernings, pair, NULL, &kerning))
    {
      kerning = GINT_TO_POINTER (measure_kerning (self, left, right));
      g_hash_table_insert (self->kernings, pair, kerning);
    }
  return GPOINTER_TO_INT (kerning);
}

static int
get_kerning (AlliesTypeface *self, const AlliesGlyph *left, const AlliesGlyph *right)
{
  gint16 *kerning;

  if (left->character >= N_COMMON || right->character >= N_COMMON)
    return find_or_measure_kerning (self, left, right);
  kerning = &self->common_kernings[left->character][right->character];
  if (*kerning == UNKNOWN)
    *kerning = (gint16)find_or_measure_kerning (self, left, right);
  return *kerning;
}

static void
kern (AlliesTypeface *self, GArray *glyphs)
{
  AlliesGlyph *glyph = (AlliesGlyph *)(gpointer)glyphs->data;

  for (guint i = 0; i + 1 < glyphs->len; i++)
    glyph[i].kerning = get_kerning (self, &glyph[i], &glyph[i + 1]);
}

AlliesTypeface *
allies_typeface_new (GBytes *file, GError **error)
{
  g_autoptr (AlliesTypeface) self = NULL;
  hb_blob_t *blob;
  hb_face_t *face;
  gsize size;
  const char *data;

  g_return_val_if_fail (file != NULL, NULL);

  data = g_bytes_get_data (file, &size);
  self = g_new0 (AlliesTypeface, 1);
  g_atomic_ref_count_init (&self->references);
  self->file = g_bytes_ref (file);
  self->glyphs = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->kernings = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < N_COMMON * N_COMMON; i++)
    self->common_kernings[i / N_COMMON][i % N_COMMON] = UNKNOWN;
  if (FT_Init_FreeType (&self->library) != 0
      || FT_New_Memory_Face (self->library, (const FT_Byte *)data, (FT_Long)size, 0,
                             &self->freetype)
             != 0)
    {
      g_set_error_literal (error, ALLIES_ERROR, ALLIES_ERROR_RENDER,
                           _ ("The font of this program is damaged. Install the program again."));
      return NULL;
    }
  blob = hb_blob_create (data, (guint)size, HB_MEMORY_MODE_READONLY, NULL, NULL);
  face = hb_face_create (blob, 0);
  self->shaper = hb_font_create (face);
  self->units_per_em = (int)hb_face_get_upem (face);
  hb_ot_font_set_funcs (self->shaper);
  hb_font_set_scale (self->shaper, self->units_per_em, self->units_per_em);
  hb_face_destroy (face);
  hb_blob_destroy (blob);
  return g_steal_pointer (&self);
}

AlliesTypeface *
allies_typeface_ref (AlliesTypeface *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
allies_typeface_unref (AlliesTypeface *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->shaper, hb_font_destroy);
  g_clear_pointer (&self->freetype, FT_Done_Face);
  g_clear_pointer (&self->library, FT_Done_FreeType);
  g_bytes_unref (self->file);
  g_hash_table_unref (self->glyphs);
  g_hash_table_unref (self->kernings);
  g_free (self);
}

GBytes *
allies_typeface_get_file (AlliesTypeface *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->file;
}

FT_Face
allies_typeface_get_freetype (AlliesTypeface *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->freetype;
}

GArray *
allies_typeface_shape (AlliesTypeface *self, const char *text)
{
  GArray *glyphs;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  glyphs = list_glyphs (self, text);
  kern (self, glyphs);
  return glyphs;
}

gboolean
allies_typeface_measure (AlliesTypeface *self, const char *text, int *width)
{
  const AlliesGlyph *last = NULL;

  g_return_val_if_fail (self != NULL && text != NULL && width != NULL, FALSE);

  *width = 0;
  for (const char *at = text; *at != '\0'; at++)
    {
      const AlliesGlyph *glyph;

      if (!g_ascii_isprint (*at))
        return FALSE;
      glyph = get_glyph (self, (guchar)*at);
      *width += glyph->advance + (last != NULL ? get_kerning (self, last, glyph) : 0);
      last = glyph;
    }
  return TRUE;
}

gboolean
allies_typeface_has (AlliesTypeface *self, const char *text)
{
  hb_codepoint_t index;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (character != NO_BREAK_HYPHEN && (character > 0x7f || !g_ascii_isprint ((char)character))
          && !find_glyph (self, character, &index))
        return FALSE;
    }
  return TRUE;
}

void
allies_typeface_get_extents (AlliesTypeface *self, double *ascent, double *descent)
{
  g_return_if_fail (self != NULL);

  *ascent = (double)self->freetype->ascender / self->units_per_em;
  *descent = -(double)self->freetype->descender / self->units_per_em;
}

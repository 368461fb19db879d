/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/deck-making.h"

#include "app/fonts.h"
#include "app/new-dossier.h"
#include "app/presenting.h"
#include "base/durable-file.h"
#include "base/error.h"
#include "render/font-coverage.h"
#include "render/image.h"
#include "render/pdf-renderer.h"
#include "render/picture.h"
#include "report/deck.h"
#include "report/speaker-pages.h"

#include <glib/gi18n-lib.h>

#define PIXELS_A_POINT 2

AlliesPixels *
allies_deck_making_decode (AlliesLogo *logo, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_LOGO (logo), NULL);

  AlliesPixels *kept = g_object_get_data (G_OBJECT (logo), "allies-pixels");
  g_autoptr (GBytes) file = NULL;

  if (kept != NULL)
    return kept;
  file = allies_logo_dup_file (logo, error);
  if (file != NULL)
    kept = allies_picture_decode (file, ALLIES_DECK_LOGO_WIDTH, ALLIES_DECK_LOGO_HEIGHT, error);
  if (kept != NULL)
    g_object_set_data_full (G_OBJECT (logo), "allies-pixels", kept, g_object_unref);
  return kept;
}

/* A logo that cannot be drawn does not keep the deck from being shown. */
static AlliesPixels *
get_pixels (AlliesSession *session)
{
  AlliesLogo *logo = allies_presenting_get_logo (session);

  return logo != NULL ? allies_deck_making_decode (logo, NULL) : NULL;
}

char *
allies_deck_making_dup_trouble (AlliesSession *session, AlliesScene *deck)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && deck != NULL, NULL);

  if (allies_presenting_get_logo (session) != NULL && get_pixels (session) == NULL)
    return g_strdup (_ ("The logo in this dossier is damaged, so the pages are without it; choose "
                        "it again under “Look of the deck”."));
  return allies_font_coverage_complain (allies_fonts_get (), deck);
}

AlliesScene *
allies_deck_making_new (AlliesSession *session, gboolean with_hidden, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  AlliesFont *font = allies_fonts_get ();
  AlliesDeckOptions options = { .presentation = allies_presenting_get (session),
                                .logo = get_pixels (session),
                                .with_hidden = with_hidden };

  if (font != NULL)
    return allies_deck_new_with (allies_session_get_results (session), ALLIES_METRICS (font),
                                 &options);
  g_set_error_literal (error, ALLIES_ERROR, ALLIES_ERROR_RENDER,
                       _ ("The font of the deck cannot be used."));
  return NULL;
}

AlliesPalette *
allies_deck_making_new_palette (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  return allies_deck_new_palette (allies_presenting_get (session));
}

static gboolean
write_pages (AlliesSession *session, AlliesScene *pages, const char *path, GError **error)
{
  g_autoptr (AlliesPalette) palette = allies_deck_making_new_palette (session);
  g_autoptr (GBytes) pdf = NULL;

  if (!allies_deck_check (pages, error))
    return FALSE;
  pdf = allies_pdf_render (allies_fonts_get (), pages, palette, error);
  return pdf != NULL && allies_durable_file_replace (path, pdf, error);
}

gboolean
allies_deck_making_save (AlliesSession *session, const char *path, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && path != NULL, FALSE);

  g_autoptr (AlliesScene) deck = allies_deck_making_new (session, FALSE, error);

  return deck != NULL && write_pages (session, deck, path, error);
}

gboolean
allies_deck_making_save_notes (AlliesSession *session, const char *path, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && path != NULL, FALSE);

  g_autoptr (AlliesScene) deck = allies_deck_making_new (session, FALSE, error);
  g_autoptr (AlliesScene) notes = NULL;

  if (deck == NULL)
    return FALSE;
  notes = allies_speaker_pages_new (allies_session_get_results (session),
                                    ALLIES_METRICS (allies_fonts_get ()), deck,
                                    allies_presenting_get (session));
  return write_pages (session, notes, path, error);
}

gboolean
allies_deck_making_save_page (AlliesSession *session,
                              const char *page,
                              const char *path,
                              GError **error)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && page != NULL && path != NULL, FALSE);

  g_autoptr (AlliesScene) deck = allies_deck_making_new (session, TRUE, error);
  g_autoptr (AlliesPalette) palette = allies_deck_making_new_palette (session);
  g_autoptr (GBytes) image = NULL;
  guint index;

  if (deck == NULL)
    return FALSE;
  if (allies_scene_find_page (deck, page, &index) == NULL)
    {
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND, _ ("The deck has no page “%.40s”."),
                   page);
      return FALSE;
    }
  image = g_str_has_suffix (path, ".svg")
              ? allies_image_render_svg (allies_fonts_get (), deck, index, palette, error)
              : allies_image_render_png (allies_fonts_get (), deck, index, palette, PIXELS_A_POINT,
                                         error);
  return image != NULL && allies_durable_file_replace (path, image, error);
}

char *
allies_deck_making_dup_name (AlliesSession *session, const char *page, const char *ending)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && ending != NULL, NULL);

  AlliesOrganisation *organisation =
      allies_dossier_get_organisation (allies_session_get_dossier (session));
  g_autofree char *name =
      allies_new_dossier_dup_safe_name (allies_organisation_get_name (organisation));

  return g_strdup_printf ("%s %u%s%s.%s", name, allies_session_get_year (session),
                          page != NULL ? " " : "", page != NULL ? page : "", ending);
}

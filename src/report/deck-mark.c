/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-mark.h"

#include "dossier/dossier-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define KIND    "allies-deck"
#define N_PARTS 3

char *
allies_deck_mark_new (guint year, const char *fingerprint)
{
  g_return_val_if_fail (fingerprint != NULL, NULL);

  return g_strdup_printf (KIND ", %u, %s", year, fingerprint);
}

gboolean
allies_deck_mark_check (const char *mark, AlliesDossier *dossier, char **message)
{
  g_return_val_if_fail (mark != NULL && ALLIES_IS_DOSSIER (dossier) && message != NULL, FALSE);

  g_auto (GStrv) parts = g_strsplit (mark, ", ", -1);
  g_autofree char *fingerprint = NULL;
  guint64 year = 0;

  if (g_strv_length (parts) != N_PARTS || !g_str_equal (parts[0], KIND)
      || !g_ascii_string_to_unsigned (parts[1], 10, 0, G_MAXUINT, &year, NULL))
    {
      *message = g_strdup (_ ("This PDF is not a deck of this program."));
      return FALSE;
    }
  if (allies_dossier_get_assessment (dossier, (guint)year) == NULL)
    {
      *message = g_strdup_printf (
          _ ("The deck is about %u; the dossier has no assessment of that year."), (guint)year);
      return FALSE;
    }
  fingerprint = allies_dossier_dup_fingerprint (dossier, (guint)year);
  if (!g_str_equal (fingerprint, parts[2]))
    {
      *message = g_strdup_printf (_ ("The deck does not match: it was made from %.20s, and the "
                                     "dossier is at %s for %u now. Make the deck again."),
                                  parts[2], fingerprint, (guint)year);
      return FALSE;
    }
  *message =
      g_strdup_printf (_ ("The deck matches the dossier: %u, %s."), (guint)year, fingerprint);
  return TRUE;
}

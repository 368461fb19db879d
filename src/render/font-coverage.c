/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/font-coverage.h"

#include "render/font-private.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer full) (nullable): the first word that cannot be shown */
static char *
find_word (AlliesFont *font, const AlliesSceneItem *item)
{
  g_auto (GStrv) words = NULL;

  if (item->kind != ALLIES_ITEM_TEXT
      || allies_font_can_show (font, item->text.face, item->text.string))
    return NULL;
  words = g_strsplit (item->text.string, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (!allies_font_can_show (font, item->text.face, words[i]))
      return g_strdup (words[i]);
  return g_strdup (item->text.string);
}

static char *
find_word_of_page (AlliesFont *font, const AlliesScenePage *page)
{
  char *word = NULL;

  for (guint i = 0; word == NULL && i < page->n_items; i++)
    word = find_word (font, &page->items[i]);
  return word;
}

char *
allies_font_coverage_complain (AlliesFont *font, AlliesScene *scene)
{
  g_autofree char *word = NULL;

  g_return_val_if_fail (ALLIES_IS_FONT (font) && scene != NULL, NULL);

  for (guint i = 0; word == NULL && i < allies_scene_get_n_pages (scene); i++)
    word = find_word_of_page (font, allies_scene_get_page (scene, i));
  if (word == NULL)
    return NULL;
  return g_strdup_printf (_ ("No font on this computer has all the letters of “%s”, so boxes stand "
                             "in their place. Install a font that has them, and make the deck "
                             "again."),
                          word);
}

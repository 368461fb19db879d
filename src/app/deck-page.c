/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/deck-page.h"

struct _AlliesDeckPage
{
  AlliesPage parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesDeckPage, allies_deck_page, ALLIES_TYPE_PAGE)

static void
allies_deck_page_class_init (AlliesDeckPageClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/allies/Allies/ui/deck-page.ui");
}

static void
allies_deck_page_init (AlliesDeckPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

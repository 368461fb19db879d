/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/roadmap-page.h"

struct _AlliesRoadmapPage
{
  AlliesPage parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesRoadmapPage, allies_roadmap_page, ALLIES_TYPE_PAGE)

static void
allies_roadmap_page_class_init (AlliesRoadmapPageClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/allies/Allies/ui/roadmap-page.ui");
}

static void
allies_roadmap_page_init (AlliesRoadmapPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

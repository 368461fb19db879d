/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/results-page.h"

struct _AlliesResultsPage
{
  AlliesPage parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesResultsPage, allies_results_page, ALLIES_TYPE_PAGE)

static void
allies_results_page_class_init (AlliesResultsPageClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/allies/Allies/ui/results-page.ui");
}

static void
allies_results_page_init (AlliesResultsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

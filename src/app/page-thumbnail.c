/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/page-thumbnail.h"

#include "app/scene-view.h"

#include <glib/gi18n-lib.h>

struct _AlliesPageThumbnail
{
  GtkListBoxRow parent_instance;
  AlliesSceneView *view;
  GtkLabel *number;
};

G_DEFINE_FINAL_TYPE (AlliesPageThumbnail, allies_page_thumbnail, GTK_TYPE_LIST_BOX_ROW)

static void
allies_page_thumbnail_class_init (AlliesPageThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/page-thumbnail.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesPageThumbnail, view);
  gtk_widget_class_bind_template_child (widget_class, AlliesPageThumbnail, number);
}

static void
allies_page_thumbnail_init (AlliesPageThumbnail *self)
{
  g_type_ensure (ALLIES_TYPE_SCENE_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
allies_page_thumbnail_new (void)
{
  return g_object_new (ALLIES_TYPE_PAGE_THUMBNAIL, NULL);
}

void
allies_page_thumbnail_show (AlliesPageThumbnail *thumbnail, AlliesScene *deck, guint page)
{
  g_return_if_fail (ALLIES_IS_PAGE_THUMBNAIL (thumbnail) && deck != NULL);

  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *name =
      g_strdup_printf (_ ("Page %u: %s"), page + 1, allies_scene_get_page (deck, page)->title);

  allies_scene_view_set_page (thumbnail->view, deck, page);
  gtk_label_set_label (thumbnail->number, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (thumbnail), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

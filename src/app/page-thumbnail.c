/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/page-thumbnail.h"

#include "app/scene-view.h"
#include "report/deck-part.h"

#include <glib/gi18n-lib.h>

struct _AlliesPageThumbnail
{
  GtkListBoxRow parent_instance;
  AlliesSceneView *view;
  GtkLabel *number;
  GtkWidget *hidden;
  const AlliesDeckPart *part;
};

G_DEFINE_FINAL_TYPE (AlliesPageThumbnail, allies_page_thumbnail, GTK_TYPE_LIST_BOX_ROW)

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, AlliesPageThumbnail *self)
{
  return self->part != NULL && !self->part->fixed
             ? gdk_content_provider_new_typed (ALLIES_TYPE_PAGE_THUMBNAIL, self)
             : NULL;
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, AlliesPageThumbnail *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self->view));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, AlliesPageThumbnail *self)
{
  AlliesPageThumbnail *dragged = g_value_get_object (value);

  if (dragged == NULL || dragged->part == NULL || self->part == NULL || dragged->part == self->part)
    return FALSE;
  return gtk_widget_activate_action (GTK_WIDGET (self), "deck.move-onto", "(ss)", dragged->part->id,
                                     self->part->id);
}

static void
allies_page_thumbnail_class_init (AlliesPageThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/page-thumbnail.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesPageThumbnail, view);
  gtk_widget_class_bind_template_child (widget_class, AlliesPageThumbnail, number);
  gtk_widget_class_bind_template_child (widget_class, AlliesPageThumbnail, hidden);
}

static void
allies_page_thumbnail_init (AlliesPageThumbnail *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (ALLIES_TYPE_PAGE_THUMBNAIL, GDK_ACTION_MOVE);

  g_type_ensure (ALLIES_TYPE_SCENE_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
allies_page_thumbnail_new (void)
{
  return g_object_new (ALLIES_TYPE_PAGE_THUMBNAIL, NULL);
}

static char *
dup_name (guint number, const char *title)
{
  return number > 0 ? g_strdup_printf (_ ("Page %u: %s"), number, title)
                    /* Translators: a page that is left out of the PDF */
                    : g_strdup_printf (_ ("Hidden: %s"), title);
}

void
allies_page_thumbnail_show (AlliesPageThumbnail *thumbnail,
                            AlliesScene *deck,
                            guint page,
                            guint number,
                            const AlliesPalette *palette)
{
  g_return_if_fail (ALLIES_IS_PAGE_THUMBNAIL (thumbnail) && deck != NULL && palette != NULL);

  const AlliesScenePage *shown = allies_scene_get_page (deck, page);
  g_autofree char *digits = number > 0 ? g_strdup_printf ("%u", number) : g_strdup ("");
  g_autofree char *name = dup_name (number, shown->title);

  thumbnail->part = allies_deck_part_find (shown->id);
  allies_scene_view_set_page (thumbnail->view, deck, page, palette);
  gtk_label_set_label (thumbnail->number, digits);
  gtk_widget_set_visible (thumbnail->hidden, number == 0);
  if (number == 0)
    gtk_widget_add_css_class (GTK_WIDGET (thumbnail), "hidden");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (thumbnail), "hidden");
  gtk_accessible_update_property (GTK_ACCESSIBLE (thumbnail), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/deck-page.h"

#include "app/fonts.h"
#include "app/new-dossier.h"
#include "app/page-thumbnail.h"
#include "app/presenting.h"
#include "app/scene-view.h"
#include "base/durable-file.h"
#include "base/error.h"
#include "render/pdf-renderer.h"
#include "report/deck.h"

#include <glib/gi18n-lib.h>

struct _AlliesDeckPage
{
  AlliesPage parent_instance;
  GtkStack *views;
  GtkListBox *thumbnails;
  AlliesSceneView *view;
  GtkLabel *place;
  GtkWidget *go;
  AlliesScene *deck;
  guint shown;
};

G_DEFINE_FINAL_TYPE (AlliesDeckPage, allies_deck_page, ALLIES_TYPE_PAGE)

enum
{
  PROP_DRAFT = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static AlliesSession *
get_session (AlliesDeckPage *self)
{
  return allies_page_get_session (ALLIES_PAGE (self));
}

static AlliesScene *
make_deck (AlliesDeckPage *self)
{
  AlliesFont *font = allies_fonts_get ();

  return font != NULL
             ? allies_deck_new (allies_session_get_results (get_session (self)),
                                ALLIES_METRICS (font), allies_presenting_get (get_session (self)))
             : NULL;
}

static void
show_page (AlliesDeckPage *self, guint index)
{
  guint n = allies_scene_get_n_pages (self->deck);
  const AlliesScenePage *page = allies_scene_get_page (self->deck, MIN (index, n - 1));
  g_autofree char *place = NULL;

  self->shown = MIN (index, n - 1);
  place = g_strdup_printf (_ ("Page %u of %u: %s"), self->shown + 1, n, page->title);
  allies_scene_view_set_page (self->view, self->deck, self->shown);
  gtk_label_set_label (self->place, place);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "deck.previous", self->shown > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "deck.next", self->shown + 1 < n);
}

static void
show_thumbnails (AlliesDeckPage *self)
{
  guint n = allies_scene_get_n_pages (self->deck);
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->thumbnails, n)) != NULL)
    gtk_list_box_remove (self->thumbnails, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    {
      row = gtk_list_box_get_row_at_index (self->thumbnails, i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (allies_page_thumbnail_new ());
          gtk_list_box_append (self->thumbnails, GTK_WIDGET (row));
        }
      allies_page_thumbnail_show (ALLIES_PAGE_THUMBNAIL (row), self->deck, i);
    }
  gtk_list_box_select_row (self->thumbnails,
                           gtk_list_box_get_row_at_index (self->thumbnails, self->shown));
}

static gboolean
has_answers (AlliesSession *session)
{
  guint answered = 0;

  allies_score_count (allies_results_get_score (allies_session_get_results (session)), &answered,
                      NULL);
  return answered > 0;
}

static void
allies_deck_page_update (AlliesPage *page)
{
  AlliesDeckPage *self = ALLIES_DECK_PAGE (page);
  AlliesScene *deck = NULL;

  if (!has_answers (get_session (self)))
    {
      gtk_stack_set_visible_child_name (self->views, "empty");
      return;
    }
  deck = make_deck (self);
  if (deck == NULL)
    return;
  g_clear_pointer (&self->deck, allies_scene_unref);
  self->deck = deck;
  show_page (self, self->shown);
  show_thumbnails (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DRAFT]);
  gtk_stack_set_visible_child_name (self->views, "deck");
}

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, AlliesDeckPage *self)
{
  if (row != NULL && self->deck != NULL && gtk_list_box_row_get_index (row) != (int)self->shown)
    show_page (self, gtk_list_box_row_get_index (row));
}

static void
move (AlliesDeckPage *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->thumbnails, (int)self->shown + by);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->thumbnails, row);
}

static void
next_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (ALLIES_DECK_PAGE (widget), 1);
}

static void
previous_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (ALLIES_DECK_PAGE (widget), -1);
}

static void
allies_deck_page_enter (AlliesPage *page)
{
  AlliesDeckPage *self = ALLIES_DECK_PAGE (page);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->thumbnails);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "empty") == 0)
    gtk_widget_grab_focus (self->go);
  else if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
allies_deck_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AlliesDeckPage *self = ALLIES_DECK_PAGE (object);

  allies_presenting_set_draft (get_session (self), g_value_get_boolean (value));
}

static void
allies_deck_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AlliesSession *session = get_session (ALLIES_DECK_PAGE (object));

  g_value_set_boolean (
      value, session != NULL && allies_presentation_is_draft (allies_presenting_get (session)));
}

static void
allies_deck_page_dispose (GObject *object)
{
  g_clear_pointer (&ALLIES_DECK_PAGE (object)->deck, allies_scene_unref);
  G_OBJECT_CLASS (allies_deck_page_parent_class)->dispose (object);
}

static void
allies_deck_page_class_init (AlliesDeckPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = allies_deck_page_set_property;
  object_class->get_property = allies_deck_page_get_property;
  object_class->dispose = allies_deck_page_dispose;
  ALLIES_PAGE_CLASS (klass)->update = allies_deck_page_update;
  ALLIES_PAGE_CLASS (klass)->enter = allies_deck_page_enter;
  props[PROP_DRAFT] =
      g_param_spec_boolean ("draft", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_install_action (widget_class, "deck.next", NULL, next_action_cb);
  gtk_widget_class_install_action (widget_class, "deck.previous", NULL, previous_action_cb);
  gtk_widget_class_install_property_action (widget_class, "deck.draft", "draft");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/deck-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckPage, views);
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckPage, thumbnails);
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckPage, view);
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckPage, place);
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckPage, go);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
allies_deck_page_init (AlliesDeckPage *self)
{
  g_type_ensure (ALLIES_TYPE_SCENE_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
allies_deck_page_export (AlliesDeckPage *page, const char *path, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_DECK_PAGE (page) && path != NULL, FALSE);

  AlliesFont *font = allies_fonts_get ();
  g_autoptr (AlliesScene) deck = make_deck (page);
  g_autoptr (GBytes) pdf = NULL;

  if (deck == NULL)
    {
      g_set_error_literal (error, ALLIES_ERROR, ALLIES_ERROR_RENDER,
                           _ ("The font of the deck cannot be used."));
      return FALSE;
    }
  if (!allies_deck_check (deck, error))
    return FALSE;
  pdf = allies_pdf_render (font, deck, allies_palette_light (), error);
  return pdf != NULL && allies_durable_file_replace (path, pdf, error);
}

char *
allies_deck_page_dup_file_name (AlliesDeckPage *page)
{
  g_return_val_if_fail (ALLIES_IS_DECK_PAGE (page), NULL);

  AlliesSession *session = get_session (page);
  AlliesOrganisation *organisation =
      allies_dossier_get_organisation (allies_session_get_dossier (session));
  g_autofree char *name =
      allies_new_dossier_dup_safe_name (allies_organisation_get_name (organisation));

  return g_strdup_printf ("%s %u.pdf", name, allies_session_get_year (session));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/deck-page.h"

#include "app/deck-handing.h"
#include "app/deck-making.h"
#include "app/deck-settings.h"
#include "app/page-thumbnail.h"
#include "app/presenting.h"
#include "app/scene-view.h"
#include "report/deck-part.h"

#include <glib/gi18n-lib.h>

struct _AlliesDeckPage
{
  AlliesPage parent_instance;
  GtkStack *views;
  GtkListBox *thumbnails;
  AlliesSceneView *view;
  GtkLabel *place;
  GtkLabel *trouble;
  GtkWidget *go;
  AlliesDeckSettings *settings;
  AlliesScene *deck; /* hidden pages included */
  AlliesPalette *palette;
  GArray *numbers; /* of guint, of each page; 0 where it is hidden */
  guint n_shown;
  guint current;
};

G_DEFINE_FINAL_TYPE (AlliesDeckPage, allies_deck_page, ALLIES_TYPE_PAGE)

enum
{
  PROP_DRAFT = 1,
  PROP_HIDDEN,
  PROP_PAPER,
  PROP_ACCENT,
  PROP_CONFIDENTIALITY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static AlliesSession *
get_session (AlliesDeckPage *self)
{
  return allies_page_get_session (ALLIES_PAGE (self));
}

static AlliesPresentation *
get_presentation (AlliesDeckPage *self)
{
  AlliesSession *session = get_session (self);

  return session != NULL ? allies_presenting_get (session) : NULL;
}

static const char *
get_page_id (AlliesDeckPage *self)
{
  return self->deck != NULL ? allies_scene_get_page (self->deck, self->current)->id : NULL;
}

static const AlliesDeckPart *
get_part (AlliesDeckPage *self)
{
  const char *id = get_page_id (self);

  return id != NULL ? allies_deck_part_find (id) : NULL;
}

/* The numbers are those of the PDF. */
static void
number_pages (AlliesDeckPage *self)
{
  g_array_set_size (self->numbers, 0);
  self->n_shown = 0;
  for (guint i = 0; i < allies_scene_get_n_pages (self->deck); i++)
    {
      const AlliesDeckPart *part =
          allies_deck_part_find (allies_scene_get_page (self->deck, i)->id);
      guint number =
          allies_deck_part_is_hidden (part, get_presentation (self)) ? 0 : ++self->n_shown;

      g_array_append_val (self->numbers, number);
    }
}

static guint
get_number (AlliesDeckPage *self, guint index)
{
  return g_array_index (self->numbers, guint, index);
}

static void
set_enabled (AlliesDeckPage *self, const char *action, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

static void
update_actions (AlliesDeckPage *self)
{
  const AlliesDeckPart *part = get_part (self);
  AlliesSession *session = get_session (self);

  set_enabled (self, "deck.previous", self->current > 0);
  set_enabled (self, "deck.next", self->current + 1 < allies_scene_get_n_pages (self->deck));
  set_enabled (self, "deck.hidden", !part->fixed);
  set_enabled (self, "deck.move-up", allies_presenting_can_move (session, part->id, -1));
  set_enabled (self, "deck.move-down", allies_presenting_can_move (session, part->id, 1));
}

static void
show_page (AlliesDeckPage *self, guint index)
{
  guint n = allies_scene_get_n_pages (self->deck);
  const AlliesScenePage *page = allies_scene_get_page (self->deck, MIN (index, n - 1));
  guint number = 0;
  g_autofree char *place = NULL;

  self->current = MIN (index, n - 1);
  number = get_number (self, self->current);
  place = number > 0 ? g_strdup_printf (_ ("Page %u of %u: %s"), number, self->n_shown, page->title)
                     : g_strdup_printf (_ ("Hidden: %s"), page->title);
  allies_scene_view_set_page (self->view, self->deck, self->current, self->palette);
  gtk_label_set_label (self->place, place);
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HIDDEN]);
}

/* Rows are used again, so the focus goes along with the page. */
static void
show_thumbnails (AlliesDeckPage *self)
{
  guint n = allies_scene_get_n_pages (self->deck);
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->thumbnails)) != NULL;
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->thumbnails, (int)n)) != NULL)
    gtk_list_box_remove (self->thumbnails, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    {
      row = gtk_list_box_get_row_at_index (self->thumbnails, (int)i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (allies_page_thumbnail_new ());
          gtk_list_box_append (self->thumbnails, GTK_WIDGET (row));
        }
      allies_page_thumbnail_show (ALLIES_PAGE_THUMBNAIL (row), self->deck, i, get_number (self, i),
                                  self->palette);
    }
  row = gtk_list_box_get_row_at_index (self->thumbnails, (int)self->current);
  gtk_list_box_select_row (self->thumbnails, row);
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
has_answers (AlliesSession *session)
{
  guint answered = 0;

  allies_score_count (allies_results_get_score (allies_session_get_results (session)), &answered,
                      NULL);
  return answered > 0;
}

/* Takes @deck; the page that was shown stays, wherever it is now. */
static void
take_deck (AlliesDeckPage *self, AlliesScene *deck)
{
  g_autofree char *id = g_strdup (get_page_id (self));
  guint index = self->current;

  g_clear_pointer (&self->deck, allies_scene_unref);
  g_clear_pointer (&self->palette, allies_palette_free);
  self->deck = deck;
  self->palette = allies_deck_making_new_palette (get_session (self));
  if (id != NULL)
    allies_scene_find_page (deck, id, &index);
  number_pages (self);
  show_page (self, index);
  show_thumbnails (self);
}

static void
show_trouble (AlliesDeckPage *self)
{
  g_autofree char *trouble = allies_deck_making_dup_trouble (get_session (self), self->deck);

  gtk_label_set_label (self->trouble, trouble != NULL ? trouble : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), trouble != NULL);
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
  deck = allies_deck_making_new (get_session (self), TRUE, NULL);
  if (deck == NULL)
    return;
  take_deck (self, deck);
  show_trouble (self);
  allies_deck_settings_show (self->settings, get_session (self));
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  gtk_stack_set_visible_child_name (self->views, "deck");
}

static void
allies_deck_page_commit (AlliesPage *page)
{
  allies_deck_settings_commit (ALLIES_DECK_PAGE (page)->settings);
}

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, AlliesDeckPage *self)
{
  if (row != NULL && self->deck != NULL && gtk_list_box_row_get_index (row) != (int)self->current)
    show_page (self, (guint)gtk_list_box_row_get_index (row));
}

static void
go_by (AlliesDeckPage *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->thumbnails, (int)self->current + by);

  if (row != NULL)
    gtk_list_box_select_row (self->thumbnails, row);
}

static void
next_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_by (ALLIES_DECK_PAGE (widget), 1);
}

static void
previous_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_by (ALLIES_DECK_PAGE (widget), -1);
}

static void
move_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesDeckPage *self = ALLIES_DECK_PAGE (widget);
  const AlliesDeckPart *part = get_part (self);

  if (part != NULL)
    allies_presenting_move (get_session (self), part->id,
                            g_str_equal (action, "deck.move-up") ? -1 : 1);
}

static void
move_onto_action_cb (GtkWidget *widget, const char *action, GVariant *parts)
{
  const char *part;
  const char *onto;

  g_variant_get (parts, "(&s&s)", &part, &onto);
  allies_presenting_move_onto (get_session (ALLIES_DECK_PAGE (widget)), part, onto);
}

static void
save_page_action_cb (GtkWidget *widget, const char *action, GVariant *format)
{
  const char *id = get_page_id (ALLIES_DECK_PAGE (widget));

  if (id != NULL)
    allies_deck_handing_ask (ALLIES_PAGE (widget), id, g_variant_get_string (format, NULL));
}

static void
save_page_to_action_cb (GtkWidget *widget, const char *action, GVariant *path)
{
  const char *id = get_page_id (ALLIES_DECK_PAGE (widget));

  if (id != NULL)
    allies_deck_handing_save_page (ALLIES_PAGE (widget), id, g_variant_get_string (path, NULL));
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
set_paper (AlliesSession *session, const char *word)
{
  for (guint i = 0; word != NULL && i < ALLIES_N_PAPERS; i++)
    if (g_str_equal (allies_papers[i], word))
      allies_presenting_set_paper (session, (AlliesPaper)i);
}

static void
set_accent (AlliesSession *session, const char *accent)
{
  if (accent == NULL)
    return;
  if (*accent == '\0'
      || (allies_presentation_is_accent (accent)
          && allies_presentation_get_accent_contrast (accent) >= ALLIES_ACCENT_CONTRAST))
    allies_presenting_set_accent (session, accent);
}

static void
set_hidden (AlliesDeckPage *self, gboolean hidden)
{
  const AlliesDeckPart *part = get_part (self);

  if (part != NULL && !part->fixed)
    allies_presenting_set_hidden (get_session (self), part->id, hidden);
}

static void
allies_deck_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AlliesDeckPage *self = ALLIES_DECK_PAGE (object);
  AlliesSession *session = get_session (self);

  if (session == NULL)
    return;
  switch (id)
    {
    case PROP_DRAFT:
      allies_presenting_set_draft (session, g_value_get_boolean (value));
      break;
    case PROP_HIDDEN:
      set_hidden (self, g_value_get_boolean (value));
      break;
    case PROP_PAPER:
      set_paper (session, g_value_get_string (value));
      break;
    case PROP_ACCENT:
      set_accent (session, g_value_get_string (value));
      break;
    case PROP_CONFIDENTIALITY:
      if (g_value_get_string (value) != NULL)
        allies_presenting_set_confidentiality (session, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
allies_deck_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AlliesDeckPage *self = ALLIES_DECK_PAGE (object);
  AlliesPresentation *presentation = get_presentation (self);
  const AlliesDeckPart *part = get_part (self);

  switch (id)
    {
    case PROP_DRAFT:
      g_value_set_boolean (value, allies_presentation_is_draft (presentation));
      break;
    case PROP_HIDDEN:
      g_value_set_boolean (value, part != NULL && allies_deck_part_is_hidden (part, presentation));
      break;
    case PROP_PAPER:
      g_value_set_string (value, allies_papers[allies_presentation_get_paper (presentation)]);
      break;
    case PROP_ACCENT:
      g_value_set_string (value, allies_presentation_get_accent (presentation));
      break;
    case PROP_CONFIDENTIALITY:
      g_value_set_string (value, allies_presentation_get_confidentiality (presentation));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
allies_deck_page_dispose (GObject *object)
{
  AlliesDeckPage *self = ALLIES_DECK_PAGE (object);

  g_clear_pointer (&self->deck, allies_scene_unref);
  g_clear_pointer (&self->palette, allies_palette_free);
  G_OBJECT_CLASS (allies_deck_page_parent_class)->dispose (object);
}

static void
allies_deck_page_finalize (GObject *object)
{
  g_array_unref (ALLIES_DECK_PAGE (object)->numbers);
  G_OBJECT_CLASS (allies_deck_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  props[PROP_DRAFT] = g_param_spec_boolean ("draft", NULL, NULL, FALSE, flags);
  props[PROP_HIDDEN] = g_param_spec_boolean ("hidden", NULL, NULL, FALSE, flags);
  props[PROP_PAPER] = g_param_spec_string ("paper", NULL, NULL, NULL, flags);
  props[PROP_ACCENT] = g_param_spec_string ("accent", NULL, NULL, NULL, flags);
  props[PROP_CONFIDENTIALITY] = g_param_spec_string ("confidentiality", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "deck.next", NULL, next_action_cb);
  gtk_widget_class_install_action (widget_class, "deck.previous", NULL, previous_action_cb);
  gtk_widget_class_install_action (widget_class, "deck.move-up", NULL, move_action_cb);
  gtk_widget_class_install_action (widget_class, "deck.move-down", NULL, move_action_cb);
  gtk_widget_class_install_action (widget_class, "deck.move-onto", "(ss)", move_onto_action_cb);
  gtk_widget_class_install_action (widget_class, "deck.save-page", "s", save_page_action_cb);
  gtk_widget_class_install_action (widget_class, "deck.save-page-to", "s", save_page_to_action_cb);
  allies_deck_handing_install (widget_class);
  for (guint i = 1; i < N_PROPS; i++)
    {
      const char *name = g_param_spec_get_name (props[i]);
      g_autofree char *action = g_strconcat ("deck.", name, NULL);

      gtk_widget_class_install_property_action (widget_class, action, name);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, 0, "deck.hidden", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "deck.move-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "deck.move-down",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "deck.print",
                                       NULL);
}

static void
allies_deck_page_class_init (AlliesDeckPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = allies_deck_page_set_property;
  object_class->get_property = allies_deck_page_get_property;
  object_class->dispose = allies_deck_page_dispose;
  object_class->finalize = allies_deck_page_finalize;
  ALLIES_PAGE_CLASS (klass)->update = allies_deck_page_update;
  ALLIES_PAGE_CLASS (klass)->commit = allies_deck_page_commit;
  ALLIES_PAGE_CLASS (klass)->enter = allies_deck_page_enter;
  install_properties (object_class);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/deck-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckPage, views);
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckPage, thumbnails);
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckPage, view);
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckPage, place);
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckPage, go);
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckPage, settings);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
allies_deck_page_init (AlliesDeckPage *self)
{
  g_type_ensure (ALLIES_TYPE_SCENE_VIEW);
  g_type_ensure (ALLIES_TYPE_DECK_SETTINGS);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
allies_deck_page_export (AlliesDeckPage *page, const char *path, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_DECK_PAGE (page) && path != NULL, FALSE);

  return allies_deck_making_save (get_session (page), path, error);
}

char *
allies_deck_page_dup_file_name (AlliesDeckPage *page)
{
  g_return_val_if_fail (ALLIES_IS_DECK_PAGE (page), NULL);

  return allies_deck_making_dup_name (get_session (page), NULL, "pdf");
}

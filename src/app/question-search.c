/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/question-search.h"

#include "app/answer-text.h"
#include "app/answering.h"
#include "app/children.h"
#include "app/question-finder.h"

#include <glib/gi18n-lib.h>

struct _AlliesQuestionSearch
{
  GtkWidget parent_instance;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkListBox *list;
  AlliesSession *session;
  GPtrArray *found;
};

G_DEFINE_FINAL_TYPE (AlliesQuestionSearch, allies_question_search, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *text, gboolean wraps, gboolean is_quiet)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), wraps);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (is_quiet)
    {
      gtk_widget_add_css_class (label, "small");
      gtk_widget_add_css_class (label, "muted");
    }
  return label;
}

static GtkWidget *
new_row (AlliesSession *session, AlliesQuestion *question)
{
  AlliesModel *model = allies_session_get_model (session);
  const char *id = allies_question_get_id (question);
  const char *text = allies_question_get_text (question);
  g_autofree char *place =
      g_strdup_printf ("%s · %s", allies_pillar_get_name (allies_model_find_pillar_of (model, id)),
                       allies_capability_get_name (allies_model_find_capability_of (model, id)));
  g_autofree char *said =
      allies_answer_text_new (question, allies_answering_get_current (session, question));
  g_autofree char *name = g_strdup_printf ("%s (%s, %s)", text, place, said);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), new_label (place, TRUE, TRUE));
  gtk_box_append (GTK_BOX (texts), new_label (text, TRUE, FALSE));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), new_label (said, FALSE, TRUE));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
show_count (AlliesQuestionSearch *self, gboolean is_asked)
{
  g_autofree char *count = g_strdup_printf (
      ngettext ("%u question", "%u questions", self->found->len), self->found->len);

  gtk_label_set_label (self->count,
                       !is_asked ? _ ("Searches questions, levels, capabilities and your notes.")
                       : self->found->len == 0
                           ? _ ("Nothing found: no question, level, capability or note of yours "
                                "has these words.")
                           : count);
}

static void
clear (AlliesQuestionSearch *self)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
find (AlliesQuestionSearch *self)
{
  g_autofree char *words =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (self->session == NULL || allies_session_get_side (self->session) == ALLIES_SIDE_NONE)
    return;
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = allies_question_finder_list (self->session, words);
  clear (self);
  for (guint i = 0; i < self->found->len; i++)
    gtk_list_box_append (self->list, new_row (self->session, self->found->pdata[i]));
  show_count (self, *words != '\0');
}

static void
open_at (AlliesQuestionSearch *self, guint index)
{
  if (self->found != NULL && index < self->found->len)
    gtk_widget_activate_action (GTK_WIDGET (self), "question.show", "s",
                                allies_question_get_id (self->found->pdata[index]));
}

static void
search_changed_cb (GtkSearchEntry *entry, AlliesQuestionSearch *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    find (self);
}

static void
activate_cb (GtkSearchEntry *entry, AlliesQuestionSearch *self)
{
  find (self);
  open_at (self, 0);
}

static void
stop_search_cb (GtkSearchEntry *entry, AlliesQuestionSearch *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "question.close-search", NULL);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, AlliesQuestionSearch *self)
{
  open_at (self, (guint)gtk_list_box_row_get_index (row));
}

/* Down goes from the words to what was found. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType modifiers,
                AlliesQuestionSearch *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  return key == GDK_KEY_Down && first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
allies_question_search_dispose (GObject *object)
{
  AlliesQuestionSearch *self = ALLIES_QUESTION_SEARCH (object);

  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_object (&self->session);
  allies_children_clear (self);
  G_OBJECT_CLASS (allies_question_search_parent_class)->dispose (object);
}

static void
allies_question_search_class_init (AlliesQuestionSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_question_search_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "question.close-search",
                                       NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/question-search.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionSearch, count);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionSearch, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
allies_question_search_init (AlliesQuestionSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
allies_question_search_start (AlliesQuestionSearch *search, AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_QUESTION_SEARCH (search) && ALLIES_IS_SESSION (session));

  g_set_object (&search->session, session);
  gtk_editable_set_text (GTK_EDITABLE (search->entry), "");
  find (search);
  gtk_widget_grab_focus (GTK_WIDGET (search->entry));
}

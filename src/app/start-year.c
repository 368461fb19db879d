/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/start-year.h"

#include "app/children.h"
#include "app/environment.h"
#include "dossier/next-year.h"

#include <glib/gi18n-lib.h>

struct _AlliesStartYear
{
  GtkWidget parent_instance;
  GtkLabel *title;
  GtkCheckButton *keep;
  GtkCheckButton *move;
  GtkLabel *counts;
  GtkBox *groups;
  GtkButton *start;
  AlliesModel *before;
  AlliesModel *model;
};

G_DEFINE_FINAL_TYPE (AlliesStartYear, allies_start_year, GTK_TYPE_WIDGET)

enum
{
  GROUP_PARTLY,
  GROUP_NEW,
  GROUP_GONE,
  GROUP_REWORDED,
  GROUP_SAME,
  N_GROUPS,
};

static const char *const headings[] = { N_ ("Comparable in part: %u"), N_ ("New: %u"),
                                        N_ ("Gone: %u"),
                                        N_ ("Stay comparable, asked in other words: %u"),
                                        N_ ("Stay comparable as they are: %u") };

static guint
find_group (const AlliesCarriedQuestion *carried)
{
  if (carried->question == NULL)
    return GROUP_GONE;
  if (carried->before == NULL)
    return GROUP_NEW;
  if (carried->fate == ALLIES_QUESTION_PARTLY)
    return GROUP_PARTLY;
  return g_str_equal (allies_question_get_text (carried->question),
                      allies_question_get_text (carried->before))
             ? GROUP_SAME
             : GROUP_REWORDED;
}

static void
add_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

/* Each by its text; where it is asked otherwise than before, also by the text until now. */
static void
add_question (GtkWidget *box, const AlliesCarriedQuestion *carried)
{
  const char *now = carried->question != NULL ? allies_question_get_text (carried->question) : NULL;
  const char *then = carried->before != NULL ? allies_question_get_text (carried->before) : NULL;

  add_label (box, now != NULL ? now : then, NULL);
  if (now != NULL && then != NULL && !g_str_equal (now, then))
    {
      g_autofree char *text = g_strdup_printf (_ ("Until now: %s"), then);

      add_label (box, text, "muted");
    }
  if (carried->into != NULL)
    {
      g_autofree char *text =
          g_strdup_printf (_ ("Now a part of: %s"), allies_question_get_text (carried->into));

      add_label (box, text, "muted");
    }
}

static guint
count (const GArray *list, guint group)
{
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    n += find_group (&g_array_index (list, AlliesCarriedQuestion, i)) == group ? 1 : 0;
  return n;
}

/* What stays is a long list that nobody worries about: it is folded. */
static void
add_group (AlliesStartYear *self, const GArray *list, guint group)
{
  guint n = count (list, group);
  g_autofree char *heading = g_strdup_printf (_ (headings[group]), n);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *expander = gtk_expander_new (heading);

  if (n == 0)
    return;
  for (guint i = 0; i < list->len; i++)
    if (find_group (&g_array_index (list, AlliesCarriedQuestion, i)) == group)
      add_question (box, &g_array_index (list, AlliesCarriedQuestion, i));
  gtk_widget_set_margin_start (box, 16);
  gtk_widget_set_margin_top (box, 8);
  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), group != GROUP_SAME);
  gtk_box_append (self->groups, expander);
}

static void
show_preview (AlliesStartYear *self)
{
  AlliesModel *model = allies_start_year_get_model (self);
  g_autoptr (GArray) list = allies_next_year_list_questions (self->before, model);
  g_autofree char *counts = g_strdup_printf (
      _ ("Questions that stay comparable: %u; in part: %u; new: %u; gone: %u."),
      count (list, GROUP_SAME) + count (list, GROUP_REWORDED), count (list, GROUP_PARTLY),
      count (list, GROUP_NEW), count (list, GROUP_GONE));
  gboolean scales = allies_question_map_same_scale (model, self->before);

  gtk_label_set_label (self->counts,
                       scales ? counts
                              : _ ("The two questionnaires stand on different scales, so that "
                                   "nothing stays comparable. Targets do not come along."));
  allies_children_clear (self->groups);
  for (guint group = 0; group < N_GROUPS; group++)
    add_group (self, list, group);
}

static void
toggled_cb (GtkCheckButton *button, AlliesStartYear *self)
{
  if (self->model != NULL && gtk_check_button_get_active (button))
    show_preview (self);
}

static void
allies_start_year_dispose (GObject *object)
{
  AlliesStartYear *self = ALLIES_START_YEAR (object);

  g_clear_object (&self->before);
  g_clear_object (&self->model);
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_start_year_parent_class)->dispose (object);
}

static gboolean
allies_start_year_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ALLIES_START_YEAR (widget)->move));
}

static void
allies_start_year_class_init (AlliesStartYearClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_start_year_dispose;
  widget_class->grab_focus = allies_start_year_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/start-year.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesStartYear, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesStartYear, keep);
  gtk_widget_class_bind_template_child (widget_class, AlliesStartYear, move);
  gtk_widget_class_bind_template_child (widget_class, AlliesStartYear, counts);
  gtk_widget_class_bind_template_child (widget_class, AlliesStartYear, groups);
  gtk_widget_class_bind_template_child (widget_class, AlliesStartYear, start);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
allies_start_year_init (AlliesStartYear *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Two versions of one questionnaire are told apart by version, others by name. */
static char *
dup_offer (AlliesModel *before, AlliesModel *model, const char *origin)
{
  if (g_str_equal (allies_model_get_id (model), allies_model_get_id (before)))
    return g_strdup_printf (_ ("Go on to version %s (%s)"), allies_model_get_version (model),
                            origin);
  return g_strdup_printf (_ ("Go on to another questionnaire: %s, version %s (%s)"),
                          allies_model_get_name (model), allies_model_get_version (model), origin);
}

void
allies_start_year_offer (
    AlliesStartYear *panel, AlliesModel *before, AlliesModel *model, const char *origin, guint year)
{
  g_return_if_fail (ALLIES_IS_START_YEAR (panel) && origin != NULL);
  g_return_if_fail (ALLIES_IS_MODEL (before) && ALLIES_IS_MODEL (model));

  g_autofree char *title = g_strdup_printf (_ ("Start %u"), year);
  g_autofree char *keep = g_strdup_printf (_ ("Keep the questionnaire as it is (version %s)"),
                                           allies_model_get_version (before));
  g_autofree char *move = dup_offer (before, model, origin);

  g_set_object (&panel->before, before);
  g_set_object (&panel->model, model);
  gtk_label_set_label (panel->title, title);
  gtk_button_set_label (panel->start, title);
  gtk_check_button_set_label (panel->keep, keep);
  gtk_check_button_set_label (panel->move, move);
  gtk_check_button_set_active (panel->move, TRUE);
  show_preview (panel);
}

AlliesModel *
allies_start_year_get_model (AlliesStartYear *panel)
{
  g_return_val_if_fail (ALLIES_IS_START_YEAR (panel), NULL);
  return gtk_check_button_get_active (panel->move) ? panel->model : panel->before;
}

gboolean
allies_start_year_begin (AlliesSession *session, AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && ALLIES_IS_MODEL (model), FALSE);

  AlliesDossier *dossier = allies_session_get_dossier (session);
  guint from = allies_dossier_get_latest_year (dossier);
  AlliesModel *before = allies_dossier_get_model (dossier, from);
  g_autofree char *date = allies_environment_dup_date ();

  if (before == NULL || !allies_next_year_check (dossier, from, from + 1, NULL))
    return FALSE;
  allies_next_year_keep_models (dossier, from, model);
  if (allies_dossier_find_inside (dossier, allies_model_get_id (model),
                                  allies_model_get_version (model))
          != NULL
      && !allies_saver_save (allies_session_get_saver (session)))
    return FALSE;
  allies_next_year_start (allies_session_get_history (session), dossier, from, from + 1, model,
                          date);
  allies_session_set_year (session, from + 1);
  return TRUE;
}

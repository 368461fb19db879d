/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/moves-detail.h"

#include "app/children.h"
#include "dossier/side-respondents.h"
#include "report/number-text.h"
#include "scoring/year-series.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _AlliesMovesDetail
{
  GtkWidget parent_instance;
  GtkWidget *back;
  GtkLabel *title;
  GtkLabel *change;
  GtkBox *questions;
  GtkLabel *rest;
};

G_DEFINE_FINAL_TYPE (AlliesMovesDetail, allies_moves_detail, GTK_TYPE_WIDGET)

/* One year of a comparison, as a question is told from it. */
typedef struct
{
  AlliesDossier *dossier;
  guint year;
  AlliesScore *score;
} Year;

static Year
get_year (const AlliesYearComparison *comparison, gboolean newer)
{
  if (newer)
    return (Year){ allies_year_comparison_get_after (comparison),
                   allies_year_comparison_get_to (comparison),
                   allies_year_comparison_get_score (comparison, TRUE) };
  return (Year){ allies_year_comparison_get_before (comparison),
                 allies_year_comparison_get_from (comparison),
                 allies_year_comparison_get_score (comparison, FALSE) };
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* A whole level reads as people say it. */
static char *
dup_number (double level)
{
  return level == floor (level) ? g_strdup_printf ("%.0f", level)
                                : allies_number_text_score (level);
}

/* Returns: (transfer full): the level, and how each side came to it where both gave one */
static char *
dup_level (const AlliesPosition *position, guint year)
{
  double marketing = position->sides[ALLIES_SIDE_MARKETING];
  double technology = position->sides[ALLIES_SIDE_TECHNOLOGY];
  g_autofree char *level = dup_number (position->value);
  g_autofree char *first = dup_number (marketing);
  g_autofree char *second = dup_number (technology);

  if (isnan (marketing) && isnan (technology))
    return g_strdup_printf (_ ("%u: level %s"), year, level);
  if (isnan (technology))
    return g_strdup_printf (_ ("%u: level %s (marketing %s)"), year, level, first);
  if (isnan (marketing))
    return g_strdup_printf (_ ("%u: level %s (technology %s)"), year, level, second);
  if (g_str_equal (first, second) && g_str_equal (first, level))
    return g_strdup_printf (_ ("%u: level %s (both)"), year, level);
  return g_strdup_printf (_ ("%u: level %s (marketing %s, technology %s)"), year, level, first,
                          second);
}

/* What one would see at that level; between two levels there is nothing to be seen. */
static void
add_level_text (GtkWidget *box, AlliesQuestion *question, double value, AlliesModel *model)
{
  GListModel *levels = allies_question_get_levels (question);
  g_autoptr (AlliesLevel) level = NULL;
  guint index;

  if (levels == NULL || !allies_scale_find (allies_model_get_scale (model), value, &index)
      || index >= g_list_model_get_n_items (levels))
    return;
  level = g_list_model_get_item (levels, index);
  add_label (box, allies_level_get_text (level), NULL);
}

static void
add_notes (GtkWidget *box, const Year *year, AlliesQuestion *question)
{
  g_autoptr (GPtrArray) respondents = allies_dossier_list (year->dossier, "respondent", year->year);

  for (guint i = 0; i < respondents->len; i++)
    {
      AlliesRespondent *respondent = respondents->pdata[i];
      AlliesAnswer *answer = allies_dossier_get_answer (year->dossier, year->year,
                                                        allies_respondent_get_id (respondent),
                                                        allies_question_get_id (question));
      const char *note = answer != NULL ? allies_answer_get_note (answer) : "";
      const char *who = allies_side_get_name (allies_respondent_get_side (respondent));
      g_autofree char *name = allies_number_text_capitalise (who);
      g_autofree char *text = g_strdup_printf (_ ("%s: %s"), name, note);

      if (*note != '\0')
        add_label (box, text, "muted");
    }
}

static void
add_year (GtkWidget *years, const Year *year, AlliesQuestion *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  const AlliesPosition *position =
      allies_score_get_position (year->score, allies_question_get_id (question));
  g_autofree char *level = dup_level (position, year->year);

  add_label (box, level, NULL);
  if (!isnan (position->value))
    add_level_text (box, question, position->value, allies_score_get_model (year->score));
  add_notes (box, year, question);
  gtk_box_append (GTK_BOX (years), box);
}

static void
add_move (GtkBox *questions, const AlliesYearComparison *comparison, const AlliesYearMove *move)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *years = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  Year old = get_year (comparison, FALSE);
  Year new = get_year (comparison, TRUE);

  gtk_box_set_homogeneous (GTK_BOX (years), TRUE);
  add_label (box, allies_question_get_text (move->question), "strong");
  if (!g_str_equal (allies_question_get_id (move->before), allies_question_get_id (move->question)))
    {
      g_autofree char *text = g_strdup_printf (_ ("Asked in %u as: %s"), old.year,
                                               allies_question_get_text (move->before));

      add_label (box, text, "muted");
    }
  add_year (years, &old, move->before);
  add_year (years, &new, move->question);
  gtk_box_append (GTK_BOX (box), years);
  gtk_box_append (questions, box);
}

static AlliesCapability *
find_capability (const AlliesYearComparison *comparison, const char *id)
{
  AlliesCapability *found = NULL;

  for (int newer = 1; newer >= 0 && found == NULL; newer--)
    found = allies_model_find_capability (
        allies_score_get_model (allies_year_comparison_get_score (comparison, newer)), id);
  return found;
}

static void
show_change (AlliesMovesDetail *self, const AlliesYearComparison *comparison, const char *id)
{
  const AlliesYearChange *change = allies_year_series_find_change (comparison, id);
  g_autofree char *old = allies_number_text_score (change->old_shared);
  g_autofree char *new = allies_number_text_score (change->new_shared);
  g_autofree char *ours = allies_number_text_signed_score (change->ours);
  g_autofree char *text = g_strdup_printf (_ ("Like for like from %s in %u to %s in %u: %s."), old,
                                           allies_year_comparison_get_from (comparison), new,
                                           allies_year_comparison_get_to (comparison), ours);

  gtk_label_set_label (self->change,
                       change->comparable
                           ? text
                           : _ ("Too little is shared or answered to compare this like for like."));
}

static guint
count_scored (AlliesCapability *capability)
{
  GListModel *questions = allies_capability_get_questions (capability);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      n += allies_question_is_scored (question) ? 1 : 0;
    }
  return n;
}

static void
show_rest (AlliesMovesDetail *self, AlliesCapability *capability, guint moved)
{
  guint all = count_scored (capability);
  guint rest = all > moved ? all - moved : 0;
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u question of this capability did not move, or only one of the years has it.",
                "%u questions of this capability did not move, or only one of the years has them.",
                rest),
      rest);

  gtk_label_set_label (self->rest, text);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), rest > 0);
}

static void
allies_moves_detail_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_moves_detail_parent_class)->dispose (object);
}

static gboolean
allies_moves_detail_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ALLIES_MOVES_DETAIL (widget)->back);
}

static void
allies_moves_detail_class_init (AlliesMovesDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_moves_detail_dispose;
  widget_class->grab_focus = allies_moves_detail_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/moves-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesMovesDetail, back);
  gtk_widget_class_bind_template_child (widget_class, AlliesMovesDetail, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesMovesDetail, change);
  gtk_widget_class_bind_template_child (widget_class, AlliesMovesDetail, questions);
  gtk_widget_class_bind_template_child (widget_class, AlliesMovesDetail, rest);
}

static void
allies_moves_detail_init (AlliesMovesDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
allies_moves_detail_show (AlliesMovesDetail *detail,
                          const AlliesYearComparison *comparison,
                          const char *capability)
{
  g_return_val_if_fail (ALLIES_IS_MOVES_DETAIL (detail) && comparison != NULL, FALSE);

  AlliesCapability *found = find_capability (comparison, capability);
  guint n;
  const AlliesYearMove *moves = allies_year_comparison_get_moves (comparison, &n);
  guint moved = 0;

  if (found == NULL)
    return FALSE;
  allies_children_clear (detail->questions);
  gtk_label_set_label (detail->title, allies_capability_get_name (found));
  show_change (detail, comparison, allies_capability_get_id (found));
  for (guint i = 0; i < n; i++)
    if (g_str_equal (allies_capability_get_id (moves[i].capability), capability))
      {
        add_move (detail->questions, comparison, &moves[i]);
        moved++;
      }
  show_rest (detail, found, moved);
  return TRUE;
}

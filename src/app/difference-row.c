/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/difference-row.h"

#include "app/figure-text.h"
#include "app/settling.h"
#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define EXACT 1e-9

struct _AlliesDifferenceRow
{
  GtkButton parent_instance;
  GtkLabel *text;
  GtkLabel *marketing;
  GtkLabel *technology;
  GtkLabel *distance;
  GtkLabel *state;
};

G_DEFINE_FINAL_TYPE (AlliesDifferenceRow, allies_difference_row, GTK_TYPE_BUTTON)

static void
allies_difference_row_class_init (AlliesDifferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/difference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceRow, text);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceRow, marketing);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceRow, technology);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceRow, distance);
  gtk_widget_class_bind_template_child (widget_class, AlliesDifferenceRow, state);
}

static void
allies_difference_row_init (AlliesDifferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
has_even_levels (AlliesScale *scale)
{
  for (guint i = 1; i < allies_scale_get_n_levels (scale); i++)
    if (allies_scale_get_value (scale, i) - allies_scale_get_value (scale, i - 1) != 1)
      return FALSE;
  return TRUE;
}

char *
allies_difference_row_dup_distance (AlliesScale *scale, double difference)
{
  g_return_val_if_fail (ALLIES_IS_SCALE (scale), NULL);

  double distance = fabs (difference);
  guint whole = (guint)round (distance);
  g_autofree char *figure = allies_figure_text_format (distance, 2);
  g_autofree char *count = allies_number_text_count (whole);

  if (!has_even_levels (scale))
    return g_strdup_printf (_ ("%s apart"), figure);
  if (whole == 0 || fabs (distance - whole) > EXACT)
    return g_strdup_printf (_ ("%s levels apart"), figure);
  return g_strdup_printf (ngettext ("%s level apart", "%s levels apart", whole), count);
}

GtkWidget *
allies_difference_row_new (AlliesSession *session, const AlliesDifference *difference)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && difference != NULL, NULL);

  AlliesDifferenceRow *self = g_object_new (ALLIES_TYPE_DIFFERENCE_ROW, NULL);
  AlliesModel *model = allies_session_get_model (session);
  const char *text =
      allies_question_get_text (allies_model_find_question (model, difference->question));
  g_autofree char *marketing =
      allies_figure_text_format (difference->sides[ALLIES_SIDE_MARKETING], 2);
  g_autofree char *technology =
      allies_figure_text_format (difference->sides[ALLIES_SIDE_TECHNOLOGY], 2);
  g_autofree char *distance =
      allies_difference_row_dup_distance (allies_model_get_scale (model), difference->difference);
  g_autofree char *state = allies_settling_dup_state (session, difference->question);
  g_autofree char *circle = g_strdup_printf ("● %s", marketing);
  g_autofree char *square = g_strdup_printf ("■ %s", technology);
  /* Translators: question, level of the CMO, level of the CIO, distance, what was settled */
  g_autofree char *name = g_strdup_printf (_ ("%s CMO %s, CIO %s, %s, %s"), text, marketing,
                                           technology, distance, state);

  gtk_label_set_label (self->text, text);
  gtk_label_set_label (self->marketing, circle);
  gtk_label_set_label (self->technology, square);
  gtk_label_set_label (self->distance, distance);
  gtk_label_set_label (self->state, state);
  if (allies_settling_get (session, difference->question) != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "gain");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", difference->question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

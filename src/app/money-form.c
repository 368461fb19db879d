/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/money-form.h"

#include "app/children.h"
#include "app/estimating.h"
#include "app/figure-row.h"
#include "app/figure-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _AlliesMoneyForm
{
  GtkWidget parent_instance;
  GtkLabel *note;
  AlliesFigureRow *rows[ALLIES_ESTIMATE_N_ROWS];
  AlliesSession *session;
  char *initiative;
  guint year;
};

G_DEFINE_FINAL_TYPE (AlliesMoneyForm, allies_money_form, GTK_TYPE_WIDGET)

static guint
find_row (AlliesMoneyForm *self, AlliesFigureRow *row)
{
  guint i = 0;

  while (i < ALLIES_ESTIMATE_N_ROWS - 1 && self->rows[i] != row)
    i++;
  return i;
}

static void
taken_cb (AlliesFigureRow *row, AlliesMoneyForm *self)
{
  guint index = find_row (self, row);
  guint n = allies_estimating_count ((AlliesEstimateRow)index);
  g_auto (GStrv) texts = g_new0 (char *, ALLIES_ESTIMATE_MOST + 1);
  g_autofree char *fault = NULL;

  if (self->session == NULL)
    return;
  for (guint i = 0; i < n; i++)
    texts[i] = allies_figure_row_dup_text (row, i);
  fault = allies_estimating_find_fault (self->session, self->initiative, (AlliesEstimateRow)index,
                                        (const char *const *)texts);
  allies_figure_row_set_fault (row, fault);
  if (fault == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.estimate", "(si^as)", self->initiative,
                                (int)index, texts);
}

static void
allies_money_form_dispose (GObject *object)
{
  AlliesMoneyForm *self = ALLIES_MONEY_FORM (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->initiative, g_free);
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_money_form_parent_class)->dispose (object);
}

static void
allies_money_form_class_init (AlliesMoneyFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = allies_money_form_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
new_row (AlliesMoneyForm *self, AlliesEstimateRow row)
{
  const char *const ranges[] = { _ ("low"), _ ("likely"), _ ("high"), NULL };
  const char *const single[] = { "", NULL };

  self->rows[row] = ALLIES_FIGURE_ROW (allies_figure_row_new (
      allies_estimating_get_name (row), allies_estimating_count (row) > 1 ? ranges : single,
      _ ("Back to the assumption")));
  g_signal_connect (self->rows[row], "taken", G_CALLBACK (taken_cb), self);
  return GTK_WIDGET (self->rows[row]);
}

static GtkWidget *
new_pair (GtkWidget *first, GtkWidget *second)
{
  GtkWidget *pair = gtk_flow_box_new ();
  GtkWidget *both[] = { first, second };

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (pair), GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (pair), 24);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (pair), 16);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (pair), 2);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (pair), TRUE);
  gtk_widget_set_focusable (pair, FALSE);
  gtk_widget_add_css_class (pair, "chips");
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      gtk_flow_box_append (GTK_FLOW_BOX (pair), both[i]);
      gtk_widget_set_focusable (gtk_widget_get_parent (both[i]), FALSE);
    }
  return pair;
}

static GtkWidget *
new_heading (void)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", _ ("Money, time and work"), "xalign", 0.0, NULL);

  gtk_widget_add_css_class (heading, "heading");
  return heading;
}

static void
allies_money_form_init (AlliesMoneyForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);

  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->note, TRUE);
  gtk_label_set_xalign (self->note, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "small");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "muted");
  gtk_box_append (GTK_BOX (box), new_heading ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (box), new_row (self, ALLIES_ESTIMATE_COST));
  gtk_box_append (GTK_BOX (box), new_row (self, ALLIES_ESTIMATE_RUNNING));
  gtk_box_append (GTK_BOX (box), new_row (self, ALLIES_ESTIMATE_BENEFIT));
  gtk_box_append (GTK_BOX (box), new_pair (new_row (self, ALLIES_ESTIMATE_RAMP),
                                           new_row (self, ALLIES_ESTIMATE_DURATION)));
  gtk_box_append (GTK_BOX (box), new_pair (new_row (self, ALLIES_ESTIMATE_MARKETING),
                                           new_row (self, ALLIES_ESTIMATE_TECHNOLOGY)));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static char *
dup_figure (AlliesEstimateRow row, double figure, guint decimals)
{
  return isnan (figure)
             ? g_strdup ("")
             : allies_figure_text_format (figure, row <= ALLIES_ESTIMATE_BENEFIT ? decimals : 2);
}

static void
show_row (AlliesMoneyForm *self, AlliesInitiative *initiative, AlliesEstimateRow row)
{
  AlliesEstimateFigures figures = allies_estimating_get (self->session, initiative, row);
  gboolean is_own = allies_estimating_is_own (self->session, self->initiative);
  gboolean is_given = !isnan (figures.given[0]);
  g_auto (GStrv) texts = g_new0 (char *, ALLIES_ESTIMATE_MOST + 1);
  g_auto (GStrv) hints = g_new0 (char *, ALLIES_ESTIMATE_MOST + 1);

  for (guint i = 0; i < figures.n; i++)
    {
      texts[i] = dup_figure (row, figures.given[i], 2);
      hints[i] = is_own ? g_strdup ("0") : dup_figure (row, figures.assumed[i], 0);
    }
  allies_figure_row_show (self->rows[row], (const char *const *)texts, (const char *const *)hints);
  allies_figure_row_set_mark (self->rows[row], is_own     ? ""
                                               : is_given ? _ ("yours")
                                                          : _ ("assumption"));
  if (is_given && !is_own)
    allies_figure_row_set_back (self->rows[row], "roadmap.assume",
                                g_variant_new ("(si)", self->initiative, (int)row));
  else
    allies_figure_row_set_back (self->rows[row], NULL, NULL);
}

static char *
dup_note (AlliesMoneyForm *self)
{
  const char *currency = allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_session_get_dossier (self->session)));

  if (allies_estimating_is_own (self->session, self->initiative))
    return g_strdup_printf (_ ("All money is in %s. What is left empty is nothing."), currency);
  return g_strdup_printf (_ ("All money is in %s. What is grey is a planning assumption; a figure "
                             "that you type takes its place."),
                          currency);
}

void
allies_money_form_show (AlliesMoneyForm *form, AlliesSession *session, AlliesInitiative *initiative)
{
  g_return_if_fail (ALLIES_IS_MONEY_FORM (form) && ALLIES_IS_SESSION (session));
  g_return_if_fail (ALLIES_IS_INITIATIVE (initiative));

  const char *id = allies_initiative_get_id (initiative);
  g_autofree char *note = NULL;

  if (g_strcmp0 (form->initiative, id) != 0 || form->session != session
      || form->year != allies_session_get_year (session))
    for (guint i = 0; i < ALLIES_ESTIMATE_N_ROWS; i++)
      allies_figure_row_forget (form->rows[i]);
  g_set_object (&form->session, session);
  form->year = allies_session_get_year (session);
  g_free (form->initiative);
  form->initiative = g_strdup (id);
  note = dup_note (form);
  gtk_label_set_label (form->note, note);
  for (guint i = 0; i < ALLIES_ESTIMATE_N_ROWS; i++)
    show_row (form, initiative, (AlliesEstimateRow)i);
}

void
allies_money_form_commit (AlliesMoneyForm *form)
{
  g_return_if_fail (ALLIES_IS_MONEY_FORM (form));

  for (guint i = 0; i < ALLIES_ESTIMATE_N_ROWS; i++)
    allies_figure_row_commit (form->rows[i]);
}

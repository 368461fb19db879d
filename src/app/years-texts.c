/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/years-texts.h"

#include "app/children.h"
#include "app/data-row.h"
#include "report/findings-promise.h"
#include "report/findings-years.h"
#include "report/number-text.h"
#include "report/split-panel.h"
#include "roadmap/promise.h"

#include <glib/gi18n-lib.h>

#define MOST_MOVES 12

void
allies_years_texts_init_table (AlliesDataTable *table)
{
  const AlliesDataColumn columns[] = {
    { _ ("Capability"), FALSE }, { _ ("Then"), TRUE }, { _ ("Now"), TRUE },
    { _ ("As reported"), TRUE }, { _ ("Ours"), TRUE }, { _ ("Questionnaire"), TRUE },
  };

  allies_data_table_set_columns (table, columns, G_N_ELEMENTS (columns));
}

static const char *
find_name (const AlliesYearComparison *comparison, const char *id)
{
  AlliesCapability *capability = NULL;

  for (int newer = 1; newer >= 0 && capability == NULL; newer--)
    capability = allies_model_find_capability (
        allies_score_get_model (allies_year_comparison_get_score (comparison, newer)), id);
  return allies_capability_get_name (capability);
}

void
allies_years_texts_show_table (AlliesDataTable *table, AlliesResults *results)
{
  g_return_if_fail (ALLIES_IS_DATA_TABLE (table) && results != NULL);

  AlliesYearComparison *comparison = allies_results_get_changes (results);
  g_autoptr (GListStore) rows = g_list_store_new (ALLIES_TYPE_DATA_ROW);
  guint n;
  const AlliesYearChange *changes = allies_year_comparison_get_capabilities (comparison, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesDataRow) row = allies_data_row_new (changes[i].id);

      allies_data_row_add_text (row, find_name (comparison, changes[i].id));
      allies_data_row_add_number (row, changes[i].old_score, 2);
      allies_data_row_add_number (row, changes[i].new_score, 2);
      allies_data_row_add_number (row, changes[i].reported, 2);
      allies_data_row_add_number (row, changes[i].ours, 2);
      allies_data_row_add_number (row, changes[i].model, 2);
      g_list_store_append (rows, row);
    }
  allies_data_table_set_rows (table, G_LIST_MODEL (rows));
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_label (GtkBox *box, const char *text, const char *style)
{
  gtk_box_append (box, new_label (text, style));
}

static void
add_sentence (GtkBox *box, char *sentence)
{
  if (sentence != NULL)
    add_label (box, sentence, NULL);
  g_free (sentence);
}

/* The numbers stand below each other, so that one sees how they add up. */
static void
add_split_row (GtkBox *box, const AlliesSplitRow *row)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  g_autofree char *change = allies_number_text_signed_score (row->change);
  GtkWidget *number = new_label (change, "strong");
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_label_set_width_chars (GTK_LABEL (number), 5);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (words), new_label (row->name, NULL));
  gtk_box_append (GTK_BOX (words), new_label (row->meaning, "muted"));
  gtk_box_append (GTK_BOX (line), number);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (box, line);
}

void
allies_years_texts_show_split (GtkBox *box, AlliesResults *results)
{
  g_return_if_fail (GTK_IS_BOX (box) && results != NULL);

  AlliesYearComparison *comparison = allies_results_get_changes (results);
  AlliesSplitRow rows[ALLIES_N_SPLIT_ROWS];

  allies_children_clear (box);
  allies_split_list (comparison, allies_results_get_peers (results), rows);
  for (guint i = 0; i < ALLIES_N_SPLIT_ROWS; i++)
    add_split_row (box, &rows[i]);
  add_sentence (box, allies_findings_reported (comparison));
  add_sentence (box, allies_findings_alignment_years (comparison));
  add_sentence (box, allies_findings_targets_reached (comparison));
}

static void
add_notes (GtkBox *box, AlliesDossier *dossier, guint year, AlliesQuestion *question)
{
  g_autoptr (GPtrArray) respondents = allies_dossier_list (dossier, "respondent", year);

  for (guint i = 0; i < respondents->len; i++)
    {
      AlliesAnswer *answer = allies_dossier_get_answer (
          dossier, year, allies_respondent_get_id (respondents->pdata[i]),
          allies_question_get_id (question));
      const char *note = answer != NULL ? allies_answer_get_note (answer) : "";
      const char *who = allies_side_get_name (allies_respondent_get_side (respondents->pdata[i]));
      g_autofree char *text = g_strdup_printf (_ ("%u, %s: %s"), year, who, note);

      if (*note != '\0')
        add_label (box, text, "muted");
    }
}

static void
add_move (GtkBox *list, const AlliesYearComparison *comparison, const AlliesYearMove *move)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  g_autofree char *old = allies_number_text_score (move->old_position);
  g_autofree char *new = allies_number_text_score (move->new_position);
  g_autofree char *text =
      g_strdup_printf (_ ("%s (%s): from %s to %s"), allies_question_get_text (move->question),
                       allies_capability_get_name (move->capability), old, new);

  add_label (box, text, NULL);
  add_notes (box, allies_year_comparison_get_before (comparison),
             allies_year_comparison_get_from (comparison), move->before);
  add_notes (box, allies_year_comparison_get_after (comparison),
             allies_year_comparison_get_to (comparison), move->question);
  gtk_box_append (list, GTK_WIDGET (box));
}

void
allies_years_texts_show_moves (GtkBox *box, AlliesResults *results)
{
  g_return_if_fail (GTK_IS_BOX (box) && results != NULL);

  AlliesYearComparison *comparison = allies_results_get_changes (results);
  guint n;
  const AlliesYearMove *moves = allies_year_comparison_get_moves (comparison, &n);

  allies_children_clear (box);
  if (n == 0)
    add_label (box, _ ("No answer that both years share moved."), "muted");
  for (guint i = 0; i < MIN (n, MOST_MOVES); i++)
    add_move (box, comparison, &moves[i]);
  if (n > MOST_MOVES)
    add_sentence (
        box, g_strdup_printf (ngettext ("%u more question moved, not by more.",
                                        "%u more questions moved, none by more.", n - MOST_MOVES),
                              n - MOST_MOVES));
}

void
allies_years_texts_show_promises (GtkBox *box, AlliesResults *results, AlliesCatalogue *catalogue)
{
  g_return_if_fail (GTK_IS_BOX (box) && results != NULL);

  AlliesYearComparison *comparison = allies_results_get_changes (results);
  AlliesDossier *dossier = allies_results_get_dossier (results);
  guint to = allies_year_comparison_get_to (comparison);
  const char *currency =
      allies_organisation_get_currency (allies_dossier_get_organisation (dossier));
  g_autoptr (GArray) promises =
      allies_promises_list (dossier, allies_year_comparison_get_from (comparison), catalogue,
                            allies_year_comparison_get_score (comparison, FALSE),
                            allies_year_comparison_get_score (comparison, TRUE));

  allies_children_clear (box);
  if (promises->len == 0)
    add_label (box, _ ("The older year has no roadmap with initiatives to look back on."), "muted");
  for (guint i = 0; i < promises->len; i++)
    {
      const AlliesPromise *promise = &g_array_index (promises, AlliesPromise, i);
      g_autofree char *finding = allies_findings_promise (promise, currency, to);

      add_label (box, allies_initiative_get_name (promise->initiative), "strong");
      add_label (box, finding, NULL);
    }
}
